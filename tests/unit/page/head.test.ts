import { expect, test } from 'vitest';
import { describeArticle } from '../../../src/page/head.js';
import { articleOf } from '../../support/articles.js';

const describeText = (text: string) =>
  describeArticle(articleOf('A headline', [text, 'The rest.']));

test('the first paragraph describes the article, if it is short', () => {
  expect(describeText('The ferry was late. Nobody was hurt.')).toBe(
    'The ferry was late. Nobody was hurt.',
  );
});

test('of a long first paragraph as many sentences as fit do', () => {
  const sentence = 'The morning ferry reached Rostock an hour late on Tuesday.';
  expect(describeText(Array.from({ length: 9 }, () => sentence).join(' '))).toBe(
    [sentence, sentence, sentence].join(' '),
  );
});

test('a long first sentence is cut after a word', () => {
  const text = `It ${'rained and rained '.repeat(30)}all day.`;
  const description = describeText(text);
  expect(description.length).toBeLessThanOrEqual(200);
  expect(description).toMatch(/ (?:rained|and)…$/);
  expect(text.startsWith(description.slice(0, -1))).toBe(true);
});

test('text without spaces between its words is cut all the same', () => {
  const description = describeText('渡し船は遅れました'.repeat(40));
  expect(description.length).toBeLessThanOrEqual(200);
  expect(description.endsWith('…')).toBe(true);
});
