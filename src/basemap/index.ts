/**
 * The basemap's room: from Natural Earth and GeoNames to the small map that one story needs.
 * Runs at build time only.
 */
import type { Basemap, Sheet } from '../story/basemap.js';
import type { Extent, LngLat } from '../story/geography.js';
import { drawLabels } from './labels.js';
import { planSheets } from './plan.js';
import { drawLocalSheets, drawSheet } from './sheets.js';

export { type City, cities } from './gazetteer.js';
export { countryNames, countryShape, landBorder } from './naturalearth.js';
export { drawOutlines, type Outline, type Outlines, packOutlines } from './outlines.js';
export { type RedrawnText, redrawShapes } from './shapes.js';

export interface BasemapRequest {
  /** What the story's map shows at first: west, south, east, north in degrees (WGS 84). */
  readonly frame: Extent;
  /** Where the story's point places lie: longitude, latitude in degrees (WGS 84). */
  readonly points: readonly LngLat[];
}

/**
 * Draws the basemap for a story: sheets and labels, detailed where its frame and points are.
 * Same request, same basemap. Takes a second or two. The frame must not cross the antimeridian.
 */
export function drawBasemap({ frame, points }: BasemapRequest): Basemap {
  const plan = planSheets(frame, points);
  const [overview, ...others] = plan.sheets;
  const sheets: [Sheet, ...Sheet[]] = [
    drawSheet(overview),
    ...others.map(drawSheet),
    ...drawLocalSheets(plan.local),
  ];
  return { sheets, labels: drawLabels(plan, points) };
}
