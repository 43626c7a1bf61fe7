import type { Article } from '../story/article.js';

/** Letters that search engines and link previews show of a description, about. */
const LONGEST = 200;

/**
 * What the page says of itself where it is linked to: the article's first sentences, as many as
 * fit; of one that is longer by itself, its first words.
 */
export function describeArticle({ paragraphs, language }: Article): string {
  const text = paragraphs[0]?.text.replace(/\s+/g, ' ') ?? '';
  if (text.length <= LONGEST) return text;
  const sentences = upTo(text, LONGEST, new Intl.Segmenter(language, { granularity: 'sentence' }));
  if (sentences !== '') return sentences;
  const words = upTo(text, LONGEST - 1, new Intl.Segmenter(language, { granularity: 'word' }));
  return `${words || text.slice(0, LONGEST - 1)}…`;
}

/** The first whole segments of the text that are no longer than `most` together. */
function upTo(text: string, most: number, segmenter: Intl.Segmenter): string {
  let end = 0;
  for (const { index, segment } of segmenter.segment(text)) {
    const stop = index + segment.trimEnd().length;
    if (stop > most) break;
    end = stop;
  }
  return text.slice(0, end);
}
