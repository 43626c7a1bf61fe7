import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LabelToPlace,
  type Line,
  type PlacedLabel,
  placeLabels,
  pointsAlong,
  widthOf,
} from '../../../src/cartography/labels.js';
import { type Box, boxAround } from '../../../src/geo/box.js';
import { labelFaults } from '../../support/label-faults.js';

interface TestName {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly distance?: number;
  readonly isOwn?: boolean;
}

const EVERYWHERE = boxAround(0, 0, 1e4, 1e4);

/** Places names; each has its index as its source. */
function place(
  names: readonly TestName[],
  boxes: readonly Box[] = [],
  lines: readonly Line[] = [],
  view = EVERYWHERE,
): PlacedLabel<number>[] {
  const labels = names.map(({ x, y, width, height, ...more }, source): LabelToPlace<number> => {
    return { source, points: [() => ({ x, y })], sizes: [{ width, height }], ...more };
  });
  return placeLabels(labels, { view, boxes, lines });
}

/** The box that a placed name fills, by an arithmetic of its own. */
function boxOf({ source, dx, dy, align }: PlacedLabel<number>, names: readonly TestName[]): Box {
  const name = names[source];
  if (!name) throw new Error(`There is no name ${source}.`);
  const { width, height } = name;
  const [x, y] = [name.x + dx, name.y + dy];
  const left = { start: x, middle: x - width / 2, end: x - width }[align];
  return { left, top: y - height / 2, right: left + width, bottom: y + height / 2 };
}

const coordinate = fc.integer({ min: -200, max: 200 });
const names: fc.Arbitrary<TestName[]> = fc.array(
  fc.record(
    {
      x: coordinate,
      y: coordinate,
      width: fc.integer({ min: 1, max: 90 }),
      height: fc.integer({ min: 1, max: 60 }),
      distance: fc.integer({ min: 1, max: 20 }),
      isOwn: fc.boolean(),
    },
    { requiredKeys: ['x', 'y', 'width', 'height'] },
  ),
  { maxLength: 30 },
);
const boxes: fc.Arbitrary<Box[]> = fc.array(
  fc
    .tuple(coordinate, coordinate, fc.integer({ min: 1, max: 60 }))
    .map(([x, y, size]) => boxAround(x, y, size, size)),
  { maxLength: 10 },
);
const lines: fc.Arbitrary<Line[]> = fc.array(
  fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 40 }),
  { maxLength: 3 },
);

describe('labels', () => {
  test('overlap neither one another nor a pin, cross no line and are not cut by the frame', () => {
    const frame = boxAround(0, 0, 360, 300);
    fc.assert(
      fc.property(names, boxes, lines, (all, covers, drawn) => {
        const labels = place(all, covers, drawn, frame).map((label) => boxOf(label, all));
        expect(labelFaults({ frame, labels, covers, lines: drawn })).toEqual({
          overlaps: 0,
          cuts: 0,
          crossings: 0,
          covered: 0,
        });
      }),
      { numRuns: 300 },
    );
  });

  test('are each placed once at most, the first of the story’s always', () => {
    fc.assert(
      fc.property(names, (all) => {
        const sources = place(all).map(({ source }) => source);
        expect(new Set(sources).size).toBe(sources.length);
        const first = all.findIndex(({ isOwn }) => isOwn);
        if (first >= 0) expect(sources).toContain(first);
      }),
    );
  });

  test('of the basemap are left out only where their first spot is taken', () => {
    fc.assert(
      fc.property(names, boxes, (all, taken) => {
        const placed = place(all, taken);
        const filled = [...taken, ...placed.map((label) => boxOf(label, all))];
        for (const [source, { x, y, width, height, distance, isOwn }] of all.entries()) {
          if (isOwn || placed.some((label) => label.source === source)) continue;
          const several = Math.max(0, height - 18) / 2;
          const [middle, down] =
            distance === undefined ? [x, y] : [x + distance + width / 2, y + several];
          // Names keep a little air from one another.
          const box = boxAround(middle, down, width + 6, height + 6);
          expect(
            labelFaults({ frame: EVERYWHERE, labels: [box], covers: filled, lines: [] }),
          ).toEqual({ overlaps: 0, cuts: 0, crossings: 0, covered: 1 });
        }
      }),
      { numRuns: 300 },
    );
  });

  const name = { x: 10, y: 20, width: 50, height: 12, distance: 8 };

  test('are beside their point, on the right where that is free, else on the left', () => {
    expect(place([name])).toMatchObject([{ dx: 8, dy: 0, align: 'start' }]);
    expect(place([name], [boxAround(40, 20, 20, 10)])).toMatchObject([
      { dx: -8, dy: 0, align: 'end' },
    ]);
  });

  test('are on their point if they have no distance from it', () => {
    const { distance, ...within } = name;
    expect(place([within])).toMatchObject([{ dx: 0, dy: 0, align: 'middle' }]);
  });

  test('of the story are at the end of a leader line where there is no room beside their pin', () => {
    const around = [
      boxAround(10, 0, 200, 10),
      boxAround(10, 40, 200, 10),
      boxAround(-30, 20, 20, 40),
      boxAround(50, 20, 20, 40),
    ];
    const fence: Line = [
      [-5, 5],
      [25, 5],
      [25, 35],
      [-5, 35],
      [-5, 5],
    ];
    expect(place([name], around.slice(0, 1), [fence])).toEqual([]);
    const [led] = place([{ ...name, isOwn: true }], around.slice(0, 1), [fence]);
    expect(Math.hypot(led?.leader?.x ?? 0, led?.leader?.y ?? 0)).toBeGreaterThan(15);
    // Behind a wall of other things, none can be led to.
    expect(place([{ ...name, isOwn: true }], around)).toEqual([]);
  });

  test('that find no room are placed anew before the others that took it', () => {
    const view = boxAround(0, 0, 300, 24);
    // The first takes the only room that the second has: its left or its right.
    const both = [
      { x: -60, y: 0, width: 60, height: 14, distance: 10, isOwn: true },
      { x: 40, y: 0, width: 80, height: 14, distance: 10, isOwn: true },
      { x: 0, y: 0, width: 40, height: 14, distance: 4, isOwn: true },
    ];
    expect(place(both, [boxAround(140, 0, 20, 20)], [], view)).toHaveLength(2);
  });

  test('that may be in several places are in the first one that has room', () => {
    const label = {
      source: 'Skagerrak',
      points: [() => ({ x: 0, y: 0 }), () => ({ x: 0, y: 300 })],
      sizes: [{ width: 60, height: 12 }],
    };
    const room = { view: EVERYWHERE, boxes: [boxAround(0, 0, 200, 150)] };
    expect(placeLabels([label], room)).toMatchObject([{ point: 1 }]);
    expect(placeLabels([label], { ...room, boxes: [] })).toMatchObject([{ point: 0 }]);
  });

  test('have the best of their forms that has room', () => {
    const label = {
      source: 'a callout',
      points: [() => ({ x: 0, y: 0 })],
      sizes: [
        { width: 160, height: 40 },
        { width: 60, height: 14 },
      ],
      distance: 10,
    };
    expect(placeLabels([label], { view: EVERYWHERE, boxes: [] })).toMatchObject([{ form: 0 }]);
    const narrow = { view: boxAround(0, 0, 150, 100), boxes: [] };
    expect(placeLabels([label], narrow)).toMatchObject([{ form: 1 }]);
  });
});

test('the name of a line is tried first at its middle and always on the line', () => {
  const points = pointsAlong([0, 10], [100, 30]);
  expect(points[0]).toEqual([50, 20]);
  for (const [x, y] of points) {
    expect(x).toBeGreaterThan(0);
    expect(x).toBeLessThan(100);
    expect(y).toBeCloseTo(10 + x / 5, 9);
  }
});

describe('the width of a text', () => {
  test('grows with the text, its size and its spacing', () => {
    expect(widthOf('Rostock', 10)).toBeLessThan(widthOf('Rostock Hbf', 10));
    expect(widthOf('Rostock', 20)).toBeCloseTo(2 * widthOf('Rostock', 10), 9);
    expect(widthOf('Rostock', 10, 1)).toBeCloseTo(widthOf('Rostock', 10) + 7, 9);
    expect(widthOf('', 10)).toBe(0);
  });

  test('is a whole em for each character of an East Asian script', () => {
    expect(widthOf('東京', 10)).toBe(20);
    expect(widthOf('서울', 10)).toBe(20);
  });
});
