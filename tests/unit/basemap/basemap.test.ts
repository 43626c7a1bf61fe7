import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { type BasemapRequest, drawBasemap, partsOf } from '../../../src/basemap/index.js';
import { isTown, type Sheet } from '../../../src/cartography/basemap.js';
import { countryShape, landBorder } from '../../../src/gazetteer/countries.js';
import { type LngLat, project } from '../../../src/geo/geography.js';
import { distanceBetween } from '../../../src/geo/geometry.js';
import { memoise } from '../../../src/memoise.js';
import { openBasemapData } from '../../../src/site/node-data.js';
import { covers, holds, linesOf } from './decoding.js';

const data = await openBasemapData();
/** Each request is drawn once: it takes more than a second. */
const draw = memoise((request: BasemapRequest) => drawBasemap(request, data));

const BERLIN: LngLat = [13.41, 52.52];
const MILAN: LngLat = [9.18951, 45.46427];

const ARTICLE: BasemapRequest = {
  frame: [5.8, 30.2, 18.6, 55.1],
  points: [BERLIN, [13.3354, 52.505], MILAN, [9.2387, 45.5415]],
};
const JAPAN: BasemapRequest = {
  frame: [129, 31, 146, 46],
  points: [
    [139.69, 35.69],
    [135.5, 34.69],
  ],
};
const NEW_ZEALAND: BasemapRequest = {
  frame: [166, -47.5, 179, -34],
  points: [[174.76, -36.85]],
};
const CITY: BasemapRequest = { frame: [2.2, 48.8, 2.5, 48.95], points: [[2.35, 48.86]] };
const POINT: BasemapRequest = { frame: [10, 50, 10, 50], points: [[10, 50]] };
const WORLD: BasemapRequest = { frame: [-170, -56, 179, 72], points: [[36.8, -1.3]] };

const article = draw(ARTICLE);
/** The positions lie within the sheet's extent. */
function expectToHold(sheet: Sheet | undefined, ...positions: LngLat[]): void {
  if (!sheet) throw new Error('There is no sheet.');
  const outside = positions.filter((position) => !holds(sheet, position));
  expect(outside, `outside ${sheet.extent}`).toEqual([]);
}

const pathsOf = ({ land, lakes, borders, rivers }: Sheet) => [land, lakes, borders, rivers];
const kilobytes = (text: string) => gzipSync(text, { level: 9 }).length / 1024;

describe('the basemap of a story in Europe', () => {
  test('has an overview, a sheet for the frame, and one for each group of points', () => {
    expect(article.sheets.map(({ minZoom }) => minZoom)).toEqual([0, 5.5, 7.5, 7.5]);
    const [overview, middle, ...local] = article.sheets;
    expectToHold(overview, [-50, 10], [80, 65]);
    expectToHold(middle, [5, 29], [19, 56]);
    expect(
      local.map((sheet) => ARTICLE.points.filter((point) => holds(sheet, point)).length),
    ).toEqual([2, 2]);
  });

  test.each([
    ['de', ['München', 'Wien', 'Zürich']],
    ['it', ['Monaco di Baviera', 'Vienna', 'Zurigo']],
    ['fr', ['Munich', 'Vienne', 'Zurich']],
    ['en', ['Munich', 'Vienna', 'Zurich']],
  ])('calls towns as its language (%s) does', (language, names) => {
    const { labels } = language === 'en' ? article : draw({ ...ARTICLE, language });
    expect(labels.map(([name]) => name)).toEqual(expect.arrayContaining(names));
  });

  test.each<[string, LngLat, boolean]>([
    ['Berlin', BERLIN, true],
    ['Milan', MILAN, true],
    ['Rome', [12.5, 41.9], true],
    ['Tunis, a little inland', [10.1, 36.75], true],
    ['Sicily', [14.2, 37.5], true],
    ['Moscow', [37.6, 55.75], true],
    ['the Tyrrhenian Sea', [12, 40], false],
    ['the Adriatic', [15, 43], false],
    ['the Baltic', [18.5, 55.5], false],
    ['the Atlantic', [-30, 45], false],
  ])('shows %s as what it is, on every sheet that holds it', (_, position, isLand) => {
    const sheets = article.sheets.filter((sheet) => holds(sheet, position));
    expect(sheets).not.toHaveLength(0);
    for (const sheet of sheets) expect(covers(sheet, sheet.land, position)).toBe(isLand);
  });

  test('shows the lakes of Geneva and Constance', () => {
    const [overview, middle] = article.sheets;
    for (const sheet of [overview, middle]) {
      if (!sheet) throw new Error('There is no sheet for the frame.');
      expect(covers(sheet, sheet.lakes, [6.5, 46.42]), 'Geneva').toBe(true);
      expect(covers(sheet, sheet.lakes, [9.4, 47.62]), 'Constance').toBe(true);
    }
  });

  test.each<[string, LngLat, boolean]>([
    ['the Havel at Wannsee', [13.173, 52.4505], true],
    ['Müggelsee', [13.65, 52.437], true],
    ['Lake Como', [9.27, 46.05], true],
    ['Lake Maggiore', [8.717, 46.1], true],
    ['Lake Garda', [10.68, 45.55], true],
    ['Alexanderplatz', [13.4133, 52.5219], false],
    ['Milan', MILAN, false],
  ])('shows %s as what it is, near', (_, position, isWater) => {
    const [sheet] = article.sheets.slice(2).filter((local) => holds(local, position));
    if (!sheet) throw new Error('There is no sheet.');
    expect(covers(sheet, sheet.lakes, position)).toBe(isWater);
  });

  test('shows the Spree, near alone', () => {
    const reaches = (sheet: Sheet) => {
      const [x, y] = project([13.455, 52.505], sheet.zoom);
      const [left, top] = sheet.origin;
      const near = 2 ** (sheet.zoom - 5);
      return linesOf(sheet.rivers)
        .flat()
        .some(([atX, atY]) => Math.hypot(atX + left - x, atY + top - y) < near);
    };
    expect(article.sheets.map(reaches)).toEqual([false, false, true, false]);
  });

  test('keeps to its budgets, compressed', () => {
    const [overview, middle, ...local] = article.sheets;
    expect(kilobytes(pathsOf(overview).join(''))).toBeLessThanOrEqual(10);
    expect(middle && kilobytes(pathsOf(middle).join(''))).toBeLessThanOrEqual(12);
    for (const sheet of local) expect(kilobytes(pathsOf(sheet).join(''))).toBeLessThanOrEqual(12);
    expect(kilobytes(JSON.stringify(article.labels))).toBeLessThanOrEqual(9.9);
  });

  test('has labels of countries and cities, and of districts near the points', () => {
    const named = (name: string) => article.labels.find(([label]) => label === name);
    expect(named('Germany')?.[4]).toBe('country');
    expect(named('Tunisia')?.[3]).toBeLessThanOrEqual(5);
    expect(named('Berlin')).toEqual(['Berlin', 13.41, 52.52, expect.any(Number), 'capital']);
    expect(named('Berlin')?.[3]).toBeLessThanOrEqual(5);
    expect(named('Neukölln')?.[4]).toBe('district');
    expect(named('Cinisello Balsamo')?.[4]).toBe('city');
    expect(named('Italy')?.[0]).toBe('Italy');
  });

  test('has labels of every town and district in the gazetteer within 14 km of a point', () => {
    const names = new Set(article.labels.map(([name]) => name));
    const near = data.cities.filter(({ position }) =>
      ARTICLE.points.some((point) => distanceBetween(point, position) < 14_000),
    );
    expect(near.length).toBeGreaterThan(150);
    expect(near.filter(({ name }) => !names.has(name))).toEqual([]);
  });

  test('is the same every time', () => {
    expect(drawBasemap(ARTICLE, data)).toEqual(article);
  });
});

test('the parts contain all of a basemap except its overview, each label once', () => {
  const [first, ...local] = partsOf(article);
  const parts = [first, ...local].map((reaching) => reaching?.part);
  expect(parts.map((part) => part?.sheet)).toEqual(article.sheets.slice(1));
  const labels = parts.flatMap((part) => part?.labels ?? []);
  expect(labels.toSorted()).toEqual(article.labels.toSorted());
  expect(first?.reach).toMatchObject({ minZoom: 0, extent: article.sheets[0].extent });
  for (const { reach, part } of local) {
    for (const [, x, y, minZoom] of part.labels) {
      expect(minZoom).toBeGreaterThanOrEqual(reach.minZoom);
      expectToHold(part.sheet, [x, y]);
    }
  }
});

describe('a story’s own lines and areas', () => {
  const park = {
    type: 'Polygon' as const,
    coordinates: [
      [
        [13.1, 52.3],
        [13.7, 52.3],
        [13.4, 52.7],
        [13.1, 52.3],
      ],
    ],
  };
  const { sheets } = draw({
    ...ARTICLE,
    outlines: {
      italy: countryShape(data.countries, 'Italy'),
      border: landBorder(data.countries, 'Italy'),
      park,
    },
  });

  test('are exactly on the coasts and borders that they follow', () => {
    for (const { land, borders, outlines } of sheets.slice(0, 2)) {
      const ground = new Set([land, borders].flatMap(linesOf).flat().map(String));
      const italy = linesOf(outlines.italy ?? '').flat();
      expect(italy.length).toBeGreaterThan(200);
      const elsewhere = italy.filter((at) => !ground.has(String(at)));
      // The outline may include a border that is too short to be drawn.
      expect(elsewhere.length).toBeLessThan(italy.length / 50);
    }
  });

  test('add almost nothing to the compressed size', () => {
    for (const { land, borders, outlines } of sheets.slice(0, 2)) {
      const ground = borders + land;
      const own = `${outlines.border}${outlines.italy}`;
      const more = kilobytes(borders + own + land) - kilobytes(ground);
      expect(more / kilobytes(own)).toBeLessThan(0.25);
    }
  });

  test('need not follow any border, and are on every sheet that contains them', () => {
    expect(sheets.map(({ outlines }) => 'park' in outlines)).toEqual([true, true, true, false]);
    for (const sheet of sheets.slice(0, 3)) {
      expect(covers(sheet, sheet.outlines.park ?? '', [13.4, 52.45])).toBe(true);
      expect(covers(sheet, sheet.outlines.park ?? '', [13.2, 52.6])).toBe(false);
    }
  });
});

describe.each<[string, BasemapRequest]>([
  ['Europe', ARTICLE],
  ['Japan', JAPAN],
  ['New Zealand, near the antimeridian', NEW_ZEALAND],
  ['one city', CITY],
  ['one point', POINT],
  ['the whole world', WORLD],
])('the basemap for %s', (_, request) => {
  const { sheets, labels } = draw(request);

  test('has sheets from large and coarse to small and detailed', () => {
    const [overview] = sheets;
    expect(overview.minZoom).toBe(0);
    const [west, south, east, north] = request.frame;
    expectToHold(overview, [west, south], [east, north]);
    for (const [i, sheet] of sheets.entries()) {
      expect(sheet.minZoom).toBeGreaterThanOrEqual(sheets[i - 1]?.minZoom ?? 0);
      expect(sheet.zoom).toBeGreaterThanOrEqual(sheets[i - 1]?.zoom ?? 0);
    }
  });

  test('has integer coordinates inside its sheets', () => {
    for (const sheet of sheets) {
      const [left, top] = project([sheet.extent[0], sheet.extent[3]], sheet.zoom);
      const [right, bottom] = project([sheet.extent[2], sheet.extent[1]], sheet.zoom);
      const [width, height] = [Math.round(right - left), Math.round(bottom - top)];
      const odd = pathsOf(sheet)
        .flatMap(linesOf)
        .flat()
        .filter(([x, y]) => {
          const isWhole = Number.isInteger(x) && Number.isInteger(y);
          return !isWhole || x < 0 || y < 0 || x > width || y > height;
        });
      expect(odd, `in ${width} by ${height}`).toEqual([]);
    }
  });

  test('has land at every point of the story, and labels', () => {
    for (const point of request.points) {
      for (const sheet of sheets.filter((s) => holds(s, point))) {
        expect(covers(sheet, sheet.land, point)).toBe(true);
      }
    }
    expect(labels.length).toBeGreaterThan(20);
  });

  test('lists countries and waters before towns, and towns as they appear from afar to near', () => {
    const ofTowns = labels.map(([, , , , kind]) => isTown(kind));
    expect(ofTowns.lastIndexOf(false)).toBeLessThan(ofTowns.indexOf(true));
    const zooms = labels.filter(([, , , , kind]) => isTown(kind)).map(([, , , zoom]) => zoom);
    expect(zooms).toEqual(zooms.toSorted((a, b) => a - b));
  });
});

test('the world reaches its edges without a band across it', () => {
  const [overview] = draw(WORLD).sheets;
  expect(covers(overview, overview.land, [178, 67])).toBe(true);
  expect(covers(overview, overview.land, [-175, 66.5])).toBe(true);
  expect(covers(overview, overview.land, [-25, 66])).toBe(false);
  expect(covers(overview, overview.land, [0, -80])).toBe(true);
  expect(covers(overview, overview.land, [178, -17.8])).toBe(true);
  expect(covers(overview, overview.land, [170, -30])).toBe(false);
});
