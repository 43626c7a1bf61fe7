import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyOf, setBody, setField } from '../../../src/authoring/actions/article.js';
import { parseArticle } from '../../../src/check/article.js';

const BODY = '\nThe mill stood by the weir.\n\nNobody was hurt.\n';
const articleWith = (...lines: string[]) => `---\n${lines.join('\n')}\n---\n${BODY}`;
const PLAIN = articleWith('headline: The mill', 'language: en-IE', 'credit: A. Byrne');
const read = (text: string) => parseArticle({ file: 'article.md', text }).article;

describe('A member of the front matter', () => {
  test('is given another value, and all else stays', () => {
    expect(setField(PLAIN, 'headline', 'The weir')).toBe(PLAIN.replace('The mill', 'The weir'));
  });

  test('keeps its quotation marks and the comment behind it', () => {
    const text = articleWith(
      `headline: "The mill" # as printed`,
      `credit: 'A. Byrne'`,
      'language: en-IE',
    );
    expect(setField(text, 'headline', 'The "weir"')).toContain(
      `headline: "The \\"weir\\"" # as printed\n`,
    );
    expect(setField(text, 'credit', "A. O'Byrne")).toContain(`credit: 'A. O''Byrne'\n`);
  });

  test.each([
    'Fire: a mill burns',
    '- a list?',
    '"quoted"',
    'yes',
    '1807',
    '# 3',
    '@home',
    'a #b',
    '{x}',
    "it's",
  ])('holds what YAML gives a meaning: %s', (headline) => {
    expect(read(setField(PLAIN, 'headline', headline))?.headline).toBe(headline);
  });

  test('is added behind those that come before it', () => {
    expect(setField(PLAIN, 'published', '2016-12-23')).toBe(
      PLAIN.replace('The mill\n', 'The mill\npublished: 2016-12-23\n'),
    );
    expect(setField(PLAIN, 'link', 'https://example.org/a')).toContain(
      'credit: A. Byrne\nlink: https://example.org/a\n---',
    );
  });

  test('is taken out with its line when it is empty', () => {
    expect(setField(setField(PLAIN, 'published', '1807'), 'published', '  ')).toBe(PLAIN);
  });

  test('keeps the line ends of Windows', () => {
    const text = PLAIN.replaceAll('\n', '\r\n');
    const after = setField(setField(text, 'link', 'https://example.org/'), 'headline', 'The weir');
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(read(after)?.headline).toBe('The weir');
  });

  test('is found behind a byte order mark', () => {
    expect(setField(`\uFEFF${PLAIN}`, 'headline', 'X')).toBe(
      `\uFEFF${PLAIN.replace('The mill', 'X')}`,
    );
  });

  test('is found in a block of lines, which other members follow', () => {
    const text = articleWith('headline: >-', '  The', '  mill', 'language: en-IE', 'credit: A');
    expect(setField(text, 'headline', 'X')).toBe(
      articleWith('headline: X', 'language: en-IE', 'credit: A'),
    );
    expect(setField(text, 'published', '1807')).toContain('mill\npublished: "1807"\nlanguage');
  });

  test('is written where it was left empty', () => {
    const text = articleWith('headline:', 'language: en-IE', 'credit: A');
    expect(setField(text, 'headline', 'X')).toBe(text.replace('headline:', 'headline: X'));
  });

  test('of a text without front matter changes nothing', () => {
    expect(setField('Just words\n', 'headline', 'X')).toBe('Just words\n');
  });

  test('of any text is read back as it was given', () => {
    const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.constantFrom('headline', 'credit'), (value, field) => {
        const after = read(setField(PLAIN, field, value));
        // What no page can show is the check's to say.
        if (after) expect(after[field]).toBe(value.trim() || read(PLAIN)?.[field]);
      }),
    );
  });
});

describe('Another text', () => {
  test('comes below the front matter, with the file’s line ends', () => {
    const text = PLAIN.replaceAll('\n', '\r\n');
    const after = setBody(text, 'One.\n\nTwo.\n');
    expect(bodyOf(after)).toBe('One.\r\n\r\nTwo.');
    expect(after.slice(0, after.indexOf('One'))).toBe(
      text.slice(0, text.indexOf('The mill stood')),
    );
  });
});
