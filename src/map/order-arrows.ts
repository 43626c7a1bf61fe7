import {
  LayerGroup,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  Polygon,
  Polyline,
  point,
} from 'leaflet';
import { arrowBetween, hasArrows, turnsOfArrow } from '../cartography/order.js';
import { WORLD_SIZE } from '../geo/geography.js';
import type { LiveStory } from '../page-data/live.js';
import type { Markers } from './markers.js';

/** Arrows from each dated event to the next, between their markers as they stand at each zoom. */
export class OrderArrows extends LayerGroup {
  readonly #markers: Markers;
  readonly #sequence: readonly string[];

  constructor(markers: Markers, story: LiveStory) {
    super();
    this.#markers = markers;
    const placed = new Set(story.places.map(({ id }) => id));
    const sequence = story.sequence.filter((id) => placed.has(id));
    this.#sequence = hasArrows(sequence.length) ? sequence : [];
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    this.#draw();
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return { moveend: this.#draw };
  }

  readonly #draw = (): void => {
    const map: LeafletMap | undefined = this._map;
    if (!map) return;
    this.clearLayers();
    const at = ([x, y]: readonly [number, number]) => map.unproject(point(x, y));
    const world = WORLD_SIZE * map.getZoomScale(map.getZoom(), 0);
    for (const [index, id] of this.#sequence.entries()) {
      const before = this.#sequence[index - 1];
      const [from, to] = [before && this.#markers.endAt(before), this.#markers.endAt(id)];
      if (!from || !to) continue;
      for (const [start, end] of turnsOfArrow(to.x - from.x, world)) {
        const arrow = arrowBetween({ ...from, x: from.x + start }, { ...to, x: to.x + end });
        if (!arrow) continue;
        const line = [at(arrow.start), at(arrow.neck)];
        const options = { interactive: false, smoothFactor: 0 };
        this.addLayer(new Polyline(line, { ...options, className: 'sequence' }));
        this.addLayer(new Polygon(arrow.head.map(at), { ...options, className: 'sequence-head' }));
      }
    }
  };
}
