/**
 * Some features of a story take their geometry from Natural Earth, as `properties.shape` says.
 * This rewrites those geometries in the file's text and nothing else.
 */
import type { Geometry } from 'geojson';
import { findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { type CountryTopology, countryShape, landBorder } from '../gazetteer/countries.js';

export interface RedrawnText {
  readonly text: string;
  /** Ids of the features whose geometry has changed, in the file's order. */
  readonly changed: readonly string[];
  /** How many features have a `shape`. */
  readonly shapes: number;
}

/**
 * Redraws every feature that has `properties.shape`, `{country}` or `{border, except?}`, anew.
 *
 * @param text a GeoJSON FeatureCollection as JSON text
 * @returns the same text, byte for byte, except for those features' `geometry`
 * @throws Error that names the feature, if one cannot be drawn
 */
export function redrawShapes(text: string, countries: CountryTopology): RedrawnText {
  const tree = parseTree(text, [], { disallowComments: true });
  const features = tree && findNodeAtLocation(tree, ['features'])?.children;
  if (!features) throw new Error('is no GeoJSON FeatureCollection');

  const borrowed = features.filter((feature) => valueAt(feature, ['properties', 'shape']));
  const redrawn = borrowed.map((feature) => {
    const id = String(valueAt(feature, ['id']) ?? `number ${features.indexOf(feature) + 1}`);
    const place = findNodeAtLocation(feature, ['geometry']);
    if (!place) throw new Error(`feature ${id} has no "geometry" to replace (null will do)`);
    const json = JSON.stringify(drawn(countries, id, valueAt(feature, ['properties', 'shape'])));
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

function drawn(countries: CountryTopology, id: string, shape: unknown): Geometry {
  if (isRecord(shape)) {
    const { country, border, except = [] } = shape;
    try {
      if (typeof country === 'string') return countryShape(countries, country);
      if (typeof border === 'string' && isStrings(except))
        return landBorder(countries, border, except);
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
