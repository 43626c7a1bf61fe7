import type { Remote } from 'comlink';
import { type Coords, type DoneCallback, GridLayer } from 'leaflet/dist/leaflet-src.esm.js';
import type { Colour } from '../../cartography/colours.js';
import { type Stroke, strokeOf } from '../../cartography/strokes.js';
import {
  ATLAS_KINDS,
  type AtlasKind,
  type AtlasShape,
  LAST_TILE_ZOOM,
  TILE_UNITS,
} from './atlas.js';
import type { AtlasTasks } from './atlas-worker.js';

const STROKES: Readonly<Record<AtlasKind, Stroke>> = {
  // Its edge is drawn by coasts and borders.
  land: { ...strokeOf('land'), stroke: 'none' },
  rivers: strokeOf('rivers'),
  lakes: strokeOf('lakes'),
  borders: strokeOf('borders'),
  coasts: { ...strokeOf('land'), fill: 'none' },
};

/** The basemap on canvases, in the page's colours. */
export class BasemapLayer extends GridLayer {
  readonly #atlas: Remote<AtlasTasks>;
  readonly #colours: () => CSSStyleDeclaration;

  constructor(atlas: Remote<AtlasTasks>, element: HTMLElement) {
    super({ maxNativeZoom: LAST_TILE_ZOOM, keepBuffer: 2, updateWhenZooming: false });
    this.#atlas = atlas;
    this.#colours = () => getComputedStyle(element);
  }

  override createTile({ z, x, y }: Coords, done: DoneCallback): HTMLElement {
    const canvas = document.createElement('canvas');
    const { x: width, y: height } = this.getTileSize();
    const density = Math.max(1, window.devicePixelRatio);
    canvas.width = width * density;
    canvas.height = height * density;
    this.#atlas.tile(z, x, y).then(
      (shapes) => {
        draw(canvas, shapes, density, this.#colours());
        done(undefined, canvas);
      },
      (error: Error) => done(error, canvas),
    );
    return canvas;
  }
}

function draw(
  canvas: HTMLCanvasElement,
  shapes: readonly AtlasShape[],
  density: number,
  colours: CSSStyleDeclaration,
): void {
  const context = canvas.getContext('2d');
  if (!context) return;
  const paint = (colour: Colour) => colours.getPropertyValue(`--${colour}`);
  context.fillStyle = paint('water');
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.lineJoin = 'round';
  const scale = canvas.width / TILE_UNITS;
  for (const kind of ATLAS_KINDS) {
    const { fill, stroke, width = 0 } = STROKES[kind];
    for (const shape of shapes) {
      if (shape.kind !== kind) continue;
      const path = pathOf(shape, scale);
      if (shape.isArea && fill && fill !== 'none') {
        context.fillStyle = paint(fill);
        context.fill(path, 'evenodd');
      }
      if (stroke && stroke !== 'none') {
        context.strokeStyle = paint(stroke);
        context.lineWidth = width * density;
        context.stroke(path);
      }
    }
  }
}

function pathOf({ lines, isArea }: AtlasShape, scale: number): Path2D {
  const path = new Path2D();
  for (const line of lines) {
    for (let at = 0; at < line.length; at += 2) {
      const [x, y] = [(line[at] ?? 0) * scale, (line[at + 1] ?? 0) * scale];
      if (at === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    }
    if (isArea) path.closePath();
  }
  return path;
}
