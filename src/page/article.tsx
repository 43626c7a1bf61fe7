/** @jsxImportSource preact */
import type { Block } from '../story/article.js';
import type { Story } from '../story/story.js';
import { writeDate } from './dates.js';
import { cutAtMentions } from './mentions.js';
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

/** The words of a mention link to its place; its number, and those of others, stand behind. */
function WithMentions({ block, story }: { block: Block; story: Story }) {
  return cutAtMentions(block, story).map(({ text, places: [first, ...others] }) =>
    first ? (
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
    ) : (
      text
    ),
  );
}
