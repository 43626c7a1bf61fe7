/** @jsxImportSource preact */
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import { blockId } from './article.js';
import { writeDate, writeDistance } from './dates.js';
import { certaintyOf, roleWords, words } from './words.js';

/** All there is to say of one place. The live map's popup shows this very card. */
export function Card({ place, story }: { place: Place; story: Story }) {
  const { id, number, name, location, quotations, note } = place;
  const { language } = story.article;
  const certainty = certaintyOf(location, place.geometry);
  return (
    <article class="card" id={id} tabIndex={-1} aria-labelledby={`name_${id}`}>
      <h3 id={`name_${id}`}>
        <span class={`number ${location}`}>{number}</span> <span class="name">{name}</span>
      </h3>
      <Kind place={place} language={language} />
      {quotations.map((quotation) => (
        <Quote quotation={quotation} />
      ))}
      <p class="certainty">
        <strong>{certainty.title}:</strong> {certainty.meaning}{' '}
        {place.position ? '' : `${words.notPlaced} `}
        {place.radius === undefined ? '' : words.radius(writeDistance(place.radius, language))}
      </p>
      {note !== undefined && <p class="note">{note}</p>}
      <CardLinks place={place} story={story} />
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

function Quote({ quotation: { exact, block, stretch, mention } }: { quotation: Quotation }) {
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
        <a href={`#${blockId(block)}`}>
          {block.number === 0 ? words.headline : words.paragraph(block.number)}
        </a>
      </figcaption>
    </figure>
  );
}

function CardLinks({ place, story }: { place: Place; story: Story }) {
  const [first] = place.quotations;
  const previous = story.places[place.number - 2];
  const next = story.places[place.number];
  return (
    <nav class="card-links" aria-label={place.name}>
      {first && <a href={`#${blockId(first.block)}`}>{words.readInArticle}</a>}
      <a class="copy-link" href={`#${place.id}`}>
        {words.copyLink}
      </a>
      {previous && (
        <a rel="prev" href={`#${previous.id}`}>
          {words.previous}: {previous.number} {previous.name}
        </a>
      )}
      {next && (
        <a rel="next" href={`#${next.id}`}>
          {words.next}: {next.number} {next.name}
        </a>
      )}
    </nav>
  );
}
