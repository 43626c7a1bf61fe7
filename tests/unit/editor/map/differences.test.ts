import fc from 'fast-check';
import { expect, test } from 'vitest';
import { differences } from '../../../../src/editor/map/differences.js';

interface Thing {
  readonly key: string;
  readonly at: readonly number[];
  readonly name: string;
}

const things = fc.uniqueArray(
  fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
    at: fc.tuple(fc.integer({ min: 0, max: 2 }), fc.integer({ min: 0, max: 2 })),
    name: fc.constantFrom('x', 'y'),
  }),
  { selector: ({ key }) => key },
);

const byKey = (all: readonly Thing[]) => new Map(all.map((thing) => [thing.key, thing]));

test('what is gone and what has changed lead from what was there to what is to be there', () => {
  fc.assert(
    fc.property(things, things, (before, after) => {
      const shown = byKey(before);
      const { gone, changed } = differences(shown, after);
      for (const key of gone) shown.delete(key);
      for (const thing of changed) shown.set(thing.key, thing);
      expect(Object.fromEntries(shown)).toEqual(Object.fromEntries(byKey(after)));
    }),
  );
});

test('of a thousand things of which one has moved, one has changed', () => {
  const all = Array.from({ length: 1000 }, (_, at) => ({ key: `k${at}`, at: [at, 0], name: 'x' }));
  const read = (moved: number) =>
    all.map((each, at) => ({ ...each, at: [at, at === moved ? 1 : 0] }));
  expect(differences(byKey(all), read(500))).toEqual({
    gone: [],
    changed: [{ key: 'k500', at: [500, 1], name: 'x' }],
  });
  expect(differences(byKey(all), read(-1))).toEqual({ gone: [], changed: [] });
});

test('a member that is new or gone is a change', () => {
  const before = new Map([
    ['a', { key: 'a', at: [0, 0] } as { key: string; at: number[]; more?: 1 }],
  ]);
  const changed = [{ key: 'a', at: [0, 0], more: 1 as const }];
  expect(differences(before, changed)).toEqual({ gone: [], changed });
});
