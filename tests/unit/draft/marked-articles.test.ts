import { expect, test } from 'vitest';
import { MARKED_ARTICLES } from '../../support/marked-articles.js';

test('there are at least three marked articles of German, Italian and French to tune by and one each apart', () => {
  for (const language of ['de', 'it', 'fr']) {
    const own = MARKED_ARTICLES.filter((article) => article.language === language);
    expect(own.filter(({ isHoldOut }) => !isHoldOut).length, language).toBeGreaterThanOrEqual(3);
    expect(own.filter(({ isHoldOut }) => isHoldOut).length, language).toBeGreaterThanOrEqual(1);
  }
});

test.each(MARKED_ARTICLES)('the marks of $id are read whole', ({ text, gold }) => {
  expect(text).not.toMatch(/[[\]|]/);
  expect(gold.length).toBeGreaterThan(20);
  for (const { start, end, name } of gold) expect(text.slice(start, end)).toBe(name);
});
