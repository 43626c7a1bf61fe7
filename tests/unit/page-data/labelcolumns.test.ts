import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Label } from '../../../src/cartography/basemap.js';
import { packLabels, unpackLabels } from '../../../src/page-data/labelcolumns.js';

const degrees = (limit: number) =>
  fc.integer({ min: -limit * 1000, max: limit * 1000 }).map((value) => value / 1000);

const label: fc.Arbitrary<Label> = fc.tuple(
  fc.string(),
  degrees(180),
  degrees(85),
  fc.integer({ min: 0, max: 16 }),
  fc.constantFrom('country', 'capital', 'city', 'district'),
);

test('labels come out of their columns as they went in', () => {
  fc.assert(
    fc.property(fc.array(label), (labels) => {
      const wire: unknown = JSON.parse(JSON.stringify(packLabels(labels, 3)));
      expect(unpackLabels(wire as ReturnType<typeof packLabels>)).toEqual(
        labels.map(([name, x, y, ...rest]) => [name, x + 0, y + 0, ...rest]),
      );
    }),
  );
});

test('a place that is given more exactly than its column moves by half a unit at most', () => {
  fc.assert(
    fc.property(fc.array(label), (labels) => {
      for (const [i, [, x, y]] of unpackLabels(packLabels(labels, 2)).entries()) {
        expect(Math.abs(x - (labels[i]?.[1] ?? 0))).toBeLessThanOrEqual(0.0050001);
        expect(Math.abs(y - (labels[i]?.[2] ?? 0))).toBeLessThanOrEqual(0.0050001);
      }
    }),
  );
});
