/** Areas that are cut at the antimeridian are joined. */
import { describe, expect, test } from 'vitest';
import { stitched } from '../../../src/geo/antimeridian.js';

const CUT = [-180, 180];
const western = [
  [
    [180, 10],
    [180, 20],
    [170, 15],
    [180, 10],
  ],
];
const eastern = [
  [
    [-180, 20.01],
    [-180, 9.99],
    [-170, 15],
    [-180, 20.01],
  ],
];
const elsewhere = [
  [
    [0, 0],
    [10, 0],
    [5, 5],
    [0, 0],
  ],
];

describe('two halves', () => {
  test('become one ring without the line between them, though they differ slightly', () => {
    const [whole, one, ...more] = stitched([western, elsewhere, eastern], CUT);
    expect(whole).toBe(elsewhere);
    expect(more).toEqual([]);
    expect(one).toHaveLength(1);
    const ring = one?.[0] ?? [];
    expect(ring.at(-1)).toEqual(ring[0]);
    const corners = ring.slice(1).map(([x, y]) => `${x} ${y}`);
    expect(corners.toSorted()).toEqual(
      [...western.flat().slice(1), ...eastern.flat().slice(1)]
        .map(([x, y]) => `${x} ${y}`)
        .toSorted(),
    );
  });

  test('keep their lakes', () => {
    const lake = [
      [175, 14],
      [175, 16],
      [176, 15],
      [175, 14],
    ];
    expect(stitched([[...western, lake], eastern], CUT)).toEqual([[expect.anything(), lake]]);
  });
});

test('half an area keeps its closing line', () => {
  const [[ring = []] = []] = stitched([western], CUT);
  expect(ring.at(-1)).toEqual(ring[0]);
  expect(ring.slice(1).map(String).toSorted()).toEqual(['170,15', '180,10', '180,20']);
});

test('an area around a pole spans the whole width, without the edge at the pole', () => {
  const cap = [
    [
      [-180, -70],
      [-180, -90],
      [180, -90],
      [180, -70],
      [0, -65],
      [-180, -70],
    ],
  ];
  expect(stitched([cap], CUT)).toEqual([
    [
      [
        [180, -70],
        [0, -65],
        [-180, -70],
        [180, -70],
      ],
    ],
  ]);
});

test('an area that is not cut stays as it is', () => {
  expect(stitched([western, eastern], [])).toEqual([western, eastern]);
});
