/** @jsxImportSource preact */
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import { writeDate, writeDistance } from './dates.js';
import type { Links } from './links.js';
import { certaintyOf, roleWords, words } from './words.js';

interface Props {
  readonly place: Place;
  readonly story: Story;
  readonly links: Links;
  /** In a frame a script may not use the clipboard unless the host page lets it. */
  readonly isFramed?: boolean | undefined;
}

/** All there is to say of one place. The live map's popup shows this very card. */
export function Card({ place, story, links, isFramed }: Props) {
  const { id, number, name, location, quotations, note } = place;
  const { language } = story.article;
  const certainty = certaintyOf(location, place.geometry);
  return (
    <article class="card" id={id} tabIndex={-1} aria-labelledby={`name_${id}`}>
      <h3 id={`name_${id}`}>
        <span class={`number ${location}`}>{number}</span> <bdi class="name">{name}</bdi>
      </h3>
      <Kind place={place} language={language} />
      {quotations.map((quotation) => (
        <Quote quotation={quotation} links={links} />
      ))}
      <p class="certainty">
        <strong>{certainty.title}:</strong> {certainty.meaning}{' '}
        {place.radius === undefined ? '' : words.radius(writeDistance(place.radius, language))}
      </p>
      {note !== undefined && <p class="note">{note}</p>}
      <CardLinks place={place} story={story} links={links} isFramed={isFramed} />
    </article>
  );
}

function Kind({ place: { role, when }, language }: { place: Place; language: string }) {
  return (
    <p class="kind">
      {roleWords[role]}
      {when && (
        <>
          {' · '}
          <time dateTime={when.date}>{writeDate(when.date, language)}</time>
          {', '}
          {words.inTheArticlesWords(when.words)}
        </>
      )}
    </p>
  );
}

function Quote({ quotation, links }: { quotation: Quotation; links: Links }) {
  const { exact, block, stretch, mention } = quotation;
  const start = mention.start - stretch.start;
  const end = mention.end - stretch.start;
  return (
    <figure class="quote">
      <blockquote>
        {exact.slice(0, start)}
        <mark>{exact.slice(start, end)}</mark>
        {exact.slice(end)}
      </blockquote>
      <figcaption>
        <a {...links.block(block)}>
          {block.number === 0 ? words.headline : words.paragraph(block.number)}
        </a>
      </figcaption>
    </figure>
  );
}

function CardLinks({ place, story, links, isFramed }: Props) {
  const [first] = place.quotations;
  const previous = story.places[place.number - 2];
  const next = story.places[place.number];
  return (
    <div class="card-links">
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
          {words.previous}: {previous.number} {previous.name}
        </a>
      )}
      {next && (
        <a rel="next" href={links.place(next)}>
          {words.next}: {next.number} {next.name}
        </a>
      )}
    </div>
  );
}
