/** What the map shows while each paragraph is read. */
import { describe, expect, test } from 'vitest';
import type { Sheet } from '../../../src/cartography/basemap.js';
import type { Extent } from '../../../src/geo/geography.js';
import { planViews } from '../../../src/page/camera.js';
import { viewOf } from '../../../src/page/view.js';
import type { ParagraphView } from '../../../src/page-data/live.js';
import { openGazetteer } from '../../../src/site/node-data.js';
import { loadStory } from '../../../src/site/stories.js';
import { composeArticle } from '../../../src/story/article.js';
import { extentOfStory } from '../../../src/story/extent.js';
import type { Place, Story, View } from '../../../src/story/story.js';

const SHEET: Sheet = {
  ...{ minZoom: 0, zoom: 5, land: '', lakes: '', borders: '', rivers: '', outlines: {} },
  extent: [-180, -85, 180, 85],
  origin: [0, 0],
};

/** The views of a story, as the map gets them. */
function plan(story: Story, opening = extentOfStory(story)): ParagraphView[] {
  if (!opening) throw new Error('The story has a place.');
  const { frame } = viewOf(opening, SHEET, []);
  return planViews(story, frame, opening[0]);
}

/** What the map shows of each paragraph: nothing for the whole story. */
function shown(views: readonly ParagraphView[], paragraphs: number): (Extent | undefined)[] {
  return Array.from(
    { length: paragraphs + 1 },
    (_, number) => views.filter(([from]) => from <= number).at(-1)?.[1],
  );
}

const width = ([west, , east]: Extent) => east - west;
const holds = ([west, south, east, north]: Extent, [x, y]: readonly [number, number]) =>
  x > west && x < east && y > south && y < north;

const TOWNS = {
  Ahaus: [7.0, 52.1],
  Borken: [6.9, 51.8],
  Coesfeld: [7.2, 51.9],
  Passau: [13.5, 48.6],
  Linz: [14.3, 48.3],
  Aberdeen: [-2.1, 57.1],
  Lecce: [18.2, 40.4],
} as const;
type Town = keyof typeof TOWNS;

/** An area or a line that runs around these degrees. */
const square = ([west, south, east, north]: Extent): [number, number][] => [
  [west, south],
  [east, south],
  [east, north],
  [west, north],
  [west, south],
];

const area = (id: string, extent: Extent): Partial<Place> & { id: string } => ({
  id,
  role: 'area',
  geometry: { type: 'Polygon', coordinates: [square(extent)] },
  position: [(extent[0] + extent[2]) / 2, (extent[1] + extent[3]) / 2],
});

const border = (id: string, extent: Extent): Partial<Place> & { id: string } => ({
  id,
  role: 'border',
  location: 'somewhere',
  geometry: { type: 'LineString', coordinates: square(extent) },
  position: [extent[0], extent[1]],
});

/** A story of which each paragraph names these places; all its towns are in the opening view. */
function storyOf(
  paragraphs: readonly (readonly (Town | (Partial<Place> & { id: string }))[])[],
  views: readonly View[] = [],
): Story {
  const article = composeArticle(
    { headline: 'From town to town', language: 'en', credit: 'Written for this test.' },
    paragraphs.map(() => 'They went on in the morning, before it was light.'),
  );
  const asPlace = (given: Town | (Partial<Place> & { id: string })): Place => {
    const [id, point] = typeof given === 'string' ? [given, TOWNS[given]] : [given.id, undefined];
    const blocks = article.paragraphs.filter((_, index) =>
      paragraphs[index]?.some((other) => (typeof other === 'string' ? other : other.id) === id),
    );
    const range = { start: 0, end: 4 };
    return {
      ...{ number: 1, name: id, role: 'place', location: 'stated', geometry: null },
      ...(point && { geometry: { type: 'Point', coordinates: [...point] }, position: point }),
      ...(typeof given !== 'string' && given),
      id,
      quotations: blocks.map((block) => ({ exact: 'They', block, range, mention: range })),
    };
  };
  const all = new Map(paragraphs.flat().map((given) => [JSON.stringify(given), given]));
  return { slug: 'towns', article, places: [...all.values()].map(asPlace), views };
}

const EUROPE: Extent = [-3, 40, 19, 58];

describe('the first story', async () => {
  const { story } = await loadStory('.', 'berlin-milan-2016', await openGazetteer());
  if (!story) throw new Error('The first story is valid.');
  const views = plan(story);
  const all = shown(views, story.article.paragraphs.length);
  const at = (id: string) => story.places.find((place) => place.id === id)?.position ?? [0, 0];

  test('has three moves, in three scales', () => {
    expect(views.length).toBeLessThanOrEqual(3);
    const scales = new Set(all.map((extent) => extent && width(extent).toFixed(0)));
    expect([...scales].length).toBeLessThanOrEqual(3);
  });

  test('begins with the whole, goes to where the shots fell, and ends where the truck was', () => {
    expect(all[0]).toBeUndefined();
    expect(all[2] && holds(all[2], at('sesto-san-giovanni'))).toBe(true);
    expect(all[2] && holds(all[2], at('berlin'))).toBe(false);
    expect(all[8] && holds(all[8], at('berlin-market'))).toBe(true);
    expect(all[8] && holds(all[8], at('milan'))).toBe(false);
  });

  test('shows both towns where the manhunt from the one to the other is told', () => {
    for (const id of ['berlin', 'milan']) expect(all[5] && holds(all[5], at(id)), id).toBe(true);
  });

  test('goes back to the whole for no country and no border that is mentioned', () => {
    expect(all.slice(2)).not.toContain(undefined);
  });
});

test('a paragraph whose places are seen well keeps the view, and so does one without places', () => {
  const views = plan(storyOf([['Ahaus', 'Borken'], [], ['Coesfeld'], ['Borken']]), EUROPE);
  expect(views).toHaveLength(1);
  const [[from, extent] = []] = views;
  expect(from).toBe(1);
  for (const town of ['Ahaus', 'Borken', 'Coesfeld'] as const) {
    expect(extent && holds(extent, TOWNS[town]), town).toBe(true);
  }
});

test('one sentence about somewhere else is not worth two moves', () => {
  const towns = [['Ahaus'], ['Borken'], ['Aberdeen', 'Lecce'], ['Ahaus']] as const;
  const back = plan(storyOf([...towns, ['Coesfeld'], ['Borken']]), EUROPE);
  expect(back.map(([from]) => from)).toEqual([1, 3, 4]);
  // Two towns far apart are shown together, once.
  const short = plan(storyOf([['Ahaus', 'Lecce'], ['Ahaus'], ['Aberdeen', 'Passau']]), EUROPE);
  expect(short).toEqual([]);
});

test('areas beside a town do not decide the view; alone they do', () => {
  const north = area('north', [-3, 55, 0, 58]);
  const beside = plan(storyOf([['Passau'], ['Linz', north], ['Linz']]), EUROPE);
  expect(beside).toHaveLength(1);
  const alone = plan(storyOf([['Passau'], ['Linz'], [north], [north], [north]]), EUROPE);
  expect(alone.map(([from]) => from)).toEqual([1, 3]);
  expect(alone[1]?.[1] && holds(alone[1][1], [-1.5, 56.5])).toBe(true);
});

test('a border on which something lies somewhere does not decide the view, even alone', () => {
  const far = border('far', [-3, 50, 19, 58]);
  expect(plan(storyOf([['Passau'], ['Linz', far], ['Linz']]), EUROPE)).toHaveLength(1);
  expect(plan(storyOf([[far], [far]]), EUROPE)).toEqual([]);
});

describe('the view that the author chose', () => {
  const extent = [10, 46, 16, 50] as const;

  test('is the paragraph’s, and that of those after it that are seen in it', () => {
    const views = plan(
      storyOf(
        [['Ahaus', 'Lecce'], ['Aberdeen'], ['Linz'], ['Ahaus', 'Lecce']],
        [{ paragraph: 2, extent }],
      ),
      EUROPE,
    );
    expect(views).toEqual([[2, extent], [4]]);
  });

  test('may be the headline’s', () => {
    expect(plan(storyOf([['Linz']], [{ paragraph: 0, extent }]), EUROPE)[0]).toEqual([0, extent]);
  });
});

test('what the opening view leaves out is shown where the text names it', () => {
  const views = plan(storyOf([['Ahaus'], ['Lecce']]), [6, 51, 8, 53]);
  expect(views.at(-1)?.[1] && holds(views.at(-1)?.[1] ?? EUROPE, TOWNS.Lecce)).toBe(true);
});

test('a story across the antimeridian is followed across it', () => {
  const at = (id: string, x: number, y: number): Partial<Place> & { id: string } => ({
    id,
    geometry: { type: 'Point', coordinates: [x, y] },
    position: [x, y],
  });
  const [west, east] = [at('west', 179, -17), at('east', -179, -18)];
  const far = at('far', -157, 2);
  const story = storyOf([
    [west, east],
    [west, east],
    [far, west],
  ]);
  const [[, extent] = []] = plan(story);
  expect(extent && holds(extent, [179, -17]) && holds(extent, [181, -18])).toBe(true);
});

test('a book is planned in time in proportion to its length', () => {
  const towns: readonly Town[] = ['Ahaus', 'Passau', 'Aberdeen', 'Lecce', 'Linz'];
  const book = storyOf(Array.from({ length: 2000 }, (_, n) => [towns[n % 5] ?? 'Ahaus']));
  expect(plan(book, EUROPE).length).toBeLessThanOrEqual(2000);
});
