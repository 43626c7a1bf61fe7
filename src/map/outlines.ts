import {
  Circle,
  LatLng,
  LayerGroup,
  type Map as LeafletMap,
  type PathOptions,
  Polygon,
  Polyline,
} from 'leaflet';
import type { Sheet } from '../story/basemap.js';
import type { Extent } from '../story/geography.js';
import type { LivePlace, LiveStory } from '../story/live.js';
import { positionsOf } from './paths.js';
import type { Sheets } from './sheets.js';

/** How much more than the map's box is drawn on each side: as the map's renderer does. */
const PADDING = 0.5;

export interface OutlineActions {
  choose(id: string): void;
  pointed(ids: readonly string[]): void;
}

/**
 * Lines and areas of the places, the circles within which narrowed points may lie, and the
 * line that shows the order of the events. How they look is `page/styles/live-map.css`'s.
 */
export class Outlines extends LayerGroup {
  readonly #story: LiveStory;
  readonly #sheets: Sheets;
  readonly #shapes: readonly Shape[];
  /** The sheet that each line or area is drawn from now. */
  readonly #drawnFrom = new Map<Shape, Sheet>();
  #selected: string | undefined;
  #pointed: string | undefined;

  constructor(story: LiveStory, sheets: Sheets, { choose, pointed }: OutlineActions) {
    super();
    this.#story = story;
    this.#sheets = sheets;
    this.#shapes = story.places.flatMap(shapesOf).sort((a, b) => a.rank - b.rank);
    // Added in the order in which they lie: Leaflet draws them by the ids that they get here.
    for (const { layer, id } of [...this.#shapes, ...story.places.flatMap(circleOf)]) {
      layer.on('click', () => choose(id));
      layer.on('mouseover', () => pointed([id]));
      layer.on('mouseout', () => pointed([]));
      this.addLayer(layer);
    }
    const line = sequenceOf(story);
    this.addLayer(new Polyline(line, { className: 'sequence', interactive: false, weight: 1.5 }));
  }

  override onAdd(map: LeafletMap): this {
    map.on('moveend viewreset', this.#draw);
    this.#draw();
    return super.onAdd(map);
  }

  override onRemove(map: LeafletMap): this {
    map.off('moveend viewreset', this.#draw);
    return super.onRemove(map);
  }

  /** Draws again, with the sheets that have come. */
  refresh(): void {
    this.#draw();
  }

  /** Each line or area from the most detailed sheet that has all of it that is in sight. */
  readonly #draw = (): void => {
    const bounds = this._map.getBounds().pad(PADDING);
    for (const shape of this.#shapes) {
      const [west, south, east, north] = shape.extent;
      const sheet = this.#sheets.finest(this._map.getZoom(), [
        Math.max(west, bounds.getWest()),
        Math.max(south, bounds.getSouth()),
        Math.min(east, bounds.getEast()),
        Math.min(north, bounds.getNorth()),
      ]);
      if (this.#drawnFrom.get(shape) === sheet) continue;
      this.#drawnFrom.set(shape, sheet);
      const lines = positionsOf(sheet.outlines[shape.id] ?? '', sheet);
      shape.layer.setLatLngs(lines.map((line) => line.map(([lng, lat]) => new LatLng(lat, lng))));
    }
  };

  /** Shows which place is selected. */
  select(id: string | undefined): void {
    this.#selected = id;
    this.#mark();
  }

  /** Shows which place is pointed at elsewhere. */
  point(id: string | undefined): void {
    this.#pointed = id;
    this.#mark();
  }

  #mark(): void {
    const pane = this._map?.getPane('overlayPane');
    for (const { id } of this.#story.places) {
      for (const path of pane?.querySelectorAll(`.of-${id}`) ?? []) {
        path.classList.toggle('chosen', id === this.#selected);
        path.classList.toggle('pointed', id === this.#pointed);
      }
    }
  }
}

/** Latitude, longitude of the dated events in the order of time. */
export function sequenceOf({ places, sequence }: LiveStory): [number, number][] {
  return sequence.flatMap((id): [number, number][] => {
    const place = places.find((candidate) => candidate.id === id);
    return place ? [[place.position[1], place.position[0]]] : [];
  });
}

interface Shape {
  readonly id: string;
  readonly layer: Polyline | Polygon;
  readonly extent: Extent;
  /** What ranks higher lies on top: lines over areas, so that each can be hit. */
  readonly rank: number;
}

/** A place's line or area, as yet without positions, and the glow beneath it. */
function shapesOf({ id, location, outline }: LivePlace): Shape[] {
  if (!outline) return [];
  const { extent } = outline;
  const make = (look: string, weight: number) =>
    new (outline.form === 'area' ? Polygon : Polyline)([], pathOptions(look, weight));
  const shape =
    outline.form === 'area'
      ? { id, extent, layer: make(`area ${location} of-${id}`, 1), rank: 0 }
      : { id, extent, layer: make(`line ${location} of-${id}`, 2.5), rank: 2 };
  if (location !== 'somewhere') return [shape];
  // All of it is where the place may be: it glows along its whole length.
  return [{ id, extent, layer: make(`glow ${location} of-${id}`, 8), rank: 1 }, shape];
}

function circleOf({ id, location, position, radius }: LivePlace): { id: string; layer: Circle }[] {
  if (radius === undefined) return [];
  const options = { ...pathOptions(`circle ${location} of-${id}`, 1.5), radius };
  return [{ id, layer: new Circle([position[1], position[0]], options) }];
}

function pathOptions(look: string, weight: number): PathOptions {
  // Else a click would count as one on the map too, and close the popup that it opens.
  return { className: `outline ${look}`, weight, bubblingMouseEvents: false };
}
