/** By whom an article is, and when it was changed: `author`, `publisher` and `modified`. */
import { describe, expect, test } from 'vitest';
import { setField } from '../../../src/authoring/actions/article.js';
import { articleText } from '../../../src/authoring/intake/article-text.js';
import { takeIn } from '../../../src/authoring/intake/intake.js';
import { parseArticle } from '../../../src/check/article.js';
import { articleWith, findingsOf } from '../../support/small-story.js';

const PUBLISHED = '2024-01-09T18:30:00+01:00';
const FRONT = `---
headline: The ferry
published: ${PUBLISHED}
language: en
credit: none
`;
const fileWith = (lines: string) => `${FRONT}${lines}\n---\n\nOne.\n`;
const parse = (lines: string) => parseArticle({ file: 'article.md', text: fileWith(lines) });

/** Line, column and message of what is wrong. */
const faultOf = (lines: string) => {
  const { article, findings } = parse(lines);
  expect(article).toBeUndefined();
  return findings.map(({ line, column, message }) => `${line}:${column} ${message}`).join('\n');
};

describe('authors and publisher', () => {
  test.each([
    ['author: Ines Tal', [{ name: 'Ines Tal' }]],
    ['author: [Ines Tal, Jo Berg]', [{ name: 'Ines Tal' }, { name: 'Jo Berg' }]],
    [
      'author:\n  - Ines Tal\n  - name: Port News\n    kind: organisation\n    link: https://example.org',
      [
        { name: 'Ines Tal' },
        { name: 'Port News', kind: 'organisation', link: 'https://example.org' },
      ],
    ],
  ])('%s is read', (lines, author) => {
    expect(parse(lines)).toMatchObject({ article: { author }, findings: [] });
  });

  test('are a name, or say more of themselves', () => {
    expect(parse('publisher: The Harbour Courier').article?.publisher).toEqual({
      name: 'The Harbour Courier',
    });
  });

  test.each([
    ['author:', '6:8 entry 1 of "author" must be a name'],
    ['author: []', '6:9 "author" must not be empty'],
    ['author: [Ines Tal, ""]', '6:20 entry 2 of "author" must not be empty'],
    ['author: 1984', '6:9 entry 1 of "author" must be a name'],
    ['author: {nam: Ines}', '6:9 "name" is missing'],
    ['author: {name: Ines, kind: firm}', '"kind" must be "person" or "organisation"'],
    ['author: {name: Ines, link: "javascript:1"}', '"link" must be an address'],
    ['publisher: [A, B]', '6:12 "publisher" must be a name'],
  ])('%s is refused, and it is said where and why', (lines, fault) => {
    expect(faultOf(lines)).toContain(fault);
  });
});

describe('the last change', () => {
  test.each(['2024-01-10', '2024-01-09', PUBLISHED, '2024-01-09T18:31:00+01:00'])(
    '%s is read',
    (modified) => {
      expect(parse(`modified: ${modified}`)).toMatchObject({ article: { modified } });
    },
  );

  test.each(['2024-01', '2024', '2024-01-10~', '2024-01-10/2024-01-11', '2024-01-10T10:00', 'now'])(
    '%s is no day and no moment',
    (modified) => {
      expect(faultOf(`modified: ${modified}`)).toContain('6:11 "modified" must be a day');
    },
  );

  test.each(['2024-01-08', '2024-01-09T18:29:00+01:00', '1807-01-01'])(
    '%s is before the publication',
    (modified) => {
      expect(faultOf(`modified: ${modified}`)).toContain('6:11 "modified" must not be before');
    },
  );

  test.each([
    // In UTC the publication is on the next day.
    ['2016-12-23T23:54:00-05:00', '2016-12-23'],
    ['2016-12-23', '2016-12-23T00:30:00+09:00'],
    ['1807~', '1807-03-01'],
    ['1790/1807', '1795-01-01'],
  ])('after %s may be %s, as days are counted where the author is', (published, modified) => {
    const texts = articleWith(
      `published: ${PUBLISHED}`,
      `published: ${published}\nmodified: ${modified}`,
    );
    expect(findingsOf(texts).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

describe('what the editor and npm run new do not ask for', () => {
  const LINES =
    'author:\n  - Ines Tal\n  - Jo Berg\npublisher:\n  name: Courier\nmodified: 2024-01-10';

  test('stays when the file is taken in as a new story', async () => {
    const bytes = new TextEncoder().encode(fileWith(LINES));
    const outcome = await takeIn(bytes, 'article.md', {}, false);
    if (!('value' in outcome)) throw new Error(JSON.stringify(outcome));
    const { fields, body, kept, remarks } = outcome.value;
    expect(remarks.map(({ text }) => text).join()).not.toContain('left out');
    const text = articleText(fields, body, kept);
    const { article } = parse(LINES);
    expect(parseArticle({ file: 'article.md', text }).article).toEqual(article);
  });

  test.each(['headline', 'published', 'credit', 'link'] as const)(
    'stays when %s is changed',
    (field) => {
      const value = { published: '2024-01-01', link: 'https://example.org/' };
      const text = setField(
        fileWith(LINES),
        field,
        { headline: 'A', credit: 'B', ...value }[field],
      );
      const { article } = parseArticle({ file: 'article.md', text });
      const { author, publisher, modified } = parse(LINES).article ?? {};
      expect(article).toMatchObject({ author, publisher, modified });
    },
  );
});
