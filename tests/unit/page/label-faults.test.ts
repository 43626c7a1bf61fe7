/** What is wrong with the labels of the drawn map, at the sizes in which it is shown. */
import { expect, test } from 'vitest';
import { cityWalk, seaVoyage } from '../../../bench/labels/written-stories.js';
import { shiftAt } from '../../../src/cartography/arrangement.js';
import { linesOfText, sizeOfText } from '../../../src/cartography/label-styles.js';
import { boxOfText, type Line } from '../../../src/cartography/labels.js';
import { sizeOfCluster, sizeOfPin } from '../../../src/cartography/pins.js';
import { readStory } from '../../../src/check/read.js';
import { type Box, boxAround } from '../../../src/geo/box.js';
import { positionsOf } from '../../../src/map/sheets.js';
import {
  clustersAt,
  type LabelSpot,
  type MapLayout,
  measure,
} from '../../../src/page/map-layout.js';
import { layOut } from '../../../src/page/page.js';
import { toSheet } from '../../../src/page/view.js';
import { type PreparedStory, prepareStory } from '../../../src/publish/prepare.js';
import { openGazetteer } from '../../../src/site/node-data.js';
import { loadStory } from '../../../src/site/stories.js';
import type { Story } from '../../../src/story/story.js';
import { labelFaults } from '../../support/label-faults.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';

const SIZES = [
  [300, 300],
  [400, 500],
  [600, 400],
  [800, 600],
  [1440, 900],
  // Beside the text, where there is no script.
  [768, 772],
  [864, 872],
  [1216, 1052],
] as const;

/** Of frames of 300, 400, 560 and 800 pixels, below a headline of one line or two. */
const IN_FRAMES = [
  [300, 218],
  [300, 234],
  [400, 249],
  [560, 264],
  [800, 528],
] as const;

const basemapData = await openRoughBasemapData();

function laidOut(slug: string, story: Story | undefined) {
  if (!story) throw new Error(`${slug} has findings.`);
  const prepared = prepareStory(story, basemapData);
  return { slug, prepared, layout: layOut(prepared) };
}

const gazetteer = await openGazetteer();
const stories = await Promise.all(
  ['berlin-milan-2016', 'where-the-day-begins'].map(async (slug) =>
    laidOut(slug, (await loadStory('.', slug, gazetteer)).story),
  ),
);
const invented = Object.entries({ walk: cityWalk(), voyage: seaVoyage() }).map(
  ([slug, { article, places }]) => {
    const files = {
      article: { file: 'article.md', text: article },
      places: { file: 'places.geojson', text: places },
    };
    return laidOut(slug, readStory({ slug, ...files }).story);
  },
);

/** What is shown of a layout in a box of some size. */
function shownAt(width: number, height: number, { layout, prepared }: (typeof stories)[number]) {
  const { frame, scales, arrangement, spots } = layout;
  const unit = Math.min(width / frame.width, height / frame.height);
  const zoom = frame.zoom + Math.log2(unit);
  const level = scales.findLastIndex((scale) => unit >= scale);
  const clusters = arrangement ? clustersAt(spots, arrangement, zoom) : layout.clusters;
  const shared = new Set(clusters.flatMap(({ places }) => places));
  const pins = spots
    .filter(({ place }) => !shared.has(place))
    .map(({ place, x, y }) => {
      const { dx, dy } = arrangement ? shiftAt(arrangement, place.number, zoom) : { dx: 0, dy: 0 };
      return {
        places: [place],
        at: { x: x * unit + dx, y: y * unit + dy },
        size: sizeOfPin(place),
      };
    });
  const joint = clusters.map(({ places, x, y }) => {
    return { places, at: { x: x * unit, y: y * unit }, size: sizeOfCluster(places.length) };
  });
  const symbols = [...pins, ...joint];
  const isShown = ({ levels: [from, to] }: LabelSpot) => level >= from && level <= to;
  const boxOf = (spot: LabelSpot, at = { x: spot.x * unit, y: spot.y * unit }) =>
    boxOfText(at, spot, sizeOfText(spot.text, 'drawn', measure));
  const names = layout.names.filter(isShown).flatMap((spot): Box[] => {
    const symbol = symbols.find(({ places }) => isSame(places, spot.places));
    return symbol ? [boxOf(spot, symbol.at)] : [];
  });
  const others = [...layout.labels, ...(layout.sequence?.label ? [layout.sequence.label] : [])];
  return {
    named: layout.names.filter(isShown).filter(({ places }) => places.length === 1),
    alone: pins.map(({ places: [place] }) => place),
    map: {
      frame: boxAround(0, 0, width, height),
      labels: [...names, ...others.filter(isShown).map((spot) => boxOf(spot))],
      covers: [
        ...symbols.map(({ at, size }) => boxAround(at.x, at.y, size.width, size.height)),
        ...(prepared.basemap.surroundings ? locatorIn(width, height) : []),
      ],
      lines: [
        ...outlinesOf(prepared, layout, unit),
        (layout.sequence?.places ?? []).flatMap((place): Line[number][] => {
          const at = symbols.find(({ places }) => places.includes(place))?.at;
          return at ? [[at.x, at.y]] : [];
        }),
      ],
    },
  };
}

/** The small map in its corner, as `locator.css` has it; small maps have none, or a smaller one. */
function locatorIn(width: number, height: number): Box[] {
  if (width <= 520 || height <= 380) return [];
  const [right, bottom] = [width / 2 - 8, height / 2 - 32];
  return [{ left: right - 124, top: bottom - 93, right, bottom }];
}

function isSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}

/** The story's outlines, in pixels from the middle. */
function outlinesOf(prepared: PreparedStory, { viewBox }: MapLayout, unit: number): Line[] {
  const [sheet] = prepared.basemap.sheets;
  const [left, top, width, height] = viewBox;
  const onMap = ([x, y]: readonly [number, number]) =>
    [(x - left - width / 2) * unit, (y - top - height / 2) * unit] as const;
  return prepared.shapes.flatMap(({ path }) =>
    positionsOf(path, sheet).map((line) => line.map((position) => onMap(toSheet(position, sheet)))),
  );
}

const NONE = { overlaps: 0, cuts: 0, crossings: 0, covered: 0 };

test.each(
  stories.flatMap((story) =>
    [...SIZES, ...IN_FRAMES].map(([width, height]) => ({ ...story, width, height })),
  ),
)('no label of $slug overlaps, is cut or crosses a line at $width × $height', (shown) => {
  const { map } = shownAt(shown.width, shown.height, shown);
  expect(map.labels.length).toBeGreaterThan(4);
  expect(map.lines.flat().length).toBeGreaterThan(20);
  expect(labelFaults(map)).toEqual(NONE);
});

test.each(
  stories.flatMap((story) => SIZES.map(([width, height]) => ({ ...story, width, height }))),
)('every event of $slug that has a pin says when it was at $width × $height', (shown) => {
  const { named, alone } = shownAt(shown.width, shown.height, shown);
  for (const place of alone.filter((each) => each?.role === 'event')) {
    const label = named.find(({ places }) => places[0] === place);
    const lines = linesOfText(label?.text ?? [], 'drawn').map(({ text }) => text);
    expect(lines.join(' '), place?.name).toMatch(/Dec \d+/);
  }
});

/** How many pins are without a name on maps so small: too many places, or too near. */
const CROWDED: Readonly<Record<string, number>> = {
  'where-the-day-begins 300': 2,
  'walk 300': 5,
  'walk 400': 1,
  'walk 600': 2,
  'walk 800': 1,
  'voyage 300': 9,
  'voyage 400': 9,
  'voyage 600': 4,
  'voyage 768': 1,
  'voyage 800': 1,
  'voyage 864': 1,
};

test.each(
  [...stories, ...invented].flatMap((story) =>
    SIZES.map(([width, height]) => ({ ...story, width, height })),
  ),
)('every pin of $slug has its name at $width × $height', (shown) => {
  const { slug, width, height } = shown;
  const { named, alone } = shownAt(width, height, shown);
  const nameless = alone
    .filter((place) => place?.role !== 'area')
    .filter((place) => !named.some(({ places }) => places[0] === place))
    .map((place) => place?.id);
  const most = CROWDED[`${slug} ${width}`] ?? 0;
  expect(nameless.length, nameless.join()).toBeLessThanOrEqual(most);
});
