import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Box,
  BoxGrid,
  boxAround,
  boxOf,
  distanceTo,
  isWithin,
  overlap,
  resized,
  sizeOf,
  union,
  worldAround,
} from '../../../src/geo/box.js';

const boxes: fc.Arbitrary<Box> = fc
  .tuple(fc.integer({ min: -500, max: 500 }), fc.integer({ min: -500, max: 500 }))
  .chain(([x, y]) =>
    fc
      .tuple(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 300 }))
      .map(([width, height]) => boxAround(x, y, width, height)),
  );

describe('two boxes', () => {
  test('overlap the same way in either order, and each is within their union', () => {
    fc.assert(
      fc.property(boxes, boxes, (a, b) => {
        expect(overlap(a, b)).toBe(overlap(b, a));
        expect([a, b].map((box) => isWithin(box, union(a, b)))).toEqual([true, true]);
      }),
    );
  });

  test('overlap with a gap where less than the gap is between them', () => {
    const [left, right] = [boxAround(0, 0, 10, 10), boxAround(13, 0, 10, 10)];
    expect(overlap(left, right)).toBe(false);
    expect(overlap(left, right, 3)).toBe(false);
    expect(overlap(left, right, 3.5)).toBe(true);
  });
});

test('a point is at distance 0 from a box that contains it, else as far as its nearest edge', () => {
  const box = boxAround(0, 0, 20, 10);
  expect(distanceTo(box, [10, -5])).toBe(0);
  expect(distanceTo(box, [13, 9])).toBe(5);
});

test('the box of an extent in world pixels has the north at its top', () => {
  expect(boxOf([-180, 0, 0, 66.51326])).toMatchObject({ left: 0, right: 128, bottom: 128 });
  expect(sizeOf(boxOf([-180, 0, 0, 66.51326]))[1]).toBeCloseTo(64, 3);
});

describe('the world around a frame', () => {
  test('begins at the antimeridian, or opposite a frame that crosses it', () => {
    expect(worldAround(boxAround(128, 100, 10, 10), 20)).toEqual({
      left: 0,
      width: 256,
      south: 256,
    });
    expect(worldAround(boxAround(256, 100, 10, 10), 20).left).toBe(128);
  });

  test('limits a box that is made larger', () => {
    const world = worldAround(boxAround(128, 100, 10, 10), 20);
    const larger = resized(boxAround(128, 100, 10, 10), 300, 300, world);
    expect(larger).toEqual({ left: 0, top: 0, right: 256, bottom: 250 });
  });
});

test('a grid asks about every thing whose box overlaps, and about few others', () => {
  fc.assert(
    fc.property(fc.array(boxes, { maxLength: 20 }), boxes, (all, box) => {
      const grid = new BoxGrid<Box>();
      for (const one of all) grid.add(one, one);
      const asked = new Set<Box>();
      grid.everyNear(box, (one) => asked.add(one).size > 0);
      expect(all.filter((one) => overlap(one, box) && !asked.has(one))).toEqual([]);
    }),
  );
  const grid = new BoxGrid<string>();
  grid.add(boxAround(5000, 5000, 10, 10), 'far away');
  expect(grid.everyNear(boxAround(0, 0, 10, 10), () => false)).toBe(true);
});
