import { describe, expect, test } from 'vitest';
import { openNameIndex } from '../../../src/site/node-data.js';
import { normalise } from '../../../src/text/normalise.js';

const index = await openNameIndex();

function kinds(name: string): string[] {
  return index
    .named(normalise(name))
    .map(({ place, only }) => [place.kind, place.country, place.name, only].join(' ').trim());
}

describe('the index has', () => {
  test.each([
    ['a town in another language', 'Mailand', 'settlement IT Milan'],
    ['a town in Cyrillic', 'Москва', 'settlement RU Moscow'],
    ['a town in Japanese', '東京', 'settlement JP Tokyo'],
    ['a town in Arabic', 'القاهرة', 'settlement EG Cairo'],
    ['a town in Thai', 'กรุงเทพมหานคร', 'settlement TH Bangkok'],
    ['a town without its accents', 'Malmo', 'settlement SE Malmö'],
    ['a town of 500 people', 'Soldeu', 'settlement AD Soldeu'],
    ['a historic name', 'Constantinople', 'settlement TR Istanbul'],
    ['a German historic name', 'Pressburg', 'settlement SK Bratislava'],
    ['a village that no longer exists', 'Quitzdorf', 'settlement DE Quitzdorf'],
    ['a country in another language', 'Italien', 'country IT Italy'],
    ['a country without abbreviation', 'Dominican Republic', 'country DO Dominican Rep.'],
    ['a country that changed its name', 'Burma', 'country MM Myanmar'],
    ['a territory', 'Réunion', 'country RE Réunion'],
    ['a part of a country', 'England', 'first-order division GB England'],
    ['a part of a country in German', 'Schottland', 'first-order division GB Scotland'],
    ['a region', 'Lombardy', 'first-order division IT Lombardy'],
    ['a region in its own language', 'Bayern', 'first-order division DE Bavaria'],
    ['a region with its title', 'Free State of Bavaria', 'first-order division DE Bavaria'],
    ['a region without its title', 'Berlin', 'first-order division DE State of Berlin'],
    ['a province', 'Provincia di Cremona', 'second-order division IT Provincia di Cremona'],
    ['a county', 'Orange County', 'second-order division US Orange County'],
    ['an Irish county', 'County Cavan', 'second-order division IE An Cabhán'],
    ['a continent', 'Europa', 'region  Europe'],
    ['a part of the world', 'Corno d’Africa', 'region  Horn of Africa'],
    ['a sea', 'Ostsee', 'water  Baltic Sea'],
    ['a country that is no more', 'DDR', 'region  East Germany in capitals'],
    ['an abbreviation in capitals only', 'UAE', 'country AE United Arab Emirates in capitals'],
    ['one with full stops', 'U.S.', 'country US United States of America in capitals'],
    ['a code as a code only', 'IT', 'country IT Italy as a code'],
    ['a state by its code after a comma', 'TX', 'first-order division US Texas after a comma'],
    ['a state in newspapers', 'Ill.', 'first-order division US Illinois after a comma'],
  ])('%s: %s', (_, name, expected) => {
    expect(kinds(name)).toContain(expected);
  });

  test.each([
    ['an airport', 'LHR'],
    ['a transcription syllable by syllable', 'bai lin'],
    ['consonants', 'lndn'],
    ['a county without the word', 'orange county county'],
  ])('no code or name of %s: %s', (_, name) => {
    expect(kinds(name)).toEqual([]);
  });
});

describe('a place of the index', () => {
  test('has id, codes of its divisions, position with longitude first, and people', () => {
    const [first] = index.named('sesto san giovanni');
    expect(first?.place).toMatchObject({
      id: 3166598,
      division1: 'IT.09',
      division2: 'IT.09.MI',
      position: [9.22585, 45.53329],
    });
    expect(first?.isMain).toBe(true);
    expect(first?.place.population).toBeGreaterThan(70_000);
  });

  test('that is a division lies among its settlements and has their people together', () => {
    const [first] = index.named('texas');
    const [west, south] = first?.place.position ?? [];
    expect(west).toBeGreaterThan(-102);
    expect(west).toBeLessThan(-97);
    expect(south).toBeGreaterThan(30);
    expect(south).toBeLessThan(33);
    expect(first?.place.population).toBeGreaterThan(20_000_000);
  });

  test('that is a division on both sides of the antimeridian lies at it', () => {
    for (const name of ['chukotka', 'northern']) {
      const places = index.named(name).map(({ place }) => place);
      const division = places.find(({ country }) => country === 'RU' || country === 'FJ');
      expect(Math.abs(division?.position[0] ?? 0), name).toBeGreaterThan(165);
    }
  });

  test('that is a division whose people live in one part lies in its middle', () => {
    const quebec = index.named('quebec').find(({ place }) => place.kind === 'first-order division');
    expect(quebec?.place.position).toEqual([-72, 52.5]);
  });

  test('that is a country lies in it', () => {
    const [first] = index.named('france');
    expect(first?.place.position[0]).toBeGreaterThan(-1);
    expect(first?.place.position[0]).toBeLessThan(7);
  });

  test('comes the earlier the more people it has', () => {
    const people = index.named('springfield').map(({ place }) => place.population);
    expect(people.length).toBeGreaterThan(10);
    expect(people).toEqual(people.toSorted((a, b) => b - a));
  });

  test('is found by its GeoNames id, and has its names in all languages', () => {
    const milan = index.withId(3173435);
    expect(milan?.name).toBe('Milan');
    expect(index.namesOf(milan?.key ?? 0)).toEqual(
      expect.arrayContaining(['Milano', 'Mailand', 'Милан', 'ミラノ']),
    );
    expect(index.withId(1)).toBeUndefined();
    expect(index.withId(0)).toBeUndefined();
  });
});

test('how many words the longest name has is known by its first', () => {
  expect(index.longestFrom('xyzzy')).toBe(0);
  expect(index.longestFrom('rio')).toBeGreaterThan(2);
  expect(index.longestFrom('')).toBe(0);
});

test('knows the names of divisions by their codes', () => {
  expect(index.divisionName('IT.09')).toBe('Lombardy');
  expect(index.divisionName('US.MI')).toBe('Michigan');
  expect(index.divisionName('XX.99')).toBeUndefined();
});
