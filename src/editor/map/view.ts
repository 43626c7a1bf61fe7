/** Which part of the world the map shows. */
import type { Extent, LngLat } from '../../geo/geography.js';
import { extentOf } from '../../geo/geography.js';

/** What a story without places opens with: most of the inhabited world. */
export const WORLD: Extent = [-60, -35, 110, 65];

/** A single place is recognised at this zoom, by the towns around it. */
export const RECOGNISABLE = 9;
/** The nearest view that the map takes by itself. */
export const NEAREST = 13;

export interface Seen {
  readonly extent: Extent;
  readonly zoom: number;
}

/**
 * What the map has to do so that these positions are seen: nothing, move there at its own zoom, or
 * show another extent.
 */
export function wayTo(
  at: readonly LngLat[],
  { extent: [west, south, east, north], zoom }: Seen,
): { readonly kind: 'stay' } | { readonly kind: 'pan' | 'fit'; readonly extent: Extent } {
  const wanted = extentOf(at);
  if (!wanted) return { kind: 'stay' };
  const isSingle = at.length === 1;
  // A share on each side, where pins would be cut off or stand under buttons.
  const [x, y] = [(east - west) / 12, (north - south) / 8];
  const isSeen =
    wanted[0] >= west + x &&
    wanted[2] <= east - x &&
    wanted[1] >= south + y &&
    wanted[3] <= north - y;
  if (isSingle) {
    if (isSeen && zoom >= RECOGNISABLE - 4) return { kind: 'stay' };
    return { kind: zoom >= RECOGNISABLE - 2 ? 'pan' : 'fit', extent: wanted };
  }
  const isLarge = (wanted[2] - wanted[0]) / (east - west) > 1 / 8;
  const isHigh = (wanted[3] - wanted[1]) / (north - south) > 1 / 8;
  return isSeen && (isLarge || isHigh) ? { kind: 'stay' } : { kind: 'fit', extent: wanted };
}

/** Share of positions that are shown where the others would make the view too large. */
const MOST = 3 / 4;

/** Where most of these positions are: those nearest to their middle, without what lies far off. */
export function whereMostAre(positions: readonly LngLat[]): readonly LngLat[] {
  const middle = [0, 1].map((axis) => {
    const sorted = positions.map((each) => each[axis] ?? 0).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  });
  const distance = ([x, y]: LngLat) => Math.hypot(x - (middle[0] ?? 0), y - (middle[1] ?? 0));
  return positions
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, Math.ceil(MOST * positions.length));
}

/** Degrees with as many decimals as one pixel tells at this zoom. */
export function precisionAt(zoom: number): number {
  return Math.min(6, Math.max(2, Math.ceil(Math.log10((2 * 256 * 2 ** zoom) / 360))));
}

/** A position of the map, whose world is repeated, as files have it. */
export function positionAt([longitude, latitude]: LngLat, zoom: number): LngLat {
  const wrapped = ((((longitude + 180) % 360) + 360) % 360) - 180;
  const unit = 10 ** precisionAt(zoom);
  const rounded = (degrees: number) => Math.round(degrees * unit) / unit;
  return [rounded(wrapped), Math.max(-90, Math.min(90, rounded(latitude)))];
}

/** Metres as a handle is dragged to: two digits, since nobody points more exactly. */
export function roundedRadius(metres: number): number {
  return metres < 100 ? Math.max(1, Math.round(metres)) : Number(metres.toPrecision(2));
}

/** What radii are set by keys: they are read as figures of speech, not as measurements. */
const RADII = [1, 1.5, 2, 3, 5, 7.5];

/** The next larger or smaller of the usual radii in metres. */
export function nextRadius(metres: number, isLarger: boolean): number {
  const all = [10, 100, 1000, 10_000, 100_000].flatMap((unit) => RADII.map((each) => each * unit));
  const next = isLarger
    ? all.find((each) => each > metres * 1.01)
    : all.findLast((each) => each < metres * 0.99);
  return next ?? metres;
}
