/** Names of oceans and seas stand in water, and are there in the article's language. */
import { describe, expect, test } from 'vitest';
import { drawBasemap } from '../../../src/basemap/index.js';
import { oceansIn, seasIn } from '../../../src/basemap/seas.js';
import { countryAt } from '../../../src/gazetteer/country-areas.js';
import { openBasemapData } from '../../../src/site/node-data.js';

const data = await openBasemapData();

/** Metres: no coast runs through the middle of a name. */
const SHORE = 5000;

test('the points of each sea are in water', () => {
  const ashore = seasIn('en').flatMap(({ name, points }) =>
    points
      .map(([longitude, latitude]) => [((longitude + 540) % 360) - 180, latitude] as const)
      .filter((at) => countryAt(data.countries, at, SHORE) !== undefined)
      .map((at) => `${name} ${at.join(' ')}`),
  );
  expect(ashore).toEqual([]);
});

test.each([
  ['de', 'Mittelmeer', 'Atlantischer Ozean'],
  ['it', 'Mar Mediterraneo', 'Oceano Atlantico'],
  ['fr-CA', 'Mer Méditerranée', 'Océan Atlantique'],
  ['ar', 'Mediterranean Sea', 'Atlantic Ocean'],
])('in %s there are %s and %s', (language, sea, ocean) => {
  expect(seasIn(language).map(({ name }) => name)).toContain(sea);
  expect(oceansIn(language).map(({ name }) => name)).toContain(ocean);
});

test('every name is there in four languages', () => {
  for (const language of ['en', 'de', 'it', 'fr']) {
    const names = [...seasIn(language), ...oceansIn(language)].map(({ name }) => name);
    expect(names.filter((name) => name.length < 4)).toEqual([]);
    expect(new Set(names).size).toBe(names.length);
  }
});

describe('a story among the islands of the Pacific', () => {
  const { labels } = drawBasemap(
    {
      frame: [177, -22, 203, 3],
      points: [
        [178.4, -18.1],
        [184.8, -21.1],
        [188.2, -13.8],
      ],
    },
    data,
  );
  const kindOf = (name: string) => labels.find(([label]) => label === name)?.[4];

  test('has names of island states from a view of all of them', () => {
    const seen = labels.filter(([, , , minZoom]) => minZoom <= 4).map(([name]) => name);
    for (const name of ['Fiji', 'Tonga', 'Samoa', 'Tuvalu', 'Vanuatu']) {
      expect(seen).toContain(name);
      expect(kindOf(name)).toBe('islands');
    }
  });

  test('has the name of the ocean, with points to choose from in open water', () => {
    const ocean = labels.find(([, , , , kind]) => kind === 'ocean');
    if (!ocean) throw new Error('There is no ocean.');
    const [name, longitude, latitude, , , more = []] = ocean;
    expect(name).toBe('Pacific\nOcean');
    const points = [[longitude, latitude] as const, ...more];
    expect(points.length).toBeGreaterThan(2);
    for (const [x, y] of points) {
      expect(countryAt(data.countries, [x > 180 ? x - 360 : x, y], SHORE)).toBeUndefined();
    }
  });
});

test('the countries between a story’s places, and their neighbours, are named when it opens', () => {
  const { labels } = drawBasemap(
    {
      frame: [5.8, 30.2, 18.6, 55.1],
      points: [
        [13.41, 52.52],
        [9.19, 45.46],
      ],
    },
    data,
  );
  const atOpening = labels.filter(([, , , minZoom]) => minZoom <= 4.7).map(([name]) => name);
  expect(atOpening).not.toContain('Isle\nof Man');
  for (const name of ['Germany', 'Switzerland', 'Austria', 'Spain', 'France', 'United\nKingdom']) {
    expect(atOpening).toContain(name);
  }
  expect(atOpening).not.toContain('Agadir');
  const first = (name: string) => labels.findIndex(([label]) => label === name);
  expect(first('Germany')).toBeLessThan(first('Mediterranean\nSea'));
  expect(first('Mediterranean\nSea')).toBeLessThan(first('Spain'));
  expect(first('Spain')).toBeLessThan(first('Madrid'));
});
