/** The extents of stories and of countries on the map. */

import { describe, expect, test } from 'vitest';
import { countryShape } from '../../../src/gazetteer/countries.js';
import type { Extent, LngLat } from '../../../src/geo/geography.js';
import { anchorOf, type Geometry } from '../../../src/geo/geometry.js';
import { openWorld } from '../../../src/site/node-data.js';
import { extentOfPlace, extentOfStory } from '../../../src/story/extent.js';
import type { Story } from '../../../src/story/story.js';
import { RIGHT, storyOf } from '../../support/small-story.js';

const { countries } = await openWorld();

const story = storyOf(RIGHT);
const [place] = story.places;

/** The extent of a story of these geometries, each with its marker's position. */
function extentOfPlaces(...placed: readonly (readonly [Geometry, LngLat])[]): Extent | undefined {
  if (!place) throw new Error('The small story has no place.');
  const places = placed.map(([geometry, position]) => ({ ...place, geometry, position }));
  return extentOfStory({ ...story, places } satisfies Story);
}

const point = (...coordinates: [number, number]) =>
  [{ type: 'Point', coordinates }, coordinates] as const;

/** West and east of a country with its marker there, to a tenth of a degree. */
function sidesOf(country: string, anchor: LngLat): [west: number, east: number] {
  const [west = 0, , east = 0] =
    extentOfPlaces([countryShape(countries, country) as Geometry, anchor]) ?? [];
  return [Math.round(west * 10) / 10, Math.round(east * 10) / 10];
}

test('covers all its geometries and markers', () => {
  expect(extentOfStory(story)).toEqual([8.1, 54.0887, 12.6, 57.7]);
});

test('is undefined where no place can be placed', () => {
  const places = story.places.filter(({ id }) => id === 'the-old-mole');
  expect(places).toHaveLength(1);
  expect(extentOfStory({ ...story, places })).toBeUndefined();
});

test('crosses the antimeridian if that is shorter', () => {
  expect(extentOfPlaces(point(178.4, -18.1), point(-171.8, -13.8))).toEqual([
    178.4, -18.1, 188.2, -13.8,
  ]);
  expect(extentOfPlaces(point(170, 66), point(-170, 66))).toEqual([170, 66, 190, 66]);
});

test('is not misled by a long line with few positions', () => {
  const line: Geometry = {
    type: 'LineString',
    coordinates: [
      [-150, 0],
      [20, 0],
    ],
  };
  expect(extentOfPlaces([line, [20, 0]])).toEqual([-150, 0, 20, 0]);
});

describe('a country that is cut at the antimeridian', () => {
  test('is one part on both sides of it', () => {
    // Taveuni, with the marker on either side of the cut.
    expect(sidesOf('Fiji', [-179.95, -16.85])).toEqual([178.5, 180.2]);
    expect(sidesOf('Fiji', [179.97, -16.95])).toEqual([178.5, 180.2]);
    expect(sidesOf('Russia', [60, 60])).toEqual([19.6, 191]);
    expect(sidesOf('Russia', [-175, 66.5])).toEqual([19.6, 191]);
  });

  test('leaves out parts that neither continue it nor lie near', () => {
    expect(sidesOf('Fiji', [178, -17.8])).toEqual([177.1, 178.8]);
    expect(sidesOf('New Zealand', [175.5, -39])).toEqual([166.5, 178.6]);
    expect(sidesOf('Kiribati', [-157.4, 1.87])).toEqual([-157.6, -157.2]);
  });

  test('may span all longitudes', () => {
    expect(sidesOf('Antarctica', [0, -80])).toEqual([-180, 180]);
  });
});

test.each<[string, Extent]>([
  // With Corsica, without Guiana and the islands in three oceans.
  ['France', [-5, 41, 10, 51]],
  ['Netherlands', [3, 51, 7, 54]],
  ['United States of America', [-125, 25, -67, 49]],
  ['Spain', [-9, 35, 4, 44]],
  ['Portugal', [-9, 37, -6, 42]],
  ['Norway', [5, 58, 31, 71]],
  ['Denmark', [8, 55, 13, 58]],
  ['Italy', [7, 35, 19, 47]],
  ['Indonesia', [95, -11, 141, 6]],
  ['Russia', [20, 41, 191, 82]],
])('of %s, the main part and what lies near it is shown', (country, expected) => {
  const geometry = countryShape(countries, country) as Geometry;
  for (const position of [anchorOf(geometry as never), undefined]) {
    expect(extentOfPlace({ geometry, position })?.map(Math.round)).toEqual(expected);
  }
});

test('a marker overseas has its own part of the country shown', () => {
  const geometry = countryShape(countries, 'France') as Geometry;
  const shown = extentOfPlace({ geometry, position: [-53, 4] });
  expect(shown?.map(Math.round)).toEqual([-55, 2, -52, 6]);
});
