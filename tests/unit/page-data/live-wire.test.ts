import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { LivePlace, LiveStory } from '../../../src/page-data/live.js';
import { readWritten, writeStory } from '../../../src/page-data/live-wire.js';
import { LOCATIONS, ROLES } from '../../../src/story/kinds.js';

/** The first is what every object has; numbers come before other names in an object. */
const IDS = ['constructor', '12', '7'];

const degrees = (most: number) => fc.double({ min: -most, max: most, noNaN: true });
const extent = fc.tuple(degrees(180), degrees(90), degrees(180), degrees(90));
const listed = {
  name: fc.string({ minLength: 1 }),
  role: fc.constantFrom(...ROLES),
  location: fc.constantFrom(...LOCATIONS),
};
const placed = fc.record(
  {
    ...listed,
    position: fc.tuple(degrees(180), degrees(90)),
    radius: fc.integer({ min: 1 }),
    outline: fc.record({ form: fc.constantFrom('line' as const, 'area' as const), extent }),
  },
  { requiredKeys: ['name', 'role', 'location', 'position'] },
);

test('any places come back as they were written, also through JSON', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(placed, fc.record(listed))), (some) => {
      const all = some.map((place, index) => ({
        id: IDS[index] ?? `p${index}`,
        number: index + 1,
        ...place,
      }));
      const isPlaced = (place: (typeof all)[number]): place is LivePlace & typeof place =>
        'position' in place;
      const story = {
        places: all.filter(isPlaced),
        unplaced: all.filter((place) => !isPlaced(place)),
        sequence: ['constructor'],
      } as unknown as LiveStory;
      const written = JSON.stringify(writeStory(story));
      expect(readWritten(JSON.parse(written))).toEqual(JSON.parse(JSON.stringify(story)));
    }),
  );
});
