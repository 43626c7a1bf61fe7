/** Names the characters by which what an author wrote differs from the text that it looks like. */
import { memoise } from '../memoise.js';
import type { Article, Block } from '../story/article.js';
import { characterDifferences, type Holders } from '../text/differences.js';
import { plainOccurrences, plainText } from '../text/plain.js';

/** Words of a text that look like others, and the characters by which they differ. */
export interface Lookalike {
  readonly words: string;
  readonly differences: readonly string[];
}

/** The words in a text that look like others; `undefined` where none do. */
export function lookalikeIn(text: string, words: string, holders: Holders): Lookalike | undefined {
  const [range] = plainOccurrences(text, words);
  if (!range) return undefined;
  const own = text.slice(range.start, range.end);
  return { words: own, differences: characterDifferences(own, words, holders) };
}

/** The plain forms of an article's blocks, memoised because many quotations may be compared. */
const plainBlocks = memoise(({ headlineBlock, paragraphs }: Article) =>
  [headlineBlock, ...paragraphs].map((block) => ({ block, plain: plainText(block.text) })),
);

/** The same in an article, within one block. */
export function lookalikeOf(
  article: Article,
  words: string,
  other: string,
): (Lookalike & { readonly block: Block }) | undefined {
  const wanted = plainText(words).trim();
  const found = plainBlocks(article).find(({ plain }) => wanted !== '' && plain.includes(wanted));
  const alike = found && lookalikeIn(found.block.text, words, { own: 'the article', other });
  return alike && { ...alike, block: found.block };
}

/** A clause for a message that says that words are not there: ": the article has a tab …" */
export function asClause(alike: Lookalike | undefined): string {
  if (!alike || alike.differences.length === 0) return '';
  return ` character for character: ${alike.differences.join('; ')}`;
}
