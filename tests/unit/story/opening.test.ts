/** What a story's map shows at first: the rule on stories of a few places, and the author's choice. */
import { describe, expect, test } from 'vitest';
import type { Extent, LngLat } from '../../../src/geo/geography.js';
import { openGazetteer } from '../../../src/site/node-data.js';
import { loadStory } from '../../../src/site/stories.js';
import { extentOfStory } from '../../../src/story/extent.js';
import type { Role } from '../../../src/story/kinds.js';
import { openingOf } from '../../../src/story/opening.js';
import type { Place, Story } from '../../../src/story/story.js';
import { RIGHT, storyOf } from '../../support/small-story.js';

const story = storyOf(RIGHT);

const shown = (of: Story) => openingOf(of, extentOfStory(of) ?? [0, 0, 0, 0]);

function placed(id: string, role: Role, more: Pick<Place, 'geometry' | 'position'>): Place {
  const [first] = story.places;
  if (!first) throw new Error('The small story has a place.');
  return { ...first, id, role, ...more };
}

const spot = (id: string, position: LngLat, role: Role = 'place') =>
  placed(id, role, { geometry: { type: 'Point', coordinates: [...position] }, position });

/** An area or a border around these degrees. */
function around(id: string, [west, south, east, north]: Extent, role: Role = 'area'): Place {
  const ring: [number, number][] = [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ];
  const position = [(west + east) / 2, (south + north) / 2] as const;
  return placed(id, role, { geometry: { type: 'Polygon', coordinates: [ring] }, position });
}

/** The ids of the places of which the map shows all at first. */
function seen(...places: readonly Place[]): string[] {
  const told = { ...story, places };
  const [west, south, east, north] = shown(told);
  return places
    .filter((place) => {
      const [w, s, e, n] = extentOfStory({ ...story, places: [place] }) ?? [0, 0, 0, 0];
      const turn = w < west ? 360 : 0;
      return w + turn >= west && e + turn <= east && s >= south && n <= north;
    })
    .map(({ id }) => id);
}

/** Six villages within fifteen kilometres, in two of which something happens. */
const VILLAGES = [
  spot('flood', [12.53, 49.91], 'event'),
  spot('road', [12.51, 49.9], 'event'),
  spot('school', [12.48, 49.92]),
  spot('sandbags', [12.49, 49.95]),
  spot('mill', [12.5, 49.93]),
  spot('office', [12.33, 49.88]),
];
const IDS = VILLAGES.map(({ id }) => id);

const GERMANY = around('germany', [6, 47, 15, 55]);
const UNITED_STATES = around('united-states', [-125, 25, -67, 49]);
const DISTRICT = around('district', [12.2, 49.7, 12.6, 50]);

describe('what is only mentioned', () => {
  test('a country far off or around the events decides no view', () => {
    expect(seen(...VILLAGES, UNITED_STATES)).toEqual(IDS);
    expect(seen(...VILLAGES, GERMANY, UNITED_STATES)).toEqual(IDS);
    expect(seen(...VILLAGES, around('border', [6, 47, 15, 55], 'border'))).toEqual(IDS);
  });

  test('a region little larger than the events is shown whole', () => {
    expect(seen(...VILLAGES, DISTRICT, GERMANY)).toEqual([...IDS, 'district']);
  });

  test('a town far from all the others decides no view either, unless something happens there', () => {
    expect(seen(...VILLAGES, spot('capital', [13.4, 52.5]))).toEqual(IDS);
    const event = spot('capital', [13.4, 52.5], 'event');
    expect(seen(...VILLAGES, event)).toEqual([...IDS, 'capital']);
    expect(seen(...VILLAGES, spot('next-town', [12.16, 49.68]))).toEqual([...IDS, 'next-town']);
  });

  test('a quarter of the towns at most is left out', () => {
    const far = [spot('a', [13.4, 52.5]), spot('b', [11.6, 48.1]), spot('c', [2.3, 48.9])];
    expect(seen(...VILLAGES, ...far.slice(0, 2))).toEqual(IDS);
    expect(seen(...VILLAGES, ...far)).toEqual([...IDS, 'a', 'b', 'c']);
    expect(seen(spot('a', [13.4, 52.5]), spot('b', [9.2, 45.5]))).toEqual(['a', 'b']);
  });
});

test('a story of countries alone shows them all', () => {
  expect(seen(GERMANY, UNITED_STATES)).toEqual(['germany', 'united-states']);
});

test('a voyage that has one event shows every port', () => {
  const ports = [-4, -17, -23, 18, 57, 116, 175, -150, -71].map((longitude, index) =>
    spot(`port-${index}`, [longitude, 10 - 5 * index], index === 0 ? 'event' : 'place'),
  );
  expect(seen(...ports)).toEqual(ports.map(({ id }) => id));
});

test('the rule holds across the antimeridian', () => {
  const islands = [
    spot('taveuni', [-179.97, -16.8], 'event'),
    spot('rabi', [-179.99, -16.5]),
    spot('labasa', [179.4, -16.4]),
  ];
  expect(seen(...islands, UNITED_STATES)).toEqual(['taveuni', 'rabi', 'labasa']);
});

test.each(['berlin-milan-2016', 'where-the-day-begins'])(
  '%s shows all that it names',
  async (slug) => {
    const { story: told } = await loadStory('.', slug, await openGazetteer());
    if (!told) throw new Error('The story is valid.');
    expect(shown(told)).toEqual(extentOfStory(told));
  },
);

describe('the view that the author chose', () => {
  const view = (extent: Extent) => ({ ...story, views: [{ extent }] });

  test('is what the map shows at first, and the map reaches to all places all the same', () => {
    const sea = view([11, 54, 13, 55]);
    expect(shown(sea)).toEqual([11, 54, 13, 55]);
    expect(extentOfStory(sea)).toEqual([8.1, 54, 13, 57.7]);
  });

  test('brings back a country that is only mentioned', () => {
    expect(seen(...story.places)).not.toContain('denmark');
    expect(shown(view([8, 54, 13, 58]))).toEqual([8, 54, 13, 58]);
  });

  test('without one paragraphs’ views decide nothing', () => {
    const views = [{ paragraph: 1, extent: [0, 0, 1, 1] as const }];
    expect(shown({ ...story, views })).toEqual(shown(story));
  });

  test('may begin on the other side of the antimeridian than the places', () => {
    const places = [spot('island', [179, 0])];
    expect(shown({ ...view([-175, -5, -170, 5]), places })).toEqual([185, -5, 190, 5]);
    expect(shown({ ...view([170, -5, 200, 5]), places })).toEqual([170, -5, 200, 5]);
  });
});
