/** The extent that a story's map shows at first. */

import { describe, expect, test } from 'vitest';
import { countryShape } from '../../../src/gazetteer/countries.js';
import type { Extent, LngLat } from '../../../src/geo/geography.js';
import type { Geometry } from '../../../src/geo/geometry.js';
import { openWorld } from '../../../src/site/node-data.js';
import { extentOfStory, openingOf } from '../../../src/story/extent.js';
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
    expect(sidesOf('Fiji', [-179.95, -16.85])).toEqual([179.9, 180.2]);
    expect(sidesOf('Fiji', [179.97, -16.95])).toEqual([179.9, 180.2]);
    expect(sidesOf('Russia', [60, 60])).toEqual([27.3, 190.4]);
    expect(sidesOf('Russia', [-175, 66.5])).toEqual([27.3, 190.4]);
  });

  test('leaves out parts that do not continue it', () => {
    expect(sidesOf('Fiji', [178, -17.8])).toEqual([177.3, 178.7]);
    expect(sidesOf('United States of America', [-100, 40])).toEqual([-124.7, -67]);
    expect(sidesOf('New Zealand', [175.5, -39])).toEqual([172.7, 178.6]);
    expect(sidesOf('Kiribati', [-157.4, 1.87])).toEqual([-157.6, -157.2]);
  });

  test('may span all longitudes', () => {
    expect(sidesOf('Antarctica', [0, -80])).toEqual([-180, 180]);
  });
});

describe('the view that the author chose', () => {
  const view = (extent: Extent) => ({ ...story, views: [{ extent }] });
  const shown = (of: Story) => openingOf(of, extentOfStory(of) ?? [0, 0, 0, 0]);

  test('is what the map shows at first, and the map reaches to all places all the same', () => {
    const sea = view([11, 54, 13, 55]);
    expect(shown(sea)).toEqual([11, 54, 13, 55]);
    expect(extentOfStory(sea)).toEqual([8.1, 54, 13, 57.7]);
  });

  test('without one that is the extent of all places, whatever paragraphs show', () => {
    const views = [{ paragraph: 1, extent: [0, 0, 1, 1] as const }];
    expect(shown({ ...story, views })).toEqual([8.1, 54.0887, 12.6, 57.7]);
  });

  test('may begin on the other side of the antimeridian than the places', () => {
    const [geometry, position] = point(179, 0);
    const places = story.places.slice(0, 1).map((one) => ({ ...one, geometry, position }));
    expect(shown({ ...view([-175, -5, -170, 5]), places })).toEqual([185, -5, 190, 5]);
    expect(shown({ ...view([170, -5, 200, 5]), places })).toEqual([170, -5, 200, 5]);
  });
});
