/** The live map by itself, in a real Chromium: what the first story has no example of. */
import { afterEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { BasemapPart, Sheet } from '../../src/cartography/basemap.js';
import type { LngLat } from '../../src/geo/geography.js';
import { project } from '../../src/geo/geography.js';
import { type LiveMap, openMap } from '../../src/map/map.js';
import { languageOf, liveWordsOf } from '../../src/page/language.js';
import type { LivePlace, LiveStory } from '../../src/page-data/live.js';

import '../../src/main.css';

/** A square island in the Gulf of Guinea: one path unit is a pixel at zoom 6. */
const SHEET: Sheet = {
  minZoom: 0,
  extent: [-20, -20, 20, 20],
  zoom: 6,
  origin: project([-20, 20], 6) as [number, number],
  land: 'm700 700h420v420h-420z',
  lakes: '',
  borders: '',
  rivers: '',
  outlines: {},
};

function placeAt(number: number, position: LngLat): LivePlace {
  const id = `place-${number}`;
  return { id, number, name: `Place ${number}`, role: 'place', location: 'stated', position };
}

function storyOf(positions: readonly LngLat[]): LiveStory {
  return {
    words: liveWordsOf(languageOf('en'), positions.length),
    frame: { centre: [0, 0], width: 400, height: 400, zoom: 6 },
    paragraphViews: [],
    sheet: SHEET,
    places: positions.map((position, index) => placeAt(index + 1, position)),
    labels: [],
    parts: [],
    unplaced: [],
    sequence: [],
    lists: [],
  };
}

let container: HTMLElement | undefined;
afterEach(() => {
  container?.remove();
  document.querySelector('.drawer')?.remove();
});

async function open(
  story: LiveStory,
  sheet = SHEET,
  part: (index: number) => Promise<BasemapPart | undefined> = async () => undefined,
  signal = new AbortController().signal,
): Promise<{ map: LiveMap; chosen: (string | undefined)[] }> {
  container = document.createElement('section');
  container.className = 'map';
  container.style.cssText = 'position:relative;inline-size:600px;block-size:500px';
  document.body.append(container);
  const chosen: (string | undefined)[] = [];
  const map = await openMap(container, story, sheet, {
    fetchChunk: (load) => load(),
    yieldToBrowser: async () => undefined,
    signal,
    card: (id) => {
      const card = document.createElement('article');
      card.className = 'card';
      card.textContent = id;
      return card;
    },
    choose: (id) => chosen.push(id),
    hasRoomForPopups: () => true,
    nameOf: (id) => id,
    pointed: () => undefined,
    part,
    isByKey: () => true,
  });
  document.documentElement.classList.add('live');
  await expect.poll(() => container?.matches('.ready')).toBe(true);
  return { map, chosen };
}

describe('places at the very same spot', () => {
  test('are one marker that tells their number and lists them all when it is chosen', async () => {
    const spot: LngLat = [1, 1];
    const { chosen } = await open(storyOf([spot, spot, spot, spot, spot]));
    const marker = page.getByRole('button', {
      name: /^5 places: 1 Place 1, Place; 2 Place 2, Place;/,
    });
    expect(marker.element().textContent).toBe('×5');
    await userEvent.click(marker);
    const links = [...document.querySelectorAll<HTMLAnchorElement>('.cluster-list a')];
    expect(links.map(({ hash }) => hash)).toEqual([1, 2, 3, 4, 5].map((n) => `#place-${n}`));
    expect(chosen).toEqual([]);
  });

  test('can be chosen from elsewhere: the popup opens at their common marker', async () => {
    const { map } = await open(
      storyOf([
        [1, 1],
        [1, 1],
      ]),
    );
    map.show('place-2');
    expect(map.opened()?.querySelector('.card')?.firstChild?.textContent).toBe('place-2');
    expect(map.markerOf('place-2')?.hasAttribute('data-selected')).toBe(true);
  });
});

test('markers that would touch become a cluster, which splits when it is chosen', async () => {
  const { chosen } = await open(
    storyOf([
      [0, 0],
      [0.1, 0],
      [3, 3],
    ]),
  );
  await userEvent.click(
    page.getByRole('button', { name: /^2 places: 1 Place 1, Place; 2 Place 2, Place$/ }),
  );
  await expect
    .element(page.getByRole('button', { name: '1 Place 1, Place', exact: true }))
    .toBeVisible();
  await expect
    .element(page.getByRole('button', { name: '2 Place 2, Place', exact: true }))
    .toBeVisible();
  expect(chosen).toEqual([]);
});

test('a marker is chosen with the space bar as with Enter', async () => {
  const { map, chosen } = await open(
    storyOf([
      [0, 0],
      [3, 3],
    ]),
  );
  map.markerOf('place-2')?.focus();
  await userEvent.keyboard(' ');
  map.markerOf('place-1')?.focus();
  await userEvent.keyboard('{Enter}');
  expect([...new Set(chosen)]).toEqual(['place-2', 'place-1']);
});

test.each([
  ['en', /^\d+ km$/],
  ['de', /^\d+ km$/],
  ['en-AU', /^\d+ km$/],
  ['en-GB', /^\d+ mi$/],
  ['es-US', /^\d+ mi$/],
])('the scale of a map in %s is one bar, in the unit of its region', async (language, unit) => {
  const story = storyOf([[0, 0]]);
  await open({ ...story, words: { ...story.words, language } });
  const bars = [...document.querySelectorAll('.leaflet-control-scale-line')];
  expect(bars.map(({ textContent }) => textContent)).toEqual([expect.stringMatching(unit)]);
});

test('the basemap is drawn where the sheet has it: land on land, water on water', async () => {
  await open(storyOf([[0, 0]]));
  const land = document.querySelector<SVGPathElement>('.leaflet-basemap-pane .land');
  const isLand = (x: number, y: number) => {
    const frame = container?.getBoundingClientRect();
    const toPath = land?.getScreenCTM()?.inverse();
    if (!land || !frame || !toPath) return undefined;
    return land.isPointInFill(new DOMPoint(frame.left + x, frame.top + y).matrixTransform(toPath));
  };
  expect(isLand(300, 250)).toBe(true);
  expect(isLand(20, 20)).toBe(false);
});

describe('a part of the basemap that arrives later', () => {
  const finer: Sheet = {
    ...SHEET,
    minZoom: 4,
    zoom: 7,
    origin: project([-20, 20], 7) as [number, number],
    land: 'm1400 1400h840v840h-840z',
    outlines: { 'place-1': 'm1600 1600 400 0 0 400-200 50-200-50z' },
  };
  const area: LiveStory = {
    ...storyOf([[0, 0]]),
    places: [
      { ...placeAt(1, [0, 0]), outline: { form: 'area', extent: [-2, -2, 2, 2] } },
      { ...placeAt(2, [4, 4]), location: 'somewhere' },
    ],
    parts: [
      { minZoom: 0, extent: SHEET.extent, zoom: 9 },
      { minZoom: 9, extent: [10, 10, 20, 20], zoom: 11 },
    ],
  };
  const ground: Sheet = {
    ...SHEET,
    outlines: { 'place-1': 'm800 800 200 0 0 200-200 0z' },
  };
  const corners = () =>
    document.querySelector('path.outline.area')?.getAttribute('d')?.match(/[ML]/g)?.length;

  test('brings outlines as detailed as the basemap under them', async () => {
    let arrive = (_: BasemapPart) => {};
    const asked: number[] = [];
    await open(area, ground, (index) => {
      asked.push(index);
      return new Promise((resolve) => {
        arrive = resolve;
      });
    });
    expect(corners()).toBe(4);
    arrive({ sheet: finer, labels: [['Somewhere', 1, 1, 0, 'city']] });
    await expect.poll(corners).toBe(5);
    await expect
      .poll(() => document.querySelector('.map-name.city')?.textContent)
      .toBe('Somewhere');
    expect(asked).toEqual([0]);
  });
});

test('the panel of layers handles no key of the page any more when the map is gone', async () => {
  const gone = new AbortController();
  await open(storyOf([[0, 0]]), SHEET, async () => undefined, gone.signal);
  document.querySelector<HTMLElement>('.leaflet-control-layers-toggle')?.click();
  expect(document.querySelector('[aria-expanded="true"]')).not.toBeNull();
  let heard = 0;
  const hear = () => {
    heard++;
  };
  document.body.addEventListener('keydown', hear);
  const press = () =>
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  press();
  expect(heard).toBe(0);
  document.querySelector<HTMLElement>('.leaflet-control-layers-toggle')?.click();
  gone.abort();
  press();
  expect(heard).toBe(1);
  document.body.removeEventListener('keydown', hear);
});
