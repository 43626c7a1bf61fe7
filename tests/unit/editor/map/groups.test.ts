/** Pins of many places that share one. */
import { describe, expect, test } from 'vitest';
import { groupedPins } from '../../../../src/editor/map/groups.js';
import type { ScenePin } from '../../../../src/editor/map/scene.js';

/** Villages a hundredth of a degree apart, in rows of ten. */
const PINS = Array.from(
  { length: 60 },
  (_, at): ScenePin => ({
    ...{ key: `place v${at}`, kind: 'place', of: `v${at}`, text: String(at + 1), look: 'stated' },
    at: [10 + (at % 10) / 100, 50 + Math.floor(at / 10) / 100],
    name: `Village ${at}`,
    isCurrent: at === 7,
  }),
);

const membersOf = (pins: readonly ScenePin[]) =>
  pins.flatMap(({ members, of }) => members ?? [String(of)]).toSorted();

describe('pins of many places', () => {
  test.each([3, 8, 11])(
    'each stand for one place or several at zoom %i, and none is lost',
    (zoom) => {
      const grouped = groupedPins(PINS, zoom);
      expect(grouped.length).toBeLessThan(PINS.length);
      expect(membersOf(grouped)).toEqual(membersOf(PINS));
      for (const { members, text } of grouped) if (members) expect(text).toBe(`×${members.length}`);
    },
  );

  test('leave the selected one its own', () => {
    expect(groupedPins(PINS, 3).filter(({ kind }) => kind === 'place')).toEqual([PINS[7]]);
  });

  test('stand alone from near, and where they are few', () => {
    expect(groupedPins(PINS, 15)).toBe(PINS);
    const few = PINS.slice(0, 30);
    expect(groupedPins(few, 13)).toBe(few);
  });

  test('share one also where they are few, if four lie on one another', () => {
    const few = PINS.slice(0, 30);
    const grouped = groupedPins(few, 3);
    expect(grouped).toHaveLength(2);
    expect(membersOf(grouped)).toEqual(membersOf(few));
    const three = PINS.slice(0, 3);
    expect(groupedPins(three, 3)).toBe(three);
  });
});
