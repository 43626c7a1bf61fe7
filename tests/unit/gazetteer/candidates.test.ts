import { describe, expect, test } from 'vitest';
import {
  candidateTable,
  findCandidates,
  nearSpellings,
} from '../../../src/gazetteer/candidates.js';
import type { LngLat } from '../../../src/geo/geography.js';
import { world } from '../../support/gazetteer.js';

const TEXAS: LngLat = [-97, 32.7];
const LOMBARDY: LngLat = [9.19, 45.46];

function firstFor(name: string, near: LngLat[] = [], country?: string): string {
  const [first] = findCandidates(world, { name, near, country });
  return `${first?.name}, ${first?.country}`;
}

describe('the gazetteer knows', () => {
  test.each([
    ['a town', 'Sesto San Giovanni', 'Sesto San Giovanni, IT'],
    ['a town without its accents', 'sao paulo', 'São Paulo, BR'],
    ['a town by its name in another language', 'Mailand', 'Milan, IT'],
    ['a town by its name in another script', '北京', 'Beijing, CN'],
    ['a town by its name in Korean', '부에노스아이레스', 'Buenos Aires, AR'],
    ['a country', 'Germany', 'Germany, DE'],
    ['a country in another language', 'Germania', 'Germany, DE'],
    ['a country by a name that is no longer its own', 'Ivory Coast', "Côte d'Ivoire, CI"],
    ['a country by its code', 'UK', 'United Kingdom, GB'],
    ['a country that ISO does not list', 'Kosovo', 'Kosovo, XK'],
  ])('%s: %s', (_, name, found) => {
    expect(firstFor(name)).toBe(found);
  });
});

describe('the best candidate comes first:', () => {
  test('the largest, if the story has no places yet', () => {
    expect(firstFor('Paris')).toBe('Paris, FR');
  });

  test('a small place nearby before a large one far away', () => {
    const [first] = findCandidates(world, { name: 'Paris', near: [TEXAS] });
    expect(first).toMatchObject({ country: 'US', region: 'TX' });
  });

  test('Rome before the villages whose main name is Roma, seen from Italy', () => {
    expect(firstFor('Roma', [LOMBARDY])).toBe('Rome, IT');
  });

  test('and only those of one country on request', () => {
    const found = findCandidates(world, { name: 'Paris', near: [], country: 'US' });
    expect(found.length).toBeGreaterThan(1);
    expect(new Set(found.map(({ country }) => country))).toEqual(new Set(['US']));
  });
});

test('words of two letters are not taken for codes: "it" is not Italy', () => {
  expect(findCandidates(world, { name: 'it', near: [] }).map(({ kind }) => kind)).not.toContain(
    'country',
  );
});

test('candidates are shown with number, region, country, people, distance and direction', () => {
  const table = candidateTable(findCandidates(world, { name: 'Paris', near: [TEXAS] }));
  const [order, head, first] = table.split('\n');
  expect(order).toMatch(/^Best match first/);
  expect(head).toMatch(/name +where +kind +people +from the story/);
  expect(first).toMatch(
    /^ *1 +Paris +US Texas, United States +town or city +24,782 +172 km north-east$/,
  );
});

describe('for a name without candidates', () => {
  test.each([
    ['Sesto San Giovani', 'Sesto San Giovanni'],
    ['Berln', 'Berlin'],
    ['Durrazzo', 'Durazzo'],
    ['Sesto San', 'Sesto San Giovanni'],
    ['Untied Kingdom', 'United Kingdom'],
  ])('%s, similar names are suggested: %s', (name, near) => {
    expect(nearSpellings(world, name)).toContain(near);
  });

  test('or none', () => {
    expect(nearSpellings(world, 'Qwxyzqwxyz')).toEqual([]);
    expect(nearSpellings(world, '!')).toEqual([]);
  });
});
