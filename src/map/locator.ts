import type { Map as LeafletMap } from 'leaflet';
import type { Box } from '../geo/box.js';
import type { LiveStory } from '../page-data/live.js';
import { boxOn, movedBy } from './free-area.js';
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
  let box: Box | undefined;
  map.on('resize', () => {
    box = undefined;
  });
  const update = () => {
    if (map.getContainer().classList.contains(GLIDING)) return;
    const isShown = isAlways || map.getZoom() > wholeStoryZoom(map, story) + NEAR;
    element.classList.toggle('shown', isShown);
    if (!isShown) return;
    box ??= boxOn(map, element);
    const width = box.right - box.left;
    if (width === 0) {
      box = undefined;
      return;
    }
    const shift = map.containerPointToLayerPoint([0, 0]);
    if (isTaken(movedBy(box, shift.x, shift.y))) {
      element.classList.remove('shown');
      return;
    }
    const [left, top] = origin;
    const middle = map.project(map.getCenter(), zoom).subtract([left, top]);
    const size = map.getSize().multiplyBy(map.getZoomScale(zoom));
    const least = (LEAST * element.viewBox.baseVal.width) / width;
    for (const [along, across] of [
      ['x', 'width'],
      ['y', 'height'],
    ] as const) {
      const length = Math.max(size[along], least);
      frame.setAttribute(along, `${middle[along] - length / 2}`);
      frame.setAttribute(across, `${length}`);
    }
  };
  map.on('moveend', update);
  update();
  return update;
}
