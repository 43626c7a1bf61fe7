/** The small map that shows where in the world a story is that says little of it by itself. */
import { planarRingArea } from 'topojson-simplify';
import type { Sheet } from '../cartography/basemap.js';
import { type Box, resized, sizeOf, worldAround } from '../geo/box.js';
import { scaleAt, WORLD_SIZE } from '../geo/geography.js';
import { drawSmall, linesIn } from './miniature.js';
import type { Plan, SheetPlan } from './plan.js';

/** With less land a map is of the sea: a share of its area. */
const LITTLE_LAND = 0.05;
/** Degrees of longitude: a smaller view shows no country. */
const SMALL = 1.5;
/** Degrees of longitude of the small map: a country, a part of a continent, an ocean. */
const WIDTHS = [15, 45, 150] as const;
/** The small map is at least so many times as wide as the story. */
const WIDER = 3;
/** Units across the small map: two for each of its pixels on the page. */
const UNITS = 256;

/**
 * Draws land and borders around a story that is small, or has hardly any land in view: as near as
 * there is some to see. None for other stories, and where there is none within an ocean's width.
 */
export function drawSurroundings(
  { opening }: Plan,
  overview: Sheet,
  draw: (plan: SheetPlan) => Sheet,
): Sheet | undefined {
  const [width] = sizeOf(opening);
  const isSmall = width < toPixels(SMALL);
  if (!isSmall && landIn(overview, opening) >= LITTLE_LAND) return undefined;
  for (const degrees of WIDTHS) {
    const across = toPixels(degrees);
    if (across < WIDER * width) continue;
    const world = worldAround(opening, across);
    const box = resized(opening, across, across * 0.75, world);
    const zoom = Math.log2(UNITS / across);
    const focus = { boxes: [box], coarsening: 0, coarsest: 1 };
    const sheet = draw({ minZoom: 0, zoom, box, world, focus });
    if (landIn(sheet, box) >= LITTLE_LAND) return { ...sheet, lakes: '', rivers: '' };
  }
  return undefined;
}

/** World pixels of zoom 0. */
function toPixels(degrees: number): number {
  return (WORLD_SIZE * degrees) / 360;
}

/** The share of land in a box, in world pixels of zoom 0, on a sheet. */
function landIn({ land, zoom, origin: [left, top] }: Sheet, box: Box): number {
  if (land === '') return 0;
  const [width, height] = sizeOf(box);
  const units = scaleAt(zoom);
  const scale = 100 / (width * units);
  const view = {
    left: box.left * units - left,
    top: box.top * units - top,
    scale,
    width: 100,
    height: height * units * scale,
  };
  const rings = linesIn(drawSmall(land, view));
  const area = rings.reduce((sum, ring) => sum + planarRingArea(ring as [number, number][]), 0);
  return area / (view.width * view.height);
}
