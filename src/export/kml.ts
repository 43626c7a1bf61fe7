import XMLBuilder from 'fast-xml-builder';
import type { Geometry } from '../geo/geometry.js';
import type { Quotation } from '../story/quotation.js';
import type { Place } from '../story/story.js';
import { type Edge, isMoment, type Moment, parseTime } from '../story/time.js';
import { asXmlText } from '../text/xml.js';
import { articleFacts, type Facts, placeFacts, quotationFacts } from './facts.js';
import type { ExportContext, ExportFormat } from './format.js';
import { hasIsoForm, isoDate } from './iso-dates.js';
import { sourcesInWords } from './sources.js';

const OUTLINE = 'outline';
/** The style of rivers, roads and the like. */
const COURSE = 'course';

/**
 * KML 2.2 (OGC 07-147r2), for Google Earth and others. Members are in the order of its schema. The
 * description is HTML, as readers expect; the extended data are plain. A place that cannot be
 * placed has no geometry.
 */
export const kml = {
  file: 'places.kml',
  type: 'application/vnd.google-earth.kml+xml',
  write(story, context) {
    const builder = new XMLBuilder({ ignoreAttributes: false });
    const { headline } = story.article;
    return builder.build({
      '?xml': { '@_version': '1.0', '@_encoding': 'UTF-8' },
      kml: {
        '@_xmlns': 'http://www.opengis.net/kml/2.2',
        Document: {
          name: asXmlText(headline),
          description: asXmlText(
            sourcesInWords(story)
              .map((line) => `<p>${asHtml(line)}</p>`)
              .join(''),
          ),
          // By default areas are filled and hide what is in them.
          Style: [
            { '@_id': OUTLINE, LineStyle: { width: 2 }, PolyStyle: { fill: 0 } },
            // KML has no dashes, by which the page tells borders from them.
            ...(story.places.some(isCourse) ? [{ '@_id': COURSE, LineStyle: { width: 4 } }] : []),
          ],
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
    styleUrl: `#${isCourse(place) ? COURSE : OUTLINE}`,
    ExtendedData: extendedData({ ...placeFacts(place, context), mentions: mentionsOf(place) }),
    ...(geometry && kmlGeometry(geometry)),
  };
}

function isCourse({ role, geometry }: Place): boolean {
  return role === 'line' && geometry?.type.endsWith('LineString') === true;
}

/** The quotations with the mention in bold, the time in words, the note. */
function descriptionOf({ quotations, when, note }: Place): string {
  const quotes = quotations.map((quotation) => `<blockquote>${quoteOf(quotation)}</blockquote>`);
  const time = when && `<div>${asHtml(`${when.words} (${when.date})`)}</div>`;
  return quotes.join('') + (time ?? '') + (note === undefined ? '' : `<p>${asHtml(note)}</p>`);
}

function quoteOf({ block, range, mention }: Quotation): string {
  const part = (start: number, end: number) => asHtml(block.text.slice(start, end));
  const words = part(mention.start, mention.end);
  return `${part(range.start, mention.start)}<b>${words}</b>${part(mention.end, range.end)}`;
}

/** Each once, since readers that make columns of the data leave the description out. */
function mentionsOf({ quotations }: Place): string {
  return [...new Set(quotations.map((quotation) => quotationFacts(quotation).mention))].join('; ');
}

function extendedData(facts: Facts) {
  return {
    Data: Object.entries(facts).map(([name, value]) => ({
      '@_name': name,
      value: asXmlText(String(value)),
    })),
  };
}

/**
 * KML's time; none where KML would say more than the source: it has no word for what is about or
 * uncertain, and an end that is left out is open, not unknown. Nor where a year is before Christ:
 * one version of XML Schema writes 44 BC as -0044, the next as -0043. All of that stands in the
 * description and in the extended data.
 */
function timeOf(date: string) {
  const [first, last] = parseTime(date) ?? [];
  if (![first, last].every(isSayable)) return {};
  if (last === undefined && isMoment(first) && hasIsoForm(first)) {
    return { TimeStamp: { when: xmlMoment(first, 'first') } };
  }
  const end = last ?? first;
  return {
    TimeSpan: {
      ...(isMoment(first) && { begin: xmlMoment(first, 'first') }),
      ...(isMoment(end) && { end: xmlMoment(end, 'last') }),
    },
  };
}

function isSayable(edge: Edge | undefined): boolean {
  if (!isMoment(edge)) return edge !== 'unknown';
  const { isApproximate, isUncertain, span } = edge;
  return !isApproximate && !isUncertain && new Date(span.start).getUTCFullYear() >= 1;
}

/** A date or date-time of XML Schema, which requires seconds. */
function xmlMoment(moment: Moment, bound: 'first' | 'last'): string {
  return isoDate(moment, bound).replace(/T\d{2}:\d{2}(?!:)/, '$&:00');
}

const HTML_ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  // In a KML description $[name] would be replaced by a value.
  $: '&#36;',
};

/** A text escaped for the HTML of a KML description. */
function asHtml(text: string): string {
  return text.replace(/[&<>$]/g, (character) => HTML_ENTITIES[character] ?? character);
}

type Position = readonly number[];

/** A geometry for the XML builder. KML's coordinates are GeoJSON's: longitude, latitude, WGS 84. */
function kmlGeometry(geometry: Geometry): object {
  switch (geometry.type) {
    case 'Point':
      return { Point: { coordinates: tuples([geometry.coordinates]) } };
    case 'LineString':
      return { LineString: lineOf(geometry.coordinates) };
    case 'MultiLineString':
      return { MultiGeometry: { LineString: geometry.coordinates.map(lineOf) } };
    case 'Polygon':
      return { Polygon: polygonOf(geometry.coordinates) };
    case 'MultiPolygon':
      return { MultiGeometry: { Polygon: geometry.coordinates.map(polygonOf) } };
  }
}

/** `tessellate`: the line follows the ground instead of passing through mountains. */
function lineOf(positions: readonly Position[]) {
  return { tessellate: 1, coordinates: tuples(positions) };
}

function polygonOf([outer = [], ...inner]: readonly (readonly Position[])[]) {
  return {
    tessellate: 1,
    outerBoundaryIs: ringOf(outer),
    innerBoundaryIs: inner.map(ringOf),
  };
}

function ringOf(positions: readonly Position[]) {
  return { LinearRing: { coordinates: tuples(positions) } };
}

/** Without heights, which no map of Dateline's shows. */
function tuples(positions: readonly Position[]): string {
  return positions.map(([longitude, latitude]) => `${longitude},${latitude}`).join(' ');
}
