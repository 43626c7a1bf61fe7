import { quotationRows } from './facts.js';
import type { ExportFormat } from './format.js';

/**
 * GeoJSON (RFC 7946), a feature for each quotation with its place's geometry, its properties texts
 * and numbers: the lists and objects of `places.geojson` a GIS shows as JSON at best.
 */
export const quotedPlaces = {
  file: 'quotations.geojson',
  type: 'application/geo+json',
  write(story, context) {
    const features = quotationRows(story, context).map(({ id, place: { geometry }, facts }) => ({
      type: 'Feature',
      id,
      geometry,
      properties: facts,
    }));
    return JSON.stringify({ type: 'FeatureCollection', features });
  },
} as const satisfies ExportFormat;
