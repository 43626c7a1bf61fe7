import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type ArrowEnd,
  arrowBetween,
  hasArrows,
  labelledLeg,
  turnsOfArrow,
} from '../../../src/cartography/order.js';

const SIZE = { width: 32, height: 32 };
const at = (x: number, y: number, size = SIZE): ArrowEnd => ({ x, y, ...size });
const end = fc.record({
  x: fc.integer({ min: -400, max: 400 }),
  y: fc.integer({ min: -400, max: 400 }),
  width: fc.integer({ min: 24, max: 60 }),
  height: fc.constant(24),
});

/** How far a point is from a symbol's edge: negative within it. */
function outside({ x, y, width, height }: ArrowEnd, [px, py]: readonly [number, number]): number {
  const aside = Math.max(0, Math.abs(px - x) - (width - height) / 2);
  return Math.hypot(aside, py - y) - height / 2;
}

describe('an arrow from one event to the next', () => {
  test('goes from edge to edge, and its head is at the second', () => {
    const arrow = arrowBetween(at(0, 0), at(100, 0));
    expect(arrow?.start).toEqual([17, 0]);
    expect(arrow?.head[0]).toEqual([83, 0]);
    expect(arrow?.neck[0]).toBeLessThan(83);
  });

  test('touches neither symbol, whatever they are, and ends nearer to the second', () => {
    fc.assert(
      fc.property(end, end, (from, to) => {
        const arrow = arrowBetween(from, to);
        if (!arrow) return;
        const [tip, left, right] = arrow.head;
        for (const point of [arrow.start, arrow.neck, tip, left, right]) {
          expect(outside(from, point)).toBeGreaterThan(0.5);
        }
        expect(outside(to, tip)).toBeGreaterThan(0.5);
        expect(outside(to, tip)).toBeLessThan(1.001);
        expect(outside(to, tip)).toBeLessThan(outside(from, tip));
        // Left and right of the line, as far from it.
        expect(left[0] + right[0]).toBeCloseTo(2 * arrow.neck[0], 6);
        expect(left[1] + right[1]).toBeCloseTo(2 * arrow.neck[1], 6);
      }),
    );
  });

  test('is but a small head between two of one spot, which stand side by side', () => {
    const arrow = arrowBetween(at(0, 0), at(40, 0));
    expect(arrow?.start).toEqual(arrow?.neck);
    expect(arrow?.head[0][0]).toBeCloseTo(23, 6);
  });

  test('is not there where the two share a symbol, or touch', () => {
    expect(arrowBetween(at(5, 5), at(5, 5))).toBeUndefined();
    expect(arrowBetween(at(0, 0), at(33, 0))).toBeUndefined();
  });
});

test('two events and more have arrows, but not so many that they are a tangle', () => {
  expect([0, 1, 2, 9, 24, 25, 200].map(hasArrows)).toEqual([
    ...[false, false, true, true, true, false, false],
  ]);
});

describe('where the shorter way from one event to the next leads across the edges of the world', () => {
  test('the arrow is drawn twice: out of the one side, and in from the other', () => {
    // Eastwards from 170° E to 150° W, and back.
    expect(turnsOfArrow(-150 - 170, 360)).toEqual([
      [0, 360],
      [-360, 0],
    ]);
    expect(turnsOfArrow(170 + 150, 360)).toEqual([
      [0, -360],
      [360, 0],
    ]);
  });

  test('elsewhere once, as the places stand', () => {
    expect(turnsOfArrow(179, 360).flat().map(Math.abs)).toEqual([0, 0]);
    expect(turnsOfArrow(-179, 360).flat().map(Math.abs)).toEqual([0, 0]);
  });

  test('the arrows’ label is between two events that one line joins', () => {
    expect(labelledLeg([170, -150, -100], (longitude) => longitude)).toEqual([-150, -100]);
    expect(labelledLeg([170, -150], (longitude) => longitude)).toBeUndefined();
    expect(labelledLeg([10], (longitude) => longitude)).toBeUndefined();
  });
});
