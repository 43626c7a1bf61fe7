import { type LatLng, type LatLngExpression, type Map as LeafletMap, latLng } from 'leaflet';
import { finishZoom } from './leaflet/private-members.js';

/** Milliseconds that an animated move takes, and more for each zoom level that it changes. */
const DURATION = 600;
const LEVEL = 200;
/** A class of the map's container during the animation, when labels and parts are not updated. */
export const GLIDING = 'gliding';

interface Glide {
  readonly to: View;
  readonly stop: () => void;
}

const underWay = new WeakMap<LeafletMap, Glide>();

/** The view that the map has, or moves to. */
export function viewAhead(map: LeafletMap): View {
  return underWay.get(map)?.to ?? { centre: map.getCenter(), zoom: map.getZoom() };
}

/** Stops our animation where it is, and finishes Leaflet's own zoom. */
export function stopGliding(map: LeafletMap): void {
  underWay.get(map)?.stop();
  finishZoom(map);
}

/**
 * Moves the map to a view, painting every frame: Leaflet's `flyTo` only scales what is already
 * painted, and shows nothing where the view becomes wider. Any input on the map ends it.
 */
export function glideTo(map: LeafletMap, target: LatLngExpression, zoom: number): void {
  const container = map.getContainer();
  const from = { centre: map.getCenter(), zoom: map.getZoom() };
  const to = { centre: latLng(target), zoom };
  const lift = liftBetween(map, from, to);
  const duration = DURATION + LEVEL * (Math.abs(to.zoom - from.zoom) + lift);
  const start = performance.now();
  let frame = 0;
  const stop = () => {
    cancelAnimationFrame(frame);
    underWay.delete(map);
    for (const type of HANDS) container.removeEventListener(type, stop, true);
    container.classList.remove(GLIDING);
    // Updates what was not updated during the animation.
    map.setView(map.getCenter(), map.getZoom(), { animate: false });
  };
  const step = (now: number) => {
    const share = Math.min(1, Math.max(0, (now - start) / duration));
    const eased = share * share * (3 - 2 * share);
    const at = from.zoom + (to.zoom - from.zoom) * eased;
    const above = at - lift * 4 * eased * (1 - eased);
    map.setView(centreAt(map, from, to, lift ? undefined : at, eased), above, { animate: false });
    if (share < 1) frame = requestAnimationFrame(step);
    else stop();
  };
  for (const type of HANDS) container.addEventListener(type, stop, true);
  underWay.set(map, { to, stop });
  container.classList.add(GLIDING);
  frame = requestAnimationFrame(step);
}

const HANDS = ['pointerdown', 'wheel', 'keydown'] as const;

export interface View {
  readonly centre: LatLng;
  readonly zoom: number;
}

/**
 * Zoom levels by which a move rises above both views on its way, so that one sees where it goes:
 * where both have left the screen, until it would hold them.
 */
function liftBetween(map: LeafletMap, from: View, to: View): number {
  const zoom = Math.min(from.zoom, to.zoom);
  const distance = map.project(from.centre, zoom).distanceTo(map.project(to.centre, zoom));
  const { x, y } = map.getSize();
  return Math.max(0, Math.log2(distance / Math.min(x, y)));
}

/**
 * The centre at a zoom between the two views, or in a move that rises above both the centre after
 * a share of its way. In a mere zoom one point of the map keeps its place on the screen: so the
 * centre moves linearly with the inverse of the scale.
 */
function centreAt(
  map: LeafletMap,
  from: View,
  to: View,
  zoom: number | undefined,
  share: number,
): LatLng {
  const inverse = (z: number) => 2 ** -z;
  const span = inverse(from.zoom) - inverse(to.zoom);
  const isLevel = zoom === undefined || Math.abs(span) < 1e-9;
  const moved = isLevel ? share : (inverse(from.zoom) - inverse(zoom)) / span;
  const a = map.project(from.centre, 0);
  const b = map.project(to.centre, 0);
  return map.unproject(a.add(b.subtract(a).multiplyBy(moved)), 0);
}
