/** The sentences that a place quotes or could quote, each to be ticked. */
import { useMemo, useRef, useState } from 'preact/hooks';
import { removePlace } from '../../authoring/actions/place-members.js';
import { addMentions, addQuote, dropQuote, setQuote } from '../../authoring/actions/quotations.js';
import { sentenceKey } from '../../authoring/compose.js';
import type { Article } from '../../story/article.js';
import type { Quote } from '../../story/members.js';
import { offsetOfWords } from '../../text/words.js';
import { FindingsAt } from '../findings/findings-at.js';
import { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing } from '../use-session.js';
import { type QuotationRow, quotationRows } from './quotation-rows.js';
import { quotationWords } from './quotation-words.js';
import { WordsChooser } from './words-chooser.js';
import { WordsFinder } from './words-finder.js';

interface Props {
  readonly article: Article;
  readonly place: EditedPlace;
}

export function Quotations({ article, place }: Props) {
  const words = useWords(quotationWords);
  const { session, say } = useEditing();
  const [isLast, setLast] = useState(false);
  /** The key of the row whose mention is being corrected. */
  const [corrected, setCorrected] = useState<string>();
  const known = useRef(new Map<string, Quote>());
  const { id } = place;
  const { name, quotes } = place.properties;
  for (const quote of quotes) {
    known.current.set(sentenceKey(quote), { ...quote, mention: quote.mention ?? '' });
  }
  const rows = useMemo(
    () => quotationRows(article, place, [...known.current.values()]),
    [article, name, JSON.stringify(quotes)],
  );
  const tick = ({ quote, number }: QuotationRow, isTicked: boolean) => {
    setCorrected(undefined);
    if (isTicked) {
      setLast(false);
      session.change('addMentions', ({ places }) => ({ places: addQuote(places, id, quote) }));
    } else if (quotes.length === 1) setLast(true);
    else if (number !== undefined) {
      session.change('dropQuote', ({ places }) => ({ places: dropQuote(places, id, number) }));
    }
  };
  const correct = (number: number, quote: Quote, mention: string) => {
    setCorrected(undefined);
    session.change('correctMention', ({ places }) => ({
      places: setQuote(places, id, number, { ...quote, mention }),
    }));
    say(words.corrected(mention));
  };
  return (
    <section class="quotations" aria-labelledby="quotations">
      <h3 id="quotations">
        {words.quotations} <span class="quiet">{words.count(quotes.length, rows.length)}</span>
      </h3>
      <p class="hint">{words.hint}</p>
      <FindingsAt place={id} member="quotes" />
      <ul class="sentences">
        {rows.map((row) => {
          const { key, quote, number } = row;
          return (
            <li key={sentenceKey(quote)}>
              <label class="choice">
                <input
                  type="checkbox"
                  checked={number !== undefined}
                  onChange={({ currentTarget }) => {
                    const isTicked = currentTarget.checked;
                    // The story says what is ticked.
                    currentTarget.checked = number !== undefined;
                    tick(row, isTicked);
                  }}
                />
                <Sentence quote={quote} language={article.language} />
              </label>
              {number !== undefined &&
                (corrected === key ? (
                  <WordsChooser
                    id={`mention_${number}`}
                    label={words.selectWords}
                    text={quote.exact}
                    lang={article.language}
                    selected={mentionIn(quote, article.language)}
                    take={({ start, end }) => correct(number, quote, quote.exact.slice(start, end))}
                    close={() => setCorrected(undefined)}
                  />
                ) : (
                  <button
                    type="button"
                    class="plain"
                    aria-label={words.otherMentionOf(quote.mention)}
                    onClick={() => setCorrected(key)}
                  >
                    {words.otherMention}
                  </button>
                ))}
            </li>
          );
        })}
      </ul>
      {isLast && quotes.length === 1 && (
        <div class="panel" role="alert">
          <p>{words.last}</p>
          <div class="button-row">
            <button
              type="button"
              onClick={() =>
                session.change(
                  'removePlace',
                  ({ places }) => ({ places: removePlace(places, id) }),
                  {
                    select: null,
                  },
                )
              }
            >
              {words.removeInstead}
            </button>
            <button type="button" onClick={() => setLast(false)}>
              {words.keep}
            </button>
          </div>
        </div>
      )}
      <WordsFinder
        id="other_words"
        article={article}
        label={words.otherWords}
        hint={words.otherWordsHint}
        action={words.quote}
        take={({ words: taken, ranges }) => {
          const before = session.state().files.places;
          session.change('addMentions', ({ places }) => ({
            places: addMentions(article, places, id, ranges),
          }));
          say(
            before === session.state().files.places
              ? words.quotedAlready(taken)
              : words.quoted(taken),
          );
        }}
      />
    </section>
  );
}

/** Where the mention is in its sentence: as the check finds it. */
function mentionIn({ exact, mention }: Quote, language: string) {
  const start = mention === '' ? -1 : offsetOfWords(exact, mention, language);
  return start === -1 ? { start: 0, end: 0 } : { start, end: start + mention.length };
}

function Sentence({ quote, language }: { readonly quote: Quote; readonly language: string }) {
  const { start, end } = mentionIn(quote, language);
  const { exact } = quote;
  return (
    <span class="sentence" lang={language}>
      {exact.slice(0, start)}
      {end > start && <mark>{exact.slice(start, end)}</mark>}
      {exact.slice(end)}
    </span>
  );
}
