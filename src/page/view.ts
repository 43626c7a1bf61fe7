/** The drawn map's view of the basemap. */
import type { Sheet } from '../cartography/basemap.js';
import {
  type Extent,
  type LngLat,
  project,
  scaleAt,
  unproject,
  type WorldPixel,
} from '../geo/geography.js';
import type { Frame } from '../page-data/live.js';
import { leastSide } from '../story/opening.js';

/** The smallest box, in pixels, for which the drawn map must look right. */
export const SMALL_BOX = { width: 340, height: 320 };
/** Pixels kept free around the story in the small box, for pins and their names. */
const MARGIN = 26;
/** Additional pixels below a pin at its foot, where the attribution is. */
const FOOT = 24;
/** The share of the story's height, from below, in which a pin counts as at its foot. */
const LOWEST = 0.06;

/** A point of the basemap, in the sheet's path units from the frame's centre. */
export interface GroundPoint {
  readonly x: number;
  readonly y: number;
}

export interface View {
  readonly frame: Frame;
  /** In the sheet's path units. */
  readonly viewBox: readonly [left: number, top: number, width: number, height: number];
  /** Pixels per path unit in the small box. */
  readonly scale: number;
  /** The map zoom of the small box. */
  readonly zoom: number;
  readonly pointOf: (position: LngLat) => GroundPoint;
}

/** The view of a sheet that shows all of an extent with its `pins`, also in the small box. */
export function viewOf(extent: Extent, sheet: Sheet, pins: readonly LngLat[]): View {
  const frame = frameOf(extent, sheet.zoom, pins);
  const { width, height } = frame;
  const [centreX, centreY] = toSheet(frame.centre, sheet);
  const scale = Math.min(SMALL_BOX.width / width, SMALL_BOX.height / height);
  return {
    frame,
    viewBox: [centreX - width / 2, centreY - height / 2, width, height],
    scale,
    zoom: sheet.zoom + Math.log2(scale),
    pointOf: (position) => {
      const [x, y] = toSheet(position, sheet);
      return { x: x - centreX, y: y - centreY };
    },
  };
}

/** A position in a sheet's path units. */
export function toSheet(position: LngLat, { zoom, origin }: Sheet): [x: number, y: number] {
  const [x, y] = project(position, zoom);
  return [x - origin[0], y - origin[1]];
}

/** The extent in world pixels, with the small box's margin around it. */
function frameOf([west, south, east, north]: Extent, zoom: number, pins: readonly LngLat[]): Frame {
  const [left, top] = project([west, north], zoom);
  const [right, bottom] = project([east, south], zoom);
  const lowest = bottom - (bottom - top) * LOWEST;
  const isAtFoot = ([, y]: WorldPixel) => y >= lowest && y <= bottom;
  const foot = pins.some((pin) => isAtFoot(project(pin, zoom))) ? FOOT : 0;
  const share = {
    width: SMALL_BOX.width / (SMALL_BOX.width - 2 * MARGIN),
    height: SMALL_BOX.height / (SMALL_BOX.height - 2 * MARGIN - foot),
  };
  const scale = scaleAt(zoom);
  const least = leastSide([(right - left) / scale, (bottom - top) / scale]) * scale;
  const height = Math.max(bottom - top, least) * share.height;
  const middle = (top + bottom + (height * foot) / SMALL_BOX.height) / 2;
  return {
    centre: unproject([(left + right) / 2, middle], zoom),
    width: Math.max(right - left, least) * share.width,
    height,
    zoom,
  };
}
