import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Barrier } from '../../../src/cartography/barriers.js';
import { displace, type TruePin } from '../../../src/cartography/displacement.js';

const none: readonly Barrier[] = [];

const pin = (x: number, y: number, more: Partial<TruePin> = {}): TruePin => ({
  x,
  y,
  width: 26,
  height: 26,
  ...more,
});

/** Where pins stand; those of groups that cannot be separated are left out. */
function stand(pins: readonly TruePin[], barriers: readonly Barrier[] = []) {
  return displace(pins, barriers).flatMap((shift, index) => {
    const true_ = pins[index];
    return shift && true_ ? [{ pin: true_, x: true_.x + shift.dx, y: true_.y + shift.dy }] : [];
  });
}

type Standing = ReturnType<typeof stand>[number];

const distance = (a: Standing, b: Standing) => Math.hypot(b.x - a.x, b.y - a.y);

/** By how many degrees two pins' bearing is off their places'. */
function degreesOff(a: Standing, b: Standing): number {
  const shown = Math.atan2(b.y - a.y, b.x - a.x);
  const truth = Math.atan2(b.pin.y - a.pin.y, b.pin.x - a.pin.x);
  const off = Math.abs(shown - truth);
  return (Math.min(off, 2 * Math.PI - off) * 180) / Math.PI;
}

function pairsOf<Item>(items: readonly Item[]): [Item, Item][] {
  return items.flatMap((a, index) => items.slice(index + 1).map((b): [Item, Item] => [a, b]));
}

const spots = fc.array(
  fc.record({ x: fc.integer({ min: 0, max: 120 }), y: fc.integer({ min: 0, max: 120 }) }),
  { minLength: 2, maxLength: 9 },
);

describe('pins that have room', () => {
  test('stand where their places are', () => {
    const pins = [pin(0, 0), pin(26, 0), pin(0, 40)];
    expect(displace(pins, none)).toEqual(pins.map(() => ({ dx: 0, dy: 0 })));
  });
});

describe('pins that would cover one another', () => {
  test.each([
    ['east', 1, 0],
    ['north-west', -0.4, -0.3],
    ['south', 0.01, 2],
  ])('part along their true bearing: %s', (_, x, y) => {
    const [a, b] = stand([pin(0, 0), pin(x, y)]);
    if (!a || !b) throw new Error('not separated');
    expect(distance(a, b)).toBeGreaterThanOrEqual(26);
    expect(degreesOff(a, b)).toBeLessThan(1);
  });

  test('overlap no more, and keep their bearings, whatever they are', () => {
    fc.assert(
      fc.property(spots, (places) => {
        const standing = stand(places.map(({ x, y }) => pin(x, y)));
        for (const [a, b] of pairsOf(standing)) {
          expect(distance(a, b)).toBeGreaterThan(25);
          const isOneSpot = a.pin.x === b.pin.x && a.pin.y === b.pin.y;
          if (!isOneSpot && distance(a, b) < 90) expect(degreesOff(a, b)).toBeLessThan(45);
        }
      }),
    );
  });

  test('of one spot stand round it', () => {
    const standing = stand([1, 2, 3, 4, 5].map(() => pin(50, 50)));
    expect(standing).toHaveLength(5);
    for (const axis of ['x', 'y'] as const) {
      const middle = standing.reduce((sum, spot) => sum + spot[axis], 0) / 5;
      expect(middle).toBeCloseTo(50, 0);
    }
  });

  test('of one spot are so far apart that the lines to it can be seen', () => {
    const [a, b] = stand([pin(0, 0), pin(0, 0)]);
    if (!a || !b) throw new Error('not separated');
    expect(distance(a, b)).toBeGreaterThanOrEqual(33);
  });

  test('make room for one that stays where it is', () => {
    const [fixed, other] = stand([pin(0, 0, { isFixed: true, width: 40 }), pin(10, 0)]);
    expect(fixed).toMatchObject({ x: 0, y: 0 });
    expect(other?.x).toBeGreaterThanOrEqual(32);
  });

  test('are the same each time', () => {
    const pins = [pin(0, 0), pin(3, 1), pin(9, 9), pin(1, 12)];
    expect(displace(pins, none)).toEqual(displace(pins, none));
  });

  test('are left to share a marker where they are too many', () => {
    const pins = Array.from({ length: 60 }, (_, index) => pin(index / 10, index % 7));
    expect(new Set(displace(pins, none))).toEqual(new Set([undefined]));
  });
});

describe('a line of the story', () => {
  const meridian: Barrier = {
    id: 'meridian',
    points: [
      [60, -500],
      [60, 500],
    ],
  };
  const coast: Barrier = {
    id: 'coast',
    points: [
      [-20, 66],
      [30, 50],
      [64, 71],
      [90, 55],
      [140, 62],
    ],
  };

  /** The side of a line that goes from west to east that something is on. */
  const isAbove = (line: Barrier, x: number, y: number) => {
    for (const [index, [bx, by]] of line.points.entries()) {
      const [ax, ay] = line.points[index - 1] ?? [bx, by];
      if (x >= ax && x < bx) return y < ay + ((x - ax) / (bx - ax)) * (by - ay);
    }
    return y < 60;
  };

  test('is crossed by no pin that makes room, whatever there is', () => {
    fc.assert(
      fc.property(spots, (places) => {
        for (const { pin: truth, x } of stand(
          places.map((place) => pin(place.x, place.y)),
          [meridian],
        )) {
          if (truth.x < 60) expect(x).toBeLessThan(60);
          if (truth.x > 60) expect(x).toBeGreaterThan(60);
        }
      }),
    );
  });

  test('is crossed nowhere along its bends', () => {
    fc.assert(
      fc.property(spots, (places) => {
        const away = places.filter(
          ({ x, y }) => isAbove(coast, x, y - 2) === isAbove(coast, x, y + 2) && x > 5 && x < 115,
        );
        for (const { pin: truth, x, y } of stand(
          away.map((place) => pin(place.x, place.y)),
          [coast],
        )) {
          if (x < -20 || x > 140) continue;
          expect(isAbove(coast, x, y)).toBe(isAbove(coast, truth.x, truth.y));
        }
      }),
    );
  });

  test('may be left to both sides by the pin that is the line itself', () => {
    const [line, town] = stand([pin(60, 0, { id: 'meridian' }), pin(55, 0)], [meridian]);
    expect(town?.x).toBeLessThan(60);
    expect((line?.x ?? 0) - (town?.x ?? 0)).toBeGreaterThanOrEqual(25);
  });

  test('holds a pin that lies on it, while others can give way', () => {
    const [, on] = stand([pin(52, 0), pin(60, 0)], [meridian]);
    expect(Math.abs((on?.x ?? 0) - 60)).toBeLessThan(6);
  });
});
