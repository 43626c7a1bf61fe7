import { describe, expect, test } from 'vitest';
import { isLinkable } from '../../../src/story/values.js';
import { articleWith, findingsOf, positionOf, storyOf } from '../../support/small-story.js';

describe('a link may lead', () => {
  test.each([
    'https://example.org/a?b=1&c=2#d',
    'http://example.org',
    'HTTPS://EXAMPLE.ORG',
    'mailto:maps@example.org',
    '#berlin',
  ])('to %s', (address) => {
    expect(isLinkable(address)).toBe(true);
  });
});

const HOSTILE = [
  'javascript:alert(1)',
  'JavaScript:alert(1)',
  'java\tscript:alert(1)',
  ' javascript:alert(1)',
  '\u0001javascript:alert(1)',
  'vbscript:run',
  'data:text/html,<script>alert(1)</script>',
  'blob:https://example.org/1',
  'file:///etc/passwd',
  'view-source:https://example.org',
  '//example.org',
  'example.org',
  '',
];

describe('a link may not lead', () => {
  test.each(HOSTILE)('to %j', (address) => {
    expect(isLinkable(address)).toBe(false);
  });
});

describe('the address of an article is of the web:', () => {
  test.each([...HOSTILE, 'mailto:maps@example.org', '#berlin'])('not %j', (address) => {
    const texts = articleWith(
      'link: https://example.org/ferry',
      `link: ${JSON.stringify(address)}`,
    );
    expect(findingsOf(texts)).toMatchObject([
      {
        file: 'article.md',
        severity: 'error',
        ...positionOf(texts.article, JSON.stringify(address), 'link: '),
        message: '"link" must be an address that begins with http: or https:',
      },
    ]);
  });
});

test('a year that YAML takes for a number is a date of publication', () => {
  const published = (date: string) =>
    storyOf(articleWith('published: 2024-01-09T18:30:00+01:00', `published: ${date}`)).article
      .published;
  expect(['1807', '0843', '-0043', '1807~', '"1807"'].map(published)).toEqual([
    ...['1807', '0843', '-0043', '1807~', '1807'],
  ]);
});
