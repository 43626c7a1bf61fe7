import { describe, expect, test } from 'vitest';
import {
  cornersOf,
  geometryOf,
  inWorld,
  partsOf,
  simpler,
} from '../../../../src/editor/map/shapes.js';
import type { LngLat } from '../../../../src/geo/geography.js';
import type { Geometry } from '../../../../src/geo/geometry.js';

const area = (...lines: LngLat[][]) =>
  geometryOf({ form: 'area', parts: lines.map((line) => ({ line, holes: [] })) });
const line = (...lines: LngLat[][]) =>
  geometryOf({ form: 'line', parts: lines.map((each) => ({ line: each, holes: [] })) });

describe('what is drawn becomes', () => {
  test('a line with six decimals', () => {
    expect(
      line([
        [9.12345678, 45],
        [10, 46.00000049],
      ]),
    ).toEqual({
      type: 'LineString',
      coordinates: [
        [9.123457, 45],
        [10, 46],
      ],
    });
  });

  test('an area wound counterclockwise, as RFC 7946 asks for', () => {
    const clockwise: LngLat[] = [
      [0, 0],
      [0, 1],
      [1, 1],
      [0, 0],
    ];
    const counter = { type: 'Polygon', coordinates: [clockwise.toReversed()] };
    expect(area(clockwise)).toEqual(counter);
    expect(area(clockwise.toReversed())).toEqual(counter);
  });

  test('two pieces where it crosses the antimeridian', () => {
    expect(
      line([
        [179, 10],
        [181, 12],
      ]),
    ).toEqual({
      type: 'MultiLineString',
      coordinates: [
        [
          [179, 10],
          [180, 11],
        ],
        [
          [-180, 11],
          [-179, 12],
        ],
      ],
    });
    const square = area([
      [179, 10],
      [181, 10],
      [181, 12],
      [179, 12],
      [179, 10],
    ]);
    expect(square?.type).toBe('MultiPolygon');
    const longitudes = partsOf(square as Geometry).map(({ line }) => line.map(([x]) => x));
    expect(longitudes.map((each) => [Math.min(...each), Math.max(...each)]).toSorted()).toEqual([
      [-180, -179],
      [179, 180],
    ]);
  });

  test('nothing where it is too short to be one', () => {
    expect([
      line([[1, 1]]),
      area([
        [0, 0],
        [1, 1],
        [0, 0],
      ]),
    ]).toEqual([undefined, undefined]);
  });

  test('the same again where nothing has been moved, holes included', () => {
    const ring = (from: number, to: number, isHole = false): [number, number][] => {
      const square: [number, number][] = [
        [from, from],
        [to, from],
        [to, to],
        [from, to],
        [from, from],
      ];
      return isHole ? square.toReversed() : square;
    };
    const geometry: Geometry = {
      type: 'MultiPolygon',
      coordinates: [[ring(0, 10), ring(2, 3, true)], [ring(20, 21)]],
    };
    expect(geometryOf({ form: 'area', parts: partsOf(geometry) })).toEqual(geometry);
  });
});

test('what lies west of the seam is shown east of the map’s other edge', () => {
  expect(
    inWorld(
      [
        [-170, 1],
        [-160, 2],
      ],
      20,
    ),
  ).toEqual([
    [190, 1],
    [200, 2],
  ]);
  expect(inWorld([[170, 1]], 20)).toEqual([[170, 1]]);
});

describe('an outline of very many corners', () => {
  const circle = (count: number, radius: number): [number, number][] =>
    Array.from({ length: count + 1 }, (_, at) => {
      const angle = (2 * Math.PI * (at % count)) / count;
      const wave = 1 + 0.05 * Math.sin(9 * angle);
      return [radius * wave * Math.cos(angle), radius * wave * Math.sin(angle)];
    });

  test('keeps about as many as are asked for, and its extent', () => {
    const geometry: Geometry = { type: 'Polygon', coordinates: [circle(5000, 10)] };
    const few = simpler(geometry, 150);
    expect(cornersOf(few)).toBeGreaterThan(100);
    expect(cornersOf(few)).toBeLessThan(200);
    const easts = partsOf(few).flatMap(({ line }) => line.map(([x]) => x));
    expect(Math.max(...easts)).toBeCloseTo(10.2, 0);
  });

  test('loses islands of which nothing is left', () => {
    const geometry: Geometry = {
      type: 'MultiPolygon',
      coordinates: [[circle(3000, 10)], [circle(300, 0.001)]],
    };
    const few = simpler(geometry, 100);
    expect(partsOf(few).every(({ line }) => line.length > 3)).toBe(true);
  });

  test('stays as it is where it has few', () => {
    const geometry: Geometry = {
      type: 'LineString',
      coordinates: [
        [0, 0],
        [1, 1],
      ],
    };
    expect(simpler(geometry)).toBe(geometry);
  });
});
