import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { inOtherCase, quotesNaming, quotesWithWords } from '../../../src/authoring/mentions.js';
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
    ['The Diamond', 'They met in the Diamond.', 'the Diamond'],
    ['The mill', 'They met at the mill.', 'the mill'],
    ['北京', '我在北京工作。', '北京'],
    ['Москва', 'Это Москва.', 'Москва'],
  ])('%s in: %s', (name, text, mention) => {
    expect(mentionsOf(name, text)).toEqual([mention]);
  });

  test.each([
    ['Milan', 'The Milanese trams stop.'],
    ['Nice', 'It was a nice day.'],
    ['US', 'They told us.'],
    ['The Diamond', 'She had lost the diamond.'],
    ['Sesto San Giovanni', 'Sesto is near San Giovanni.'],
  ])('but not %s in: %s', (name, text) => {
    expect(mentionsOf(name, text)).toEqual([]);
  });
});

test('words in another case with another apostrophe are shown as the article has them', () => {
  const article = articleOf('Headline', ['On St Patrick’s Day they sang.']);
  expect(inOtherCase(article, "on St Patrick's Day")).toEqual(['On St Patrick’s Day']);
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

test.each([
  ['Milan', 'The Milanese left Milan early.', 18],
  ['Rom', 'Die Romantik in Rom gefiel uns.', 16],
  ['Berlin', 'Die Berliner Polizei war in Berlin.', 28],
  ['Rom', 'Die Rom-Reise führte nach Rom.', 26],
  ['York', 'In New Yorkshire and York.', 21],
  ['京都', '東京都から京都へ行った。', 5],
])('%s is a word of its own in: %s', (name, text, at) => {
  const article = articleOf('Headline', [text]);
  for (const [quote] of [quotesNaming(article, [name]), quotesWithWords(article, name)]) {
    expect(quote?.mention).toBe(name);
    const anchored = quote && anchorQuote(article, quote);
    expect(anchored).toMatchObject({ mention: { start: at, end: at + name.length } });
  }
});

test.each([
  ['York', 'He flew from New York to York.', 'to York', 22],
  ['Leeds', 'On Leeds Street in Liverpool he lived; then he left for Leeds.', 'for Leeds', 52],
  ['York', 'Mr York went to York.', 'to York', 13],
  ['York', 'J. York went to York.', 'to York', 13],
  ['York', 'The Duke of York went to York.', 'to York', 22],
  ['Paris', 'Paris Hilton went to Paris.', 'to Paris', 18],
  ['York', 'Anna York went to (York) again.', '(York)', 18],
  ['York', 'In York he met Mr York.', 'York', 3],
  ['York', 'Leaving York on Monday, he saw York again.', 'York', 8],
  ['York', 'Mr York met Mrs York.', 'York', 3],
])('%s is preferred where it is no part of a longer name: %s', (name, text, mention, at) => {
  const article = articleOf('Headline', [text]);
  for (const [quote] of [quotesNaming(article, [name]), quotesWithWords(article, name)]) {
    expect(quote?.mention).toBe(mention);
    const anchored = quote && anchorQuote(article, quote);
    expect(anchored).toMatchObject({ mention: { start: at, end: at + mention.length } });
  }
});

test('very many words that only begin with the name are no hindrance', () => {
  const article = articleOf('Headline', [`Dear ${'Romano '.repeat(20_000)}Rom.`]);
  const [quote] = quotesNaming(article, ['Rom']);
  expect(quote && anchorQuote(article, quote)).toMatchObject({ mention: { start: 140_005 } });
});

describe('a name is found through characters that nobody sees', () => {
  test.each([
    ['Hamburg', 'Wir kamen nach Ham\u00adburg zurück.', 'Ham\u00adburg'],
    ['Hamburg', 'Wir kamen nach Ham\u200bburg zurück.', 'Ham\u200bburg'],
    ['Auflage', 'Die Auf\u200clage war klein.', 'Auf\u200clage'],
    ['Ham\u00adburg', 'Wir kamen nach Hamburg zurück.', 'Hamburg'],
    ['São Paulo', 'Rain on Sa\u0303o\u00a0Paulo.', 'Sa\u0303o\u00a0Paulo'],
    ['Sa\u0303o Paulo', 'Rain on São Paulo.', 'São Paulo'],
    ['Finale', 'A ferry to \ufb01nale and Finale.', 'Finale'],
    ["L'Aquila", 'Snow on L\u2019Aquila.', 'L\u2019Aquila'],
    ['Baden-Baden', 'In Baden\u2011Baden it rained.', 'Baden\u2011Baden'],
    [
      '북경',
      '나는 \u1107\u116e\u11a8\u1100\u1167\u11bc 갔다.',
      '\u1107\u116e\u11a8\u1100\u1167\u11bc',
    ],
    ['خانه‌ها', 'خانه‌ها سوخت.', 'خانه‌ها'],
    ['خانه ها', 'خانه‌ها سوخت.', 'خانه‌ها'],
    ['श्रीनगर', 'वह श्री\u200dनगर गया।', 'श्री\u200dनगर'],
  ])('%j in %j', (name, text, mention) => {
    expect(mentionsOf(name, text)).toEqual([mention]);
  });

  test.each([
    [
      'nach Hamburg zurück',
      'Wir kamen nach Ham\u00adburg\u00a0zurück.',
      'nach Ham\u00adburg\u00a0zurück',
    ],
    ["the mill's wheel", 'We saw the mill’s wheel.', 'the mill’s wheel'],
    ['the "old" mill', 'We saw the “old” mill.', 'the “old” mill'],
    ['the ﬁve mills', 'We saw the five mills.', 'the five mills'],
    ['mid-May', 'It was mid\u2011May then.', 'mid\u2011May'],
  ])("the author's own words too: %j in %j", (words, text, mention) => {
    const article = articleOf('Headline', [text]);
    expect(quotesWithWords(article, words).map((quote) => quote.mention)).toEqual([mention]);
  });

  test('what is a difference in spelling is none of that', () => {
    expect(mentionsOf('Rom', 'Die Romantik.')).toEqual([]);
    const article = articleOf('Headline', ['Man sah می‌خواهم dort.']);
    expect(quotesWithWords(article, 'میخواهم')).toEqual([]);
  });
});

test("the author's words are quoted as whole words where any sentence has them so", () => {
  const article = articleOf('Headline', ['Die Romantik blühte. Er lebte in Rom. Die Römer auch.']);
  expect(quotesWithWords(article, 'Rom').map(({ exact }) => exact)).toEqual(['Er lebte in Rom.']);
  expect(quotesWithWords(article, 'Röm').map(({ exact }) => exact)).toEqual(['Die Römer auch.']);
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
