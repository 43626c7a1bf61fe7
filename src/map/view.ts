/** What the map shows: the whole story, one place or several. */
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

/** Zoom levels beyond the whole story's at which a place selected from afar is shown. */
export const CLOSER = 3;
/** Pixels kept free around places that are shown together. */
const MARGIN = 40;
/** Pixels by which a view may differ and still count as the same. */
const SLIGHT = 12;

/** In Leaflet's order. */
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

/** The zoom at which the frame just fits, as in the drawn map's viewBox. */
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
 * Keeps readers from zooming out beyond the sheet, unless the whole story needs it. When the map's
 * size changes and it showed the whole story, it does so again.
 */
export function keepWithinSheet(map: LeafletMap, story: LiveStory, sheet: Sheet): void {
  const limit = () => {
    const filled = map.getBoundsZoom(boundsOf(sheet), true);
    map.setMinZoom(Math.min(filled, wholeStoryZoom(map, story)));
  };
  limit();
  map.on('resize', ({ oldSize }) => {
    if (showedWholeStory(map, story, oldSize)) {
      // First, because a limit above the present zoom would start a zoom.
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
 * Shows a place at a zoom at which its marker is in no cluster, if there is one, and a line or an
 * area whole. A place that is in view already stays where it is, because a popup pans the map as
 * far as it needs, unless the place must be in the `middle`.
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
 * Zoom levels beyond the whole story's at which several places are shown: few, so that the scale
 * does not change with every paragraph when the map follows the text.
 */
const SCALES = [0, CLOSER / 2, CLOSER];

/**
 * Shows all of these places, with some of their surroundings. Does nothing if the view shows them
 * well already.
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

/** Whether all of the bounds are in view, at the zoom `suits` or the next of {@link SCALES}. */
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
