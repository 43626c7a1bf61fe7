/** @jsxImportSource preact */

import { fill } from '../page-data/live.js';
import type { Block } from '../story/article.js';
import { lookOf } from '../story/kinds.js';
import type { Place, Story } from '../story/story.js';
import { Byline } from './byline.js';
import { Kept } from './kept-parts.js';
import { nameIn, numberIn, useLanguage } from './language.js';
import { blockId, type Links } from './links.js';
import type { Piece } from './passages.js';
import { cutAtMentions, cutAtQuotations } from './passages.js';

interface Props {
  readonly story: Story;
  readonly links: Links;
}

interface HeadlineProps extends Props {
  /** The address of the front page, if there is one. */
  readonly front?: string | undefined;
}

export function Headline({ story, links, front }: HeadlineProps) {
  const { article } = story;
  // Numbers of further places are links with names of their own: the heading's name is the headline.
  const isShared = cutAtMentions(article.headlineBlock, story).some(
    ({ places }) => places.length > 1,
  );
  return (
    <header class="headline">
      <h1 id={blockId(article.headlineBlock)} aria-label={isShared ? article.headline : undefined}>
        <WithMentions block={article.headlineBlock} story={story} links={links} />
      </h1>
      <Byline article={article} front={front} />
    </header>
  );
}

interface TextProps extends Props {
  /** The article's paragraphs that are on this page. */
  readonly paragraphs: readonly Block[];
  readonly before?: TextElsewhere | undefined;
  readonly after?: TextElsewhere | undefined;
}

/** Links to the pages with the text before and after this page's. */
export interface TextElsewhere {
  readonly href: string;
  readonly paragraphs: readonly Block[];
}

export function ArticleText({ story, links, paragraphs, before, after }: TextProps) {
  const { credit, link } = story.article;
  const { words, own } = useLanguage();
  return (
    <article
      id="the_article"
      class="text"
      // A label is in the language of its element.
      aria-label={own ? undefined : words.article}
      tabIndex={-1}
    >
      {before && <Elsewhere rel="prev" text={before} />}
      {paragraphs.map((paragraph) => (
        <Kept as="p" id={blockId(paragraph)} of={() => dependenciesOfBlock(paragraph, story)}>
          <WithMentions block={paragraph} story={story} links={links} />
        </Kept>
      ))}
      {after && <Elsewhere rel="next" text={after} />}
      <footer class="credit">{link === undefined ? credit : <a href={link}>{credit}</a>}</footer>
    </article>
  );
}

function Elsewhere({ rel, text }: { rel: 'prev' | 'next'; text: TextElsewhere }) {
  const [first = 0, last = first] = [text.paragraphs.at(0), text.paragraphs.at(-1)].map(
    (paragraph) => paragraph?.number ?? 0,
  );
  const language = useLanguage();
  const { words, own } = language;
  const says = rel === 'prev' ? words.textBefore : words.textAfter;
  const numbers = [first, last].map((number) => numberIn(language, number));
  return (
    <nav class="elsewhere" aria-label={says} {...own}>
      <a rel={rel} href={text.href}>
        {says}
        {words.colon} {fill(first === last ? words.oneParagraph : words.paragraphs, ...numbers)}
      </a>
    </nav>
  );
}

/**
 * Each range that places quote is an element that names those places, so that the script can
 * highlight it. The words of a mention link to its place; the numbers of the place, and of others
 * named by the same words, follow.
 */
function WithMentions({ block, story, links }: Props & { readonly block: Block }) {
  return cutAtQuotations(block, story).map(({ places, pieces }) => {
    const parts = pieces.map((piece) => (
      <LinkedMention piece={piece} links={links} isHeading={block.number === 0} />
    ));
    if (places.length === 0) return parts;
    return <span data-quoted={places.map(({ id }) => id).join(' ')}>{parts}</span>;
  });
}

/** All that a block shows, but for where its links lead. */
function dependenciesOfBlock(block: Block, story: Story): unknown {
  return cutAtQuotations(block, story).map(({ places, pieces }) => [
    places.map(({ id }) => id),
    pieces.map(({ text, places }) => [
      text,
      places.map((place) => [place.id, place.number, place.name, lookOf(place)]),
    ]),
  ]);
}

interface MentionProps {
  readonly piece: Piece;
  readonly links: Links;
  readonly isHeading: boolean;
}

function LinkedMention({ piece: { text, places }, links, isHeading }: MentionProps) {
  const language = useLanguage();
  const [first, ...others] = places;
  if (!first) return <>{text}</>;
  return (
    <>
      <a class="mention" href={links.place(first)}>
        {text}
        <Footnote place={first} isHidden={isHeading} />
      </a>
      {others.map((place) => (
        <a
          class="mention mention-number"
          href={links.place(place)}
          aria-label={`${place.number} ${nameIn(language, place.name)}`}
        >
          <Footnote place={place} />
        </a>
      ))}
    </>
  );
}

interface FootnoteProps {
  readonly place: Place;
  /** From screen readers: in the headline, whose name is its words alone. */
  readonly isHidden?: boolean;
}

/** A place's number, like a footnote's, in the look of its pin. */
function Footnote({ place, isHidden }: FootnoteProps) {
  const { number } = place;
  const isBoxed = lookOf(place) === 'unplaced';
  // A non-breaking space, so that copied text and screen readers have "Berlin 1", not "Berlin1".
  return (
    <sup aria-hidden={isHidden || undefined}>
      {'\u00a0'}
      {isBoxed ? <span class="unplaced">{number}</span> : number}
    </sup>
  );
}
