/**
 * Some features of a story borrow their geometry from Natural Earth and say so in
 * `properties.shape`. This rewrites those geometries in the file's text and nothing else.
 */
import type { Geometry } from 'geojson';
import { findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { countryShape, landBorder } from '../gazetteer/countries.js';

export interface RedrawnText {
  readonly text: string;
  /** Ids of the features whose geometry is not what it was, in the file's order. */
  readonly changed: readonly string[];
  /** How many features borrow their geometry. */
  readonly shapes: number;
}

/**
 * Draws every feature that has `properties.shape`, `{country}` or `{border, except?}`, anew.
 *
 * @param text a GeoJSON FeatureCollection as JSON text
 * @returns the same text, byte for byte, but for the values of those features' `geometry`
 * @throws Error that names the feature, for what cannot be drawn
 */
export function redrawShapes(text: string): RedrawnText {
  const tree = parseTree(text, [], { disallowComments: true });
  const features = tree && findNodeAtLocation(tree, ['features'])?.children;
  if (!features) throw new Error('is no GeoJSON FeatureCollection');

  const borrowed = features.filter((feature) => valueAt(feature, ['properties', 'shape']));
  const redrawn = borrowed.map((feature) => {
    const id = String(valueAt(feature, ['id']) ?? `number ${features.indexOf(feature) + 1}`);
    const place = findNodeAtLocation(feature, ['geometry']);
    if (!place) throw new Error(`feature ${id} has no "geometry" to replace (null will do)`);
    const json = JSON.stringify(drawn(id, valueAt(feature, ['properties', 'shape'])));
    return { id, json, start: place.offset, end: place.offset + place.length };
  });

  let [result, from] = ['', 0];
  for (const { json, start, end } of redrawn) {
    result += text.slice(from, start) + json;
    from = end;
  }
  return {
    text: result + text.slice(from),
    changed: redrawn.filter((r) => text.slice(r.start, r.end) !== r.json).map(({ id }) => id),
    shapes: redrawn.length,
  };
}

function drawn(id: string, shape: unknown): Geometry {
  if (isRecord(shape)) {
    const { country, border, except = [] } = shape;
    try {
      if (typeof country === 'string') return countryShape(country);
      if (typeof border === 'string' && isStrings(except)) return landBorder(border, except);
    } catch (error) {
      throw new Error(`feature ${id}: ${error instanceof Error ? error.message : error}`);
    }
  }
  throw new Error(`feature ${id}: "shape" is neither {"country"} nor {"border", "except"?}`);
}

function valueAt(node: Node, path: string[]): unknown {
  const found = findNodeAtLocation(node, path);
  return found && getNodeValue(found);
}

function isRecord(value: unknown): value is Record<'country' | 'border' | 'except', unknown> {
  return typeof value === 'object' && value !== null;
}

function isStrings(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
