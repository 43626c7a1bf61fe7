import { describe, expect, test } from 'vitest';
import { type Arrangement, shiftAt, stepsAt } from '../../../src/cartography/arrangement.js';
import { project } from '../../../src/geo/geography.js';
import { arrangePins } from '../../../src/page/arrange-pins.js';
import { MAX_ZOOM } from '../../../src/page-data/live.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import type { Place } from '../../../src/story/story.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { RIGHT, storyOf } from '../../support/small-story.js';

const story = storyOf(RIGHT);
const { reach, basemap } = prepareStory(story, await openRoughBasemapData());
const [sheet] = basemap.sheets;

/** Places of points only, by longitude and latitude. */
function placesAt(...positions: readonly (readonly [number, number])[]): Place[] {
  const [one] = story.places;
  if (!one) throw new Error('The story has a place.');
  return positions.map(([longitude, latitude], index): Place => {
    const geometry: Place['geometry'] = { type: 'Point', coordinates: [longitude, latitude] };
    const number = index + 1;
    return { ...one, id: `at-${number}`, number, geometry, position: [longitude, latitude] };
  });
}

function arrange(places: readonly Place[]): Arrangement {
  const arrangement = arrangePins(places, reach, sheet);
  if (!arrangement) throw new Error('not arranged');
  return arrangement;
}

const ZOOMS = Array.from({ length: 60 }, (_, index) => 3 + index * 0.23);

describe('between two steps', () => {
  // A town, its station and its harbour, and a village to the south.
  const places = placesAt([12.14, 54.08], [12.15, 54.078], [12.13, 54.1], [12.2, 53.9]);
  const arrangement = arrange(places);

  test('pins stand apart, and by their true bearings', () => {
    for (const zoom of ZOOMS) {
      const pins = places.map(({ number, position: [x, y] = [0, 0] }) => {
        const [left, top] = project([x, y], zoom);
        const { dx, dy } = shiftAt(arrangement, number, zoom);
        return { left, top, x: left + dx, y: top + dy };
      });
      for (const [index, a] of pins.entries()) {
        for (const b of pins.slice(index + 1)) {
          const [dx, dy] = [b.x - a.x, b.y - a.y];
          expect(Math.hypot(dx, dy), `apart at ${zoom}`).toBeGreaterThan(23.5);
          const truth = Math.atan2(b.top - a.top, b.left - a.left);
          expect(Math.cos(Math.atan2(dy, dx) - truth), `bearing at ${zoom}`).toBeGreaterThan(0.7);
        }
      }
    }
  });

  test('a pin comes no farther from its place as the map comes nearer', () => {
    const [from, to] = [arrangement[0].zoom, arrangement.at(-1)?.zoom ?? MAX_ZOOM];
    const off = (zoom: number) =>
      places.reduce((sum, { number }) => {
        const { dx, dy } = shiftAt(arrangement, number, zoom);
        return sum + Math.hypot(dx, dy);
      }, 0);
    expect(off(to)).toBe(0);
    expect(off(from)).toBeGreaterThan(30);
  });
});

describe('a bent line of the story', () => {
  const course: [number, number][] = [
    [12, 53.8],
    [12.3, 54],
    [12.1, 54.2],
    [12.4, 54.4],
  ];
  const [one] = story.places;
  if (!one) throw new Error('The story has a place.');
  const line: Place = {
    ...one,
    id: 'line',
    number: 100,
    geometry: { type: 'LineString', coordinates: course },
    position: [12, 53.8],
  };

  /** How far east of the line a point is, at its own height. */
  const eastOf = (x: number, y: number, zoom: number) => {
    const points = course.map((position) => project(position, zoom));
    for (const [index, [bx, by]] of points.entries()) {
      const [ax, ay] = points[index - 1] ?? [bx, by];
      if (y <= ay && y > by) return x - (ax + ((y - ay) / (by - ay)) * (bx - ax));
    }
    return undefined;
  };

  test('has every pin on its own side, at any zoom', () => {
    const places = placesAt(
      [12.1, 54],
      [12.29, 54.005],
      [12.33, 53.99],
      [12.09, 54.19],
      [12.13, 54.2],
      [12.2, 54.3],
      [12.28, 54.3],
    );
    const arrangement = arrange([...places, line]);
    let checked = 0;
    for (const zoom of ZOOMS) {
      const shared = stepsAt(arrangement, zoom)[0].clusters.flat();
      for (const { number, position: [longitude, latitude] = [0, 0] } of places) {
        if (shared.includes(number)) continue;
        const [x, y] = project([longitude, latitude], zoom);
        const { dx, dy } = shiftAt(arrangement, number, zoom);
        const [truth, shown] = [eastOf(x, y, zoom), eastOf(x + dx, y + dy, zoom)];
        if (truth === undefined || shown === undefined) continue;
        checked++;
        expect(Math.sign(shown), `${number} at ${zoom}`).toBe(Math.sign(truth));
      }
    }
    expect(checked).toBeGreaterThan(200);
  });
});

describe('places of the very same spot', () => {
  test('stand side by side at every zoom', () => {
    const places = placesAt([12.14, 54.08], [12.14, 54.08]);
    const arrangement = arrange(places);
    for (const zoom of [4, 9, MAX_ZOOM]) {
      const [a, b] = places.map(({ number }) => shiftAt(arrangement, number, zoom));
      if (!a || !b) throw new Error('two places');
      expect(Math.hypot(a.dx - b.dx, a.dy - b.dy)).toBeGreaterThan(26);
    }
  });

  test('share a pin where they are many', () => {
    const arrangement = arrange(
      placesAt(...Array.from({ length: 7 }, () => [12.14, 54.08] as const)),
    );
    for (const zoom of [4, MAX_ZOOM]) {
      expect(stepsAt(arrangement, zoom)[0].clusters).toEqual([[1, 2, 3, 4, 5, 6, 7]]);
    }
  });
});

test('what shares a pin from near shares it from afar too', () => {
  const places = placesAt(
    ...Array.from({ length: 40 }, (_, index): [number, number] => [
      12 + ((index * 7) % 11) / 40,
      54 + ((index * 5) % 13) / 60,
    ]),
  );
  const arrangement = arrange(places);
  for (const [index, { clusters }] of arrangement.entries()) {
    const above = arrangement[index + 1]?.clusters ?? [];
    for (const cluster of above) {
      const wider = clusters.find((numbers) => numbers.includes(cluster[0] ?? 0));
      expect(wider).toEqual(expect.arrayContaining([...cluster]));
    }
  }
  expect(arrangement.at(0)?.clusters).not.toEqual([]);
  expect(arrangement.at(-1)?.clusters).toEqual([]);
});

test('very many places are not arranged: their markers are joined in the browser', () => {
  const places = placesAt(...Array.from({ length: 101 }, () => [12.14, 54.08] as const));
  expect(arrangePins(places, reach, sheet)).toBeUndefined();
});
