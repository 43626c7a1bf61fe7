/**
 * Drawing lines and areas, and moving their corners, by Terra Draw. Loaded when somebody draws.
 */
import * as leaflet from 'leaflet/dist/leaflet-src.esm.js';
import {
  type GeoJSONStoreFeatures,
  type HexColor,
  TerraDraw,
  TerraDrawLineStringMode,
  TerraDrawModeUndoRedo,
  TerraDrawPolygonMode,
  TerraDrawSelectMode,
} from 'terra-draw';
import { TerraDrawLeafletAdapter } from 'terra-draw-leaflet-adapter';
import type { LngLat } from '../../geo/geography.js';
import type { Form } from '../../geo/geometry.js';
import type { Corners } from '../desk.js';
import type { Drawn, Part } from './shapes.js';

/** Pixels within which a corner is meant. */
const NEAR = 14;
/** Terra Draw's own name of what lines and areas are drawn by. */
const MODES = { line: 'linestring', area: 'polygon' } as const;

/** Something is drawn, or its corners are moved, until it is closed. */
export interface OpenDrawing {
  readonly close: () => void;
  /** Of a new line or area. */
  readonly corners?: Corners;
}

/** @param done with the line or the ring, once it is finished */
export function drawNew(map: leaflet.Map, form: Form, done: (drawn: Drawn) => void): OpenDrawing {
  const draw = open(map);
  draw.setMode(MODES[form]);
  draw.on('finish', (id) => {
    const part = partOf(draw.getSnapshotFeature(id));
    // Terra Draw has work to do with it yet.
    if (part) queueMicrotask(() => done({ form, parts: [part] }));
  });
  const corners: Corners = { undo: () => draw.undo(), redo: () => void draw.redo() };
  return { corners, close: () => close(map, draw) };
}

/** Shows the corners of what has been drawn. @param changed after each change, with all of it */
export function correct(
  map: leaflet.Map,
  { form, parts }: Drawn,
  changed: (drawn: Drawn) => void,
): OpenDrawing {
  const draw = open(map);
  const features = parts.map(
    ({ line }, at): GeoJSONStoreFeatures => ({
      type: 'Feature',
      id: idOf(at),
      properties: { mode: MODES[form] },
      geometry:
        form === 'line'
          ? { type: 'LineString', coordinates: line.map((each) => [...each]) }
          : { type: 'Polygon', coordinates: [line.map((each) => [...each])] },
    }),
  );
  draw.addFeatures(features);
  draw.setMode('select');
  const longest = parts.reduce(
    (best, { line }, at) => (line.length > (parts[best]?.line.length ?? 0) ? at : best),
    0,
  );
  if (draw.hasFeature(idOf(longest))) draw.selectFeature(idOf(longest));
  draw.on('finish', () => {
    const now = parts.map(({ line, holes }, at) => ({
      line: partOf(draw.getSnapshotFeature(idOf(at)))?.line ?? line,
      holes,
    }));
    changed({ form, parts: now });
  });
  return { close: () => close(map, draw) };
}

function open(map: leaflet.Map): TerraDraw {
  const colour = (name: string): HexColor => {
    const value = getComputedStyle(map.getContainer()).getPropertyValue(`--${name}`).trim();
    return value.startsWith('#') ? (value as HexColor) : '#0b5a8a';
  };
  const [accent, card] = [colour('accent'), colour('card')];
  const corners = {
    ...{ selectionPointColor: card, selectionPointOutlineColor: accent },
    ...{ selectionPointWidth: 5, selectionPointOutlineWidth: 2 },
    ...{ midPointColor: accent, midPointOutlineColor: card },
    ...{ midPointWidth: 3, midPointOutlineWidth: 1 },
  };
  const closing = {
    ...{ closingPointColor: card, closingPointOutlineColor: accent },
    ...{ closingPointWidth: 6, closingPointOutlineWidth: 2 },
  };
  const area = { fillColor: accent, fillOpacity: 0.15, outlineColor: accent, outlineWidth: 2.5 };
  const line = { lineStringColor: accent, lineStringWidth: 2.5 };
  const flags = {
    feature: {
      draggable: false,
      coordinates: { midpoints: true, draggable: true, deletable: true },
    },
  };
  const draw = new TerraDraw({
    adapter: new TerraDrawLeafletAdapter({
      lib: leaflet,
      map,
      coordinatePrecision: 9,
    }),
    undoRedo: { modeLevel: new TerraDrawModeUndoRedo() },
    // The story's own numbering of parts.
    idStrategy: { isValidId: (id) => typeof id === 'number', getId: counter() },
    modes: [
      new TerraDrawLineStringMode({ pointerDistance: NEAR, styles: { ...line, ...closing } }),
      new TerraDrawPolygonMode({ pointerDistance: NEAR, styles: { ...area, ...closing } }),
      new TerraDrawSelectMode({
        pointerDistance: NEAR,
        flags: { linestring: flags, polygon: flags },
        // Deleting is the place's own matter.
        keyEvents: { deselect: null, delete: null, rotate: null, scale: null },
        styles: {
          ...corners,
          ...{ selectedLineStringColor: accent, selectedLineStringWidth: 2.5 },
          ...{ selectedPolygonColor: accent, selectedPolygonFillOpacity: 0.15 },
          ...{ selectedPolygonOutlineColor: accent, selectedPolygonOutlineWidth: 2.5 },
        },
      }),
    ],
  });
  draw.start();
  return draw;
}

/** The adapter for Leaflet draws nothing whose id is 0. */
function idOf(part: number): number {
  return part + 1;
}

/** Numbers above those of the parts. */
function counter(): () => number {
  let last = 1_000_000;
  return () => ++last;
}

function close(map: leaflet.Map, draw: TerraDraw): void {
  draw.stop();
  map.getContainer().style.cursor = '';
  // Not before the double click that has ended the drawing is over.
  setTimeout(() => map.doubleClickZoom.enable());
  map.dragging.enable();
}

function partOf(feature: GeoJSONStoreFeatures | undefined): Part | undefined {
  if (!feature || feature.geometry.type === 'Point') return undefined;
  const { geometry } = feature;
  const line = geometry.type === 'LineString' ? geometry.coordinates : geometry.coordinates[0];
  return line && { line: line.map(([x = 0, y = 0]): LngLat => [x, y]), holes: [] };
}
