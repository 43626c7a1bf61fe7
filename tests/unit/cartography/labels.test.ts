import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type LabelToPlace,
  type PlacedLabel,
  placeLabels,
  pointsAlong,
  widthOf,
} from '../../../src/cartography/labels.js';
import { type Box, boxAround } from '../../../src/geo/box.js';

type TestName = LabelToPlace<number>;

/** The box that a standing name fills, by an arithmetic of its own. */
function boxOf({ x, y, align }: PlacedLabel<number>, { width, height }: TestName): Box {
  const left = { start: x, middle: x - width / 2, end: x - width }[align];
  return { left, top: y - height / 2, right: left + width, bottom: y + height / 2 };
}

function meet(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

const coordinate = fc.integer({ min: -200, max: 200 });
const names: fc.Arbitrary<TestName[]> = fc
  .array(
    fc.record(
      {
        x: coordinate,
        y: coordinate,
        width: fc.integer({ min: 1, max: 90 }),
        height: fc.integer({ min: 1, max: 20 }),
        distance: fc.integer({ min: 0, max: 20 }),
        once: fc.constantFrom('a', 'b'),
      },
      { requiredKeys: ['x', 'y', 'width', 'height'] },
    ),
    { maxLength: 40 },
  )
  .map((all) => all.map((name, source) => ({ ...name, source })));
const boxes: fc.Arbitrary<Box[]> = fc.array(
  fc
    .tuple(coordinate, coordinate, fc.integer({ min: 1, max: 60 }))
    .map(([x, y, size]) => boxAround(x, y, size, size)),
  { maxLength: 10 },
);

function nameOf(all: readonly TestName[], { source }: PlacedLabel<number>): TestName {
  const name = all[source];
  if (!name) throw new Error(`There is no name ${source}.`);
  return name;
}

describe('the names that stand on the map', () => {
  test('never overlap one another or what stood there before', () => {
    fc.assert(
      fc.property(names, boxes, (all, taken) => {
        const standing = placeLabels(all, taken).map((name) => boxOf(name, nameOf(all, name)));
        standing.forEach((box, index) => {
          expect([...taken, ...standing.slice(0, index)].some((other) => meet(box, other))).toBe(
            false,
          );
        });
      }),
      { numRuns: 500 },
    );
  });

  test('are in the order in which they were given, the first one always, each only once', () => {
    fc.assert(
      fc.property(names, (all) => {
        const sources = placeLabels(all, []).map(({ source }) => source);
        expect(sources).toEqual([...new Set(sources)].sort((a, b) => a - b));
        if (all.length > 0) expect(sources[0]).toBe(0);
      }),
    );
  });

  test('leave out no name that fits and has no other of its kind before it', () => {
    fc.assert(
      fc.property(names, boxes, (all, taken) => {
        const standing = placeLabels(all, taken);
        const filled = [...taken, ...standing.map((name) => boxOf(name, nameOf(all, name)))];
        const stands = new Set(standing.map(({ source }) => source));
        for (const { source, x, y, width, height, distance, once } of all) {
          if (stands.has(source) || once !== undefined) continue;
          const middle = distance === undefined ? x : x + distance + width / 2;
          // Names keep a little air from one another.
          const box = boxAround(middle, y, width + 4, height + 4);
          expect(filled.filter((other) => meet(box, other))).not.toEqual([]);
        }
      }),
      { numRuns: 500 },
    );
  });

  test('have one name of each kind that may be there once', () => {
    fc.assert(
      fc.property(names, boxes, (all, taken) => {
        const kinds = placeLabels(all, taken).flatMap((name) => nameOf(all, name).once ?? []);
        expect(kinds).toEqual([...new Set(kinds)]);
      }),
    );
  });

  test('are beside their point, on the right where that is free', () => {
    const name = { source: 0, x: 10, y: 20, width: 50, height: 12, distance: 8 };
    expect(placeLabels([name], [])).toEqual([{ source: 0, x: 18, y: 20, align: 'start' }]);
    const right = boxAround(40, 20, 20, 10);
    expect(placeLabels([name], [right])).toEqual([{ source: 0, x: 2, y: 20, align: 'end' }]);
  });

  test('are on their point if they have no distance from it', () => {
    const name = { source: 0, x: 10, y: 20, width: 50, height: 12 };
    expect(placeLabels([name], [])).toEqual([{ source: 0, x: 10, y: 20, align: 'middle' }]);
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
