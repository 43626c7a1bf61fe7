import { z } from 'zod';
import { heading, languageTag, publicationDate, webAddress } from './values.js';

/** What the front matter of `article.md` may hold. */
export const frontMatterSchema = z.strictObject({
  headline: heading,
  published: publicationDate.optional(),
  language: languageTag,
  credit: heading,
  link: webAddress.optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/**
 * One block of the article. `number` is 0 for the headline and counts the paragraphs from 1;
 * `start` is the block's offset (UTF-16 code units) in {@link Article.text}.
 */
export interface Block {
  readonly number: number;
  readonly text: string;
  readonly start: number;
}

export interface Article extends FrontMatter {
  readonly headlineBlock: Block;
  readonly paragraphs: readonly Block[];
  /** Headline and paragraphs, separated by one empty line: quotations are anchored in it. */
  readonly text: string;
}

const BETWEEN_BLOCKS = '\n\n';

/** The article with this front matter and these paragraphs, each without line breaks around it. */
export function composeArticle(frontMatter: FrontMatter, paragraphs: readonly string[]): Article {
  const texts = [frontMatter.headline, ...paragraphs];
  let start = 0;
  const [headlineBlock = { number: 0, text: '', start }, ...rest] = texts.map((text, number) => {
    const block = { number, text, start };
    start += text.length + BETWEEN_BLOCKS.length;
    return block;
  });
  return { ...frontMatter, headlineBlock, paragraphs: rest, text: texts.join(BETWEEN_BLOCKS) };
}
