/** GeoJSON as geojson.io and QGIS write it, and uMap's own format, which is GeoJSON in layers. */
import { findNodeAtLocation, type Node, type ParseError, parseTree } from 'jsonc-parser';
import { findingAt } from '../../check/finding.js';
import { remarkOnCrs } from '../../check/issue.js';
import { excessOf } from '../../check/json.js';
import { asMark, type ImportFormat, type Mark } from './mark.js';

export const geojson: ImportFormat = {
  name: 'GeoJSON (geojson.io, QGIS, uMap)',
  recognises: ({ text }) => {
    const type = member(parseJson(text)?.value, 'type');
    return type === 'FeatureCollection' || type === 'Feature';
  },
  read: (source) => {
    const json = parseJson(source.text);
    if (!json) return { marks: [], findings: [] };
    const remark = remarkOnCrs(member(json.value, 'crs'));
    const crs = findNodeAtLocation(json.tree, ['crs']);
    if (remark && crs) {
      return { marks: [], findings: findingAt(source, crs.parent?.offset ?? crs.offset, remark) };
    }
    const isOne = member(json.value, 'type') === 'Feature';
    return { marks: marksOf(isOne ? [json.value] : listAt(json.value, 'features')), findings: [] };
  },
};

/** A map's backup as uMap writes it: a list of layers, each a FeatureCollection. */
export const umap: ImportFormat = {
  name: 'uMap (.umap)',
  recognises: ({ text }) => member(parseJson(text)?.value, 'type') === 'umap',
  read: (source) => {
    const json = parseJson(source.text);
    const layers = listAt(json?.value, 'layers');
    const features = layers.flatMap((layer) => listAt(layer, 'features'));
    if (features.length > 0) return { marks: marksOf(features), findings: [] };
    const remark = {
      message: 'none of the layers holds a feature',
      hint: 'Layers with data from elsewhere hold none: export them as GeoJSON in uMap.',
    };
    return { marks: [], findings: findingAt(source, 0, remark) };
  },
};

export function marksOf(features: readonly unknown[]): Mark[] {
  return features.map((feature) =>
    asMark(member(feature, 'geometry'), member(feature, 'properties')),
  );
}

/** A text's JSON; `undefined` if it is not JSON, or too large or deep to be read. */
function parseJson(text: string): { tree: Node; value: unknown } | undefined {
  if (excessOf(text)) return undefined;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  return tree && errors.length === 0 ? { tree, value: JSON.parse(text) } : undefined;
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name);
  return Array.isArray(list) ? list : [];
}
