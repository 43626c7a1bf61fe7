/** Streets as tiles that are painted here, and their names over them. */

import Point from '@mapbox/point-geometry';
import type { Coords, DoneCallback, GridLayerOptions, Map as LeafletMap } from 'leaflet';
import { type PaintRule, paint, type View } from 'protomaps-leaflet';
import { GridLayer } from './street-tiles.js';

/** CSS pixels of a tile's side. */
const SIDE = 256;
/** CSS pixels round a tile of what is painted into it: a line just outside is seen in part. */
const AROUND = 16;

/** The class of the layer's element. */
const STREETS = 'own-streets';

export class StreetLayer extends GridLayer {
  readonly #view: View;
  readonly #failed: (error: unknown) => void;
  #rules: readonly PaintRule[];

  /** @param failed is called when what a tile needs cannot be had */
  constructor(
    view: View,
    rules: readonly PaintRule[],
    failed: (error: unknown) => void,
    options: GridLayerOptions,
  ) {
    super({ ...options, className: STREETS, updateWhenZooming: false });
    this.#view = view;
    this.#rules = rules;
    this.#failed = failed;
  }

  /** Paints all anew. Leaflet's `redraw` does not round zooms, and asks for tiles of zoom 12.3. */
  paintBy(rules: readonly PaintRule[] = this.#rules): void {
    this.#rules = rules;
    const map = this._map;
    this.remove().addTo(map);
  }

  override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    canvas.width = canvas.height = SIDE * densityAt(this._map, coords.z);
    this.#view
      .getDisplayTile(coords)
      .then((tile) => {
        const context = canvas.getContext('2d');
        const [x, y] = [coords.x * SIDE, coords.y * SIDE];
        if (!context) return;
        context.scale(canvas.width / SIDE, canvas.height / SIDE);
        const box = {
          minX: x - AROUND,
          minY: y - AROUND,
          maxX: x + SIDE + AROUND,
          maxY: y + SIDE + AROUND,
        };
        const origin = new Point(x, y);
        paint(
          context,
          coords.z,
          new Map([['', [tile]]]),
          null,
          [...this.#rules],
          box,
          origin,
          false,
        );
      })
      .then(() => done(undefined, canvas))
      .catch((error) => {
        this.#failed(error);
        done(error instanceof Error ? error : new Error(String(error)), canvas);
      });
    return canvas;
  }
}

/** Pixels of a canvas for each CSS pixel: zooms are continuous, and so tiles are enlarged. */
function densityAt(map: LeafletMap, zoom: number): number {
  return devicePixelRatio * Math.max(1, map.getZoomScale(map.getZoom(), zoom));
}
