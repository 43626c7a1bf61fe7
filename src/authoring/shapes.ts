/**
 * Some features of a story take their geometry from Natural Earth, as `properties.shape` says.
 * This rewrites those geometries in the file's text and nothing else.
 */
import type { Geometry } from 'geojson';
import { findNodeAtLocation, getNodeValue, type Node } from 'jsonc-parser';
import { z } from 'zod';
import { type Finding, FindingsOf, type SourceFile } from '../check/finding.js';
import { readJson } from '../check/json.js';
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
 * @param source a GeoJSON FeatureCollection as JSON text
 * @returns the same text, byte for byte, except for those features' `geometry`; or what keeps it
 * from being read or drawn
 */
export function redrawShapes(
  source: SourceFile,
  countries: CountryTopology,
): RedrawnText | { readonly findings: readonly Finding[] } {
  const { text } = source;
  const report = new FindingsOf(source);
  const tree = readJson(report);
  const features = tree && findNodeAtLocation(tree, ['features'])?.children;
  if (tree && !features) {
    const hint = 'A places file has them: npm run check says more.';
    report.add(tree.offset, { message: 'this is no GeoJSON FeatureCollection', hint });
  }
  const borrowed = (features ?? []).filter((feature) => valueAt(feature, ['properties', 'shape']));
  const edits = borrowed.flatMap((feature) => {
    const place = findNodeAtLocation(feature, ['geometry']);
    const shape = findNodeAtLocation(feature, ['properties', 'shape']);
    const number = (features ?? []).indexOf(feature) + 1;
    const id = String(valueAt(feature, ['id']) ?? `number ${number}`);
    if (!place) {
      const message = `feature ${id} has no "geometry" to replace`;
      report.add(feature.offset, { message, hint: 'Put "geometry": null into it.' });
      return [];
    }
    try {
      const content = JSON.stringify(drawn(countries, shape && getNodeValue(shape)));
      return [{ id, offset: place.offset, length: place.length, content }];
    } catch (error) {
      const message = `feature ${id}: ${error instanceof Error ? error.message : error}`;
      report.add(shape?.offset ?? feature.offset, { message });
      return [];
    }
  });
  if (report.findings.length > 0) return { findings: report.findings };
  const changed = edits.filter(
    ({ offset, length, content }) => text.slice(offset, offset + length) !== content,
  );
  return {
    text: withEdits(text, edits),
    changed: changed.map(({ id }) => id),
    shapes: edits.length,
  };
}

/** @param edits in the text's order, apart from one another */
function withEdits(
  text: string,
  edits: readonly { readonly offset: number; readonly length: number; readonly content: string }[],
): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { offset, length, content } of edits) {
    pieces.push(text.slice(from, offset), content);
    from = offset + length;
  }
  return pieces.join('') + text.slice(from);
}

const shapeSchema = z.union([
  z.object({ country: z.string() }),
  z.object({ border: z.string(), except: z.array(z.string()).optional() }),
]);

/** @throws Error if there is no such shape */
function drawn(countries: CountryTopology, value: unknown): Geometry {
  const shape = shapeSchema.safeParse(value).data;
  if (!shape) throw new Error('"shape" is neither {"country"} nor {"border", "except"?}');
  if ('country' in shape) return countryShape(countries, shape.country);
  return landBorder(countries, shape.border, shape.except);
}

function valueAt(node: Node, path: string[]): unknown {
  const found = findNodeAtLocation(node, path);
  return found && getNodeValue(found);
}
