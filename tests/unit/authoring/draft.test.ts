import { describe, expect, test } from 'vitest';
import { articleText, decodeText, draftFrom } from '../../../src/authoring/draft.js';
import { writtenDate } from '../../../src/authoring/written-date.js';
import { parseArticle } from '../../../src/check/article.js';

const BODY = 'The ferry came late.\n\n  Nobody – “nobody” – was hurt.\n';

describe('a headline is taken from', () => {
  test.each([
    ['a first line that stands alone and has no full stop', `Ferry runs late\n\n${BODY}`],
    ['a Markdown heading', `# Ferry runs late\n${BODY}`],
    ['a heading that is underlined', `Ferry runs late\n===\n\n${BODY}`],
    ['front matter', `---\ntitle: Ferry runs late\ntags: [sea]\n---\n\n${BODY}`],
  ])('%s, and the rest is not changed by a letter', (_, text) => {
    const { fields, body } = draftFrom(text);
    expect(fields.headline).toBe('Ferry runs late');
    expect(body).toBe(BODY);
  });

  test.each([
    ['a sentence', 'The ferry came late.\n\nNobody was hurt.\n'],
    ['a line of a paragraph', 'The ferry came\nlate today\n\nNobody was hurt.\n'],
    ['all that there is', 'Ferry runs late\n'],
    ['a date', '9 January 2024\n\nThe ferry came late.\n'],
  ])('but not from %s', (_, text) => {
    const { fields, body } = draftFrom(text);
    expect(fields.headline).toBeUndefined();
    expect(body).toBe(text);
  });
});

test('front matter of other tools is understood, and unused members are listed', () => {
  const { fields, remarks } = draftFrom(
    `---\ntitle: "Late: a ferry"\ndate: 2024-01-09\nlang: de-AT\nauthor: A. Nyberg\nlayout: post\n---\n${BODY}`,
  );
  expect(fields).toEqual({
    headline: 'Late: a ferry',
    published: '2024-01-09',
    language: 'de-AT',
    credit: 'A. Nyberg',
  });
  expect(remarks).toContain('left out of the front matter: layout');
});

describe('a date is taken from a line that is only a date', () => {
  test.each([
    ['2016-12-23', '2016-12-23'],
    ['2016-12-23T23:54:00-05:00', '2016-12-23T23:54:00-05:00'],
    ['23 December 2016', '2016-12-23'],
    ['Dec. 23, 2016', '2016-12-23'],
    ['Friday, December 23rd, 2016', '2016-12-23'],
    ['Published: Fri 23 Dec 2016', '2016-12-23'],
  ])('%s', (line, date) => {
    expect(writtenDate(line)).toBe(date);
  });

  test.each([
    ['12/11/2016'],
    ['Monday, December 23, 2016'],
    ['31 February 2016'],
    ['2016-13-01'],
    ['On 23 December 2016 the ferry'],
    ['December 2016'],
    ['23 Nivôse 2016'],
  ])('but not from %s', (line) => {
    expect(writtenDate(line)).toBeUndefined();
  });

  test('but not from lines with two dates or an ambiguous one', () => {
    const several = draftFrom(`Late\n\n1 May 2020\n\nUpdated\n\n2 May 2020\n\n${BODY}`);
    expect(several.fields.published).toBeUndefined();
    const unsure = draftFrom(`Late\n\n03/04/2020\n\n${BODY}`);
    expect(unsure.fields.published).toBeUndefined();
    expect(unsure.remarks.join()).toContain('"03/04/2020" may mean two days');
  });

  test('and that line stays in the text', () => {
    const { fields, body } = draftFrom(`Late\n\n1 May 2020\n\n${BODY}`);
    expect(fields.published).toBe('2020-05-01');
    expect(body).toBe(`1 May 2020\n\n${BODY}`);
  });
});

test('a date in a byline is not taken but mentioned in a remark', () => {
  const told = (line: string) => draftFrom(`Late\n\n${line}\n\n${BODY}`).remarks.join();
  expect(told('By Ana Torres, 29 March 2017')).toContain('--published 2017-03-29 ');
  expect(told('Lima, Mar. 29, 2017 (Reuters)')).toContain('--published 2017-03-29 ');
  expect(told('On 29 March 2017 the river rose.')).not.toContain('published');
  expect(told('By Ana Torres, 29 March 2017, updated 30 March 2017')).not.toContain('published');
});

test.each([
  ['no blank line', 'Late\nThe ferry came late.\nNobody was hurt.\n', true],
  ['no blank line below its front matter', '---\ntitle: Late\n---\n\nOne.\nTwo.\n', true],
  ['one paragraph below a heading', '# Late\nThe ferry came late.\n', false],
  ['a blank line with Windows’ line ends', 'Late\r\n\r\nThe ferry came.\r\nIt did.\r\n', false],
])('a text with %s is known for it', (_, text, hasNoParagraphs) => {
  expect(draftFrom(text)).toMatchObject({ hasNoParagraphs });
});

describe('there are remarks', () => {
  test.each([
    ['[the ferry](https://example.org) came.\n', /links/],
    ['It came *very* late.\n', /emphasis/],
    ['- one\n- two\n', /lists/],
    ['![ferry](a.png)\n', /images/],
    ['<p>It came.</p>\n', /HTML/],
    ['One line.\nAnother line.\nA third.\n', /3 lines are read as one paragraph/],
    ['One.\r\n\r\nTwo.\r\n', /CRLF/],
  ])('how this will be read: %j', (text, remark) => {
    expect(draftFrom(text).remarks.join('\n')).toMatch(remark);
  });

  test('but none on a plain text', () => {
    expect(draftFrom('It cost 3 * 4 = 12, snake_case_name.\n\nNobody was hurt.\n').remarks).toEqual(
      [],
    );
  });
});

test('the article that is written is read back unchanged', () => {
  const fields = {
    headline: 'Late: "the" ferry # 1',
    published: '2024-01-09',
    language: 'en',
    credit: '- A: Nyberg',
  };
  const text = articleText(fields, 'One.\r\n\r\nTwo – “two”.');
  const { article, findings } = parseArticle({ file: 'article.md', text });
  expect(findings).toEqual([]);
  expect(article).toMatchObject(fields);
  expect(article?.paragraphs.map((paragraph) => paragraph.text)).toEqual(['One.', 'Two – “two”.']);
});

describe('a file that is not text in UTF-8 is refused with advice', () => {
  test.each([
    ['a word processor’s', Buffer.from('PK\x03\x04rest'), /plain text/],
    ['a PDF', Buffer.from('%PDF-1.7'), /PDF/],
    ['UTF-16', Buffer.from('\ufeffLate', 'utf16le'), /UTF-16/],
    ['Latin-1', Buffer.from('Köln', 'latin1'), /UTF-8/],
    ['HTML', Buffer.from('<!DOCTYPE html><p>'), /HTML/],
  ])('%s', (_, bytes, advice) => {
    expect(decodeText(bytes)).toEqual({ advice: expect.stringMatching(advice) });
  });

  test('a byte order mark is removed', () => {
    expect(decodeText(Buffer.from('\ufeffLate'))).toEqual({ text: 'Late' });
  });
});
