/** Draws the basemap of one story from Natural Earth and GeoNames. */
import type { Basemap, Sheet } from '../cartography/basemap.js';
import { type Extent, type LngLat, turnInto } from '../geo/geography.js';
import type { BasemapData } from './data.js';
import { dateLineOn } from './date-line.js';
import { drawLabels } from './labels.js';
import { type Outlines, prepareOutlines } from './outlines.js';
import { planSheets, type SheetPlan } from './plan.js';
import { drawLocalSheets, drawSheet } from './sheets.js';
import { drawSurroundings } from './surroundings.js';

export { BASEMAP_FILES, type BasemapData, loadBasemapData } from './data.js';
export { drawSmall, type Miniature } from './miniature.js';
export type { Outline, Outlines } from './outlines.js';
export { partsOf } from './parts.js';

export interface BasemapRequest {
  /**
   * All of the story: west, south, east, north in degrees (WGS 84). If the frame crosses the
   * antimeridian, east and the basemap's longitudes beyond it exceed 180.
   */
  readonly frame: Extent;
  /** What the story's map shows at first, in the frame's world; the frame unless given. */
  readonly opening?: Extent;
  /** The story's point places: longitude, latitude in degrees (WGS 84). */
  readonly points: readonly LngLat[];
  /** The story's lines and areas, by id: drawn on every sheet. */
  readonly outlines?: Outlines;
  /** What countries are named in (BCP 47); English unless given. */
  readonly language?: string;
}

/**
 * Draws the basemap of a story: sheets and labels, most detailed in its opening view and
 * around its points. Deterministic. Takes a second or two.
 */
export function drawBasemap(request: BasemapRequest, data: BasemapData): Basemap {
  const { frame, opening, outlines = {}, language = 'en' } = request;
  const points = request.points.map((point) => turnInto(point, frame[0]));
  const plan = planSheets(frame, points, opening);
  const [overview, ...others] = plan.sheets;
  const own = prepareOutlines({ ...outlines, ...dateLineOn(plan) }, data.countries);
  const draw = (sheet: SheetPlan) => drawSheet(sheet, data, own);
  const sheets: [Sheet, ...Sheet[]] = [
    draw(overview),
    ...others.map(draw),
    ...drawLocalSheets(plan.local, draw),
  ];
  const bare = prepareOutlines({}, data.countries);
  const surroundings = drawSurroundings(plan, sheets[0], (sheet) => drawSheet(sheet, data, bare));
  return {
    sheets,
    labels: drawLabels(plan, points, language, data),
    ...(surroundings && { surroundings }),
  };
}
