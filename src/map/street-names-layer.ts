import WorldPoint from '@mapbox/point-geometry';
import {
  DomUtil,
  Layer,
  type LeafletEventHandlerFn,
  type Map as LeafletMap,
  type Point,
  setOptions,
} from 'leaflet';
import {
  type Label,
  Labeler,
  type LabelRule,
  type PreparedTile,
  paint,
  type View,
} from 'protomaps-leaflet';

/** How far beyond the map there are names, as a share of the map's size. */
const PADDING = 0.25;
/** What names of streets give way to: pins, all of the map's own labels, and controls. */
const OTHERS =
  '.pin-marker, .leaflet-names-pane .map-name, .leaflet-names-pane .dot, .leaflet-control';
/** CSS pixels that stay free round those. */
const MARGIN = 2;

/** The class of the canvas. */
const STREET_NAMES = 'street-names';

/**
 * The names of streets, on one canvas over the tiles: they keep their size at every zoom, and are
 * placed anew after each move, so that none is under another label of the map.
 */
export class StreetNamesLayer extends Layer {
  readonly #view: View;
  readonly #canvas = document.createElement('canvas');
  readonly #rulesAt: (scale: number) => LabelRule[];
  readonly #minZoom: number;
  readonly #watch = new MutationObserver(() => this.#later());
  #waiting = 0;
  #asked = 0;

  constructor(view: View, rulesAt: (scale: number) => LabelRule[], minZoom: number) {
    super();
    setOptions(this, { pane: 'tilePane' });
    this.#view = view;
    this.#rulesAt = rulesAt;
    this.#minZoom = minZoom;
    this.#canvas.className = `leaflet-layer ${STREET_NAMES}`;
    // Leaflet gives its grids of tiles 1.
    this.#canvas.style.zIndex = '2';
  }

  override onAdd(map: LeafletMap): this {
    this.getPane()?.append(this.#canvas);
    const names = map.getPane('names');
    if (names) this.#watch.observe(names, { childList: true, subtree: true });
    this.#later();
    return this;
  }

  override onRemove(): this {
    cancelAnimationFrame(this.#waiting);
    this.#watch.disconnect();
    this.#canvas.remove();
    return this;
  }

  override getEvents(): Record<string, LeafletEventHandlerFn> {
    return {
      moveend: this.#later,
      resize: this.#later,
      // They keep their size, so they would drift during a zoom: they are hidden until its end.
      zoomstart: () => {
        this.#canvas.hidden = true;
      },
    };
  }

  /** Places and draws all anew. */
  refresh(): void {
    this.#later();
  }

  /** After the other labels have been placed, and once for all that changes in a frame. */
  readonly #later = (): void => {
    cancelAnimationFrame(this.#waiting);
    this.#waiting = requestAnimationFrame(() => void this.#draw());
  };

  async #draw(): Promise<void> {
    const map: LeafletMap | undefined = this._map;
    if (!map) return;
    const zoom = Math.round(map.getZoom());
    this.#asked++;
    const asked = this.#asked;
    if (zoom < this.#minZoom) {
      this.#canvas.hidden = true;
      return;
    }
    const scale = map.getZoomScale(map.getZoom(), zoom);
    const size = map.getSize();
    const margin = size.multiplyBy(PADDING).ceil();
    const corner = map.containerPointToLayerPoint(margin.multiplyBy(-1)).round();
    const box = size.add(margin.multiplyBy(2));
    // World pixels at the tiles' zoom.
    const north = map.getPixelOrigin().add(corner).divideBy(scale);
    const bounds = {
      minX: north.x,
      minY: north.y,
      maxX: north.x + box.x / scale,
      maxY: north.y + box.y / scale,
    };
    const tiles = await this.#tilesIn(zoom, bounds);
    // The map has moved on meanwhile.
    if (asked !== this.#asked || this._map === undefined) return;
    const canvas = this.#canvas;
    const context = canvas.getContext('2d');
    if (!context) return;
    canvas.width = box.x * devicePixelRatio;
    canvas.height = box.y * devicePixelRatio;
    canvas.style.width = `${box.x}px`;
    canvas.style.height = `${box.y}px`;
    const labeler = new Labeler(zoom, context, this.#rulesAt(scale), tiles.length);
    for (const taken of this.#taken(map, bounds, margin, scale))
      labeler.index.insert(taken, -1, '');
    labeler.add(new Map([['', tiles]]));
    context.scale(devicePixelRatio * scale, devicePixelRatio * scale);
    const origin = new WorldPoint(bounds.minX, bounds.minY);
    paint(context, zoom, new Map(), labeler.index, [], bounds, origin, false);
    DomUtil.setPosition(canvas, corner);
    canvas.hidden = false;
  }

  /** Those that can be had. */
  async #tilesIn(zoom: number, bounds: Bounds): Promise<PreparedTile[]> {
    const wanted = this.#view.dataTilesForBounds(zoom, bounds);
    const got = await Promise.all(
      wanted
        .map(async (tile) => ({
          ...tile,
          z: zoom,
          data: await this.#view.tileCache.get(tile.dataTile),
        }))
        .map((tile) => tile.catch(() => undefined)),
    );
    return got.filter((tile) => tile !== undefined);
  }

  /** The boxes of other labels, as labels that draw nothing. */
  #taken(map: LeafletMap, { minX, minY }: Bounds, margin: Point, scale: number): Label[] {
    const container = map.getContainer();
    const frame = container.getBoundingClientRect();
    const toWorld = (x: number, y: number) =>
      new WorldPoint(
        minX + (x - frame.left + margin.x) / scale,
        minY + (y - frame.top + margin.y) / scale,
      );
    return [...container.querySelectorAll(OTHERS)].map((element) => {
      const { left, top, right, bottom } = element.getBoundingClientRect();
      const min = toWorld(left - MARGIN, top - MARGIN);
      const max = toWorld(right + MARGIN, bottom + MARGIN);
      const box = { minX: min.x, minY: min.y, maxX: max.x, maxY: max.y };
      return { anchor: min, bboxes: [box], draw: () => {} };
    });
  }
}

interface Bounds {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}
