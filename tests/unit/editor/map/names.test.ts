import { describe, expect, test } from 'vitest';
import { LABEL_HEIGHT } from '../../../../src/cartography/label-styles.js';
import { widthOf } from '../../../../src/cartography/labels.js';
import type { Town } from '../../../../src/editor/engine/mapping.js';
import { LANGUAGES } from '../../../../src/editor/language.js';
import { type NamesAsked, placeNames } from '../../../../src/editor/map/names.js';
import type { ScenePin } from '../../../../src/editor/map/scene.js';
import { seaNames } from '../../../../src/editor/map/seas.js';

const town = (
  name: string,
  x: number,
  y: number,
  population: number,
  more: Partial<Town> = {},
) => ({
  ...{ name, position: [x, y] as const, population, kind: 'city' as const },
  ...more,
});

/** Degrees are pixels here. */
const asked = (more: Partial<NamesAsked>): NamesAsked => ({
  zoom: 8,
  view: { left: 0, top: 0, right: 600, bottom: 400 },
  pointOf: ([x, y]) => ({ x, y }),
  ...{ pins: [], countries: [], seas: [], towns: [] },
  ...more,
});

const names = (more: Partial<NamesAsked>) =>
  placeNames(asked(more)).map(({ source }) => source.text);

const pin = (name: string, x: number, y: number, more: Partial<ScenePin> = {}): ScenePin => ({
  ...{ key: `place ${name}`, kind: 'place', of: name, at: [x, y], text: '1', look: 'stated' },
  ...{ name, isCurrent: false },
  ...more,
});

describe('of names that have no room beside one another', () => {
  const crowd = (count: number) =>
    Array.from({ length: count }, (_, at) => town(`Town ${at}`, 300, 200 + at / 100, 1000 + at));

  test('those of the most populous places are there', () => {
    const shown = names({ towns: crowd(40) });
    expect(shown[0]).toBe('Town 39');
    expect(shown.length).toBeLessThan(9);
  });

  test('a capital comes before a city that is larger', () => {
    const towns = [
      town('Milan', 300, 200, 1_300_000),
      town('Rome', 301, 200, 1_200_000, { kind: 'capital' }),
    ];
    expect(names({ towns })[0]).toBe('Rome');
  });

  test('an area of the story, whose symbol is its name, has none beside it', () => {
    expect(names({ pins: [pin('Lake', 300, 200, { look: 'area stated' })] })).toEqual([]);
  });

  test('the story’s own come first', () => {
    expect(names({ towns: crowd(40), pins: [pin('Weir', 300, 200)] })[0]).toBe('Weir');
  });
});

test('no two names overlap, nor a name a pin', () => {
  const towns = Array.from({ length: 300 }, (_, at) =>
    town(`Place ${at}`, (at * 97) % 600, (at * 61) % 400, at),
  );
  const pins = Array.from({ length: 20 }, (_, at) => pin(`Pin ${at}`, at * 30, (at * 83) % 400));
  const labels = placeNames(asked({ towns, pins }));
  expect(labels.length).toBeGreaterThan(30);
  const boxes = labels.map(({ source: { text, style, at }, dx, dy, align }) => {
    // The view's pixels are degrees here.
    const [x, y] = [at[0] + dx, at[1] + dy];
    const size = style === 'name' ? 13 : 11;
    const width = widthOf(text, size);
    const left = align === 'start' ? x : align === 'end' ? x - width : x - width / 2;
    const half = (size * LABEL_HEIGHT) / 2;
    return { text, left, right: left + width, top: y - half, bottom: y + half };
  });
  const overlapping = boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
      .map((b) => [a.text, b.text]),
  );
  expect(overlapping).toEqual([]);
  const covering = boxes.filter((a) =>
    pins.some(
      ({ at: [x, y] }) =>
        a.left < x + 13 && x - 13 < a.right && a.top < y + 13 && y - 13 < a.bottom,
    ),
  );
  expect(covering).toEqual([]);
});

test('parts of cities are named from near only', () => {
  const towns = [town('Docklands', 300, 200, 5000, { kind: 'district' })];
  expect(names({ towns, zoom: 8 })).toEqual([]);
  expect(names({ towns, zoom: 12 })).toEqual(['Docklands']);
});

test('a place of the story is not named twice', () => {
  expect(
    names({ pins: [pin('Cork', 300, 200)], towns: [town('Cork', 302, 201, 200_000)] }),
  ).toEqual(['Cork']);
});

test('countries and seas are named at some zooms', () => {
  const countries = [{ name: 'Ireland', position: [100, 100] as const, from: 5 }];
  const seas = [{ name: 'Irish Sea', position: [300, 100] as const, from: 6 }];
  const at = (zoom: number) => names({ countries, seas, zoom });
  expect([at(4), at(5), at(6), at(10), at(12)]).toEqual([
    [],
    ['Ireland'],
    ['Ireland', 'Irish Sea'],
    ['Irish Sea'],
    [],
  ]);
});

test('every sea has a name in every language, and a position', () => {
  const all = LANGUAGES.map((language) => seaNames(language));
  for (const seas of all) {
    expect(seas).toHaveLength(all[0]?.length ?? 0);
    for (const { name, position, from } of seas) {
      expect(name.trim()).not.toBe('');
      expect([...position, from].every(Number.isFinite), name).toBe(true);
    }
  }
});

test('no name lies under a button, or over the map’s edge', () => {
  const towns = [town('Kaunas', 300, 200, 300_000), town('Telšiai', 40, 40, 20_000)];
  expect(names({ towns })).toEqual(['Kaunas', 'Telšiai']);
  const covered = [{ left: 0, top: 0, right: 160, bottom: 80 }];
  expect(names({ towns, covered })).toEqual(['Kaunas']);
  for (const { dx, dy, align, source } of placeNames(
    asked({ towns: [town('Alytus', 20, 200, 50_000)] }),
  )) {
    expect({ dx, dy, align, text: source.text }).toMatchObject({ align: 'start' });
  }
});
