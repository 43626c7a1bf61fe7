/** Longitude and latitude in degrees, WGS 84, in GeoJSON's order. */
export type LngLat = readonly [longitude: number, latitude: number];

/** Degrees, WGS 84, in the order of GeoJSON's `bbox` (RFC 7946, 5). */
export type Extent = readonly [west: number, south: number, east: number, north: number];

/** World pixels: Web Mercator at some zoom, 256 px x 2^zoom around the equator, y downwards. */
export type WorldPixel = readonly [x: number, y: number];

/** A flat map of the world: in degrees, or in world pixels. */
export interface FlatWorld {
  /** The edge at which it is cut open. */
  readonly left: number;
  readonly width: number;
  /** Where the South Pole's edge is: a ring around the pole is closed along it. */
  readonly south: number;
}

/** The latitude at which Web Mercator ends, so that the world is a square. */
export const MERCATOR_LIMIT = 85.0511287798066;

/** Width and height of the world in pixels at zoom 0. */
export const WORLD_SIZE = 256;

/**
 * Pixels of a zoom, which may be fractional, per pixel of zoom 0. Computed by `exp`, because the
 * result of `2 ** 5.5` depends on the version of Node.js, and every version is to build the same.
 */
export function scaleAt(zoom: number): number {
  return zoom % 1 ? Math.exp(zoom * Math.LN2) : 2 ** zoom;
}

/**
 * Projects a position to world pixels at `zoom`, as Leaflet's `CRS.EPSG3857.latLngToPoint` does
 * (spherical Mercator). Latitudes are clamped to {@link MERCATOR_LIMIT}.
 */
export function project([longitude, latitude]: LngLat, zoom: number): WorldPixel {
  const size = WORLD_SIZE * scaleAt(zoom);
  const clamped = Math.max(-MERCATOR_LIMIT, Math.min(MERCATOR_LIMIT, latitude));
  const sine = Math.sin((clamped * Math.PI) / 180);
  const x = longitude / 360 + 0.5;
  const y = 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI);
  return [x * size, y * size];
}

/** The inverse of {@link project}. */
export function unproject([x, y]: WorldPixel, zoom: number): LngLat {
  const size = WORLD_SIZE * scaleAt(zoom);
  const longitude = (x / size - 0.5) * 360;
  const latitude = (Math.atan(Math.sinh(Math.PI * (1 - (2 * y) / size))) * 180) / Math.PI;
  return [longitude, latitude];
}

/** The smallest extent that contains all the positions; `undefined` for none. */
export function extentOf(positions: Iterable<LngLat>): Extent | undefined {
  let [west, south, east, north] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [longitude, latitude] of positions) {
    west = Math.min(west, longitude);
    south = Math.min(south, latitude);
    east = Math.max(east, longitude);
    north = Math.max(north, latitude);
  }
  return west <= east ? [west, south, east, north] : undefined;
}

/**
 * The smallest extent on the globe that contains all of these: the widest gap between their
 * longitudes stays outside. Where it crosses the antimeridian its east is more than 180; {@link
 * turnInto} moves positions accordingly.
 */
export function extentRound(extents: readonly Extent[]): Extent | undefined {
  const all = extentOf(
    extents.flatMap(([west, south, east, north]): LngLat[] => [
      [west, south],
      [east, north],
    ]),
  );
  if (!all) return undefined;
  let [west, south, east, north] = all;
  // The gap across the antimeridian; of equally wide gaps it is the one left outside.
  let widest = west + 360 - east;
  let reached = west;
  for (const [from, , to] of extents.toSorted((a, b) => a[0] - b[0])) {
    if (from - reached > widest) {
      widest = from - reached;
      [west, east] = [from, turned(reached)];
    }
    reached = Math.max(reached, to);
  }
  return [west, south, east, north];
}

/** A position on a map that begins at the meridian `west`: 360 degrees farther, if need be. */
export function turnInto([longitude, latitude]: LngLat, west: number): LngLat {
  return [longitude < west ? turned(longitude) : longitude, latitude];
}

/** 360 degrees farther east; rounded to 6 decimals, as all positions of stories are. */
function turned(longitude: number): number {
  return Math.round((longitude + 360) * 1e6) / 1e6;
}

/** Degrees with so many decimals; five are about a metre. */
export function rounded(degrees: number, digits: number): number {
  return Math.round(degrees * 10 ** digits) / 10 ** digits;
}
