/**
 * The basemap's room: from Natural Earth and GeoNames to the small map that one story needs.
 * Runs at build time only.
 */
import type { Basemap, Sheet } from '../cartography/basemap.js';
import { type Extent, type LngLat, turnInto } from '../geo/geography.js';
import { drawLabels } from './labels.js';
import { type Outlines, prepareOutlines } from './outlines.js';
import { planSheets, type SheetPlan } from './plan.js';
import { drawLocalSheets, drawSheet } from './sheets.js';

export type { Outline, Outlines } from './outlines.js';
export { partsOf, type ReachingPart } from './parts.js';
export { type RedrawnText, redrawShapes } from './shapes.js';

export interface BasemapRequest {
  /**
   * What the story's map shows at first: west, south, east, north in degrees (WGS 84). East is
   * more than 180 where it lies across the antimeridian; then so are longitudes of the basemap.
   */
  readonly frame: Extent;
  /** Where the story's point places lie: longitude, latitude in degrees (WGS 84). */
  readonly points: readonly LngLat[];
  /** The story's lines and areas, by id: drawn on every sheet. */
  readonly outlines?: Outlines;
  /** What countries are named in (BCP 47); English unless given. */
  readonly language?: string;
}

/**
 * Draws the basemap for a story: sheets and labels, detailed where its frame and points are.
 * Same request, same basemap. Takes a second or two.
 */
export function drawBasemap(request: BasemapRequest): Basemap {
  const { frame, outlines = {}, language = 'en' } = request;
  const points = request.points.map((point) => turnInto(point, frame[0]));
  const plan = planSheets(frame, points);
  const [overview, ...others] = plan.sheets;
  const own = prepareOutlines(outlines);
  const draw = (sheet: SheetPlan) => drawSheet(sheet, own);
  const sheets: [Sheet, ...Sheet[]] = [
    draw(overview),
    ...others.map(draw),
    ...drawLocalSheets(plan.local, draw),
  ];
  return { sheets, labels: drawLabels(plan, points, language) };
}
export { drawSmall, type Miniature } from './miniature.js';
