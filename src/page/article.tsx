/** @jsxImportSource preact */
import type { Block } from '../story/article.js';
import type { Story } from '../story/story.js';
import { writeDate } from './dates.js';
import { blockId, type Links } from './links.js';
import type { Piece } from './mentions.js';
import { cutAtQuotations } from './passages.js';
import { frontWords, words } from './words.js';

interface Props {
  readonly story: Story;
  readonly links: Links;
}

interface HeadlineProps extends Props {
  /** The front page, where there is one. */
  readonly front?: string | undefined;
}

export function Headline({ story, links, front }: HeadlineProps) {
  const { article } = story;
  return (
    <header class="headline">
      <h1 id={blockId(article.headlineBlock)}>
        <WithMentions block={article.headlineBlock} story={story} links={links} />
      </h1>
      <p class="byline">
        <time dateTime={article.published}>{writeDate(article.published, article.language)}</time>
        {front !== undefined && (
          <>
            {' ·\u00a0'}
            <a href={front}>{frontWords.allStories}</a>
          </>
        )}
      </p>
    </header>
  );
}

interface TextProps extends Props {
  /** Those of the article's paragraphs that stand on this page. */
  readonly paragraphs: readonly Block[];
  readonly before?: TextElsewhere | undefined;
  readonly after?: TextElsewhere | undefined;
}

/** Where the text before or after that on this page stands. */
export interface TextElsewhere {
  readonly href: string;
  readonly paragraphs: readonly Block[];
}

export function ArticleText({ story, links, paragraphs, before, after }: TextProps) {
  const { credit, link } = story.article;
  return (
    <article id="the_article" class="text" aria-label={words.article} tabIndex={-1}>
      {before && <Elsewhere rel="prev" text={before} />}
      {paragraphs.map((paragraph) => (
        <p id={blockId(paragraph)}>
          <WithMentions block={paragraph} story={story} links={links} />
        </p>
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
  return (
    <nav class="elsewhere" aria-label={rel === 'prev' ? words.textBefore : words.textAfter}>
      <a rel={rel} href={text.href}>
        {rel === 'prev' ? words.textBefore : words.textAfter}: {words.paragraphs(first, last)}
      </a>
    </nav>
  );
}

/**
 * What places quote is held together and says by whom, for the script to mark. The words of a
 * mention link to its place; its number, and those of others, stand behind.
 */
function WithMentions({ block, story, links }: Props & { readonly block: Block }) {
  return cutAtQuotations(block, story).map(({ places, pieces }) => {
    const parts = pieces.map((piece) => <Words piece={piece} links={links} />);
    if (places.length === 0) return parts;
    return <span data-quoted={places.map(({ id }) => id).join(' ')}>{parts}</span>;
  });
}

function Words({ piece: { text, places }, links }: { piece: Piece; links: Links }) {
  const [first, ...others] = places;
  if (!first) return <>{text}</>;
  return (
    <>
      <a class="mention" href={links.place(first)}>
        {text}
        <sup>{first.number}</sup>
      </a>
      {others.map((place) => (
        <a
          class="mention mention-number"
          href={links.place(place)}
          aria-label={`${place.number} ${place.name}`}
        >
          <sup>{place.number}</sup>
        </a>
      ))}
    </>
  );
}
