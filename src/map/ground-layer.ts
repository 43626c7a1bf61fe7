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
import type { Sheet } from '../story/basemap.js';
import { unproject } from '../story/geography.js';
import { drawGraticule } from './graticule.js';
import { newLayerPoint } from './projection.js';
import { type Sheets, sizeOf } from './sheets.js';

/** How much more than the map's box is painted on each side, as a share of the box. */
const PADDING = 0.5;

/** What changes the page's colours while it is open. */
const LOOKS = [
  '(prefers-color-scheme: dark)',
  '(prefers-contrast: more)',
  '(forced-colors: active)',
];

type Layers = Readonly<Record<'land' | 'lakes' | 'borders' | 'rivers', Path2D>>;

/**
 * The embedded basemap: sheets painted on one canvas a little larger than the map, at the very
 * zoom that is shown, so that it is sharp at any. While the map zooms the canvas is scaled as
 * it is, and painted anew when the zoom has come to rest.
 */
export class GroundLayer extends Layer {
  readonly #sheets: Sheets;
  readonly #paths = new WeakMap<Sheet, Layers>();
  readonly #canvas = DomUtil.create('canvas', 'ground-canvas leaflet-zoom-animated');
  readonly #context = this.#canvas.getContext('2d');
  readonly #looks = LOOKS.map((look) => matchMedia(look));
  #northWest: LatLng | undefined;
  #zoom = 0;

  constructor(sheets: Sheets) {
    super();
    setOptions(this, { pane: 'ground' });
    this.#sheets = sheets;
    // A browser that cannot draw them says so before anything of the map stands.
    if (!this.#context) throw new Error('No canvas');
    this.#pathsOf(sheets.widest);
    this.#canvas.setAttribute('aria-hidden', 'true');
  }

  /** Paints again, with the sheets that have come. */
  refresh(): void {
    this.#paint();
  }

  override onAdd(): this {
    this.getPane()?.append(this.#canvas);
    for (const look of this.#looks) look.addEventListener('change', this.#paint);
    this.#paint();
    return this;
  }

  override onRemove(): this {
    this.#canvas.remove();
    for (const look of this.#looks) look.removeEventListener('change', this.#paint);
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

  /** Scales and moves the canvas as it is to a view that it was not painted for. */
  #follow(center: LatLng, zoom: number): void {
    if (!this.#northWest) return;
    const corner = newLayerPoint(this._map, this.#northWest, center, zoom);
    DomUtil.setTransform(this.#canvas, corner, this._map.getZoomScale(zoom, this.#zoom));
  }

  /** Where the map has come to rest: what is painted may do for there too. */
  #settle(): void {
    const map = this._map;
    if (map.getZoom() === this.#zoom && this.#northWest) {
      // Leaflet may count its layers' pixels from another origin now.
      this.#putAt(map.latLngToLayerPoint(this.#northWest).round());
      if (this.#margin() > PADDING / 2) return;
    }
    this.#paint();
  }

  /** How far the painted part reaches beyond the map's box, at least: as a share of the box. */
  #margin(): number {
    const corner = this._map.layerPointToContainerPoint(DomUtil.getPosition(this.#canvas));
    const { x, y } = this._map.getSize();
    const [width, height] = [x * (1 + 2 * PADDING), y * (1 + 2 * PADDING)];
    const [right, bottom] = [corner.x + width - x, corner.y + height - y];
    return Math.min(-corner.x / x, -corner.y / y, right / x, bottom / y);
  }

  /** `corner`: layer pixels. */
  #putAt(corner: Point): void {
    DomUtil.setTransform(this.#canvas, corner, 1);
    DomUtil.setPosition(this.#canvas, corner);
  }

  readonly #paint = (): void => {
    const map: LeafletMap | undefined = this._map;
    const context = this.#context;
    if (!map || !context) return;
    const size = map.getSize();
    const margin = size.multiplyBy(PADDING).ceil();
    const corner = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const box = size.add(margin.multiplyBy(2));
    const density = window.devicePixelRatio || 1;
    this.#canvas.width = Math.ceil(box.x * density);
    this.#canvas.height = Math.ceil(box.y * density);
    this.#canvas.style.width = `${box.x}px`;
    this.#canvas.style.height = `${box.y}px`;
    this.#zoom = map.getZoom();
    this.#northWest = map.layerPointToLatLng(corner);
    this.#putAt(corner);
    this.#drawAt(context, map.getPixelOrigin().add(corner), box, density);
  };

  /** `corner`: the canvas's top left corner in world pixels at the present zoom. */
  #drawAt(context: CanvasRenderingContext2D, corner: Point, box: Point, density: number): void {
    const colours = getComputedStyle(this.#canvas);
    const colour = (name: string) => colours.getPropertyValue(name).trim();
    context.setTransform(density, 0, 0, density, 0, 0);
    context.fillStyle = colour('--water');
    context.fillRect(0, 0, box.x, box.y);

    const [west, north] = unproject([corner.x, corner.y], this.#zoom);
    const [east, south] = unproject([corner.x + box.x, corner.y + box.y], this.#zoom);
    for (const sheet of this.#sheets.layered(this.#zoom, [west, south, east, north])) {
      context.save();
      this.#drawSheet(context, sheet, corner, density, colour);
      context.restore();
    }
    drawGraticule(context, this._map, corner, box, colour('--border'));
  }

  #drawSheet(
    context: CanvasRenderingContext2D,
    sheet: Sheet,
    corner: Point,
    density: number,
    colour: (name: string) => string,
  ): void {
    const scale = this._map.getZoomScale(this.#zoom, sheet.zoom);
    const [left, top] = sheet.origin;
    context.setTransform(
      density * scale,
      0,
      0,
      density * scale,
      density * (left * scale - corner.x),
      density * (top * scale - corner.y),
    );
    if (sheet !== this.#sheets.widest) {
      // Rings run along the sheet's edge, where there is no coast: it stays out of sight.
      const [width, height] = sizeOf(sheet);
      const edge = 1 / scale;
      context.beginPath();
      context.rect(edge, edge, width - 2 * edge, height - 2 * edge);
      context.clip();
      context.fillStyle = colour('--water');
      context.fillRect(0, 0, width, height);
    }
    context.lineJoin = 'round';
    const { land, lakes, borders, rivers } = this.#pathsOf(sheet);
    const stroke = (path: Path2D, name: string, width: number) => {
      context.strokeStyle = colour(name);
      context.lineWidth = width / scale;
      context.stroke(path);
    };
    context.fillStyle = colour('--land');
    context.fill(land);
    stroke(land, '--coast', 0.7);
    stroke(rivers, '--river', 0.8);
    context.fillStyle = colour('--water');
    context.fill(lakes);
    stroke(lakes, '--coast', 0.5);
    stroke(borders, '--border', 0.8);
  }

  #pathsOf(sheet: Sheet): Layers {
    const known = this.#paths.get(sheet);
    if (known) return known;
    const paths = {
      land: new Path2D(sheet.land),
      lakes: new Path2D(sheet.lakes),
      borders: new Path2D(sheet.borders),
      rivers: new Path2D(sheet.rivers),
    };
    this.#paths.set(sheet, paths);
    return paths;
  }
}
