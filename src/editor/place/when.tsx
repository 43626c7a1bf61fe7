/** When something happened at a place: proposed from its sentences, or by hand. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { setWhen, type When as WhenMember } from '../../authoring/actions/place-members.js';
import { wordsInQuotes } from '../../authoring/mentions.js';
import type { Article } from '../../story/article.js';
import { shownDate } from '../begin/new-story.js';
import { useDeskState } from '../desk.js';
import { FindingsAt } from '../findings/findings-at.js';
import { useHeldBack } from '../frame/steady.js';
import { Language, useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useDateWording } from '../text/use-date-wording.js';
import { useEditing } from '../use-session.js';
import { type MarkedDate, readMarks, withMarks } from './date-marks.js';
import { whenWords } from './when-words.js';
import { WordsChooser } from './words-chooser.js';

interface Props {
  readonly article: Article;
  readonly place: EditedPlace;
}

interface Proposal {
  readonly date: string;
  readonly words: string;
}

export function When({ article, place }: Props) {
  const words = useWords(whenWords);
  const wordDate = useDateWording();
  const { session, say } = useEditing();
  const { id, properties } = place;
  const { when } = properties;
  const proposals = useProposals(place);
  const write = (member: WhenMember | undefined, merge?: string) =>
    session.change(
      'setWhen',
      ({ places }) => ({ places: setWhen(places, id, member) }),
      merge === undefined ? {} : { merge },
    );
  const others = proposals.filter(({ date, words }) => date !== when?.date || words !== when.words);
  return (
    <section class="when" aria-labelledby="when">
      <h3 id="when">{words.when}</h3>
      {when && when.date !== '' && (
        <p class="present">
          <strong>{wordDate(when.date)}</strong>
          {when.words ? ` ${words.inWords(when.words)}` : ''}{' '}
          <button
            type="button"
            onClick={() => {
              write(undefined);
              say(words.cleared);
            }}
          >
            {words.clear}
          </button>
        </p>
      )}
      {others.length > 0 && (
        <fieldset class="proposals">
          <legend>{words.fromSentences}</legend>
          <div class="button-list">
            {others.map((proposal) => (
              <button
                key={`${proposal.date} ${proposal.words}`}
                type="button"
                onClick={() => {
                  write(proposal);
                  say(words.taken(wordDate(proposal.date)));
                }}
              >
                <strong>{wordDate(proposal.date)}</strong>{' '}
                <span lang={article.language}>{words.inWords(proposal.words)}</span>
              </button>
            ))}
          </div>
        </fieldset>
      )}
      <DateField {...{ article, id, when, write, proposals }} />
      {when && <WordsField {...{ article, place, when, write }} />}
      <FindingsAt place={id} member="when" />
    </section>
  );
}

/** The dates that the draft has found in the sentences that the place quotes. */
function useProposals({ quotations }: EditedPlace): Proposal[] {
  const { suggestions } = useDeskState('suggestions');
  const dates = useHeldBack(suggestions?.dates) ?? [];
  return quotations.flatMap(({ sentence }) =>
    dates
      .filter(({ start, end }) => sentence && sentence.start <= start && end <= sentence.end)
      .flatMap(({ edtf, otherwise, words }) => [
        { date: edtf, words },
        ...(otherwise ? [{ date: otherwise.edtf, words }] : []),
      ]),
  );
}

interface DateProps {
  readonly article: Article;
  readonly id: string;
  readonly when: EditedPlace['properties']['when'];
  readonly write: (when: WhenMember | undefined, merge?: string) => void;
  readonly proposals: readonly Proposal[];
}

/**
 * Not asked of a worker: both may be busy for seconds, and what waits for them is lost if the page
 * is closed.
 */
const typedDates = () => import('./typed-date.js');

/** A date in any usual notation. What is typed takes effect as soon as it is one. */
function DateField({ article, id, when, write, proposals }: DateProps) {
  const words = useWords(whenWords);
  const language = useContext(Language);
  const wordDate = useDateWording();
  const stored = readMarks(when?.date ?? '');
  const [typed, setTyped] = useState(() => shownDate(stored.bare, language));
  const [choices, setChoices] = useState<readonly string[] | undefined>();
  /** The date that was written for what is typed. */
  const written = useRef(stored.bare);
  const asked = useRef('');
  useEffect(() => {
    if (stored.bare === written.current) return;
    written.current = stored.bare;
    setTyped(shownDate(stored.bare, language));
    setChoices(undefined);
  }, [stored.bare, language]);
  const put = (marked: MarkedDate) => {
    written.current = marked.bare;
    const date = withMarks(marked);
    const own =
      when?.words ?? proposals.find((each) => readMarks(each.date).bare === marked.bare)?.words;
    write({ date, ...(own !== undefined && { words: own }) }, `when:${id}`);
  };
  const type = async (text: string) => {
    setTyped(text);
    asked.current = text;
    if (text.trim() === '') {
      setChoices(undefined);
      return;
    }
    const { readTypedDate } = await typedDates();
    const read = await readTypedDate(text, article.language, article.published);
    if (asked.current !== text) return;
    const [only, ...more] = read;
    setChoices(only !== undefined && more.length === 0 ? undefined : read);
    if (only === undefined || more.length > 0) return;
    const { bare, ...marks } = readMarks(only);
    put(marks.isAbout || marks.isUncertain ? { bare, ...marks } : { ...stored, bare });
  };
  const hasDate = stored.bare !== '';
  return (
    <div class="field">
      <label for="date_of_place">{words.date}</label>
      <input
        id="date_of_place"
        type="text"
        autocomplete="off"
        spellcheck={false}
        value={typed}
        aria-invalid={choices?.length === 0}
        aria-describedby="date_says"
        onFocus={() => void typedDates()}
        onInput={({ currentTarget: { value } }) => void type(value)}
        onBlur={() => {
          if (typed.trim() === '') setTyped(shownDate(stored.bare, language));
        }}
      />
      <div id="date_says" class="hint" role="status">
        {choices === undefined ? (
          hasDate ? null : (
            <p>{words.dateHint}</p>
          )
        ) : choices.length === 0 ? (
          <p>{words.unread}</p>
        ) : (
          <>
            <p>{words.several}</p>
            <div class="button-list">
              {choices.map((each) => (
                <button
                  key={each}
                  type="button"
                  onClick={() => {
                    put({
                      ...stored,
                      ...(/[~?%]/.test(each) && readMarks(each)),
                      bare: readMarks(each).bare,
                    });
                    setTyped(shownDate(readMarks(each).bare, language));
                    setChoices(undefined);
                  }}
                >
                  {wordDate(each)}
                </button>
              ))}
            </div>
          </>
        )}
      </div>
      {hasDate && (
        <div class="checks">
          <label>
            <input
              type="checkbox"
              checked={stored.isAbout}
              onChange={({ currentTarget: { checked } }) => put({ ...stored, isAbout: checked })}
            />{' '}
            {words.about}
          </label>
          <label>
            <input
              type="checkbox"
              checked={stored.isUncertain}
              onChange={({ currentTarget: { checked } }) =>
                put({ ...stored, isUncertain: checked })
              }
            />{' '}
            {words.uncertain}
          </label>
        </div>
      )}
    </div>
  );
}

interface WordsProps extends Props {
  readonly when: NonNullable<EditedPlace['properties']['when']>;
  readonly write: DateProps['write'];
}

/** Between sentences from which words are chosen. */
const GAP = '\n\n';

/** The article's own words for the date. */
function WordsField({ article, place, when, write }: WordsProps) {
  const words = useWords(whenWords);
  const [isOpen, setOpen] = useState(false);
  const quotes = place.quotations.map(({ quote }) => quote);
  const own = when.words ?? '';
  const isQuoted = own !== '' && wordsInQuotes(quotes, own) !== undefined;
  const text = quotes.map(({ exact }) => exact).join(GAP);
  const start = Math.max(0, text.indexOf(own));
  return (
    <div class="field">
      <p>
        {words.words}:{' '}
        {own === '' ? (
          <span class="needed">{words.wordsNeeded}</span>
        ) : (
          <span class="article-words" lang={article.language}>
            {words.inWords(own)}
          </span>
        )}{' '}
        {!isOpen && (
          <button type="button" class="plain" onClick={() => setOpen(true)}>
            {words.choose}
          </button>
        )}
      </p>
      {own !== '' && !isQuoted && <p class="needed">{words.wordsMissing(own)}</p>}
      {isOpen && (
        <WordsChooser
          id="words_of_date"
          label={words.selectWords}
          text={text}
          lang={article.language}
          selected={{ start, end: start + own.length }}
          take={({ start, end }) => {
            const chosen = text.slice(start, end);
            if (chosen.includes(GAP)) return;
            setOpen(false);
            write({ date: when.date, words: chosen });
          }}
          close={() => setOpen(false)}
        />
      )}
    </div>
  );
}
