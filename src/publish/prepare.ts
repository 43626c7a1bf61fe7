/** From a checked story to what its pages are rendered from. */
import { type BasemapData, drawBasemap, type Outlines, partsOf } from '../basemap/index.js';
import { type Basemap, DATE_LINE, type PartReach, type Sheet } from '../cartography/basemap.js';
import { outlineStroke } from '../cartography/strokes.js';
import { type Extent, type LngLat, turnInto } from '../geo/geography.js';
import { formOf, type Geometry } from '../geo/geometry.js';
import { arrangePins } from '../page/arrange-pins.js';
import type { DrawnShape, LiveParts, PageSource } from '../page/content.js';
import { keepParts } from '../page/kept-parts.js';
import { livePartsOf } from '../page/live-story.js';
import type { MapLayout } from '../page/map-layout.js';
import { layOut } from '../page/page.js';
import { memberOf, type SentPart, sendPart } from '../page-data/live.js';
import { extentOfStory } from '../story/extent.js';
import { openingOf } from '../story/opening.js';
import type { Story } from '../story/story.js';

/** The inhabited world: shown for a story without any place on the map. */
const WORLD: Extent = [-170, -56, 170, 72];

export interface PreparedStory extends PageSource {
  /** The basemap without the overview, which the page holds as its drawn map. */
  readonly rest: readonly { readonly reach: PartReach; readonly wire: SentPart }[];
}

/** Draws a story's basemap with its outlines and arranges its pins. Takes a second or two. */
export function prepareStory(story: Story, data: BasemapData): PreparedStory {
  return prepareOn(drawnFor(story, data), story);
}

/** What is slow to draw. */
interface Drawn {
  readonly extent: Extent;
  readonly reach: Extent;
  readonly basemap: Basemap;
}

function drawnFor(story: Story, data: BasemapData): Drawn {
  const reach = extentOfStory(story) ?? WORLD;
  const extent = openingOf(story, reach);
  const request = {
    frame: reach,
    opening: extent,
    points: pointsOf(story),
    outlines: outlinesOf(story),
    language: story.article.language,
  };
  return { extent, reach, basemap: drawBasemap(request, data) };
}

function prepareOn(drawn: Drawn, story: Story, arrangement = arrange(drawn, story)): PreparedStory {
  const { outlines } = drawn.basemap.sheets[0];
  const basemap = withoutNamesOf(story, drawn.basemap);
  return {
    ...drawn,
    basemap,
    rest: partsOf(basemap).map(({ reach, part }) => ({ reach, wire: sendPart(part) })),
    story,
    arrangement,
    shapes: [
      ...dateLineIn(outlines),
      ...story.places.flatMap(({ id, geometry, location, role }) => {
        const path = memberOf(outlines, id);
        if (!geometry || !path) return [];
        return [{ id, path, location, stroke: outlineStroke(formOf(geometry), role) }];
      }),
    ],
  };
}

/** The story's places have labels of their own. */
function withoutNamesOf({ places }: Story, basemap: Basemap): Basemap {
  const own = new Set(places.map(({ name }) => name));
  const labels = basemap.labels.filter(([name]) => !own.has(name.replace('\n', ' ')));
  return { ...basemap, labels };
}

function dateLineIn(outlines: Sheet['outlines']): DrawnShape[] {
  const path = memberOf(outlines, DATE_LINE);
  return path ? [{ id: DATE_LINE, path, location: 'stated', stroke: 'date-line' }] : [];
}

/** For all zooms down to that at which everything is in view. */
function arrange({ reach, basemap }: Drawn, story: Story): PreparedStory['arrangement'] {
  return arrangePins(story.places, reach, basemap.sheets[0]);
}

/** Prepares one story again and again as it is changed. */
export interface Preparer {
  /** What is drawn is kept while nothing on the map changes. */
  readonly prepare: (story: Story, data: BasemapData) => PreparedStory;
  /**
   * The same at once: where only points have changed, and lie within the map that is there, on
   * the basemap that is there, which has its details at their old positions (then it is not
   * exact). `undefined` where the basemap has to be drawn.
   */
  readonly prepareQuickly: (
    story: Story,
  ) => { readonly source: PreparedStory; readonly isExact: boolean } | undefined;
}

type LaidOut = PreparedStory & { readonly layout: MapLayout };

export function keepPrepared(): Preparer {
  let known: { readonly drawn: Drawn; readonly lines: string; readonly points: string } | undefined;
  let arranged: { readonly key: string; readonly arrangement: PreparedStory['arrangement'] };
  /** All that texts do not change. */
  let laidOut: { readonly drawn: Drawn; readonly key: string; readonly source: LaidOut };
  let live: { readonly of: readonly unknown[]; readonly parts: LiveParts };
  const kept = keepParts();
  const prepared = (drawn: Drawn, story: Story): PreparedStory => {
    const { places, article, views } = story;
    const key = JSON.stringify([
      drawn.reach,
      places.map(({ id, geometry, position }) => [id, geometry, position]),
    ]);
    if (arranged?.key !== key) arranged = { key, arrangement: arrange(drawn, story) };
    // Texts, which are changed most, are not on the map.
    const shown = places.map(({ geometry, position, note, quotations, ...shown }) => shown);
    const layoutKey = key + JSON.stringify([article.language, article.published, shown]);
    if (laidOut?.drawn !== drawn || laidOut.key !== layoutKey) {
      const source = prepareOn(drawn, story, arranged.arrangement);
      laidOut = { drawn, key: layoutKey, source: { ...source, layout: layOut(source) } };
    }
    const { source } = laidOut;
    const blocks = places.map(({ quotations }) => quotations.map(({ block }) => block.number));
    const of = [source, article, JSON.stringify([views, blocks])];
    if (!live?.of.every((each, index) => each === of[index])) {
      live = { of, parts: livePartsOf({ ...source, story }, source.layout) };
    }
    kept.turn();
    return { ...source, story, live: live.parts, kept };
  };
  return {
    prepare(story, data) {
      const [lines, points] = [linesKey(story), JSON.stringify(pointsOf(story))];
      if (known?.lines !== lines || known.points !== points) {
        known = { drawn: drawnFor(story, data), lines, points };
      }
      return prepared(known.drawn, story);
    },
    prepareQuickly(story) {
      if (known?.lines !== linesKey(story)) return undefined;
      const { drawn } = known;
      const points = pointsOf(story);
      if (!points.every((point) => isWithin(drawn.reach, point))) return undefined;
      return { source: prepared(drawn, story), isExact: known.points === JSON.stringify(points) };
    },
  };
}

function isWithin([west, south, east, north]: Extent, point: LngLat): boolean {
  const [x, y] = turnInto(point, west);
  return x <= east && y >= south && y <= north;
}

/** All that a basemap depends on, but for the points and the extents that follow from them. */
function linesKey(story: Story): string {
  const anchors = story.places.flatMap(({ geometry, position }) =>
    isOutline(geometry) ? [position] : [],
  );
  const roles = story.places.map(({ role }) => role);
  return JSON.stringify([story.article.language, story.views, roles, outlinesOf(story), anchors]);
}

function pointsOf({ places }: Story): LngLat[] {
  return places.flatMap(({ geometry, position }) =>
    geometry?.type === 'Point' && position ? [position] : [],
  );
}

function outlinesOf({ places }: Story): Outlines {
  return Object.fromEntries(
    places.flatMap(({ id, geometry }) => (isOutline(geometry) ? [[id, geometry]] : [])),
  );
}

function isOutline(geometry: Geometry | null): geometry is Exclude<Geometry, { type: 'Point' }> {
  return geometry !== null && geometry.type !== 'Point';
}
