/** @jsxImportSource preact */
import type { Block } from '../story/article.js';
import type { Story } from '../story/story.js';
import { writeDate } from './dates.js';
import type { Piece } from './mentions.js';
import { cutAtQuotations } from './passages.js';
import { words } from './words.js';

/**
 * The fragment of a block of the article. Like all ids of the page's own it has an underscore,
 * which no place's id can have.
 */
export function blockId({ number }: Block): string {
  return number === 0 ? 'the_headline' : `paragraph_${number}`;
}

export function Headline({ story }: { story: Story }) {
  const { article } = story;
  return (
    <header class="headline">
      <h1 id={blockId(article.headlineBlock)}>
        <WithMentions block={article.headlineBlock} story={story} />
      </h1>
      <p class="byline">
        <time dateTime={article.published}>{writeDate(article.published, article.language)}</time>
      </p>
    </header>
  );
}

export function ArticleText({ story }: { story: Story }) {
  const { paragraphs, credit, link } = story.article;
  return (
    <article id="the_article" class="text" aria-label={words.article} tabIndex={-1}>
      {paragraphs.map((paragraph) => (
        <p id={blockId(paragraph)}>
          <WithMentions block={paragraph} story={story} />
        </p>
      ))}
      <footer class="credit">{link === undefined ? credit : <a href={link}>{credit}</a>}</footer>
    </article>
  );
}

/**
 * What places quote is held together and says by whom, for the script to mark. The words of a
 * mention link to its place; its number, and those of others, stand behind.
 */
function WithMentions({ block, story }: { block: Block; story: Story }) {
  return cutAtQuotations(block, story).map(({ places, pieces }) => {
    const parts = pieces.map((piece) => <Words piece={piece} />);
    if (places.length === 0) return parts;
    return <span data-quoted={places.map(({ id }) => id).join(' ')}>{parts}</span>;
  });
}

function Words({ piece: { text, places } }: { piece: Piece }) {
  const [first, ...others] = places;
  if (!first) return <>{text}</>;
  return (
    <>
      <a class="mention" href={`#${first.id}`}>
        {text}
        <sup>{first.number}</sup>
      </a>
      {others.map(({ id, number, name }) => (
        <a class="mention mention-number" href={`#${id}`} aria-label={`${number} ${name}`}>
          <sup>{number}</sup>
        </a>
      ))}
    </>
  );
}
