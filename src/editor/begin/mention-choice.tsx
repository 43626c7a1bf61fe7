/** The words of a sentence as buttons: the first and the last of those that mean a place. */
import { useState } from 'preact/hooks';
import { wordsAndNumbersIn } from '../../text/words.js';
import { useWords } from '../language.js';
import { replaceWords } from './replace-words.js';

interface Props {
  readonly sentence: string;
  /** The words that meant it before. */
  readonly before: string;
  /** Words of the sentence that stand where those stood. */
  readonly likely: string | undefined;
  readonly choose: (mention: string) => void;
}

export function MentionChoice({ sentence, before, likely, choose }: Props) {
  const words = useWords(replaceWords);
  const parts = wordsAndNumbersIn(sentence);
  const [range, setRange] = useState(() => rangeOf(sentence, likely));
  const [first = -1, last = -1] = range ?? [];
  const press = (at: number) =>
    setRange(
      range && at !== first && first === last
        ? [Math.min(first, at), Math.max(first, at)]
        : [at, at],
    );
  const mention = sentence.slice(parts[first]?.start ?? 0, parts[last]?.end ?? 0);
  return (
    <div class="mention-choice">
      <p>{words.whichWords(before)}</p>
      <p class="word-buttons">
        {parts.map(({ text, start }, at) => (
          <button
            key={start}
            type="button"
            aria-pressed={at >= first && at <= last}
            onClick={() => press(at)}
          >
            {text}
          </button>
        ))}
      </p>
      <button type="button" disabled={range === undefined} onClick={() => choose(mention)}>
        {range === undefined ? words.takeThis : words.takeWith(mention)}
      </button>{' '}
    </div>
  );
}

/** The numbers of the first and the last word. */
function rangeOf(
  sentence: string,
  words: string | undefined,
): readonly [first: number, last: number] | undefined {
  const from = words === undefined ? -1 : sentence.indexOf(words);
  if (words === undefined || from === -1) return undefined;
  const parts = wordsAndNumbersIn(sentence);
  const first = parts.findIndex(({ end }) => end > from);
  const last = parts.findLastIndex(({ start }) => start < from + words.length);
  return first === -1 || last < first ? undefined : [first, last];
}
