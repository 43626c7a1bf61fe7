import { expect, test } from 'vitest';
import type { EditedPlace } from '../../../../src/editor/model.js';
import { besideInText } from '../../../../src/editor/place/look-around.js';

function place(id: string, starts: readonly number[], more: Partial<EditedPlace> = {}) {
  const quotations = starts.map((start) => ({
    quote: { exact: '', mention: '' },
    mention: { start, end: start + 4 },
  }));
  const properties = { name: id, role: 'place', location: 'stated', quotes: [] } as const;
  const geometry = { type: 'Point', coordinates: [9, 51] } as const;
  return { id, index: 0, number: 1, properties, geometry, quotations, ...more } as EditedPlace;
}

test('For a place without a position the map looks at what the text names next to it', () => {
  const [near, far] = [
    place('melsungen', [90, 700], { position: [9.55, 51.13] }),
    place('new-york', [400], { position: [-74, 40.7] }),
  ];
  const country = place('hessen', [101], { position: [9, 50.6] });
  const hessen = { ...country, properties: { ...country.properties, role: 'area' as const } };
  const mill = place('mill', [600, 110, 420], { geometry: null });
  const unplaced = place('bridge', [110], { geometry: null });
  expect(besideInText(mill, [far, mill, hessen, unplaced, near])).toBe(near);
  expect(besideInText(mill, [mill, unplaced])).toBeUndefined();
});
