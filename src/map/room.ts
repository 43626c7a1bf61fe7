/** The part of the map in which a marker can be seen: what no card covers. */
import type { Map as LeafletMap } from 'leaflet';
import type { Box } from '../story/labels.js';

/** Pixels kept free round a marker that is brought into view. */
const AIR = 10;
/** Pixels that the buttons in the map's corners take up, and who made the map. */
const BUTTONS = 52;
const FOOT = 28;

/** The map's own pixels that a card does not cover: beside it, or above it. */
export function roomBeside(map: LeafletMap, card: HTMLElement | undefined): Box {
  const { x, y } = map.getSize();
  const whole = { left: 0, top: 0, right: x, bottom: y };
  if (!card) return whole;
  const frame = map.getContainer().getBoundingClientRect();
  const over = card.getBoundingClientRect();
  const [left, right] = [over.left - frame.left, over.right - frame.left];
  const [top, bottom] = [over.top - frame.top, over.bottom - frame.top];
  if (right <= 0 || left >= x || bottom <= 0 || top >= y) return whole;
  const rooms = [
    { ...whole, right: left },
    { ...whole, left: right },
    { ...whole, bottom: top },
    { ...whole, top: bottom },
  ];
  return rooms.reduce((best, room) => (areaOf(room) > areaOf(best) ? room : best));
}

function areaOf({ left, top, right, bottom }: Box): number {
  return Math.max(0, right - left) * Math.max(0, bottom - top);
}

/** Puts a marker, whose middle stands at x, y of the map, into the middle of a room. */
export function panToMiddle(
  map: LeafletMap,
  { x, y }: { readonly x: number; readonly y: number },
  { left, top, right, bottom }: Box,
): void {
  map.panBy([x - (left + right) / 2, y - (top + bottom) / 2], { animate: false });
}

/** Moves the map just so far that all of a marker is in view, and not under the map's buttons. */
export function panInto(map: LeafletMap, box: Box): void {
  const { x, y } = map.getSize();
  const [aside, foot] = x > 4 * BUTTONS ? [BUTTONS, FOOT] : [AIR, AIR];
  const across = beyond(box.left, box.right, aside, x - aside);
  const down = beyond(box.top, box.bottom, AIR, y - foot);
  if (across !== 0 || down !== 0) map.panBy([across, down]);
}

/** By how much [start, end] lies outside of [least, most], before it or beyond. */
function beyond(start: number, end: number, least: number, most: number): number {
  if (start < least) return start - least;
  return end > most ? end - most : 0;
}
