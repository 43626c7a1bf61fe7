/** What part of the world the map shows. */
import {
  GeoJSON,
  LatLngBounds,
  type LatLngExpression,
  type Map as LeafletMap,
  point,
} from 'leaflet';
import { feature } from 'topojson-client';
import type { Sheet } from '../story/basemap.js';
import type { LivePlace, LiveStory } from '../story/live.js';
import type { Clusters } from './clusters.js';
import { glideTo } from './glide.js';

/** As close as the map goes: a metre or so to the pixel. */
export const MAX_ZOOM = 17;
/** A place that is chosen from afar is shown at least this close to the whole story's zoom. */
export const CLOSER = 3;
/** Pixels kept free round places that are shown together. */
const MARGIN = 40;

/** Leaflet's order: latitude, longitude. */
export function latLng({ position: [longitude, latitude] }: LivePlace): [number, number] {
  return [latitude, longitude];
}

export function boundsOf({ extent: [west, south, east, north] }: Sheet): LatLngBounds {
  return new LatLngBounds([south, west], [north, east]);
}

/** The zoom at which the frame just fits, as the drawn map's viewBox does. */
export function wholeStoryZoom(map: LeafletMap, { frame }: LiveStory): number {
  const { x, y } = map.getSize();
  const zoom = frame.zoom + Math.log2(Math.min(x / frame.width, y / frame.height));
  return Math.min(zoom, MAX_ZOOM);
}

export function showWholeStory(map: LeafletMap, story: LiveStory, animate: boolean): void {
  const [longitude, latitude] = story.frame.centre;
  moveTo(map, [latitude, longitude], wholeStoryZoom(map, story), animate);
}

/** No zooming out beyond where the ground ends. */
export function keepWithinSheet(map: LeafletMap, ground: Sheet): void {
  const limit = () =>
    map.setMinZoom(Math.min(map.getBoundsZoom(boundsOf(ground), true), map.getZoom()));
  limit();
  map.on('resize', limit);
}

/**
 * Brings a place into view where its marker stands alone. Unless it must be in the `middle`,
 * what can be seen already stays where it is: a popup makes room for itself.
 */
export function goTo(
  map: LeafletMap,
  story: LiveStory,
  clusters: Clusters,
  place: LivePlace,
  middle: boolean,
): void {
  const now = map.getZoom();
  const whole = wholeStoryZoom(map, story);
  const isSeen = map.getBounds().contains(latLng(place));
  const from = isSeen || now <= whole + CLOSER ? now : whole + CLOSER;
  const zoom = clusters.zoomToSingle(place.id, from) ?? MAX_ZOOM;
  if (isSeen && zoom === now && !middle) return;
  map.setView(latLng(place), zoom, { animate: false });
}

/** Shows all of these places, not closer than from where their surroundings tell something. */
export function lookAt(
  map: LeafletMap,
  story: LiveStory,
  ids: readonly string[],
  animate: boolean,
): void {
  const places = story.places.filter(({ id }) => ids.includes(id));
  if (places.length === 0) {
    showWholeStory(map, story, animate);
    return;
  }
  const bounds = new LatLngBounds(places.map(latLng));
  for (const { id } of places) {
    const object = story.outlines.objects[id];
    if (object) bounds.extend(new GeoJSON(feature(story.outlines, object)).getBounds());
  }
  const maxZoom = wholeStoryZoom(map, story) + CLOSER;
  const nearest = map.getBoundsZoom(bounds, false, point(2 * MARGIN, 2 * MARGIN));
  moveTo(map, bounds.getCenter(), Math.min(nearest, maxZoom), animate);
}

function moveTo(map: LeafletMap, centre: LatLngExpression, zoom: number, animate: boolean): void {
  if (animate) glideTo(map, centre, zoom);
  else map.setView(centre, zoom, { animate: false });
}
