import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LabelKind } from '../../../src/cartography/basemap.js';
import { receivePart, sendPart } from '../../../src/page-data/live.js';

const KINDS: readonly LabelKind[] = ['country', 'islands', 'ocean', 'sea', 'capital', 'city'];
const longitude = fc.integer({ min: -180_000, max: 540_000 }).map((value) => value / 1000);
const latitude = fc.integer({ min: -90_000, max: 90_000 }).map((value) => value / 1000);
const columns = [
  fc.string(),
  longitude,
  latitude,
  fc.integer({ min: 0, max: 17 }),
  fc.constantFrom(...KINDS),
] as const;
const point = fc.tuple(longitude, latitude);
const label = fc.oneof(
  fc.tuple(...columns),
  fc.tuple(...columns, fc.array(point, { minLength: 1, maxLength: 3 })),
);

test('the labels of a basemap part arrive as they were sent', () => {
  fc.assert(
    fc.property(fc.array(label), (labels) => {
      const sent = JSON.stringify(sendPart({ labels }));
      expect(receivePart(JSON.parse(sent))).toEqual({ labels });
    }),
  );
});
