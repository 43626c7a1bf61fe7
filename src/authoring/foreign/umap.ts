/** A map's backup as uMap writes it: one file, a list of layers, each a FeatureCollection. */
import { FindingsOf } from '../../check/finding.js';
import type { ForeignFormat } from './format.js';
import { marksOf } from './geojson.js';
import { listAt, member, parseJson } from './json.js';

export const umap: ForeignFormat = {
  name: 'uMap (.umap)',
  recognises: ({ text }) => member(parseJson(text)?.value, 'type') === 'umap',
  read: (source) => {
    const json = parseJson(source.text);
    const layers = listAt(json?.value, 'layers');
    const features = layers.flatMap((layer) => listAt(layer, 'features'));
    if (features.length > 0) return { marks: marksOf(features), findings: [] };
    const report = new FindingsOf(source);
    report.add(0, {
      message: 'none of the layers holds a feature',
      hint: 'Layers with data from elsewhere hold none: export them as GeoJSON in uMap.',
    });
    return { marks: [], findings: report.findings };
  },
};
