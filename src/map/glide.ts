import { type LatLng, type LatLngExpression, type Map as LeafletMap, latLng } from 'leaflet';
import { finishZoom } from './leaflet/private-members.js';

/** Milliseconds that an animated move takes. */
const DURATION = 700;
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
    const share = Math.min(1, Math.max(0, (now - start) / DURATION));
    const eased = share * share * (3 - 2 * share);
    const at = from.zoom + (to.zoom - from.zoom) * eased;
    map.setView(centreAt(map, from, to, at, eased), at, { animate: false });
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
 * The centre at a zoom between the two views. One point of the map keeps its place on the screen,
 * as in a zoom about that point: so the centre moves linearly with the inverse of the scale.
 */
function centreAt(map: LeafletMap, from: View, to: View, zoom: number, share: number): LatLng {
  const inverse = (z: number) => 2 ** -z;
  const span = inverse(from.zoom) - inverse(to.zoom);
  const moved = Math.abs(span) < 1e-9 ? share : (inverse(from.zoom) - inverse(zoom)) / span;
  const a = map.project(from.centre, 0);
  const b = map.project(to.centre, 0);
  return map.unproject(a.add(b.subtract(a).multiplyBy(moved)), 0);
}
