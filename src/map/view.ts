/** What part of the world the map shows. */
import {
  LatLngBounds,
  type LatLngExpression,
  type Map as LeafletMap,
  type Point,
  point,
} from 'leaflet';
import type { Sheet } from '../cartography/basemap.js';
import type { Extent } from '../geo/geography.js';
import { type LivePlace, type LiveStory, MAX_ZOOM } from '../page-data/live.js';
import { isCalm } from './calm-map.js';
import type { Clustering } from './clustering.js';
import { glideTo, stopGliding, viewAhead } from './glide.js';

/** A place that is chosen from afar is shown at least this close to the whole story's zoom. */
export const CLOSER = 3;
/** Pixels kept free round places that are shown together. */
const MARGIN = 40;
/** Pixels by which a view may be off and still be taken for the same. */
const SLIGHT = 12;

/** Leaflet's order: latitude, longitude. */
export function latLng({ position: [longitude, latitude] }: LivePlace): [number, number] {
  return [latitude, longitude];
}

export function boundsOf({
  extent: [west, south, east, north],
}: {
  readonly extent: Extent;
}): LatLngBounds {
  return new LatLngBounds([south, west], [north, east]);
}

/** The zoom at which the frame just fits, as the drawn map's viewBox does. */
export function wholeStoryZoom(map: LeafletMap, story: LiveStory): number {
  return zoomFor(map.getSize(), story);
}

function zoomFor({ x, y }: Point, { frame }: LiveStory): number {
  const zoom = frame.zoom + Math.log2(Math.min(x / frame.width, y / frame.height));
  return Math.min(zoom, MAX_ZOOM);
}

export function showWholeStory(map: LeafletMap, story: LiveStory, animate: boolean): void {
  const [longitude, latitude] = story.frame.centre;
  moveTo(map, [latitude, longitude], wholeStoryZoom(map, story), animate);
}

/**
 * No zooming out beyond where the ground ends, unless the whole story does not fit else; and
 * when the map's size changes, the whole story again, if that was what it showed.
 */
export function keepWithinSheet(map: LeafletMap, story: LiveStory, ground: Sheet): void {
  const limit = () => {
    const filled = map.getBoundsZoom(boundsOf(ground), true);
    map.setMinZoom(Math.min(filled, wholeStoryZoom(map, story)));
  };
  limit();
  map.on('resize', ({ oldSize }) => {
    if (showedWholeStory(map, story, oldSize)) {
      // First: a limit above the present zoom would set off a zoom of its own.
      map.setMinZoom(0);
      showWholeStory(map, story, false);
    }
    limit();
  });
}

function showedWholeStory(map: LeafletMap, story: LiveStory, oldSize: Point): boolean {
  const [longitude, latitude] = story.frame.centre;
  const centre = map.latLngToContainerPoint([latitude, longitude]);
  const isInTheMiddle = centre.distanceTo(map.getSize().divideBy(2)) < SLIGHT;
  return isInTheMiddle && Math.abs(map.getZoom() - zoomFor(oldSize, story)) < 0.01;
}

/**
 * Brings a place into view where its marker stands alone, if there is a zoom at which it does.
 * Unless it must be in the `middle`, what can be seen already stays where it is: a popup makes
 * room for itself. A line or an area is shown whole.
 */
export function goTo(
  map: LeafletMap,
  story: LiveStory,
  clustering: Clustering,
  place: LivePlace,
  middle: boolean,
): void {
  const now = map.getZoom();
  const whole = wholeStoryZoom(map, story);
  const isSeen = map.getBounds().contains(latLng(place));
  const near = isSeen || now <= whole + CLOSER ? now : whole + CLOSER;
  const { outline } = place;
  const from = outline ? Math.min(near, map.getBoundsZoom(boundsOf(outline))) : near;
  const zoom = clustering.zoomToSingle(place, from);
  if (isSeen && zoom === now && !middle) return;
  map.setView(latLng(place), zoom, { animate: false });
}

/**
 * Zooms beyond the whole story's at which places are shown together: few, so that a reader whom
 * the map follows is not taken through one scale after another.
 */
const SCALES = [0, CLOSER / 2, CLOSER];

/**
 * Shows all of these places, not closer than from where their surroundings tell something. What
 * the view shows well already it leaves alone.
 */
export function lookAt(map: LeafletMap, story: LiveStory, ids: readonly string[]): void {
  const places = story.places.filter(({ id }) => ids.includes(id));
  if (places.length === 0) {
    showWholeStory(map, story, true);
    return;
  }
  const bounds = new LatLngBounds(places.map(latLng));
  for (const { outline } of places) if (outline) bounds.extend(boundsOf(outline));
  const whole = wholeStoryZoom(map, story);
  const nearest = map.getBoundsZoom(bounds, false, point(2 * MARGIN, 2 * MARGIN));
  const scale = SCALES.filter((closer) => whole + closer <= nearest).at(-1) ?? 0;
  if (showsWell(map, bounds, whole + scale)) return;
  if (scale === 0) showWholeStory(map, story, true);
  else moveTo(map, bounds.getCenter(), Math.min(whole + scale, MAX_ZOOM), true);
}

/** Whether all of it can be seen, in the scale that suits it or the one next to that. */
function showsWell(map: LeafletMap, bounds: LatLngBounds, suits: number): boolean {
  const { centre, zoom } = viewAhead(map);
  if (Math.abs(zoom - suits) > CLOSER / 2 + 0.1) return false;
  const middle = map.project(centre, zoom);
  const { x, y } = map.getSize().divideBy(2);
  return [bounds.getNorthWest(), bounds.getSouthEast()].every((corner) => {
    const off = map.project(corner, zoom).subtract(middle);
    return Math.abs(off.x) <= x - MARGIN / 2 && Math.abs(off.y) <= y - MARGIN / 2;
  });
}

function moveTo(map: LeafletMap, centre: LatLngExpression, zoom: number, animate: boolean): void {
  stopGliding(map);
  if (animate && !isCalm()) glideTo(map, centre, zoom);
  else map.setView(centre, zoom, { animate: false });
}
