/** Articles of generated text, read by the product itself, and ranges of them. */
import fc from 'fast-check';
import { parseArticle } from '../../src/check/article.js';
import type { Article, Block } from '../../src/story/article.js';

/** Few different characters, so that texts repeat themselves, and everything difficult: see the comments. */
const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('a', 'b', 'ab', ' ', '. ', 'A') },
  // Emoji of several code points, a combining accent after its base character, right to left, a quote.
  {
    weight: 2,
    arbitrary: fc.constantFrom('👩‍🚀', '🇩🇪', 'e\u0301', 'é', 'שלום', 'مرحبا', '“', '$&'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 4 }) },
);

const block = fc
  .array(piece, { minLength: 1, maxLength: 20 })
  .map((pieces) => pieces.join('').replace(/\s+/g, ' ').trim())
  .filter((text) => text !== '');

export const articles: fc.Arbitrary<Article> = fc
  .record({ headline: block, paragraphs: fc.array(block, { minLength: 1, maxLength: 5 }) })
  .map(({ headline, paragraphs }) => articleOf(headline, paragraphs));

export function articleOf(headline: string, paragraphs: readonly string[]): Article {
  const { article, findings } = parseArticle({
    file: 'article.md',
    text: `---
headline: ${JSON.stringify(headline)}
published: 2024-01-09
language: en
credit: none
---

${paragraphs.join('\n\n')}
`,
  });
  if (!article) throw new Error(JSON.stringify(findings));
  return article;
}

export function blocksOf({ headlineBlock, paragraphs }: Article): Block[] {
  return [headlineBlock, ...paragraphs];
}

/** A range of a text that is not empty: where it begins and ends, in UTF-16 code units. */
export function rangeIn(text: string): fc.Arbitrary<{ start: number; end: number }> {
  return fc
    .tuple(fc.nat(text.length - 1), fc.integer({ min: 1, max: text.length }))
    .map(([a, b]) => (a < b ? { start: a, end: b } : { start: b - 1, end: a + 1 }));
}

/** An article, one of its blocks, and a range of that. */
export const quotations = articles.chain((article) =>
  fc
    .constantFrom(...blocksOf(article))
    .chain((block) => rangeIn(block.text).map((range) => ({ article, block, ...range }))),
);
