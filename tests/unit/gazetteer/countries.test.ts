import inside from '@turf/boolean-point-in-polygon';
import distance from '@turf/distance';
import type { Position } from 'geojson';
import { describe, expect, test } from 'vitest';
import {
  countriesByName,
  countryNames,
  countryShape,
  landBorder,
} from '../../../src/gazetteer/countries.js';
import { countryNamesIn } from '../../../src/gazetteer/country-names.js';
import { openWorld } from '../../../src/site/node-data.js';

const { countries } = await openWorld();

function polygonsOf(name: string): Position[][][] {
  const shape = countryShape(countries, name);
  return shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
}

/** Positive where the ring runs counterclockwise. */
function turning(ring: readonly Position[]): number {
  return ring.reduce((sum, [x = 0, y = 0], i) => {
    const [nextX = 0, nextY = 0] = ring[(i + 1) % ring.length] ?? [];
    return sum + x * nextY - nextX * y;
  }, 0);
}

describe('the shape of a country', () => {
  test.each(['Tunisia', 'Italy', 'Germany', 'South Africa', 'Fiji', 'Russia'])(
    'of %s is valid under RFC 7946: closed rings by the right-hand rule, in 4 decimals',
    (name) => {
      for (const rings of polygonsOf(name)) {
        for (const [i, ring] of rings.entries()) {
          expect(ring.length).toBeGreaterThanOrEqual(4);
          expect(ring.at(-1)).toEqual(ring[0]);
          expect(Math.sign(turning(ring))).toBe(i === 0 ? 1 : -1);
          for (const [j, position] of ring.entries()) {
            expect(position).not.toEqual(ring[j - 1]);
            for (const degrees of position) expect(Number(degrees.toFixed(4))).toBe(degrees);
          }
        }
      }
    },
  );

  test('contains its own places and not those of its neighbours', () => {
    expect(inside([10.18, 36.8], countryShape(countries, 'Tunisia'))).toBe(true);
    expect(inside([9.19, 45.46], countryShape(countries, 'Italy'))).toBe(true);
    expect(inside([8.55, 47.37], countryShape(countries, 'Italy'))).toBe(false);
    expect(inside([12.46, 43.94], countryShape(countries, 'Italy'))).toBe(false);
  });

  test('is cut at the antimeridian, with parts on both sides', () => {
    const russia = countryShape(countries, 'Russia');
    expect(inside([178, 67], russia)).toBe(true);
    expect(inside([-175, 66.5], russia)).toBe(true);
    expect(inside([0, 66], russia)).toBe(false);
    for (const ring of polygonsOf('Russia').flat()) {
      for (const [i, [x = 0]] of ring.entries()) {
        expect(Math.abs(x - (ring[i - 1]?.[0] ?? x))).toBeLessThan(180);
      }
    }
  });

  test('of an unknown country is refused with the most similar names', () => {
    expect(() => countryShape(countries, 'Czech Republic')).toThrow(
      /"Czech Republic"; nearest: Czechia/,
    );
    expect(() => countryShape(countries, 'Itly')).toThrow(/nearest: Italy/);
  });

  test('is refused for a country too small for the data', () => {
    expect(() => countryShape(countries, 'Vatican')).toThrow(
      'Vatican is too small to have a shape',
    );
  });

  test('is there for all but the smallest countries', () => {
    const names = countryNames(countries).filter((name) => name !== 'Vatican');
    expect(names.length).toBeGreaterThan(250);
    for (const name of names) expect(polygonsOf(name)).not.toHaveLength(0);
  });
});

describe("Italy's land border without San Marino and the Vatican", () => {
  const border = landBorder(countries, 'Italy', ['San Marino', 'Vatican']);
  const positions = border.coordinates.flat();
  const nearest = (position: Position) =>
    Math.min(...positions.map((other) => distance(position, other)));

  test.each([
    ['France', [7.53, 43.79]],
    ['Switzerland', [9.03, 45.83]],
    ['Austria', [11.51, 47.0]],
    ['Slovenia', [13.64, 45.95]],
  ])('touches %s', (_, position) => {
    expect(nearest(position)).toBeLessThan(8);
  });

  test('has no coast', () => {
    for (const coast of [
      [12.25, 41.75],
      [8.93, 44.4],
      [16.87, 41.13],
      [9.1, 39.2],
    ]) {
      expect(nearest(coast)).toBeGreaterThan(100);
    }
  });

  test('leaves out the two that lie within', () => {
    expect(nearest([12.45, 43.94])).toBeGreaterThan(100);
    expect(nearest([12.4534, 41.9033])).toBeGreaterThan(100);
    expect(landBorder(countries, 'Italy').coordinates.length).toBeGreaterThan(
      border.coordinates.length,
    );
  });

  test('is one line for each neighbour', () => {
    expect(border.coordinates).toHaveLength(4);
  });
});

test('a country without neighbours has no land border to draw', () => {
  expect(() => landBorder(countries, 'Iceland')).toThrow('Iceland has no land border');
  expect(() => landBorder(countries, 'Italy', ['Vatican City'])).toThrow(/nearest: Vatican/);
});

test.each([
  ['en', 'Germany', 'Germany'],
  ['de', 'Germany', 'Deutschland'],
  ['it', 'Tunisia', 'Tunisia'],
  ['fr', 'Switzerland', 'Suisse'],
  ['ar', 'Egypt', 'مصر'],
  ['en', 'Bosnia and Herz.', 'Bosnia and Herzegovina'],
  ['de', 'Bosnia and Herz.', 'Bosnien und Herzegowina'],
  ['en-GB', 'Dem. Rep. Congo', 'Democratic Republic of the Congo'],
  ['de', 'N. Cyprus', 'Northern Cyprus'],
  // Natural Earth's name in English, where Intl has another; and where it has no code.
  ['en', 'United States of America', 'United States of America'],
  ['de', 'Kosovo', 'Kosovo'],
  // Intl does not know Latin.
  ['la', 'Germany', 'Germany'],
])('in %s, the country that Natural Earth calls %s is called %s', (language, name, said) => {
  const country = countries.objects.countries.geometries.find(
    ({ properties }) => properties.name === name,
  );
  expect(country && countryNamesIn(language)(country)).toBe(said);
});

test.each(['en', 'de', 'ja'])(
  'no country’s name is abbreviated but for saints’: %s',
  (language) => {
    const nameIn = countryNamesIn(language);
    const names = countries.objects.countries.geometries.map(nameIn);
    expect(names.filter((name) => /\w\.(?: |$)/.test(name.replace('St. ', '')))).toEqual([]);
  },
);

test.each([
  ['de', 'Italien', 'Italy'],
  ['de', 'Italiens', 'Italy'],
  ['de', 'Italy', 'Italy'],
  ['de', 'Schottland', 'United Kingdom'],
  ['fr', 'Angleterre', 'United Kingdom'],
  ['en', 'USA', 'United States of America'],
  ['en', 'United States', 'United States of America'],
  ['en', 'Dominican Republic', 'Dominican Rep.'],
  ['en', 'Holland', 'Netherlands'],
  ['en', 'Czech Republic', 'Czechia'],
  ['en', 'Persia', 'Iran'],
  ['en', 'Burma', 'Myanmar'],
  ['en', 'Ceylon', 'Sri Lanka'],
  ['en', 'Siam', 'Thailand'],
  ['en', 'Italien', undefined],
])('in an article in "%s", %s names %s', (language, name, country) => {
  expect(countriesByName(countries, language).get(name)).toBe(country);
});
