/** GeoJSON as geojson.io, QGIS and others write it. */

import { findNodeAtLocation } from 'jsonc-parser';
import { FindingsOf } from '../../check/finding.js';
import { remarkOnCrs } from '../../check/issue.js';
import { asMark, type ForeignFormat, type Mark } from './format.js';
import { listAt, member, parseJson } from './json.js';

export const geojson: ForeignFormat = {
  name: 'GeoJSON (geojson.io, QGIS, uMap)',
  recognises: ({ text }) => {
    const type = member(parseJson(text)?.value, 'type');
    return type === 'FeatureCollection' || type === 'Feature';
  },
  read: (source) => {
    const report = new FindingsOf(source);
    const json = parseJson(source.text);
    if (!json) return { marks: [], findings: [] };
    const remark = remarkOnCrs(member(json.value, 'crs'));
    const crs = findNodeAtLocation(json.tree, ['crs']);
    if (remark && crs) {
      report.add(crs.parent?.offset ?? crs.offset, remark);
      return { marks: [], findings: report.findings };
    }
    const isOne = member(json.value, 'type') === 'Feature';
    return { marks: marksOf(isOne ? [json.value] : listAt(json.value, 'features')), findings: [] };
  },
};

export function marksOf(features: readonly unknown[]): Mark[] {
  return features.map((feature) =>
    asMark(member(feature, 'geometry'), member(feature, 'properties')),
  );
}
