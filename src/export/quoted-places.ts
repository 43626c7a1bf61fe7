import type { Place } from '../story/story.js';
import { articleFacts, type Facts, placeFacts, quotationFacts } from './facts.js';
import type { ExportFormat } from './format.js';

/**
 * Quotations of a place with columns of their own; the others share one. It keeps the number of
 * columns below 255, the limit of dBASE files and so of shapefiles.
 */
const MOST_COLUMNS = 70;

/**
 * GeoJSON (RFC 7946) with flat properties, which a GIS shows as columns. The lists and objects of
 * `places.geojson` it shows as JSON at best.
 */
export const quotedPlaces = {
  file: 'quotations.geojson',
  type: 'application/geo+json',
  write(story, context) {
    const source = articleFacts(story);
    const features = story.places.map((place) => ({
      type: 'Feature',
      id: place.id,
      geometry: place.geometry,
      properties: { ...placeFacts(place, context), ...quotationColumns(place), ...source },
    }));
    return JSON.stringify({ type: 'FeatureCollection', features });
  },
} as const satisfies ExportFormat;

function quotationColumns({ quotations }: Place): Facts {
  const columns = quotations.slice(0, MOST_COLUMNS).flatMap((quotation, index) => {
    const facts = Object.entries(quotationFacts(quotation));
    return facts.map(([name, value]) => [`${name}_${index + 1}`, value] as const);
  });
  const further = quotations.slice(MOST_COLUMNS).map(({ exact }) => exact);
  return {
    quotes: quotations.length,
    ...Object.fromEntries(columns),
    ...(further.length > 0 && { further_quotes: further.join('\n\n') }),
  };
}
