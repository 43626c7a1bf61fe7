import { describe, expect, test } from 'vitest';
import {
  nextRadius,
  positionAt,
  precisionAt,
  roundedRadius,
  wayTo,
  whereMostAre,
} from '../../../../src/editor/map/view.js';

describe('the map', () => {
  const near = { extent: [9, 45, 10, 46], zoom: 9 } as const;

  test.each([
    ['stays where a place is in view', [[9.5, 45.5]], near, 'stay'],
    ['moves to one that is beside it', [[11, 45.5]], near, 'pan'],
    ['moves to one that is under the edge', [[9.01, 45.5]], near, 'pan'],
    [
      'comes nearer where a place would not be recognised',
      [[9.5, 45.5]],
      { extent: [-60, -35, 110, 65], zoom: 2 },
      'fit',
    ],
    [
      'shows the whole of a line or an area',
      [
        [6, 36],
        [19, 47],
      ],
      near,
      'fit',
    ],
    [
      'stays where it shows the whole of it, large enough',
      [
        [9.3, 45.3],
        [9.7, 45.7],
      ],
      near,
      'stay',
    ],
    [
      'comes nearer where it is a speck',
      [
        [9.5, 45.5],
        [9.501, 45.501],
      ],
      near,
      'fit',
    ],
    ['stays where there is nothing to be shown', [], near, 'stay'],
  ] as const)('%s', (_, at, seen, kind) => {
    expect(wayTo(at, seen).kind).toBe(kind);
  });
});

describe('a position from the map', () => {
  test.each([
    [2, 2],
    [5, 2],
    [9, 3],
    [12, 4],
    [18, 6],
  ])('has at zoom %i as many decimals as a pixel tells: %i', (zoom, decimals) => {
    expect(precisionAt(zoom)).toBe(decimals);
    // One unit of the last decimal is no more than a pixel.
    if (decimals > 2 && decimals < 6) expect(10 ** -decimals).toBeLessThan(360 / 256 / 2 ** zoom);
  });

  test.each([
    [
      [190.5, 10],
      [-169.5, 10],
    ],
    [
      [-190.5, 10],
      [169.5, 10],
    ],
    [
      [550, -95],
      [-170, -90],
    ],
    [
      [13.404954, 52.520008],
      [13.405, 52.52],
    ],
  ] as const)('%j is within the world: %j', (at, expected) => {
    expect(positionAt(at, 9)).toEqual(expected);
  });
});

describe('the radius', () => {
  test('goes by keys from one usual figure to the next, and back', () => {
    const up = [500, 750, 1000, 1500, 2000];
    for (const [at, radius] of up.entries()) {
      const next = up[at + 1];
      if (next === undefined) continue;
      expect([radius, nextRadius(radius, true)]).toEqual([radius, next]);
      expect([next, nextRadius(next, false)]).toEqual([next, radius]);
    }
  });

  test('goes to the next one from any other', () => {
    expect([nextRadius(1234, true), nextRadius(1234, false)]).toEqual([1500, 1000]);
  });

  test('has two digits where it is dragged to', () => {
    expect([0.2, 47.6, 1234, 98_765].map(roundedRadius)).toEqual([1, 48, 1200, 99_000]);
  });

  test('ends', () => {
    expect([nextRadius(10, false), nextRadius(750_000, true)]).toEqual([10, 750_000]);
  });
});

test('where most positions are does not reach to the one that lies far off', () => {
  const towns = [
    [14.3, 48.3],
    [13.4, 48.6],
    [13.4, 48.4],
    [16.4, 48.2],
    [12.1, 49],
  ] as const;
  expect(whereMostAre([...towns, [-93.3, 37.2]])).not.toContainEqual([-93.3, 37.2]);
  expect([whereMostAre([]), whereMostAre([[1, 2]])]).toEqual([[], [[1, 2]]]);
});
