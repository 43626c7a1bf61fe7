import type { Place } from '../story/story.js';
import { articleFacts, type Facts, placeFacts, quotationFacts } from './facts.js';
import type { ExportFormat } from './format.js';

/**
 * So many quotations of a place get columns of their own, which leaves a place's columns below
 * the 255 that dBASE files and so shapefiles can have. The rest share one.
 */
const MOST_COLUMNS = 70;

/**
 * GeoJSON (RFC 7946) with flat properties: a GIS makes columns of them, where of the lists and
 * objects in the story's own file it shows JSON at best.
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
