/** A basemap in the parts in which it goes over the wire. */
import type { Basemap, BasemapPart, Label, PartReach, Sheet } from '../cartography/basemap.js';

export interface ReachingPart {
  /** Where and from which zoom on it is of use. */
  readonly reach: PartReach;
  readonly part: BasemapPart;
}

/**
 * The first part is for every view: the sheet of the frame, and the names that belong to no
 * other part. The overview is not in it: the page has that as its drawn map. Then one part for
 * each local sheet, with the names that come in on it.
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
 * Names that come in at one zoom stand clear of each other: their order is free. From west to
 * east the steps between them are small.
 */
function byZoom([, aWest, , aZoom]: Label, [, bWest, , bZoom]: Label): number {
  return aZoom - bZoom || aWest - bWest;
}
