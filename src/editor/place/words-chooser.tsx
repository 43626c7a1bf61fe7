/** Chooses words of a sentence by selecting them, with the mouse or with Shift and the arrow keys. */
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { TextRange } from '../../story/quotation.js';
import { isUnspaced, wordsAndNumbersIn } from '../../text/words.js';
import { useWords } from '../language.js';
import { quotationWords } from './quotation-words.js';

interface Props {
  readonly id: string;
  /** What is to be selected. */
  readonly label: string;
  readonly text: string;
  readonly lang: string;
  /** What is selected at first. */
  readonly selected: TextRange;
  readonly take: (range: TextRange) => void;
  readonly close: () => void;
}

export function WordsChooser({ id, label, text, lang, selected, take, close }: Props) {
  const words = useWords(quotationWords);
  const field = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    field.current?.focus();
    field.current?.setSelectionRange(selected.start, selected.end);
  }, []);
  const taken = () => {
    const { selectionStart = 0, selectionEnd = 0 } = field.current ?? {};
    const range = wholeWords(text, { start: selectionStart, end: selectionEnd });
    if (range.start < range.end) take(range);
    else field.current?.focus();
  };
  return (
    <div class="words-chooser">
      <label for={id}>{label}</label>
      <textarea
        ref={field}
        id={id}
        // A text that is read only has no caret in Chromium, and nothing to select from.
        aria-readonly
        inputmode="none"
        spellcheck={false}
        onBeforeInput={(event) => event.preventDefault()}
        lang={lang}
        rows={Math.min(8, Math.ceil(text.length / 40) + 1)}
        value={text}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            taken();
          } else if (event.key === 'Escape') close();
        }}
      />
      <div class="button-row">
        <button type="button" onClick={taken}>
          {words.useSelected}
        </button>
        <button type="button" onClick={close}>
          {words.cancel}
        </button>
      </div>
    </div>
  );
}

/** From the first word that is touched to the last one, as a hand selects them. */
function wholeWords(text: string, { start, end }: TextRange): TextRange {
  const selected = text.slice(start, end);
  if (isUnspaced(selected)) return { start, end };
  const from = start + selected.length - selected.trimStart().length;
  const to = start + selected.trimEnd().length;
  const touched = wordsAndNumbersIn(text).filter((word) => word.start < to && word.end > from);
  return {
    start: Math.min(from, touched.at(0)?.start ?? from),
    end: Math.max(to, touched.at(-1)?.end ?? to),
  };
}
