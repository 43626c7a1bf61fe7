/** The International Date Line on the maps that hold much of it. */
import { describe, expect, test } from 'vitest';
import { drawBasemap } from '../../../src/basemap/index.js';
import { DATE_LINE } from '../../../src/cartography/basemap.js';
import type { Extent, LngLat } from '../../../src/geo/geography.js';
import { positionsOf } from '../../../src/map/sheets.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';

const data = await openRoughBasemapData();
const draw = (frame: Extent, language = 'en') =>
  drawBasemap({ frame, points: [[frame[0] + 1, frame[1] + 1]], language }, data);
const lineOf = (frame: Extent) => draw(frame).sheets[0].outlines[DATE_LINE];

describe('in the Pacific', () => {
  const [sheet] = draw([165, -48, 215, 60]).sheets;
  const lines = positionsOf(sheet.outlines[DATE_LINE] ?? '', sheet);

  /** How often the line runs through the parallel of a place, east of it. */
  const crossingsEastOf = ([longitude, latitude]: LngLat) =>
    lines.flatMap((line) =>
      line.filter(([x, y], index) => {
        const [beforeX, beforeY] = line[index - 1] ?? [x, y];
        if (y > latitude === beforeY > latitude) return false;
        return x + ((latitude - y) / (beforeY - y)) * (beforeX - x) > longitude;
      }),
    ).length;

  test.each([
    ['Auckland', [174.76, -36.85], 'west'],
    ['the Chatham Islands', [183.5, -44], 'west'],
    ['Tonga', [184.8, -21.1], 'west'],
    ['Samoa', [188.2, -13.8], 'west'],
    ['Tokelau', [188.8, -9.4], 'west'],
    ['the Phoenix Islands', [188.3, -2.8], 'west'],
    ['Kiritimati', [202.6, 1.87], 'west'],
    ['Attu', [173, 52.9], 'east'],
    ['Pago Pago', [189.3, -14.28], 'east'],
    ['Niue', [190.1, -19], 'east'],
    ['Baker Island', [183.5, 0.2], 'east'],
    ['Jarvis Island', [200, -0.37], 'east'],
    ['Honolulu', [202.1, 21.3], 'east'],
  ] as const)('%s has the date of its side: %s', (_, place, side) => {
    expect(crossingsEastOf(place) % 2).toBe(side === 'west' ? 1 : 0);
  });
});

test.each([
  ['Europe', [-10, 35, 30, 60]],
  ['islands that it does not reach', [178, -19, 179.9, -16]],
  ['an island that it crosses', [179, -17.5, 181, -16]],
  ['the Atlantic', [-80, -40, 20, 60]],
] as const)('a map of %s has none', (_, frame) => {
  expect(lineOf(frame)).toBeUndefined();
});

test.each([
  ['en', 'International\nDate Line'],
  ['de', 'Datumsgrenze'],
  ['it', 'Linea del\ncambio di data'],
  ['fr-CA', 'Ligne de\nchangement de date'],
  ['ja', 'International\nDate Line'],
])('its name in %s stands beside it', (language, name) => {
  const label = draw([178, -23, 203, 4], language).labels.find(([, , , , kind]) => {
    return kind === 'line-name';
  });
  expect(label?.[0]).toBe(name);
});
