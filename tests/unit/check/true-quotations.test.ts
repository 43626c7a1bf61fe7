/** Whole sentences of any article are found at their position, and nothing else is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { quotesNaming } from '../../../src/authoring/mentions.js';
import { parseArticle } from '../../../src/check/article.js';
import type { Article, Block } from '../../../src/story/article.js';
import { anchorQuote } from '../../../src/story/quotation.js';
import { sentencesIn } from '../../../src/text/sentences.js';
import { blocksOf, rangeIn } from '../../support/articles.js';

/** Words of many scripts: composed and decomposed, flags, families, with direction marks. */
const word = fc.oneof(
  fc.constantFrom(
    'Rostock',
    'Warnemünde',
    'Warnemu\u0308nde',
    'Ha\u0301\u0323noi',
    'Åbo',
    'A\u030abo',
  ),
  fc.constantFrom('\u200fחיפה\u200f', '\u202bعمّان\u202c', '\u2067بيروت\u2069', 'خ\u0651ط', 'שָׁלוֹם'),
  fc.constantFrom(
    '👩\u200d🚀',
    '🇩🇪🇫🇷',
    '👍🏽',
    '🏴\u{e0067}\u{e0062}\u{e007f}',
    '☂\ufe0f',
    '½',
    'ﬁ',
  ),
  fc.constantFrom('北京', '東京に', 'กรุงเทพ', 'नई', 'दिल्ली', '한국', '\u1112\u1161\u11ab'),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 3 }),
);
const end = fc.constantFrom('. ', '! ', '? ', '。', '.” ', '… ', '؟ ', '।  ');
const sentence = fc
  .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), end)
  .map(([words, sign]) => words.join(' ') + sign);

/** An article as read from a file with one of the ways in which lines end. */
function articlesOf(sentences: fc.Arbitrary<string>): fc.Arbitrary<Article> {
  const paragraph = fc
    .array(sentences, { minLength: 1, maxLength: 5 })
    .map((some) =>
      some
        .join('')
        .replace(/\s*[\n\r]\s*/g, ' ')
        .trim(),
    )
    .filter((text) => text !== '' && !text.startsWith('---'));
  return fc
    .record({
      paragraphs: fc.array(paragraph, { minLength: 1, maxLength: 4 }),
      lineEnd: fc.constantFrom('\n', '\r\n'),
      language: fc.constantFrom('en', 'ar', 'he', 'zh', 'th', 'de'),
    })
    .map(({ paragraphs, lineEnd, language }) => {
      const lines = ['---', 'headline: Ferry', `language: ${language}`, 'credit: none', '---'];
      for (const text of paragraphs) lines.push('', text);
      const { article, findings } = parseArticle({ file: 'a', text: lines.join(lineEnd) });
      if (!article) throw new Error(JSON.stringify(findings));
      return article;
    });
}

const articles = articlesOf(sentence);
/** Articles that repeat sentences. */
const repetitions = articlesOf(
  fc.constantFrom('It was in Rostock. ', 'חיפה. ', '我在北京。', 'It was. '),
);

interface Quoted {
  readonly article: Article;
  readonly block: Block;
  readonly start: number;
  readonly exact: string;
}

/** Some sentences in a row, of one block. */
const runsIn = (article: Article): fc.Arbitrary<Quoted> =>
  fc.constantFrom(...blocksOf(article)).chain((block) => {
    const sentences = sentencesIn(block.text, article.language);
    return rangeIn('x'.repeat(sentences.length)).map(({ start: from, end: to }) => {
      const [first, last] = [sentences[from], sentences[to - 1]];
      const start = first?.start ?? 0;
      const exact = block.text.slice(start, (last?.start ?? 0) + (last?.text.length ?? 0));
      return { article, block, start, exact };
    });
  });

const runs = articles.chain(runsIn);

/**
 * How often a text occurs in the article, overlapping or not, found by comparing at each offset.
 */
function timesIn({ text }: Article, wanted: string): number {
  let times = 0;
  for (let at = 0; at < text.length; at++) if (text.startsWith(wanted, at)) times++;
  return times;
}

describe('any run of whole sentences', () => {
  test('is found at its position, with any words of it as the mention', () => {
    const withMention = runs.chain((quoted) =>
      rangeIn(quoted.exact).map(({ start, end }) => ({
        ...quoted,
        mention: quoted.exact.slice(start, end),
      })),
    );
    fc.assert(
      fc.property(withMention, ({ article, block, start, exact, mention }) => {
        const anchored = anchorQuote(article, { exact, mention });
        if (timesIn(article, exact) > 1) {
          expect(anchored).toBe('ambiguous');
          return;
        }
        const within = exact.indexOf(mention);
        expect(anchored).toEqual({
          exact,
          block,
          range: { start, end: start + exact.length },
          mention: { start: start + within, end: start + within + mention.length },
        });
      }),
      { numRuns: 500 },
    );
  });

  test('that occurs more than once is identified by the shortest unique context', () => {
    fc.assert(
      fc.property(repetitions.chain(runsIn), ({ article, block, start, exact }) => {
        const at = block.start + start;
        const before = article.text.slice(0, at);
        let prefix = '';
        while (prefix.length < before.length && timesIn(article, prefix + exact) > 1) {
          prefix = before.slice(before.length - prefix.length - 1);
        }
        fc.pre(prefix !== '' && timesIn(article, prefix + exact) === 1);
        expect(anchorQuote(article, { exact, mention: exact, prefix })).toMatchObject({
          block: { number: block.number },
          range: { start },
        });
        const shorter = prefix.slice(1);
        if (shorter === '') return;
        expect(anchorQuote(article, { exact, mention: exact, prefix: shorter })).toBe('ambiguous');
      }),
      { numRuns: 300 },
    );
  });

  test('is not found with a character changed, left out or doubled, or in another normal form', () => {
    fc.assert(
      fc.property(
        runs,
        fc.nat(),
        fc.constantFrom('NFC', 'NFD', 'NFKC', 'NFKD'),
        ({ article, exact }, chosen, form) => {
          const at = chosen % exact.length;
          const [head, letter, tail] = [exact.slice(0, at), exact.charAt(at), exact.slice(at + 1)];
          const others = [
            head + String.fromCharCode(letter.charCodeAt(0) ^ 1) + tail,
            head + tail,
            head + letter + letter + tail,
            exact.normalize(form),
            exact.replace(/[\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, ''),
            exact.toUpperCase(),
          ];
          for (const other of others) {
            if (other === '' || timesIn(article, other) > 0) continue;
            expect(anchorQuote(article, { exact: other, mention: other })).toBe('absent');
          }
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is not found if its mention is not in it', () => {
    fc.assert(
      fc.property(runs, word, ({ article, exact }, mention) => {
        fc.pre(!exact.includes(mention) && timesIn(article, exact) === 1);
        expect(anchorQuote(article, { exact, mention })).toBe('no-mention');
      }),
    );
  });
});

test('all quotations that npm run place makes of a name are found, each at its own position', () => {
  fc.assert(
    fc.property(articles, fc.constantFrom('Rostock', 'Åbo', 'חיפה', '北京'), (article, name) => {
      const found = quotesNaming(article, [name]).map((quote) => anchorQuote(article, quote));
      const places = found.map((anchored) =>
        typeof anchored === 'string' ? anchored : anchored.block.start + anchored.range.start,
      );
      for (const place of places) expect(place).toBeTypeOf('number');
      expect(new Set(places).size).toBe(places.length);
    }),
    { numRuns: 300 },
  );
});

test('a long paragraph has the sentences of its parts', () => {
  const paragraphs = fc.array(sentence, { minLength: 20, maxLength: 40 });
  fc.assert(
    fc.property(paragraphs, (sentences) => {
      const text = sentences.join('').replace(/[\n\r\u2028\u2029\u0085]/g, ' ');
      const often = `${text}Then. `.repeat(Math.ceil(9000 / text.length));
      const whole = [...new Intl.Segmenter('en', { granularity: 'sentence' }).segment(often)];
      const ends = new Set(whole.map(({ index }) => index));
      // The segmenter ends no sentence there.
      for (const { index } of often.matchAll(/(?<=…) /g)) ends.add(index);
      for (const { start, text: own } of sentencesIn(often, 'en')) {
        expect(often.slice(start, start + own.length)).toBe(own);
        const lead = often.slice(0, start).trimEnd().length;
        const near = [...ends].filter((at) => at >= lead && at <= start);
        expect(near, `an end from ${lead} to ${start}, of ${[...ends]}`).not.toEqual([]);
      }
      const missing = sentencesIn(often, 'en').reduce(
        (sum, { text: own }) => sum + own.replace(/\s/g, '').length,
        0,
      );
      expect(missing).toBe(often.replace(/\s/g, '').length);
    }),
    { numRuns: 20 },
  );
});
