import { describe, expect, test } from 'vitest';
import { exported, ferry, SITE } from '../../support/exported.js';

const FILE = 'citation.json';

function entryOf(article: Partial<typeof ferry.article>) {
  const story = { ...ferry, article: { ...ferry.article, ...article } };
  const [entry, ...others] = JSON.parse(exported(story, FILE, SITE));
  expect(others).toEqual([]);
  return entry;
}

describe('the entry of a bibliography', () => {
  test('names who made the map, and never takes a name apart', () => {
    const author = [
      { name: 'Anna van der Example' },
      { name: 'The Desk', kind: 'organisation' as const },
    ];
    const entry = entryOf({ author, publisher: { name: 'The Example' } });
    expect(entry).toMatchObject({
      type: 'map',
      title: ferry.article.headline,
      author: [{ literal: 'Anna van der Example' }, { literal: 'The Desk' }],
      publisher: 'The Example',
      language: ferry.article.language,
      URL: SITE,
      note: ferry.article.credit,
    });
  });

  test('has neither author nor publisher that the article does not name', () => {
    const entry = entryOf({ author: undefined, publisher: undefined });
    expect(Object.keys(entry)).not.toContain('author');
    expect(Object.keys(entry)).not.toContain('publisher');
  });

  test.each([
    ['2016-12-23', { 'date-parts': [[2016, 12, 23]] }],
    ['2016-12-23T10:00+01:00', { 'date-parts': [[2016, 12, 23]] }],
    ['1799', { 'date-parts': [[1799]] }],
    ['1799-05/1803', { 'date-parts': [[1799, 5], [1803]] }],
    ['1799~', { 'date-parts': [[1799]], circa: true }],
    ['1799-05?', { 'date-parts': [[1799, 5]], circa: true }],
    ['1799-XX', { 'date-parts': [[1799]] }],
    ['179X', { 'date-parts': [[1790], [1799]] }],
    ['1799-21', { 'date-parts': [[1799]] }],
    ['1799/..', { literal: '1799/..' }],
    ['-0043', { literal: '-0043' }],
  ])('says %s as CSL can', (published, issued) => {
    expect(entryOf({ published }).issued).toEqual(issued);
  });
});
