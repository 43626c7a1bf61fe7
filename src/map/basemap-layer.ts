import {
  DomUtil,
  type LatLng,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  setOptions,
  type ZoomAnimEvent,
} from 'leaflet';
import type { Sheet } from '../cartography/basemap.js';
import { cssPaint } from '../cartography/colours.js';
import { unproject } from '../geo/geography.js';
import { graticule } from './graticule.js';
import { type Sheets, sizeOf, viewportOf } from './sheets.js';
import { setAttributes, svg } from './svg-element.js';
import { drawTowns } from './towns.js';

/** How far the picture reaches beyond the map on each side, as a share of the map's size. */
const PADDING = 0.5;

/**
 * The basemap: sheets drawn as SVG in a picture larger than the map, at the exact zoom that is
 * shown, so that it is sharp. During a zoom the picture is scaled, and after it drawn anew. Its
 * styles are the drawn map's: `page/drawn-map.css`. It is SVG because a canvas is painted on
 * the main thread, and SVG is not.
 */
export class BasemapLayer extends Layer {
  readonly #sheets: Sheets;
  readonly #elements = new WeakMap<Sheet, Element>();
  readonly #graticule = svg('path', { class: 'graticule' });
  readonly #basemap = svg('g', { class: 'basemap' });
  // Leaflet moves it like any HTML element; only its types exclude SVG.
  readonly #picture = svg('svg', { class: 'leaflet-zoom-animated' }, this.#basemap) as HTMLElement;
  #northWest: LatLng | undefined;
  #zoom = 0;

  constructor(sheets: Sheets) {
    super();
    setOptions(this, { pane: 'basemap' });
    this.#sheets = sheets;
    this.#picture.setAttribute('aria-hidden', 'true');
  }

  /** Paints again, with the sheets that have been added. */
  refresh(): void {
    this.#paint();
  }

  override onAdd(): this {
    this.getPane()?.append(this.#picture);
    this.#paint();
    return this;
  }

  override onRemove(): this {
    this.#picture.remove();
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: () => this.#settle(),
      resize: this.#paint,
      move: () => {
        if (this._map.getZoom() === this.#zoom && this.#margin() < 0) this.#paint();
      },
      zoom: () => this.#follow(this._map.getCenter(), this._map.getZoom()),
      zoomanim: (event) => {
        const { center, zoom } = event as ZoomAnimEvent;
        this.#follow(center, zoom);
      },
    };
  }

  /** Scales and moves the picture to a view that it was not painted for. */
  #follow(center: LatLng, zoom: number): void {
    if (!this.#northWest) return;
    const corner = newLayerPoint(this._map, this.#northWest, center, zoom);
    DomUtil.setTransform(this.#picture, corner, this._map.getZoomScale(zoom, this.#zoom));
  }

  /** After a move: paints again unless the picture still reaches far enough beyond the map. */
  #settle(): void {
    const map = this._map;
    if (map.getZoom() === this.#zoom && this.#northWest) {
      // The origin of layer pixels may have changed.
      this.#putAt(map.latLngToLayerPoint(this.#northWest).round());
      if (this.#margin() > PADDING / 2) return;
    }
    this.#paint();
  }

  /** How far the picture reaches beyond the map where it reaches least, as a share of its size. */
  #margin(): number {
    const corner = this._map.layerPointToContainerPoint(DomUtil.getPosition(this.#picture));
    const { x, y } = this._map.getSize();
    return PADDING - Math.max(Math.abs(corner.x / x + PADDING), Math.abs(corner.y / y + PADDING));
  }

  /** `corner`: layer pixels. */
  #putAt(corner: Point): void {
    DomUtil.setTransform(this.#picture, corner, 1);
    DomUtil.setPosition(this.#picture, corner);
  }

  readonly #paint = (): void => {
    const map: LeafletMap | undefined = this._map;
    if (!map) return;
    const size = map.getSize();
    const margin = size.multiplyBy(PADDING).ceil();
    const corner = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const box = size.add(margin.multiplyBy(2));
    this.#zoom = map.getZoom();
    this.#northWest = map.layerPointToLatLng(corner);
    setAttributes(this.#picture, { width: box.x, height: box.y });
    this.#putAt(corner);
    this.#drawAt(map.getPixelOrigin().add(corner), box);
  };

  /** `corner`: the picture's top left corner in world pixels at the present zoom. */
  #drawAt(corner: Point, box: Point): void {
    const [west, north] = unproject([corner.x, corner.y], this.#zoom);
    const [east, south] = unproject([corner.x + box.x, corner.y + box.y], this.#zoom);
    const sheets = this.#sheets.layered(this.#zoom, [west, south, east, north]);
    const drawn = sheets.map((sheet) => {
      const element = this.#elementOf(sheet);
      setAttributes(element, viewportOf(sheet, this.#zoom, corner));
      return element;
    });
    this.#graticule.setAttribute('d', graticule(this._map, corner, box));
    const all = [...drawn, this.#graticule];
    const { children } = this.#basemap;
    const isSame = all.length === children.length && all.every((one, at) => one === children[at]);
    // Inserting the same elements again would lay them out again.
    if (!isSame) this.#basemap.replaceChildren(...all);
  }

  #elementOf(sheet: Sheet): Element {
    const known = this.#elements.get(sheet);
    if (known) return known;
    const [width, height] = sizeOf(sheet);
    const element = svg(
      'svg',
      {},
      svg('rect', { class: 'water', width, height }),
      svg('path', { class: 'land', d: sheet.land }),
      ...drawTowns(sheet, cssPaint),
      ...(['rivers', 'lakes', 'divisions', 'borders'] as const).map((layer) =>
        svg('path', { class: layer, d: sheet[layer] ?? '' }),
      ),
    );
    this.#elements.set(sheet, element);
    return element;
  }
}

/**
 * Where a position will be, in layer pixels, once a zoom has brought the map to `center` and
 * `zoom`: Leaflet's private `_latLngToNewLayerPoint`, by public members.
 */
function newLayerPoint(map: LeafletMap, position: LatLng, center: LatLng, zoom: number): Point {
  const pane = map.getPane('mapPane');
  const shift = pane ? DomUtil.getPosition(pane) : map.getSize().multiplyBy(0);
  const origin = map.project(center, zoom).subtract(map.getSize().divideBy(2)).add(shift).round();
  return map.project(position, zoom).subtract(origin);
}
