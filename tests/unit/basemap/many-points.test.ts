/** A basemap's size is bounded, however many points a story has. */

import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { scatter } from '../../../bench/generator.js';
import { randomFrom } from '../../../bench/random.js';
import { type BasemapRequest, drawBasemap } from '../../../src/basemap/index.js';
import { nearnessOf } from '../../../src/basemap/nearness.js';
import { type LngLat, project } from '../../../src/geo/geography.js';
import { distanceBetween } from '../../../src/geo/geometry.js';
import { openBasemapData } from '../../../src/site/node-data.js';

const data = await openBasemapData();
const draw = (request: BasemapRequest) => drawBasemap(request, data);

const kilobytes = (data: unknown) => gzipSync(JSON.stringify(data)).length / 1024;

describe('the basemap of a story with thousands of points', () => {
  const basemap = draw({
    frame: [-9, 24, 55, 48],
    points: scatter(3000, randomFrom(1)),
  });

  test('has a bounded number of labels, including countries and the largest cities', () => {
    expect(basemap.labels.length).toBeLessThanOrEqual(1500);
    const names = new Set(basemap.labels.map(([name]) => name));
    for (const name of ['Italy', 'Egypt', 'Turkey', 'Athens', 'Cairo', 'Baghdad', 'Rome']) {
      expect(names).toContain(name);
    }
  });

  test('has bounded detail around its points', () => {
    const [, , ...local] = basemap.sheets;
    expect(kilobytes(local)).toBeLessThanOrEqual(96);
  });
});

describe('the nearness of points', () => {
  const points: LngLat[] = [
    [179.95, -17],
    [-179.9, 65],
    [10, 89.9],
    ...scatter(300, randomFrom(2)),
  ];
  const nearness = nearnessOf(points);
  const positions: LngLat[] = [
    [-179.95, -17],
    [179.99, 65.1],
    [-170, 89.95],
    [10, 50],
    ...scatter(300, randomFrom(3)),
  ];

  test.each([3, 25, 400])('within %i km agrees with measuring each point', (kilometres) => {
    for (const position of positions) {
      const isWithin = points.some(
        (point) => distanceBetween(point, position) <= 1000 * kilometres,
      );
      expect(nearness.isWithin(kilometres, position)).toBe(isWithin);
    }
  });

  test('in pixels agrees with measuring each point', () => {
    for (const position of positions) {
      const [x, y] = project(position, 0);
      const away = points.map((point) => {
        const [pointX, pointY] = project(point, 0);
        return Math.max(Math.abs(x - pointX), Math.abs(y - pointY));
      });
      expect(nearness.pixelsTo([x, y], 0.01)).toBe(Math.max(0.01, Math.min(...away)));
    }
  });
});
