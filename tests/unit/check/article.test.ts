import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseArticle } from '../../../src/check/article.js';
import { articleOf, articles, blocksOf } from '../../support/articles.js';
import { change } from '../../support/small-story.js';

const HEAD = `---
headline: The ferry
published: 2024-01-09
language: en
credit: none
---
`;

function parse(text: string) {
  return parseArticle({ file: 'article.md', text });
}

function paragraphsOf(text: string): string[] | undefined {
  return parse(HEAD + text).article?.paragraphs.map((paragraph) => paragraph.text);
}

describe('the text of an article', () => {
  test('is taken verbatim: no quotation mark, dash, space or other character is corrected', () => {
    const text = `"It's" -- said  she ... (sic) & <b>so</b> \\n *on* # 1. — naïve\u00A0e\u0301 שלום 👩‍🚀`;
    expect(paragraphsOf(`\n${text}\n`)).toEqual([text]);
  });

  test('is split at blank lines, however many and whatever white space is in them', () => {
    expect(paragraphsOf('\nOne.\n\nTwo.\n \t\n\n\nThree.')).toEqual(['One.', 'Two.', 'Three.']);
  });

  test('may begin right below the front matter', () => {
    expect(paragraphsOf('One.\n')).toEqual(['One.']);
  });

  test('keeps the line breaks within a paragraph', () => {
    expect(paragraphsOf('One\ntwo.\n\nThree.')).toEqual(['One\ntwo.', 'Three.']);
  });

  test('may have a line --- of its own', () => {
    expect(paragraphsOf('One.\n\n---\n\nTwo.')).toEqual(['One.', '---', 'Two.']);
  });

  test('has the headline as block 0 and its paragraphs counted from 1', () => {
    const { article } = parse(`${HEAD}\nOne.\n\nTwo.\n`);
    expect(article?.headlineBlock).toEqual({ number: 0, text: 'The ferry', start: 0 });
    expect(article?.paragraphs).toEqual([
      { number: 1, text: 'One.', start: 11 },
      { number: 2, text: 'Two.', start: 17 },
    ]);
    expect(article?.text).toBe('The ferry\n\nOne.\n\nTwo.');
  });

  test('may have carriage returns alone for line ends, and findings count its lines', () => {
    const { article } = parse(`${HEAD}\nOne.\n\nTwo.\n`.replaceAll('\n', '\r'));
    expect(article?.paragraphs.map(({ text }) => text)).toEqual(['One.', 'Two.']);
    const { findings } = parse(HEAD.replace('none', '').replaceAll('\n', '\r'));
    expect(findings).toMatchObject([{ line: 5 }, { line: 7 }]);
  });

  test('has every block at its offset', () => {
    fc.assert(
      fc.property(articles, (article) => {
        for (const { text, start } of blocksOf(article)) {
          expect(article.text.slice(start, start + text.length)).toBe(text);
        }
      }),
    );
  });

  test('has the paragraphs that were written', () => {
    fc.assert(
      fc.property(articles, ({ headline, paragraphs }) => {
        const texts = paragraphs.map(({ text }) => text);
        expect(articleOf(headline, texts).paragraphs).toEqual(paragraphs);
      }),
    );
  });
});

describe('the front matter', () => {
  test('is read with quotation marks and without', () => {
    const { article } = parse(
      `${HEAD.replace('The ferry', '"The ferry: \\"late\\""').replace('none', "'N. N.'")}One.`,
    );
    expect(article).toMatchObject({
      headline: 'The ferry: "late"',
      credit: 'N. N.',
      published: '2024-01-09',
      language: 'en',
    });
  });

  test('that is not closed is missing', () => {
    expect(parse(HEAD.slice(0, -4)).findings).toMatchObject([{ line: 1, column: 1 }]);
  });

  test('that is not at the beginning of the file is missing', () => {
    expect(parse(`\n${HEAD}One.`).findings).toMatchObject([
      { line: 1, column: 1, message: 'the front matter is missing' },
    ]);
  });

  test('that is not a list of members is reported as that', () => {
    expect(parse('---\nThe ferry\n---\nOne.').findings).toMatchObject([
      { line: 2, column: 1, message: 'the lines do not each have a name and a text' },
    ]);
  });

  test('with several mistakes gives a finding for each', () => {
    const { article, findings } = parse(
      `${HEAD.replace('2024-01-09', 'soon').replace('credit', 'credits')}One.`,
    );
    expect(article).toBeUndefined();
    expect(findings.map(({ line, column, message }) => [line, column, message])).toEqual([
      [3, 12, expect.stringMatching(/"published" must be/)],
      [2, 1, '"credit" is missing'],
      [5, 1, 'unknown member "credits"'],
    ]);
  });
});

describe('what to do about unreadable front matter depends on what is wrong:', () => {
  test.each([
    ['headline: Late: a ferry', 'in quotation marks'],
    ['headline: "Late', 'Close the quotation mark'],
    ['headline Late\ncredit: x', 'such as language: en'],
    ['\theadline: Late', 'spaces where the line has a tab'],
    ['headline: Late\nheadline: Later', 'Take one of the two lines out'],
  ])('%j', (yaml, hint) => {
    const { findings } = parseArticle({ file: 'article.md', text: `---\n${yaml}\n---\n\nText.\n` });
    expect(findings).toMatchObject([{ hint: expect.stringContaining(hint) }]);
  });
});

describe('invisible characters in words are warned of', () => {
  test.each([
    ['Ham\u00adburg', 'soft hyphen (U+00AD) after "Ham"'],
    ['Ham\u200bburg', 'zero-width space (U+200B) after "Ham"'],
    ['Ham\u200dburg', 'zero-width joiner (U+200D) after "Ham"'],
    ['Ham\u200cburg', 'zero-width non-joiner (U+200C) after "Ham"'],
    ['Ham\u2060burg', 'word joiner (U+2060) after "Ham"'],
    ['Ham\ufeffburg', 'byte order mark (U+FEFF) after "Ham"'],
    ['Ham\u200eburg', 'left-to-right mark (U+200E) after "Ham"'],
    ['Ham\u2063burg', 'invisible character (U+2063) after "Ham"'],
  ])('%j', (word, says) => {
    const { article, findings } = parse(`${HEAD}\nOne.\n\nFrom ${word}.\n`);
    expect(article).toBeDefined();
    expect(findings).toEqual([
      expect.objectContaining({
        severity: 'warning',
        line: 10,
        column: 9,
        message: `the word "Hamburg" has an invisible character: ${says}`,
      }),
    ]);
  });

  test('of many, the first five and how many more there are', () => {
    const { findings } = parse(`${HEAD}\n${'Ham\u00adburg '.repeat(12)}\n`);
    expect(findings).toHaveLength(5);
    expect(findings.at(-1)?.message).toMatch(/; 7 more are further down$/);
  });

  test.each([
    ['Persian', 'او می‌خواهم گفت'],
    ['Hindi', 'श्री\u200dनगर और क्\u200cष'],
    ['Khmer', 'ភ្នំពេញ\u200bរាជធានី'],
    ['Thai', 'กรุงเทพ\u200bมหานคร'],
    ['emoji', 'A 👩‍🚀 and 🏴󠁧󠁢󠁥󠁮󠁧󠁿 flew ☂️ home'],
    ['both directions', 'שלום\u200eabc \u2067بيروت\u2069 x\u200f'],
    ['between words', 'Ham \u00ad burg\u200b, \ufeffBerlin'],
  ])('but not where they are spelling, or not in a word: %s', (_, text) => {
    expect(parse(`${HEAD}\n${text}\n`).findings).toEqual([]);
  });
});

describe('a headline', () => {
  const withHeadline = (headline: string) =>
    parse(`${change(HEAD, 'headline: The ferry', `headline: ${headline}`)}One.`);

  test.each([1001, 49_000])(
    'of %d characters is refused: it stands in one piece everywhere',
    (length) => {
      const { article, findings } = withHeadline('word '.repeat(length / 5).padEnd(length, 'x'));
      expect(article).toBeUndefined();
      expect(findings).toMatchObject([
        { line: 2, column: 11, message: '"headline" must have at most 1,000 characters' },
      ]);
    },
  );

  test('of 60,000 is refused by the line that is too long', () => {
    const { article, findings } = withHeadline('x'.repeat(60_000));
    expect(article).toBeUndefined();
    expect(findings).toMatchObject([
      { line: 2, column: 1, message: expect.stringContaining('and 60,010 of them in this line') },
    ]);
  });

  test('of 1,000 characters is read', () => {
    expect(withHeadline('x'.repeat(1000)).findings).toEqual([]);
  });
});

test('a link with a user name and a password in it is refused: every reader would get them', () => {
  const { findings } = parse(
    `${change(HEAD, 'credit: none', 'credit: none\nlink: https://me:secret@example.org/')}One.`,
  );
  expect(findings).toMatchObject([
    {
      line: 6,
      column: 7,
      message: expect.stringContaining('"link" must have no user name and no password'),
    },
  ]);
});

describe('what is advised about the YAML of the front matter mends it', () => {
  test.each([
    ['an alias', 'headline: &a Ferry\ncredit: *a', 'Write the text itself in its place'],
    ['an asterisk', 'headline: *late* ferry', 'in quotation marks'],
    ['a backslash', 'headline: "a\\qb"', 'Write \\\\ for a backslash'],
    ['an apostrophe', "headline: 'it's'", 'it has none of itself'],
    ['a line further right', '  headline: Ferry\nlanguage: en', 'begin at the left edge'],
    ['a percent sign', '%d\nheadline: Ferry', 'begins with a special character'],
    ['no spaces', 'headline:Ferry\nlanguage:en', 'a name, a colon, a space and a text'],
  ])('%s', (_, yaml, hint) => {
    const [first, ...more] = parse(`---\n${yaml}\n---\n\nText.\n`).findings;
    expect(first?.hint).toContain(hint);
    expect(more).toEqual([]);
  });
});
