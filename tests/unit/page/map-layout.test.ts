import { describe, expect, test } from 'vitest';
import type { Label } from '../../../src/cartography/basemap.js';
import { PIN } from '../../../src/cartography/pins.js';
import { project } from '../../../src/geo/geography.js';
import { arrangePins } from '../../../src/page/arrange-pins.js';
import { languageOf } from '../../../src/page/language.js';
import { layOutMap, type MapLayout } from '../../../src/page/map-layout.js';
import { toSheet } from '../../../src/page/view.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import { eventsInTime, type Place } from '../../../src/story/story.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { RIGHT, storyOf } from '../../support/small-story.js';

const ENGLISH = languageOf('en');
const story = storyOf(RIGHT);
const { basemap, extent } = prepareStory(story, await openRoughBasemapData());
const [sheet] = basemap.sheets;
const layout = layOut(story.places);

function layOut(places: readonly Place[], labels: readonly Label[] = basemap.labels): MapLayout {
  const events = eventsInTime({ ...story, places });
  const arrangement = arrangePins(places, extent, sheet);
  return layOutMap({ extent, sheet, labels, places, events, language: ENGLISH, arrangement });
}

function placeNamed(id: string, of = story.places): Place {
  const place = of.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`There is no place ${id}.`);
  return place;
}

/** So many places so near to Rostock that their pins have to make room for each other. */
const near = (count: number) =>
  Array.from({ length: count }, (_, index): Place => {
    const position = [12.14 + (index % 3) / 1000, 54.08 + index / 1000] as const;
    const number = index + 1;
    const geometry: Place['geometry'] = { type: 'Point', coordinates: [...position] };
    return { ...placeNamed('rostock'), id: `near-${number}`, number, position, geometry };
  });

describe('the frame of the drawn map', () => {
  test('holds all of the story, with room round it', () => {
    const [left, top, width, height] = layout.viewBox;
    const [west, south, east, north] = extent;
    const [x1, y1] = toSheet([west, north], sheet);
    const [x2, y2] = toSheet([east, south], sheet);
    expect(left).toBeLessThan(x1);
    expect(top).toBeLessThan(y1);
    expect(left + width).toBeGreaterThan(x2);
    expect(top + height).toBeGreaterThan(y2);
  });

  test('is the view with which the live map begins', () => {
    const { frame, viewBox } = layout;
    const [x, y] = project(frame.centre, frame.zoom);
    expect(frame.zoom).toBe(sheet.zoom);
    expect(viewBox[0] + viewBox[2] / 2 + sheet.origin[0]).toBeCloseTo(x, 3);
    expect(viewBox[1] + viewBox[3] / 2 + sheet.origin[1]).toBeCloseTo(y, 3);
    expect([frame.width, frame.height]).toEqual(viewBox.slice(2));
  });

  test('of a single point has the surroundings of a town', () => {
    const [viewLeft, viewTop, width, height] = layOutMap({
      extent: [12.14, 54.08, 12.14, 54.08],
      sheet,
      labels: [],
      places: [],
      events: [],
      language: ENGLISH,
    }).viewBox;
    expect(width).toBeGreaterThan(0);
    expect(height).toBeGreaterThan(0);
    expect(Number.isFinite(viewLeft + viewTop)).toBe(true);
  });
});

describe('the pins of the drawn map', () => {
  test('are those of the places that can be placed, each at its point of the basemap', () => {
    const placed = story.places.filter(({ position }) => position);
    expect(layout.pins.map(({ place }) => place.id).toSorted()).toEqual(
      placed.map(({ id }) => id).toSorted(),
    );
    const denmark = layout.pins.find(({ place }) => place.id === 'denmark');
    const [x, y] = toSheet(placeNamed('denmark').position ?? [0, 0], sheet);
    expect(denmark?.x).toBeCloseTo(x - layout.viewBox[0] - layout.viewBox[2] / 2, 3);
    expect(denmark?.y).toBeCloseTo(y - layout.viewBox[1] - layout.viewBox[3] / 2, 3);
    expect(denmark?.dx).toBe(0);
  });

  test('that fall together make room for each other, by their true bearing', () => {
    const { pins, clusters } = layOut(near(4));
    expect(clusters).toEqual([]);
    for (const [index, a] of pins.entries()) {
      for (const b of pins.slice(index + 1)) {
        const [dx, dy] = [b.dx - a.dx, b.dy - a.dy];
        expect(Math.hypot(dx, dy), 'apart').toBeGreaterThan(PIN - 1);
        const [[ax, ay], [bx, by]] = [a, b].map(({ place: { position: [x, y] = [0, 0] } }) =>
          project([x, y], 20),
        ) as [[number, number], [number, number]];
        const truth = Math.atan2(by - ay, bx - ax);
        expect(Math.cos(Math.atan2(dy, dx) - truth), 'bearing').toBeGreaterThan(0.9);
      }
    }
  });

  test('of too many places are one, which is named after none of them but says how many', () => {
    const { pins, clusters, names } = layOut(near(9));
    expect(pins).toEqual([]);
    expect(clusters.map(({ places }) => places.length)).toEqual([9]);
    expect(names.map(({ text }) => text)).toContainEqual([{ kind: 'name', lines: ['9 places'] }]);
    expect(names.every(({ places }) => places.length > 1)).toBe(true);
  });
});

describe('the names of the drawn map', () => {
  test('leave out a name that has room only closer up', () => {
    const close: Label = ['Nykøbing', 12.14, 55.5, 14, 'city'];
    expect(layOut(story.places, [close]).labels).toEqual([]);
  });
});

describe('the line that shows the order of events', () => {
  const event = (id: string, date: string): Place => ({
    ...placeNamed(id),
    role: 'event',
    when: { date, words: 'then' },
  });

  test('is not there for a single event', () => {
    expect(layout.sequence).toBeUndefined();
  });

  test('leads from event to event in the order of time', () => {
    const events = [
      event('rostock', '2024-01-09'),
      event('denmark', '2024-01-07'),
      event('the-crossing', '2024-01-08'),
    ];
    const ids = layOut(events).sequence?.places.map(({ id }) => id);
    expect(ids).toEqual(['denmark', 'the-crossing', 'rostock']);
  });

  test('passes over an event that cannot be placed', () => {
    const events = [
      event('rostock', '2024-01-09'),
      event('the-old-mole', '2024-01-08'),
      event('denmark', '2024-01-07'),
    ];
    const ids = layOut(events).sequence?.places.map(({ id }) => id);
    expect(ids).toEqual(['denmark', 'rostock']);
  });
});
