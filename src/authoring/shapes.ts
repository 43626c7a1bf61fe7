/**
 * Some features of a story take their geometry from Natural Earth, as `properties.shape` says.
 * This rewrites those geometries in the file's text and nothing else.
 */
import type { Geometry } from 'geojson';
import { applyEdits, findNodeAtLocation, getNodeValue, type Node, parseTree } from 'jsonc-parser';
import { z } from 'zod';
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
  const edits = borrowed.map((feature) => {
    const id = String(valueAt(feature, ['id']) ?? `number ${features.indexOf(feature) + 1}`);
    const place = findNodeAtLocation(feature, ['geometry']);
    if (!place) throw new Error(`feature ${id} has no "geometry" to replace (null will do)`);
    const content = JSON.stringify(drawn(countries, id, valueAt(feature, ['properties', 'shape'])));
    return { id, offset: place.offset, length: place.length, content };
  });
  const changed = edits.filter(
    ({ offset, length, content }) => text.slice(offset, offset + length) !== content,
  );
  return {
    text: applyEdits(text, edits),
    changed: changed.map(({ id }) => id),
    shapes: edits.length,
  };
}

const shapeSchema = z.union([
  z.object({ country: z.string() }),
  z.object({ border: z.string(), except: z.array(z.string()).optional() }),
]);

function drawn(countries: CountryTopology, id: string, value: unknown): Geometry {
  const shape = shapeSchema.safeParse(value).data;
  if (!shape) {
    throw new Error(`feature ${id}: "shape" is neither {"country"} nor {"border", "except"?}`);
  }
  try {
    if ('country' in shape) return countryShape(countries, shape.country);
    return landBorder(countries, shape.border, shape.except);
  } catch (error) {
    throw new Error(`feature ${id}: ${error instanceof Error ? error.message : error}`);
  }
}

function valueAt(node: Node, path: string[]): unknown {
  const found = findNodeAtLocation(node, path);
  return found && getNodeValue(found);
}
