import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutAtMentions } from '../../../src/page/passages.js';
import type { Quotation } from '../../../src/story/quotation.js';
import type { Place, Story } from '../../../src/story/story.js';
import { articleOf, articles, blocksOf, rangeIn } from '../../support/articles.js';

type Article = Story['article'];
type Mention = { readonly block: number; readonly start: number; readonly end: number };

/** A story with one place for each list of mentions, numbered as they come. */
function storyWith(article: Article, mentions: readonly (readonly Mention[])[]): Story {
  const blocks = blocksOf(article);
  const places = mentions.map((ofPlace, index): Place => {
    const quotations = ofPlace.flatMap(({ block: number, start, end }): Quotation[] => {
      const block = blocks[number];
      if (!block) return [];
      const range = { start: 0, end: block.text.length };
      return [{ exact: block.text, block, range, mention: { start, end } }];
    });
    return {
      id: `place-${index + 1}`,
      number: index + 1,
      name: `Place ${index + 1}`,
      role: 'place',
      location: 'stated',
      geometry: null,
      quotations,
    };
  });
  return { slug: 'made', article, places, views: [] };
}

const stories = articles.chain((article) => {
  const mention = fc
    .constantFrom(...blocksOf(article))
    .chain(({ number, text }) =>
      rangeIn(text).map((range): Mention => ({ block: number, ...range })),
    );
  return fc
    .array(fc.array(mention, { minLength: 1, maxLength: 4 }), { maxLength: 6 })
    .map((mentions) => storyWith(article, mentions));
});

describe('the text of a block, cut at its mentions,', () => {
  test('is the whole text still: nothing lost, doubled or changed', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const block of blocksOf(story.article)) {
          const pieces = cutAtMentions(block, story);
          expect(pieces.map(({ text }) => text).join('')).toBe(block.text);
          for (const { text } of pieces) expect(text).not.toBe('');
        }
      }),
      { numRuns: 500 },
    );
  });

  test('names the place of every mention, at the very words', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const place of story.places) {
          for (const { block, mention } of place.quotations) {
            let at = 0;
            const covering = cutAtMentions(block, story).filter(({ text }) => {
              const start = at;
              at += text.length;
              return start <= mention.start && at >= mention.end;
            });
            expect(covering).toHaveLength(1);
            expect(covering[0]?.places).toContain(place);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  test('names no place where none is mentioned, and none twice in one piece', () => {
    fc.assert(
      fc.property(stories, (story) => {
        for (const block of blocksOf(story.article)) {
          let at = 0;
          for (const { text, places } of cutAtMentions(block, story)) {
            const [start, end] = [at, at + text.length];
            at = end;
            const mentioned = story.places.filter((place) =>
              place.quotations.some(
                (quotation) =>
                  quotation.block === block &&
                  quotation.mention.start < end &&
                  quotation.mention.end > start,
              ),
            );
            expect(places.toSorted((a, b) => a.number - b.number)).toEqual(mentioned);
          }
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('mentions that overlap', () => {
  const article = articleOf('News', ['near a station at the Sesto district']);
  const [paragraph] = article.paragraphs;
  if (!paragraph) throw new Error('The article has no paragraph.');
  const cut = (mentions: readonly (readonly Mention[])[]) =>
    cutAtMentions(paragraph, storyWith(article, mentions)).map(({ text, places }) => [
      text,
      places.map(({ number }) => number),
    ]);

  test('are one link to the place whose mention is longest from there, the others behind it', () => {
    expect(cut([[{ block: 1, start: 0, end: 14 }], [{ block: 1, start: 0, end: 36 }]])).toEqual([
      ['near a station at the Sesto district', [2, 1]],
    ]);
  });

  test('of the same words link to the place of the lower number', () => {
    expect(cut([[{ block: 1, start: 22, end: 27 }], [{ block: 1, start: 22, end: 27 }]])).toEqual([
      ['near a station at the ', []],
      ['Sesto', [1, 2]],
      [' district', []],
    ]);
  });

  test('do not run together when they only touch', () => {
    expect(cut([[{ block: 1, start: 0, end: 4 }], [{ block: 1, start: 4, end: 14 }]])).toEqual([
      ['near', [1]],
      [' a station', [2]],
      [' at the Sesto district', []],
    ]);
  });
});
