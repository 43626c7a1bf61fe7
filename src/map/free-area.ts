/** The part of the map that nothing covers, and moving a marker into it. */
import type { Map as LeafletMap } from 'leaflet';
import { PIN } from '../cartography/pins.js';
import { type Box, overlap } from '../geo/box.js';

/** Pixels kept free around a marker that is brought into view. */
const AIR = 10;
/** Pixels between a marker and what covers part of the map. */
const CLEAR = 4;

/** The box of an element in pixels of the map, with space around it. */
export function boxOn(map: LeafletMap, element: Element, around = 0): Box {
  const frame = map.getContainer().getBoundingClientRect();
  const { left, top, right, bottom } = element.getBoundingClientRect();
  return {
    left: left - frame.left - around,
    top: top - frame.top - around,
    right: right - frame.left + around,
    bottom: bottom - frame.top + around,
  };
}

/** The boxes of elements on and over the map, in its pixels, with space around each. */
export function boxesOver(map: LeafletMap, selector: string, around = 0): Box[] {
  const host = map.getContainer().parentElement ?? map.getContainer();
  return Array.from(host.querySelectorAll(selector), (element) =>
    boxOn(map, element, around),
  ).filter(({ left, right }) => right - left > 2 * around);
}

/** The largest rectangle of the map, in its pixels, beside or above a card. */
export function freeArea(map: LeafletMap, card: HTMLElement | undefined): Box {
  const { x, y } = map.getSize();
  const whole = { left: 0, top: 0, right: x, bottom: y };
  if (!card) return whole;
  const { left, top, right, bottom } = boxOn(map, card);
  if (right <= 0 || left >= x || bottom <= 0 || top >= y) return whole;
  const areas = [
    { ...whole, right: left },
    { ...whole, left: right },
    { ...whole, bottom: top },
    { ...whole, top: bottom },
  ];
  return areas.reduce((best, area) => (areaOf(area) > areaOf(best) ? area : best));
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Whether a marker with its middle at x, y lies in an area, with some space around it. */
export function isWellIn(area: Box, { x, y }: { readonly x: number; readonly y: number }): boolean {
  const least = PIN / 2 + AIR;
  return (
    x - least >= area.left &&
    x + least <= area.right &&
    y - least >= area.top &&
    y + least <= area.bottom
  );
}

/** Moves the map so that the point x, y of it comes to the middle of an area. */
export function panToMiddle(
  map: LeafletMap,
  { x, y }: { readonly x: number; readonly y: number },
  { left, top, right, bottom }: Box,
): void {
  map.panBy([x - (left + right) / 2, y - (top + bottom) / 2], { animate: false });
}

/** What covers part of the map, besides a card. */
const OVER = '.leaflet-control, .locator, .map-figure > figcaption details';

/** Moves the map just far enough for all of a marker to be in view and covered by nothing. */
export function panInto(map: LeafletMap, box: Box): void {
  const { x, y } = map.getSize();
  const covers = boxesOver(map, OVER, CLEAR);
  let across = inside(box.left, box.right, AIR, x - AIR);
  let down = inside(box.top, box.bottom, AIR, y - AIR);
  // Moved from under one cover it may come under another.
  for (let tries = 0; tries < covers.length; tries++) {
    const at = movedBy(box, across, down);
    const over = covers.find((cover) => overlap(cover, at));
    if (!over) break;
    const ways = [
      [over.left - at.right, 0],
      [over.right - at.left, 0],
      [0, over.top - at.bottom],
      [0, over.bottom - at.top],
    ] as const;
    const isIn = ({ left, top, right, bottom }: Box) =>
      left >= AIR && top >= AIR && right <= x - AIR && bottom <= y - AIR;
    const [way] = ways
      .filter(([dx, dy]) => isIn(movedBy(at, dx, dy)))
      .sort((a, b) => Math.hypot(...a) - Math.hypot(...b));
    if (!way) break;
    across += way[0];
    down += way[1];
  }
  if (across !== 0 || down !== 0) map.panBy([-across, -down]);
}

export function movedBy({ left, top, right, bottom }: Box, dx: number, dy: number): Box {
  return { left: left + dx, top: top + dy, right: right + dx, bottom: bottom + dy };
}

/** How far to move the range [start, end] into [least, most]; 0 if it lies there. */
export function inside(start: number, end: number, least: number, most: number): number {
  if (start < least) return least - start;
  return end > most ? most - end : 0;
}
