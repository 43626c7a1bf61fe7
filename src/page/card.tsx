/** @jsxImportSource preact */
import type { Block } from '../story/article.js';
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';
import { blockId } from './article.js';
import { writeDate, writeDistance } from './dates.js';
import { certaintyOf, roleWords, words } from './words.js';

interface Props {
  readonly place: Place;
  readonly story: Story;
  /** The address of the full page, which has the article, where this is not it. */
  readonly whole?: string | undefined;
}

/** All there is to say of one place. The live map's popup shows this very card. */
export function Card({ place, story, whole }: Props) {
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
        <Quote quotation={quotation} whole={whole} />
      ))}
      <p class="certainty">
        <strong>{certainty.title}:</strong> {certainty.meaning}{' '}
        {place.radius === undefined ? '' : words.radius(writeDistance(place.radius, language))}
      </p>
      {note !== undefined && <p class="note">{note}</p>}
      <CardLinks place={place} story={story} whole={whole} />
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

function Quote({ quotation, whole }: { quotation: Quotation; whole: Props['whole'] }) {
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
        <a {...linkTo(block, whole)}>
          {block.number === 0 ? words.headline : words.paragraph(block.number)}
        </a>
      </figcaption>
    </figure>
  );
}

function CardLinks({ place, story, whole }: Props) {
  const [first] = place.quotations;
  const previous = story.places[place.number - 2];
  const next = story.places[place.number];
  return (
    <div class="card-links">
      {first && <a {...linkTo(first.block, whole)}>{words.readInArticle}</a>}
      {/* In a frame a script may not use the clipboard unless the host page lets it. */}
      {whole === undefined && (
        <a class="copy-link" href={`#${place.id}`}>
          {words.linkToPlace}
        </a>
      )}
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
    </div>
  );
}

/** To a block of the article: on this page, or on the full one, out of the frame round this. */
function linkTo(block: Block, whole: string | undefined) {
  const fragment = `#${blockId(block)}`;
  return whole === undefined ? { href: fragment } : { href: whole + fragment, target: '_top' };
}
