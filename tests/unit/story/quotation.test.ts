import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article } from '../../../src/story/article.js';
import { anchorQuote, type Quotation } from '../../../src/story/quotation.js';
import { articleOf, articles, blocksOf, quotations, rangeIn } from '../../support/articles.js';

/** How often `exact` occurs in the blocks of the article, counted independently. */
function timesIn(article: Article, exact: string): number {
  const offsets = blocksOf(article).flatMap(({ text }) =>
    Array.from({ length: text.length }, (_, at) => text.startsWith(exact, at)),
  );
  return offsets.filter(Boolean).length;
}

function expectAnchored(article: Article, quotation: Quotation, exact: string): void {
  const { block, range } = quotation;
  expect(quotation.exact).toBe(exact);
  expect(block.text.slice(range.start, range.end)).toBe(exact);
  expect(article.text.slice(block.start + range.start, block.start + range.end)).toBe(exact);
}

describe('a true quotation', () => {
  test('is anchored where it occurs, or reported where it occurs twice', () => {
    fc.assert(
      fc.property(quotations, ({ article, block, start, end }) => {
        const exact = block.text.slice(start, end);
        const anchored = anchorQuote(article, { exact, mention: exact });
        if (timesIn(article, exact) > 1) expect(anchored).toBe('ambiguous');
        else if (typeof anchored === 'string') expect.fail(anchored);
        else {
          expectAnchored(article, anchored, exact);
          expect(anchored.block).toBe(block);
          expect(anchored.range).toEqual({ start, end });
        }
      }),
      { numRuns: 1000 },
    );
  });

  test('has its mention within it', () => {
    const withMentions = quotations.chain((quotation) =>
      rangeIn(quotation.block.text.slice(quotation.start, quotation.end)).map((within) => ({
        ...quotation,
        within,
      })),
    );
    fc.assert(
      fc.property(withMentions, ({ article, block, start, end, within }) => {
        const exact = block.text.slice(start, end);
        const mention = exact.slice(within.start, within.end);
        const anchored = anchorQuote(article, { exact, mention });
        fc.pre(typeof anchored !== 'string');
        expect(anchored.block.text.slice(anchored.mention.start, anchored.mention.end)).toBe(
          mention,
        );
        expect(anchored.mention.start).toBeGreaterThanOrEqual(anchored.range.start);
        expect(anchored.mention.end).toBeLessThanOrEqual(anchored.range.end);
      }),
      { numRuns: 1000 },
    );
  });

  test('is anchored at the right occurrence when the whole text around it is given', () => {
    fc.assert(
      fc.property(quotations, ({ article, block, start, end }) => {
        const exact = block.text.slice(start, end);
        const prefix = article.text.slice(0, block.start + start);
        const suffix = article.text.slice(block.start + end);
        const anchored = anchorQuote(article, {
          exact,
          mention: exact,
          ...(prefix && { prefix }),
          ...(suffix && { suffix }),
        });
        if (typeof anchored === 'string') expect.fail(anchored);
        expect(anchored.block).toBe(block);
        expect(anchored.range).toEqual({ start, end });
      }),
      { numRuns: 1000 },
    );
  });

  test('is never anchored without its prefix or suffix around it', () => {
    fc.assert(
      fc.property(quotations, fc.boolean(), ({ article, block, start, end }, before) => {
        const exact = block.text.slice(start, end);
        const nowhere = '\u0000nowhere';
        const context = before ? { prefix: nowhere } : { suffix: nowhere };
        expect(anchorQuote(article, { exact, mention: exact, ...context })).toBe('wrong-context');
      }),
    );
  });
});

describe('what is not a quotation is never anchored:', () => {
  test('any text that the article does not have', () => {
    const texts = fc.string({ unit: 'grapheme', minLength: 1 });
    fc.assert(
      fc.property(articles, texts, (article, exact) => {
        fc.pre(!article.text.includes(exact));
        expect(anchorQuote(article, { exact, mention: exact })).toBe('absent');
      }),
    );
  });

  test('a quotation with one character changed, unless that occurs too', () => {
    fc.assert(
      fc.property(quotations, fc.nat(), ({ article, block, start, end }, chosen) => {
        const exact = block.text.slice(start, end);
        const at = chosen % exact.length;
        const changed = `${exact.slice(0, at)}Z${exact.slice(at + 1)}`;
        fc.pre(timesIn(article, changed) === 0);
        expect(anchorQuote(article, { exact: changed, mention: changed })).toBe('absent');
      }),
    );
  });

  test('the same words in another normal form of Unicode', () => {
    const article = articleOf('One', ['The cafe\u0301 is open.']);
    const exact = 'The caf\u00E9 is open.';
    expect(anchorQuote(article, { exact, mention: 'The' })).toBe('absent');
  });

  test('a range of the text that crosses from one paragraph into the next', () => {
    const crossings = articles.chain((article) =>
      fc
        .constantFrom(...article.paragraphs)
        .chain(({ start }) =>
          fc
            .tuple(fc.nat(start - 1), fc.integer({ min: start, max: article.text.length }))
            .map(([from, to]) => ({ article, from, to })),
        ),
    );
    fc.assert(
      fc.property(crossings, ({ article, from, to }) => {
        const exact = article.text.slice(from, to);
        fc.pre(timesIn(article, exact) === 0);
        expect(anchorQuote(article, { exact, mention: exact })).toBe('absent');
      }),
    );
  });

  test('a quotation without its mention', () => {
    fc.assert(
      fc.property(quotations, ({ article, block, start, end }) => {
        const exact = block.text.slice(start, end);
        expect(anchorQuote(article, { exact, mention: `${exact}.` })).toBeTypeOf('string');
      }),
    );
  });

  test('the empty text', () => {
    fc.assert(
      fc.property(articles, (article) => {
        expect(anchorQuote(article, { exact: '', mention: '' })).toBe('absent');
      }),
    );
  });
});

test('of a mention that occurs twice in its quotation, the first is taken', () => {
  const article = articleOf('News', ['From Rostock to Rostock.']);
  expect(
    anchorQuote(article, { exact: 'From Rostock to Rostock.', mention: 'Rostock' }),
  ).toMatchObject({ mention: { start: 5, end: 12 } });
});

test.each([
  ['Die Romantik in Rom endet.', 'Rom', 16],
  ['Die Berliner Polizei in Berlin.', 'Berlin', 24],
  ['Die Rom-Fahrt nach Rom.', 'Rom', 19],
  ['Ham\u00adburger in Ham\u00adburg.', 'Ham\u00adburg', 14],
  ['Nur die Romantik.', 'Rom', 8],
  ['Rom gefiel, Romantik gefiel.', 'Rom gefiel', 0],
])('in %j the mention %s is at %i', (exact, mention, start) => {
  const anchored = anchorQuote(articleOf('News', [exact]), { exact, mention });
  expect(anchored).toMatchObject({ mention: { start, end: start + mention.length } });
});

test('a quotation may be in the headline, which is block 0', () => {
  const article = articleOf('From Rostock', ['To Rostock.']);
  expect(anchorQuote(article, { exact: 'From Rostock', mention: 'Rostock' })).toMatchObject({
    block: { number: 0, start: 0 },
    mention: { start: 5, end: 12 },
  });
});
