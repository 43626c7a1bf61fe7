/** Divides a basemap into the parts that pages fetch on demand. */
import type { Basemap, BasemapPart, Label, PartReach, Sheet } from '../cartography/basemap.js';

export interface ReachingPart {
  /** The extent and zooms for which it is needed. */
  readonly reach: PartReach;
  readonly part: BasemapPart;
}

/**
 * The first part is needed by every view: the frame's sheet, and the labels of no other part. It
 * lacks the overview, which the page contains as its drawn map. Then one part for each local
 * sheet, with the labels that first appear on it.
 */
export function partsOf({ sheets, labels }: Basemap): ReachingPart[] {
  const [overview, middle, ...locals] = sheets;
  const named = new Map<Sheet | undefined, Label[]>();
  for (const label of labels) {
    const [, longitude, latitude, minZoom] = label;
    const home = locals.find(
      ({ minZoom: from, extent: [west, south, east, north] }) =>
        minZoom >= from &&
        west <= longitude &&
        longitude <= east &&
        south <= latitude &&
        latitude <= north,
    );
    named.set(home, [...(named.get(home) ?? []), label]);
  }
  const { minZoom, extent } = overview;
  const { zoom } = middle ?? overview;
  const first = { ...(middle && { sheet: middle }), labels: named.get(undefined) ?? [] };
  return [
    { reach: { minZoom, extent, zoom }, part: first },
    ...locals.map((sheet) => ({
      reach: { minZoom: sheet.minZoom, extent: sheet.extent, zoom: sheet.zoom },
      part: { sheet, labels: (named.get(sheet) ?? []).sort(byZoom) },
    })),
  ];
}

/**
 * Labels that appear at the same zoom do not overlap, so that their order is free. From west to
 * east the differences between them are small, which compresses better.
 */
function byZoom([, aWest, , aZoom]: Label, [, bWest, , bZoom]: Label): number {
  return aZoom - bZoom || aWest - bWest;
}
