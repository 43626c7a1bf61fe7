import {
  Circle,
  LatLng,
  type LatLngTuple,
  LayerGroup,
  type Map as LeafletMap,
  type Path,
  type PathOptions,
  Polygon,
  Polyline,
} from 'leaflet';
import { DATE_LINE, type Sheet } from '../cartography/basemap.js';
import { PIN } from '../cartography/pins.js';
import { type Extent, WORLD_SIZE } from '../geo/geography.js';
import type { LivePlace, LiveStory } from '../page-data/live.js';
import { memberOf } from '../page-data/live.js';
import { positionsOf, type Sheets } from './sheets.js';

/** How far beyond the map outlines are drawn, as a share of its size: as the map's renderer. */
const PADDING = 0.5;

export interface OutlineActions {
  choose(id: string): void;
  pointed(ids: readonly string[]): void;
}

/**
 * Lines and areas of the places, and the circles within which narrowed points may lie. Their styles are in `live-map.css`.
 */
export class Outlines extends LayerGroup {
  readonly #sheets: Sheets;
  readonly #actions: OutlineActions;
  readonly #shapes: readonly Shape[];
  /** The narrowed points, each with the zoom above which its circle is larger than a pin. */
  readonly #narrowed: readonly (readonly [LivePlace, number])[];
  /** The sheet from which each line or area is drawn. */
  readonly #drawnFrom = new Map<Shape, Sheet>();
  /** The circles on the map. */
  readonly #circles = new Map<LivePlace, Circle>();
  #selected: string | undefined;
  #pointed: string | undefined;

  constructor(story: LiveStory, sheets: Sheets, actions: OutlineActions) {
    super();
    this.#sheets = sheets;
    this.#actions = actions;
    const { places } = story;
    this.#shapes = [dateLineOn(story), ...places.flatMap(shapesOf)].sort((a, b) => a.rank - b.rank);
    this.#narrowed = places
      .filter(({ radius }) => radius !== undefined)
      .map((place) => [place, zoomAcross(place, PIN)] as const);
  }

  /** Draws everything, in steps to be taken in this order, because there may be much to draw. */
  stepsToDraw(): (() => void)[] {
    return [
      ...this.#shapes.flatMap((shape) => [
        () => this.#drawShape(shape),
        () => this.#add(shape.layer, shape.id),
      ]),
      () => {
        this.#drawCircles();
        this._map.on('moveend', this.#draw);
      },
    ];
  }

  override onRemove(map: LeafletMap): this {
    map.off('moveend', this.#draw);
    return super.onRemove(map);
  }

  /** Draws again, with the sheets that have been added. */
  refresh(): void {
    this.#draw();
  }

  /** Highlights the selected place. */
  select(id: string | undefined): void {
    this.#selected = id;
    this.#mark();
  }

  /** Highlights a place that is pointed at elsewhere. */
  point(id: string | undefined): void {
    this.#pointed = id;
    this.#mark();
  }

  readonly #draw = (): void => {
    for (const shape of this.#drawnFrom.keys()) this.#drawShape(shape);
    this.#drawCircles();
  };

  /** Draws a line or an area from the most detailed sheet that has all of its visible part. */
  #drawShape(shape: Shape): void {
    const bounds = this._map.getBounds().pad(PADDING);
    const [west, south, east, north] = shape.extent;
    const sheet = this.#sheets.finest(this._map.getZoom(), [
      Math.max(west, bounds.getWest()),
      Math.max(south, bounds.getSouth()),
      Math.min(east, bounds.getEast()),
      Math.min(north, bounds.getNorth()),
    ]);
    if (this.#drawnFrom.get(shape) === sheet) return;
    this.#drawnFrom.set(shape, sheet);
    const lines = positionsOf(memberOf(sheet.outlines, shape.id) ?? '', sheet);
    shape.layer.setLatLngs(lines.map((line) => line.map(([lng, lat]) => new LatLng(lat, lng))));
  }

  /** Adds the circles that are larger than a pin and in sight, and removes the others. */
  #drawCircles(): void {
    const bounds = this._map.getBounds().pad(PADDING);
    const zoom = this._map.getZoom();
    for (const [place, minZoom] of this.#narrowed) {
      const isSeen = zoom > minZoom && bounds.contains(latLngOf(place));
      const circle = this.#circles.get(place);
      if (isSeen === (circle !== undefined)) continue;
      if (circle) {
        this.removeLayer(circle);
        this.#circles.delete(place);
        continue;
      }
      const added = circleOf(place);
      this.#circles.set(place, added);
      this.#add(added, place.id);
      this.#mark();
    }
  }

  #add(layer: Path, id: string): void {
    layer.on('click', () => this.#actions.choose(id));
    const point = (pointed: string | undefined) => {
      this.#actions.pointed(pointed === undefined ? [] : [pointed]);
      this.point(pointed);
    };
    layer.on('mouseover', () => point(id));
    layer.on('mouseout', () => point(undefined));
    this.addLayer(layer);
  }

  #mark(): void {
    const pane = this._map?.getPane('overlayPane');
    if (!pane) return;
    for (const [name, id] of [
      ['chosen', this.#selected],
      ['pointed', this.#pointed],
    ] as const) {
      for (const path of pane.querySelectorAll(`.${name}`)) path.classList.remove(name);
      if (id === undefined) continue;
      for (const path of pane.querySelectorAll(`.of-${id}`)) path.classList.add(name);
    }
  }
}

/** The positions of the dated events, in the order of time. */
export function sequenceOf({ places, sequence }: LiveStory): LatLngTuple[] {
  const steps = new Set(sequence);
  const found = new Map(places.filter(({ id }) => steps.has(id)).map((place) => [place.id, place]));
  return sequence.flatMap((id) => {
    const place = found.get(id);
    return place ? [latLngOf(place)] : [];
  });
}

interface Shape {
  readonly id: string;
  readonly layer: Polyline | Polygon;
  readonly extent: Extent;
  /** Higher ranks lie on top: lines over areas, so that both can be clicked. */
  readonly rank: number;
}

/** The date line, which is empty on most maps. Nobody chooses it. */
function dateLineOn({ sheet: { extent } }: LiveStory): Shape {
  const layer = new Polyline([], { className: 'date-line', interactive: false });
  return { id: DATE_LINE, layer, extent, rank: -1 };
}

/** A place's line or area, still without positions, and the glow beneath it. */
function shapesOf({ id, location, outline, role }: LivePlace): Shape[] {
  if (!outline) return [];
  const { extent } = outline;
  const make = (look: string) =>
    new (outline.form === 'area' ? Polygon : Polyline)(
      [],
      pathOptions(`${look} ${location} of-${id}`),
    );
  const shape =
    outline.form === 'area'
      ? { id, extent, layer: make('area'), rank: 0 }
      : { id, extent, layer: make(role === 'line' ? 'line course' : 'line'), rank: 2 };
  if (location !== 'somewhere') return [shape];
  // The place may be anywhere on it, so it glows along its whole length.
  return [{ id, extent, layer: make('glow'), rank: 1 }, shape];
}

function circleOf(place: LivePlace): Circle {
  const { id, location, role, radius = 0 } = place;
  const options = pathOptions(`circle ${location} ${role} of-${id}`);
  return new Circle(latLngOf(place), { ...options, radius });
}

/** The equator's length in metres, with the Earth's radius of EPSG:3857, as in Leaflet. */
const EQUATOR = 2 * Math.PI * 6_378_137;

/** The zoom at which a place's circle is `pixels` wide. */
function zoomAcross({ radius = 0, position: [, latitude] }: LivePlace, pixels: number): number {
  const parallel = EQUATOR * Math.cos((latitude * Math.PI) / 180);
  return Math.log2((pixels * parallel) / (WORLD_SIZE * 2 * radius));
}

function latLngOf({ position: [longitude, latitude] }: LivePlace): LatLngTuple {
  return [latitude, longitude];
}

function pathOptions(look: string): PathOptions {
  // A click that bubbled to the map would close the popup that it opens.
  return { className: `outline ${look}`, bubblingMouseEvents: false };
}
