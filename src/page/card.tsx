/** @jsxImportSource preact */

import type { ComponentChild } from 'preact';
import { classOf } from '../cartography/pins.js';
import type { Geometry } from '../geo/geometry.js';
import { formOf } from '../geo/geometry.js';
import { fill } from '../page-data/live.js';
import { type Location, lookOf } from '../story/kinds.js';
import type { CardRow } from '../story/members.js';
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import { DateElement } from './date-element.js';
import { writeDate, writeDistance } from './dates.js';
import { countIn, Filled, Name, Own, Said, useLanguage } from './language.js';
import type { Links } from './links.js';
import type { Certainty, Translation } from './translations/translation.js';

interface Props {
  readonly place: Place;
  readonly story: Story;
  readonly links: Links;
  /** In a frame a script may use the clipboard only if the host page allows it. */
  readonly isFramed?: boolean | undefined;
}

/** The rows of a card in their order: what the members of a place are shown in. */
const ROWS: Readonly<Record<CardRow, (props: Props) => ComponentChild>> = {
  heading: ({ place }) => (
    <h3 id={`name_${place.id}`}>
      <span class={`number ${classOf(place.role, lookOf(place))}`}>{place.number}</span>{' '}
      <bdi class="name">{place.name}</bdi>
    </h3>
  ),
  kind: ({ place }) => <Kind place={place} />,
  certainty: ({ place }) => <CertaintyRow place={place} />,
  quotes: (props) => <Quotes {...props} />,
  note: ({ place: { note } }) => note !== undefined && <p class="note">{note}</p>,
};

/** Everything about one place. The live map's popup shows a copy of this card. */
export function Card(props: Props) {
  const { id } = props.place;
  const { article } = useLanguage();
  return (
    <article class="card" id={id} tabIndex={-1} aria-labelledby={`name_${id}`} {...article}>
      {Object.values(ROWS).map((row) => row(props))}
      <CardLinks {...props} />
    </article>
  );
}

/** All that a card shows, but for where its links lead. */
export function dependenciesOfCard({ geometry, position, ...place }: Place, story: Story): unknown {
  const beside = [story.places[place.number - 2], story.places[place.number]];
  return [
    { ...place, quotations: place.quotations.map(({ block, ...quote }) => [quote, block.number]) },
    geometry && [geometry.type, formOf(geometry)],
    beside.map((other) => other && [other.id, other.number, other.name]),
  ];
}

function CertaintyRow({ place: { location, geometry, radius } }: Pick<Props, 'place'>) {
  const { words, wordsTag, own } = useLanguage();
  const certainty = certaintyOf(location, geometry, words);
  return (
    <p class="certainty" {...own}>
      <strong>
        {certainty.title}
        {words.colon}
      </strong>{' '}
      {certainty.meaning}{' '}
      {radius === undefined ? '' : fill(words.radius, writeDistance(radius, wordsTag))}
    </p>
  );
}

/** How a place's position is known, in a sentence that fits its geometry. */
function certaintyOf(
  location: Location,
  geometry: Geometry | null,
  words: Translation,
): Omit<Certainty, 'said'> {
  if (!geometry) return { title: words.notPlacedTitle, meaning: words.notPlaced };
  const certainty = words.certainties[location];
  if (location !== 'somewhere' || geometry.type === 'Point') return certainty;
  return { ...certainty, meaning: words.somewhereOn[formOf(geometry)] };
}

function Kind({ place: { role, when } }: { place: Place }) {
  const { words, tag } = useLanguage();
  return (
    <p class="kind">
      <Own>{words.roles[role]}</Own>
      {when && (
        <>
          {' · '}
          <DateElement date={when.date}>{writeDate(when.date, tag)}</DateElement>
          {', '}
          <Own>
            <Filled
              text={words.inTheArticlesWords}
              parts={[<Filled text={words.quoted} parts={[<Said>{when.words}</Said>]} />]}
            />
          </Own>
        </>
      )}
    </p>
  );
}

/** Of more quotations than these, the others are folded. */
const QUOTATIONS_SHOWN = 2;

/** The first quotations, and a fold with the others: it opens without the script too. */
function Quotes({ place: { quotations }, links }: Props) {
  const language = useLanguage();
  const { words, own } = language;
  const quotes = quotations.map((quotation) => <Quote quotation={quotation} links={links} />);
  const folded = quotes.slice(QUOTATIONS_SHOWN);
  return (
    <>
      {quotes.slice(0, QUOTATIONS_SHOWN)}
      {folded.length > 0 && (
        <details class="folded">
          <summary {...own}>{countIn(language, words.moreQuotations, folded.length)}</summary>
          {folded}
        </details>
      )}
    </>
  );
}

function Quote({ quotation, links }: { quotation: Quotation; links: Links }) {
  const { exact, block, range, mention } = quotation;
  const { words } = useLanguage();
  const start = mention.start - range.start;
  const end = mention.end - range.start;
  return (
    <figure class="quote">
      <blockquote>
        {exact.slice(0, start)}
        <mark>{exact.slice(start, end)}</mark>
        {exact.slice(end)}
      </blockquote>
      <figcaption>
        <a {...links.block(block)}>
          <Own>{block.number === 0 ? words.headline : fill(words.paragraph, block.number)}</Own>
        </a>
      </figcaption>
    </figure>
  );
}

function CardLinks({ place, story, links, isFramed }: Props) {
  const { words, own } = useLanguage();
  const [first] = place.quotations;
  const previous = story.places[place.number - 2];
  const next = story.places[place.number];
  return (
    <div class="card-links" {...own}>
      {first && <a {...links.block(first.block)}>{words.readInArticle}</a>}
      {!isFramed && (
        <a class="copy-link" href={links.place(place)}>
          {words.linkToPlace}
        </a>
      )}
      {links.map && (
        <a class="show-on-map" href={links.map(place)}>
          {words.showOnMap}
        </a>
      )}
      {previous && (
        <a rel="prev" href={links.place(previous)}>
          {words.previous}
          {words.colon} {previous.number} <Name>{previous.name}</Name>
        </a>
      )}
      {next && (
        <a rel="next" href={links.place(next)}>
          {words.next}
          {words.colon} {next.number} <Name>{next.name}</Name>
        </a>
      )}
    </div>
  );
}
