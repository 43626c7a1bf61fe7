/** The words that an event has on the map. */
import { useState } from 'preact/hooks';
import { foreignParts, inBrackets, setCallout } from '../../authoring/actions/callout.js';
import { CALLOUT_LENGTH } from '../../story/values.js';
import { FindingsAt } from '../findings/findings-at.js';
import { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing } from '../use-session.js';
import { phrasesIn } from './callout-phrases.js';
import { calloutWords } from './callout-words.js';
import { useTyped } from './use-typed.js';
import { WordsChooser } from './words-chooser.js';

interface Props {
  readonly place: EditedPlace;
  /** Of the article (BCP 47). */
  readonly language: string;
}

/** Between sentences from which words are chosen. */
const GAP = '\n\n';

export function CalloutField({ place: { id, properties }, language }: Props) {
  const words = useWords(calloutWords);
  const { session, say } = useEditing();
  const [isOpen, setOpen] = useState(false);
  const { role, name = '', when, quotes, callout = '' } = properties;
  const write = (text: string, merge?: string) =>
    session.change(
      'setCallout',
      ({ places }) => ({ places: setCallout(places, id, text) }),
      merge === undefined ? {} : { merge },
    );
  const typed = useTyped(callout, (text) => write(text, `callout:${id}`));
  if (role !== 'event' && callout === '') return null;
  const take = (text: string) => {
    write(text);
    say(words.taken(text));
  };
  const sentences = quotes.map(({ exact }) => exact);
  const text = sentences.join(GAP);
  const start = Math.max(0, text.indexOf(callout));
  const foreign = foreignParts(typed.value, sentences);
  const length = typed.value.trim().length;
  const offered = phrasesIn(quotes, [name, when?.words ?? '', callout]);
  return (
    <div class="field callout-field">
      <label for="callout_of_place">{words.label}</label>
      <input
        id="callout_of_place"
        type="text"
        lang={language}
        autocomplete="off"
        aria-invalid={length > CALLOUT_LENGTH}
        aria-describedby="callout_says callout_count"
        {...typed}
      />
      <p id="callout_count" class={length > CALLOUT_LENGTH ? 'needed' : 'hint'}>
        {words.count(length, CALLOUT_LENGTH)}
      </p>
      <p id="callout_says" class="hint">
        {role === 'event' ? words.hint : words.hintPlace}
      </p>
      {foreign.length > 0 && (
        <div class="panel">
          <p>{words.foreign(foreign.join(' … '))}</p>
          <button type="button" onClick={() => take(inBrackets(typed.value.trim(), sentences))}>
            {words.bracket}
          </button>
        </div>
      )}
      {callout === '' && offered.length > 0 && (
        <fieldset class="proposals">
          <legend>{words.offered}</legend>
          <div class="button-row small" lang={language}>
            {offered.map((each) => (
              <button key={each} type="button" onClick={() => take(each)}>
                {each}
              </button>
            ))}
          </div>
        </fieldset>
      )}
      {isOpen ? (
        <WordsChooser
          id="words_of_callout"
          label={words.select}
          text={text}
          lang={language}
          selected={{ start, end: callout === '' ? start : start + callout.length }}
          take={(range) => {
            const chosen = text.slice(range.start, range.end);
            if (chosen.includes(GAP)) return;
            setOpen(false);
            take(chosen);
          }}
          close={() => setOpen(false)}
        />
      ) : (
        <div class="button-row small">
          <button type="button" class="plain" onClick={() => setOpen(true)}>
            {words.choose}
          </button>
          {callout !== '' && (
            <button type="button" class="plain" onClick={() => write('')}>
              {words.clear}
            </button>
          )}
        </div>
      )}
      <FindingsAt place={id} member="callout" />
    </div>
  );
}
