/** @jsxImportSource preact */
import type { Basemap, Sheet } from '../cartography/basemap.js';
import type { Paint } from '../cartography/colours.js';
import { type StrokeName, strokeAttributes, strokeOf } from '../cartography/strokes.js';
import { type Box, boxAround } from '../geo/box.js';
import { type Extent, scaleAt } from '../geo/geography.js';
import type { MapLayout } from './map-layout.js';
import { SMALL_BOX, toSheet } from './view.js';

/** Width to height. */
const FORM = 4 / 3;
/** How much more than the story a small map of it shows. */
const AROUND = 1.15;
/** Pixels of the drawn map's small box, from its lower right corner, that the small map covers. */
const CORNER = { width: 104, height: 106 };

interface Props {
  readonly basemap: Basemap;
  readonly layout: MapLayout;
}

/**
 * A small map in a corner that shows where the view is. Where the story says little of that by
 * itself (`always`), it has land and borders of its own, and is there without the script too.
 * Else the script shows it when the view is near, with the drawn map's paths.
 *
 * Its units are those of the overview, so that the script finds the view's frame on it.
 */
export function Locator({ basemap: { sheets, surroundings }, layout }: Props) {
  const [overview] = sheets;
  const [left, top, width, height] = layout.viewBox;
  if (surroundings) {
    const scale = scaleAt(overview.zoom - surroundings.zoom);
    const [x, y] = cornerOf(surroundings.extent, overview);
    const [right, bottom] = lowerCornerOf(surroundings.extent, overview);
    const least = ((right - x) * LEAST) / PAINTED.width;
    const [across, down] = [Math.max(width, least), Math.max(height, least)];
    return (
      <svg
        class={`locator always${isCrowded(layout) ? ' crowded' : ''}`}
        viewBox={[x, y, right - x, bottom - y].map(Math.round).join(' ')}
        aria-hidden="true"
      >
        <g transform={`translate(${Math.round(x)} ${Math.round(y)}) scale(${round(scale)})`}>
          <path class="land" d={surroundings.land} {...FIXED_STROKE} />
          {surroundings.borders && <path d={surroundings.borders} {...FIXED_STROKE} />}
        </g>
        <rect
          x={Math.round(left + width / 2 - across / 2)}
          y={Math.round(top + height / 2 - down / 2)}
          width={Math.round(across)}
          height={Math.round(down)}
          {...FIXED_STROKE}
        />
      </svg>
    );
  }
  const down = Math.max(height, width / FORM) * AROUND;
  const box = [
    left + width / 2 - (down * FORM) / 2,
    top + height / 2 - down / 2,
    down * FORM,
    down,
  ];
  return (
    <svg class="locator" viewBox={box.map(Math.round).join(' ')} aria-hidden="true">
      <use class="land" href={`#${LAND_ID}`} />
      <use href={`#${BORDERS_ID}`} />
      <rect {...FIXED_STROKE} />
    </svg>
  );
}

interface PaintedProps extends Props {
  /** Where it may stand, from the middle of the picture's map, in pixels. */
  readonly corner: { readonly right: number; readonly bottom: number };
  readonly paint: Paint;
}

/** Pixels of the drawn map. */
const PAINTED = { width: 88, height: 66 };
/** The frame of a view is at least so many pixels wide and high, as on the page. */
const LEAST = 5;

/** The box of {@link PaintedLocator}, from the middle of the map; none for stories without one. */
export function boxOfLocator(
  { surroundings }: Basemap,
  { right, bottom }: PaintedProps['corner'],
): Box | undefined {
  const { width, height } = PAINTED;
  return surroundings && boxAround(right - width / 2, bottom - height / 2, width, height);
}

/**
 * The same for a picture, in attributes: only of a story that always has it. No `svg` within the
 * picture's: on clipping it, resvg 2.6 stops at a story of one town.
 */
export function PaintedLocator({ basemap, layout, corner, paint }: PaintedProps) {
  const { sheets, surroundings } = basemap;
  const box = boxOfLocator(basemap, corner);
  if (!surroundings || !box) return null;
  const [x, y] = cornerOf(surroundings.extent, sheets[0]);
  const [right] = lowerCornerOf(surroundings.extent, sheets[0]);
  const unit = PAINTED.width / (right - x);
  const scale = scaleAt(sheets[0].zoom - surroundings.zoom) * unit;
  const stroke = (name: StrokeName) => strokeAttributes(strokeOf(name), paint, 0.6 / scale);
  const [left, top, width, height] = layout.viewBox;
  const [across, down] = [width, height].map((length) => Math.max(LEAST, length * unit));
  const frame = {
    x: (left + width / 2 - x) * unit - (across ?? LEAST) / 2,
    y: (top + height / 2 - y) * unit - (down ?? LEAST) / 2,
    width: across,
    height: down,
  };
  return (
    <g transform={`translate(${box.left} ${box.top})`}>
      <rect {...PAINTED} fill={paint('water')} />
      <g transform={`scale(${scale})`} fill="none">
        <path d={surroundings.land} {...stroke('land')} />
        {surroundings.borders && <path d={surroundings.borders} {...stroke('borders')} />}
      </g>
      <rect
        {...frame}
        fill={paint('accent')}
        fill-opacity={0.15}
        stroke={paint('accent')}
        stroke-width={1.5}
      />
      <rect {...PAINTED} fill="none" stroke={paint('quiet')} stroke-width={1} />
    </g>
  );
}

/** Of the paths that the small map shows too. */
export const LAND_ID = 'the_land';
export const BORDERS_ID = 'the_borders';
/** As an attribute: rules of the page do not reach into what `use` shows. */
export const FIXED_STROKE = { 'vector-effect': 'non-scaling-stroke' } as const;

function cornerOf([west, , , north]: Extent, overview: Sheet) {
  return toSheet([west, north], overview);
}

function lowerCornerOf([, south, east]: Extent, overview: Sheet) {
  return toSheet([east, south], overview);
}

/** Whether pins or names are under it in the drawn map's small box. */
function isCrowded({ spots, frame }: MapLayout): boolean {
  const scale = Math.min(SMALL_BOX.width / frame.width, SMALL_BOX.height / frame.height);
  return spots.some(
    ({ x, y }) =>
      x * scale > SMALL_BOX.width / 2 - CORNER.width &&
      y * scale > SMALL_BOX.height / 2 - CORNER.height,
  );
}

function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
