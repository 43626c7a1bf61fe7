/** What the map shows: the whole story, a place, or what a paragraph is about. */
import { LatLng, LatLngBounds, type Map as LeafletMap, type Point } from 'leaflet';
import type { Sheet } from '../cartography/basemap.js';
import type { Extent } from '../geo/geography.js';
import { type LivePlace, type LiveStory, MAX_ZOOM } from '../page-data/live.js';
import { isCalm } from './calm-map.js';
import type { Clustering } from './clustering.js';
import { glideTo, stopGliding, type View, viewAhead } from './glide.js';

/** Zoom levels beyond the whole story's at which a place selected from afar is shown. */
export const CLOSER = 3;
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
  const { centre, zoom } = wholeStory(map, story);
  moveTo(map, centre, zoom, animate);
}

function wholeStory(map: LeafletMap, story: LiveStory): View {
  const [longitude, latitude] = story.frame.centre;
  return { centre: new LatLng(latitude, longitude), zoom: wholeStoryZoom(map, story) };
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
  const from = outline
    ? Math.min(near, map.getBoundsZoom(boundsOf(outline.main ?? outline)))
    : near;
  const zoom = clustering.zoomToSingle(place, from);
  if (isSeen && zoom === now && !middle) return;
  map.setView(latLng(place), zoom, { animate: false });
}

/**
 * Shows an extent whole, or without one the whole story. Does nothing where the map shows it
 * already.
 */
export function follow(map: LeafletMap, story: LiveStory, extent?: Extent): void {
  const { centre, zoom } = extent ? viewOf(map, boundsOf({ extent })) : wholeStory(map, story);
  const now = viewAhead(map);
  const off = map.project(centre, zoom).distanceTo(map.project(now.centre, zoom));
  if (off < SLIGHT && Math.abs(now.zoom - zoom) < 0.01) return;
  moveTo(map, centre, zoom, true);
}

/** The view in which bounds just fit. Their middle is the map's, not that of their latitudes. */
function viewOf(map: LeafletMap, bounds: LatLngBounds): View {
  const corners = [bounds.getNorthWest(), bounds.getSouthEast()] as const;
  const [a, b] = [map.project(corners[0], 0), map.project(corners[1], 0)];
  return {
    centre: map.unproject(a.add(b).divideBy(2), 0),
    zoom: Math.min(map.getBoundsZoom(bounds), MAX_ZOOM),
  };
}

function moveTo(map: LeafletMap, centre: LatLng, zoom: number, animate: boolean): void {
  stopGliding(map);
  if (animate && !isCalm()) glideTo(map, centre, zoom);
  else map.setView(centre, zoom, { animate: false });
}
