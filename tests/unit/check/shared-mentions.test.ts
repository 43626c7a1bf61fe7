import { describe, expect, test } from 'vitest';
import type { PlaceFeature } from '../../../src/story/schema.js';
import { findingsOf, positionOf } from '../../support/small-story.js';

const TEXT =
  'The Diamond was empty at noon. Both towns slept. A band played in Derry, and Ireland was green.';
const ARTICLE = `---
headline: Two squares
language: en
credit: Written for these tests.
---

${TEXT}
`;

type Changes = Partial<PlaceFeature['properties']> & {
  readonly geometry?: PlaceFeature['geometry'];
};

const DIAMOND = { exact: 'The Diamond was empty at noon.', mention: 'The Diamond' };
const DERRY = { exact: 'A band played in Derry, and Ireland was green.', mention: 'Derry' };

function place(id: string, at: [number, number], { geometry, ...changes }: Changes): unknown {
  return {
    type: 'Feature',
    id,
    geometry: geometry ?? { type: 'Point', coordinates: at },
    properties: { name: id, role: 'place', location: 'stated', quotes: [DIAMOND], ...changes },
  };
}

function warningsOf(...features: unknown[]) {
  const unmapped = ['Derry', 'Ireland'].map((mention) => ({ mention, reason: 'Not the matter.' }));
  const places = JSON.stringify({ type: 'FeatureCollection', features, unmapped }, null, 2);
  return { places, findings: findingsOf({ article: ARTICLE, places }) };
}

const IN_DERRY = [-7.3218, 54.9966] as const;
const IN_MONAGHAN = [-6.9683, 54.2492] as const;

describe('the same words of the article under two places', () => {
  test('that lie apart are warned of', () => {
    const { places, findings } = warningsOf(
      place('diamond-derry', [...IN_DERRY], {}),
      place('diamond-monaghan', [...IN_MONAGHAN], {}),
    );
    expect(findings).toMatchObject([
      {
        severity: 'warning',
        ...positionOf(places, '"The Diamond"', 'diamond-monaghan'),
        message: expect.stringContaining('stands for "diamond-derry" too'),
      },
    ]);
  });

  test.each<[string, unknown, unknown]>([
    [
      'of which one is an event in the other, a town',
      place('derry', [-7.30917, 54.99809], { gazetteer: 2643736, quotes: [DERRY] }),
      place('band', [-7.34, 55.03], { quotes: [DERRY] }),
    ],
    [
      'a few streets apart',
      place('square', [...IN_DERRY], {}),
      place('fountain', [-7.3, 54.99], {}),
    ],
    [
      'of which one lies in the other, an area',
      place('diamond', [...IN_DERRY], {}),
      place('ulster', [-7, 54.5], {
        role: 'area',
        anchor: [-7, 54.5],
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [-8.5, 54],
              [-5.5, 54],
              [-5.5, 55.5],
              [-8.5, 55.5],
              [-8.5, 54],
            ],
          ],
        },
      }),
    ],
    [
      'of which one lies on the other, a line',
      place('diamond', [...IN_DERRY], {}),
      place('road', [-7, 54.5], {
        role: 'border',
        anchor: [...IN_DERRY],
        geometry: { type: 'LineString', coordinates: [[...IN_DERRY], [...IN_MONAGHAN]] },
      }),
    ],
    [
      'with circles that meet',
      place('diamond', [...IN_DERRY], { location: 'narrowed', note: 'About.', radius: 50_000 }),
      place('other', [...IN_MONAGHAN], { location: 'narrowed', note: 'About.', radius: 50_000 }),
    ],
    [
      'of which one is only somewhere',
      place('diamond', [...IN_DERRY], {}),
      place('line', [-8, 53], {
        role: 'border',
        location: 'somewhere',
        note: 'Not said.',
        anchor: [-8, 53],
        geometry: {
          type: 'LineString',
          coordinates: [
            [-8, 53],
            [-8, 52],
          ],
        },
      }),
    ],
    [
      'that the words name together',
      place('derry', [...IN_DERRY], {
        quotes: [{ exact: 'Both towns slept.', mention: 'Both towns' }],
      }),
      place('monaghan', [...IN_MONAGHAN], {
        quotes: [{ exact: 'Both towns slept.', mention: 'Both towns' }],
      }),
    ],
    [
      'that have other words of the sentence',
      place('derry', [...IN_DERRY], { quotes: [DERRY] }),
      place('band', [...IN_MONAGHAN], { quotes: [{ ...DERRY, mention: 'A band' }] }),
    ],
  ])('are fine for two places %s', (_, one, other) => {
    expect(warningsOf(one, other).findings).toEqual([]);
  });
});
