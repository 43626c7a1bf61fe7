/** The basemap of stories that lie across the antimeridian, where data is cut (RFC 7946, 3.1.9). */

import { describe, expect, test } from 'vitest';
import { type BasemapRequest, drawBasemap, type Outline } from '../../../src/basemap/index.js';
import type { Sheet } from '../../../src/cartography/basemap.js';
import { countryShape } from '../../../src/gazetteer/countries.js';
import { type LngLat, project, turnInto } from '../../../src/geo/geography.js';
import type { Geometry } from '../../../src/geo/geometry.js';
import { openBasemapData } from '../../../src/site/node-data.js';
import { extentOfStory } from '../../../src/story/extent.js';
import { RIGHT, storyOf } from '../../support/small-story.js';
import { covers, holds, type Line, linesOf } from './decoding.js';

const data = await openBasemapData();
const draw = (request: BasemapRequest) => drawBasemap(request, data);

const OCEANIA: BasemapRequest = {
  frame: [178, -23, 203, 4],
  points: [
    [178, -17.8],
    [180, -16.8],
    [-175.2, -21.14],
    [-171.77, -13.83],
    [-157.4, 1.87],
  ],
  outlines: {
    fiji: countryShape(data.countries, 'Fiji'),
    meridian: {
      type: 'LineString',
      coordinates: [
        [180, 4],
        [180, -23],
      ],
    },
  },
};

const oceania = draw(OCEANIA);
const points = OCEANIA.points.map((point) => turnInto(point, 178));

/** The steps of a sheet's lines or rings, except those along its edges. */
function stepsWithin(sheet: Sheet, path: string): [Line[number], Line[number]][] {
  const [width, height] = sizeOf(sheet);
  return linesOf(path)
    .flatMap((line) => line.map((at, i): [Line[number], Line[number]] => [line[i - 1] ?? at, at]))
    .filter(([[ax, ay], [bx, by]]) => {
      const isAlong = (a: number, b: number, edge: number) => a === b && (a === 0 || a === edge);
      return !isAlong(ax, bx, width) && !isAlong(ay, by, height);
    });
}

function sizeOf({ extent: [west, south, east, north], zoom }: Sheet): [number, number] {
  const [left, top] = project([west, north], zoom);
  const [right, bottom] = project([east, south], zoom);
  return [Math.round(right - left), Math.round(bottom - top)];
}

/** Steps along the antimeridian that are longer than any in a coast. */
function stepsAlongCut(sheet: Sheet, path: string): unknown[] {
  const [x] = project([180, 0], sheet.zoom);
  const cut = x - sheet.origin[0];
  const grid = (0.02 / 360) * 256 * 2 ** sheet.zoom;
  return stepsWithin(sheet, path).filter(
    ([[ax, ay], [bx, by]]) =>
      Math.abs(ax - cut) <= 1 && Math.abs(bx - cut) <= 1 && Math.abs(ay - by) > Math.max(3, grid),
  );
}

describe('the basemap of a story on both sides of the antimeridian', () => {
  test('has one overview of the same extent on both sides', () => {
    const [{ extent }] = oceania.sheets;
    const [west, , east] = extent;
    expect(west).toBeGreaterThan(100);
    expect(east).toBeGreaterThan(230);
    expect((west + east) / 2).toBeCloseTo((178 + 203) / 2, 1);
  });

  test('has every point on the frame’s sheet and on a local one', () => {
    const [overview, middle, ...local] = oceania.sheets;
    for (const point of points) {
      expect([overview, middle].filter((sheet) => sheet && holds(sheet, point))).toHaveLength(2);
      expect(local.filter((sheet) => holds(sheet, point))).toHaveLength(1);
    }
  });

  test.each<[string, LngLat, boolean]>([
    ['Viti Levu', [178, -17.8], true],
    ['Taveuni, west of it', [179.97, -16.95], true],
    ['Taveuni, on it', [180, -16.9], true],
    ['Taveuni, east of it', [180.05, -16.8], true],
    ['Upolu', [188.3, -13.95], true],
    ['Hawaii', [204.5, 19.6], true],
    ['New Zealand', [175.6, -38.5], true],
    ['the Koro Sea', [180, -18.2], false],
    ['the ocean on it', [180, -10], false],
    ['the ocean east of it', [195, -10], false],
  ])('shows %s as what it is, on the finest sheet that holds it', (_, position, isLand) => {
    const sheet = oceania.sheets.findLast((candidate) => holds(candidate, position));
    expect(sheet && covers(sheet, sheet.land, position)).toBe(isLand);
  });

  test('draws no coast where the data is cut', () => {
    for (const sheet of oceania.sheets) {
      expect(stepsAlongCut(sheet, sheet.land)).toEqual([]);
      expect(stepsAlongCut(sheet, sheet.outlines.fiji ?? '')).toEqual([]);
    }
    const fine = oceania.sheets.filter((sheet) => covers(sheet, sheet.land, [180, -16.9]));
    expect(fine.length).toBeGreaterThan(0);
    for (const sheet of fine) {
      expect(covers(sheet, sheet.outlines.fiji ?? '', [180, -16.9])).toBe(true);
    }
  });

  test('draws a line that runs along it', () => {
    const [overview] = oceania.sheets;
    expect(stepsAlongCut(overview, overview.outlines.meridian ?? '')).toHaveLength(1);
  });

  test('has labels on both sides, in the coordinates of their sheets', () => {
    const [overview] = oceania.sheets;
    const longitudes = new Map(oceania.labels.map(([name, longitude]) => [name, longitude]));
    expect(longitudes.get('Suva')).toBeCloseTo(178.43, 2);
    expect(longitudes.get('Apia')).toBeCloseTo(360 - 171.77, 2);
    expect(longitudes.get('Honolulu')).toBeCloseTo(360 - 157.86, 2);
    for (const [, ...position] of oceania.labels) {
      expect(holds(overview, [position[0], position[1]])).toBe(true);
    }
  });

  test('has labels of the towns near a point, with either longitude of the point', () => {
    const names = (request: BasemapRequest) => draw(request).labels.map(([name]) => name);
    const frame = [178.4, -23, 188.3, -13] as const;
    const apia = names({ frame, points: [[-171.77, -13.83]] });
    expect(apia).toContain('Faleula');
    expect(names({ frame, points: [[188.23, -13.83]] })).toEqual(apia);
  });
});

describe('a story beside the antimeridian', () => {
  test.each([179.4, 180, -180, -179.5])('has land on both sides: %d', (longitude) => {
    const { sheets } = draw({
      frame: [longitude, -16.8, longitude, -16.8],
      points: [[longitude, -16.8]],
    });
    const turn = longitude < 0 ? -360 : 0;
    for (const at of [178, 179.97, 180, 180.05]) {
      const position: LngLat = [at + turn, at === 178 ? -17.8 : -16.9];
      expect(holds(sheets[0], position)).toBe(true);
      expect(covers(sheets[0], sheets[0].land, position)).toBe(true);
    }
  });
});

test('a story all over the world has a map from antimeridian to antimeridian', () => {
  const frame = [-175, -50, 178, 70] as const;
  const [{ extent }] = draw({ frame, points: [] }).sheets;
  expect(extent[0]).toBe(-180);
  expect(extent[2]).toBeCloseTo(180, 0);
});

describe.each<[string, LngLat, readonly LngLat[]]>([
  ['Fiji', [179.97, -16.95], [[178, -17.8]]],
  [
    'Russia',
    [60, 60],
    [
      [175, 66],
      [-175, 66.5],
      [20.5, 54.7],
    ],
  ],
  ['New Zealand', [175.5, -39], [[170, -44]]],
  [
    'Antarctica',
    [0, -80],
    [
      [-120, -80],
      [155, -75],
    ],
  ],
  ['Kiribati', [-157.4, 1.87], [[-157.4, 1.87]]],
  [
    'United States of America',
    [-100, 40],
    [
      [-150, 65],
      [-80, 40],
    ],
  ],
])('the country %s', (country, anchor, within) => {
  const shape = countryShape(data.countries, country) as Outline & Geometry;
  const story = storyOf(RIGHT);
  const [place] = story.places;
  if (!place) throw new Error('The small story has no place.');
  const frame = extentOfStory({
    ...story,
    places: [{ ...place, geometry: shape, position: anchor }],
  });
  const { sheets } = draw({
    frame: frame ?? [0, 0, 0, 0],
    points: [],
    outlines: { country: shape },
  });

  test('is drawn where it lies', () => {
    const [sheet] = sheets;
    const path = sheet.outlines.country ?? '';
    for (const [longitude, latitude] of [anchor, ...within]) {
      const seen = [-360, 0, 360]
        .map((turn): LngLat => [longitude + turn, latitude])
        .filter((position) => holds(sheet, position));
      expect(seen.length).toBeGreaterThan(0);
      for (const position of seen) expect(covers(sheet, path, position)).toBe(true);
    }
  });

  test('has no line across the map, and none along the antimeridian', () => {
    for (const sheet of sheets) {
      const path = sheet.outlines.country ?? '';
      const [width] = sizeOf(sheet);
      for (const drawn of [path, sheet.land, sheet.borders, sheet.rivers, sheet.lakes]) {
        const across = stepsWithin(sheet, drawn).filter(
          ([[ax], [bx]]) => Math.abs(ax - bx) > width / 2,
        );
        expect(across).toEqual([]);
      }
      if (sheet.extent[2] > 180) expect(stepsAlongCut(sheet, path)).toEqual([]);
    }
  });
});
