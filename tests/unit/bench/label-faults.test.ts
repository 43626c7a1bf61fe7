import { expect, test } from 'vitest';
import { countFaults, type Seen, sumOf } from '../../../bench/labels/faults.js';

const FRAME = { left: 0, top: 0, right: 300, bottom: 300 };

function label(left: number, top: number) {
  return { text: 'Name', left, top, right: left + 50, bottom: top + 16 };
}

function faultsOf(seen: Partial<Seen>) {
  return countFaults({ frame: FRAME, labels: [label(100, 100)], pins: [], lines: [], ...seen });
}

const NONE = { labels: 1, overlaps: 0, cuts: 0, overPins: 0, crossings: 0 };

test('labels that touch do not overlap, and those that lie over each other do, pair by pair', () => {
  const touching = [label(100, 100), label(150, 100), label(100, 115)];
  expect(faultsOf({ labels: touching })).toEqual({ ...NONE, labels: 3 });
  const piled = [label(100, 100), label(110, 105), label(120, 110)];
  expect(faultsOf({ labels: piled })).toEqual({ ...NONE, labels: 3, overlaps: 3 });
});

test('a label at the edge is whole, one beyond it is cut, and one that nobody sees is left out', () => {
  expect(faultsOf({ labels: [label(-1, 100)] })).toEqual(NONE);
  expect(faultsOf({ labels: [label(-3, 100)] })).toEqual({ ...NONE, cuts: 1 });
  expect(faultsOf({ labels: [label(-60, 100)] })).toEqual({ ...NONE, labels: 0 });
});

test('a label over two pins, or crossed by two lines, counts once', () => {
  const pin = { left: 90, top: 95, right: 110, bottom: 115 };
  expect(faultsOf({ pins: [pin, pin] })).toEqual({ ...NONE, overPins: 1 });
  const line = [
    [125, 90],
    [125, 108],
    [125, 126],
  ] as const;
  expect(faultsOf({ lines: [line, line] })).toEqual({ ...NONE, crossings: 1 });
  expect(
    faultsOf({
      lines: [
        [
          [100, 100],
          [150, 116],
        ],
      ],
    }),
  ).toEqual(NONE);
});

test('faults of many maps add up', () => {
  expect(sumOf([NONE, { ...NONE, cuts: 2 }])).toEqual({ ...NONE, labels: 2, cuts: 2 });
});
