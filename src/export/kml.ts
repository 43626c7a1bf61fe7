import XMLBuilder from 'fast-xml-builder';
import type { Place } from '../story/story.js';
import { articleFacts, type Facts, placeFacts } from './facts.js';
import type { ExportContext, ExportFormat } from './format.js';
import { kmlGeometry } from './kml-geometry.js';
import { asHtml, asXmlText } from './markup.js';
import { momentsOf, xmlMoment } from './moments.js';

const OUTLINE = 'outline';

/**
 * KML 2.2 (OGC 07-147r2), for Google Earth and what else reads it. Members stand in the order
 * that its schema wants. The description is HTML, which is what its readers take it for; what
 * is known stands in the extended data as it is. A place that cannot be placed has no geometry.
 */
export const kml = {
  file: 'places.kml',
  type: 'application/vnd.google-earth.kml+xml',
  write(story, context) {
    const builder = new XMLBuilder({ ignoreAttributes: false });
    const { headline, credit, link } = story.article;
    const source = link === undefined ? [credit] : [credit, link];
    return builder.build({
      '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
      kml: {
        '@_xmlns': 'http://www.opengis.net/kml/2.2',
        Document: {
          name: asXmlText(headline),
          description: asXmlText(source.map((line) => `<p>${asHtml(line)}</p>`).join('')),
          // Without it areas are filled, and hide what is in them.
          Style: { '@_id': OUTLINE, LineStyle: { width: 2 }, PolyStyle: { fill: 0 } },
          ExtendedData: extendedData(articleFacts(story)),
          Placemark: story.places.map((place) => placemarkOf(place, context)),
        },
      },
    });
  },
} as const satisfies ExportFormat;

function placemarkOf(place: Place, context: ExportContext) {
  const { name, when, geometry } = place;
  return {
    name: asXmlText(name),
    description: asXmlText(descriptionOf(place)),
    ...(when && timeOf(when.date)),
    styleUrl: `#${OUTLINE}`,
    ExtendedData: extendedData(placeFacts(place, context)),
    ...(geometry && kmlGeometry(geometry)),
  };
}

function descriptionOf({ quotations, note }: Place): string {
  const quotes = quotations.map(({ exact }) => `<blockquote>${asHtml(exact)}</blockquote>`);
  return quotes.join('') + (note === undefined ? '' : `<p>${asHtml(note)}</p>`);
}

function extendedData(facts: Facts) {
  return {
    Data: Object.entries(facts).map(([name, value]) => ({
      '@_name': name,
      value: asXmlText(String(value)),
    })),
  };
}

function timeOf(date: string) {
  const [first, last] = momentsOf(date);
  return last === undefined
    ? { TimeStamp: { when: xmlMoment(first) } }
    : { TimeSpan: { begin: xmlMoment(first), end: xmlMoment(last) } };
}
