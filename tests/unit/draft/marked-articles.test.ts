import { expect, test } from 'vitest';
import { MARKED_ARTICLES } from '../../support/marked-articles.js';
import { scoreOf } from '../../support/toponym-score.js';

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

test('the score is 1 for what is marked, and falls with what is false, missed or elsewhere', () => {
  const text = 'From Bonn to Lima.';
  const bonn = { start: 5, end: 9, name: 'Bonn', country: 'DE', position: [7.1, 50.73] } as const;
  const lima = { start: 13, end: 17, name: 'Lima', country: 'PE', position: [-77, -12] } as const;
  const place = ({ country, position }: typeof bonn | typeof lima) => ({
    kind: 'settlement',
    country,
    position,
  });
  const gold = [bonn, lima];
  const all = gold.map((each) => ({ ...each, place: place(each) }));
  expect(scoreOf([{ text, gold, found: all }])).toMatchObject({ exactF1: 1, rightPlaces: 1 });
  expect(scoreOf([{ text, gold, found: [] }])).toMatchObject({ exactF1: 0, rightPlaces: 0 });
  const wide = [{ start: 0, end: 9, place: place(bonn) }];
  expect(scoreOf([{ text, gold, found: wide }])).toMatchObject({ exactF1: 0, rightPlaces: 0.5 });
  const swapped = [
    { ...bonn, place: place(lima) },
    { ...lima, place: { ...place(lima), kind: 'country', position: [0, 0] as const } },
  ];
  expect(scoreOf([{ text, gold, found: swapped }])).toMatchObject({ exactF1: 1, rightPlaces: 0.5 });
});
