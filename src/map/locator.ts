import type { Map as LeafletMap } from 'leaflet';
import type { Box } from '../geo/box.js';
import type { LiveStory } from '../page-data/live.js';
import { GLIDING } from './glide.js';
import { wholeStoryZoom } from './view.js';

/** Zoom levels beyond the whole story's from which the small map is shown. */
const NEAR = 2;
/** The frame of a view on the small map is at least so many of its pixels wide and high. */
const LEAST = 5;

/**
 * Keeps the page's small map of where the view is: shown when the view is near, or always where
 * the story is of that kind, unless `isTaken` of its box, in layer pixels. Returns what
 * decides that anew.
 */
export function keepLocator(
  map: LeafletMap,
  story: LiveStory,
  isTaken: (box: Box) => boolean,
): () => void {
  const element = map.getContainer().querySelector<SVGSVGElement>('.locator');
  const frame = element?.querySelector('rect');
  if (!element || !frame) return () => {};
  const isAlways = element.classList.replace('always', 'shown');
  const { zoom, origin } = story.sheet;
  // Reading it has the whole page laid out, in the midst of a zoom's changes.
  let place: Place | undefined;
  map.on('resize', () => {
    place = undefined;
  });
  const update = () => {
    if (map.getContainer().classList.contains(GLIDING)) return;
    const isShown = isAlways || map.getZoom() > wholeStoryZoom(map, story) + NEAR;
    element.classList.toggle('shown', isShown);
    if (!isShown) return;
    place ??= placeOf(element, map);
    if (!place) return;
    const { width, height } = place;
    const { x, y } = map.containerPointToLayerPoint(place.corner);
    if (isTaken({ left: x, top: y, right: x + width, bottom: y + height })) {
      element.classList.remove('shown');
      return;
    }
    const view = map.getBounds();
    const from = map.project(view.getNorthWest(), zoom).subtract([origin[0], origin[1]]);
    const size = map
      .project(view.getSouthEast(), zoom)
      .subtract([origin[0], origin[1]])
      .subtract(from);
    const least = (LEAST * element.viewBox.baseVal.width) / width;
    for (const [along, across] of [
      ['x', 'width'],
      ['y', 'height'],
    ] as const) {
      const length = Math.max(size[along], least);
      frame.setAttribute(along, `${from[along] + (size[along] - length) / 2}`);
      frame.setAttribute(across, `${length}`);
    }
  };
  map.on('moveend', update);
  update();
  return update;
}

/** CSS pixels, from the corner of the map. */
interface Place {
  readonly corner: [left: number, top: number];
  readonly width: number;
  readonly height: number;
}

/** Where an element stands in the map, or `undefined` if it is not shown. */
function placeOf(element: Element, map: LeafletMap): Place | undefined {
  const { left, top, width, height } = element.getBoundingClientRect();
  if (width === 0) return undefined;
  const outer = map.getContainer().getBoundingClientRect();
  return { corner: [left - outer.left, top - outer.top], width, height };
}
