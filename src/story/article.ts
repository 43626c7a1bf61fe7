import { z } from 'zod';
import { isMoment, parseTime, spanOf } from './time.js';
import {
  exactDay,
  heading,
  languageTag,
  parties,
  party,
  publicationDate,
  rule,
  webAddress,
} from './values.js';

/** What the front matter of `article.md` may hold. */
export const frontMatterSchema = z.strictObject({
  headline: heading,
  published: publicationDate.optional(),
  /** When it was last changed. */
  modified: exactDay.optional(),
  language: languageTag,
  /** Who wrote it. */
  author: parties.optional(),
  /** Who publishes it. */
  publisher: party.optional(),
  /** A line at the article's end that says where its text comes from. */
  credit: heading,
  link: webAddress.optional(),
});

export type FrontMatter = z.infer<typeof frontMatterSchema>;

/** The same with the rules that need several members. */
export const wholeFrontMatterSchema = frontMatterSchema.refine(isInOrder, {
  path: ['modified'],
  message: rule('not-before-published'),
});

/** Whether the day of the last change is not before that of the publication. */
function isInOrder({ published = '', modified = '' }: FrontMatter): boolean {
  const [from, to] = [parseTime(published), parseTime(modified)];
  if (!from || !to) return true;
  const areMoments = [from, to].every(([first]) => isMoment(first) && first.precision === 'time');
  // A day and a moment are compared as days: each is meant where its author was.
  const [first, last] = areMoments
    ? [from, to]
    : [published, modified].map((date) => parseTime(date.replace(/T[^/]*/g, '')));
  return !first || !last || spanOf(first).start <= spanOf(last).end;
}

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
