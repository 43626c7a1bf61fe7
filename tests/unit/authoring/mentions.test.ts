import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotesNaming, quotesWithWords } from '../../../src/authoring/mentions.js';
import { anchorQuote } from '../../../src/story/quotation.js';
import { articleOf, articles } from '../../support/articles.js';

function mentionsOf(name: string, ...paragraphs: string[]): string[] {
  return quotesNaming(articleOf('Headline', paragraphs), [name]).map(({ mention }) => mention);
}

describe('a name is found in the text', () => {
  test.each([
    ['Milan', 'Trams stop in Milan.', 'Milan'],
    ['milan', 'Trams stop in Milan.', 'Milan'],
    ['Milan', "Milan's trams stop.", 'Milan'],
    ['Aquila', "Snow fell on L'Aquila.", 'Aquila'],
    ['Sao Paulo', 'Rain on São Paulo.', 'São Paulo'],
    ['Sesto San Giovanni', 'At Sesto\nSan Giovanni it rained.', 'Sesto\nSan Giovanni'],
    ['UK', 'The UK left.', 'UK'],
    ['北京', '我在北京工作。', '北京'],
    ['Москва', 'Это Москва.', 'Москва'],
  ])('%s in: %s', (name, text, mention) => {
    expect(mentionsOf(name, text)).toEqual([mention]);
  });

  test.each([
    ['Milan', 'The Milanese trams stop.'],
    ['Nice', 'It was a nice day.'],
    ['US', 'They told us.'],
    ['Sesto San Giovanni', 'Sesto is near San Giovanni.'],
  ])('but not %s in: %s', (name, text) => {
    expect(mentionsOf(name, text)).toEqual([]);
  });
});

test('every sentence of headline and text that contains it is quoted once', () => {
  const article = articleOf('Fire in Bari', [
    'Bari slept. The alarm rang in Bari, and Bari woke.',
    'Nobody was hurt.',
  ]);
  expect(quotesNaming(article, ['Bari'])).toEqual([
    { exact: 'Fire in Bari', mention: 'Bari' },
    { exact: 'Bari slept.', mention: 'Bari' },
    { exact: 'The alarm rang in Bari, and Bari woke.', mention: 'Bari' },
  ]);
});

test('a sentence that occurs twice is distinguished by the words before it', () => {
  const article = articleOf('Headline', ['It began. Bari slept.', 'It ended. Bari slept.']);
  const quotes = quotesNaming(article, ['Bari']);
  expect(quotes.map(({ prefix }) => prefix)).toEqual(['began. ', 'ended. ']);
});

test('a mention whose text occurs earlier inside another word is widened until it is unique', () => {
  const article = articleOf('Headline', ['The Milanese left Milan early.']);
  const [quote] = quotesNaming(article, ['Milan']);
  expect(quote?.mention).toBe('Milan early');
});

test('it is widened on both sides, by as many words as necessary', () => {
  const many = 'Romano '.repeat(20_000);
  const article = articleOf('Headline', [
    `Dear ${many}Rom ${many}end.`,
    'Go, Romans to Rom to see.',
  ]);
  const mentions = quotesNaming(article, ['Rom']).map(({ mention }) => mention);
  expect(mentions).toEqual(['Rom Romano', 'Rom to']);
  expect(mentionsOf('Rom', `Rom, a Rom.`)).toEqual(['Rom']);
  expect(mentionsOf('Rom', `Roma Romo Roma Rom Roma Romo Roma Rom.`)).toEqual(['Rom Roma']);
});

test("the author's own words are found only if they match exactly", () => {
  const article = articleOf('Headline', ['Two European borders were crossed.']);
  expect(quotesWithWords(article, 'European borders')).toHaveLength(1);
  expect(quotesWithWords(article, 'european borders')).toEqual([]);
  expect(quotesWithWords(article, '')).toEqual([]);
});

test('for any words in any text, each quotation is anchored at its own words', () => {
  fc.assert(
    fc.property(
      articles.chain((article) =>
        fc.tuple(
          fc.constant(article),
          fc.constantFrom(...(article.text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? ['a'])),
        ),
      ),
      ([article, name]) => {
        for (const quote of [...quotesNaming(article, [name]), ...quotesWithWords(article, name)]) {
          expect(anchorQuote(article, quote)).toMatchObject({ exact: quote.exact });
        }
      },
    ),
  );
});
