import fc from 'fast-check';
import { expect, test } from 'vitest';
import { packShapes, readShapeIndex, type Shape } from '../../../src/basemap/shape-index.js';
import { openBasemapData } from '../../../src/site/node-data.js';

/** A position on the grid of the index. */
const position = fc
  .tuple(fc.integer({ min: -720_000, max: 720_000 }), fc.integer({ min: -360_000, max: 360_000 }))
  .map(([x, y]): [number, number] => [x / 4000, y / 4000]);

const line = fc.array(position, { minLength: 1, maxLength: 6 });

const water: fc.Arbitrary<Shape> = fc.oneof(
  fc.record({
    kind: fc.constant('area' as const),
    lines: fc.array(line, { minLength: 1, maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant('line' as const), lines: line.map((only) => [only]) }),
);

const listed = (waters: Iterable<Shape>) =>
  [...waters].map((one) => JSON.stringify(one)).toSorted();

test('the index holds what was packed, and finds it in every extent that has a corner of it', () => {
  fc.assert(
    fc.property(fc.array(water, { maxLength: 8 }), (waters) => {
      const index = readShapeIndex(packShapes(waters));
      expect(listed(index.within([-180, -90, 180, 90]))).toEqual(listed(waters));
      for (const one of waters) {
        for (const [x = 0, y = 0] of one.lines[0] ?? []) {
          const [here] = listed([one]);
          expect(listed(index.within([x, y, x, y]))).toContain(here);
        }
      }
    }),
    { numRuns: 50 },
  );
});

test('a small extent of the world’s waters has only what is about it', async () => {
  const { nearWaters } = await openBasemapData();
  const about = [...nearWaters.within([13, 52.3, 13.8, 52.7])];
  expect(new Set(about.map(({ kind }) => kind))).toEqual(new Set(['area', 'line']));
  expect(about.length).toBeLessThan(100);
  const positions = about.flatMap(({ lines }) => lines.flat());
  expect(positions.filter(([x = 0, y = 0]) => x < 10 || x > 17 || y < 50 || y > 55)).toEqual([]);
});
