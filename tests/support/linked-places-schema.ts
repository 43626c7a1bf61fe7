/**
 * What a Linked Places document must hold so that both of the format's published schemas take it
 * (github.com/LinkedPasts/linked-places-format): 1.2.2 for a feature, and the World Historical
 * Gazetteer's 2.0 for a collection; and what its ingestion reads: `aat:` numbers, one for each type,
 * years alone. Texts are lines (`^(.*)$` in both). Members beyond it are refused.
 */
import { z } from 'zod';

const uri = z
  .string()
  .regex(/^(https?:\/\/[\w.-]+\.[a-z]{2,}(:\d+)?(\/.*)?|urn:uuid:[\da-f-]{36})$/);
const address = z.string().regex(/^https?:\/\/(www\.)?[a-zA-Z0-9.-]{2,256}\.[a-z]{2,63}(\/.*)?$/);
const oneLine = z
  .string()
  .min(1)
  .regex(/^[^\n\r\u2028\u2029]*$/);
const year = z.string().regex(/^(-?\d{4}|-\d{5,})$/);
const moment = z.union([
  z.strictObject({ in: year }),
  z
    .strictObject({ earliest: year.optional(), latest: year.optional() })
    .refine((bounds) => Object.keys(bounds).length > 0),
]);
const certainty = z.enum(['certain', 'less-certain', 'uncertain']);
const when = z.strictObject({
  timespans: z.array(z.strictObject({ start: moment, end: moment.optional() })).max(1),
  certainty: certainty.exclude(['certain']).optional(),
  label: oneLine,
});
const lang = z.string().regex(/^[a-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/);
const cited = z.strictObject({ label: oneLine, '@id': address.optional() });

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const line = z.array(position).min(2);
const polygon = z.array(z.array(position).min(4)).min(1);
const known = { certainty, citations: z.array(cited).length(1).optional() };
/** Plain, because QGIS makes a layer without a coordinate system of a GeometryCollection. */
const geometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: position, ...known }),
  z.strictObject({ type: z.literal('LineString'), coordinates: line, ...known }),
  z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(line), ...known }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: polygon, ...known }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon), ...known }),
  // No place is known. 1.2.2 takes no null, 2.0 no feature without a geometry.
  z.strictObject({ type: z.literal('MultiPoint'), coordinates: z.tuple([]) }),
]);

const name = z.strictObject({
  toponym: oneLine,
  lang,
  citations: z.array(cited).min(2),
  when: when.optional(),
});

const feature = z.strictObject({
  '@id': uri,
  type: z.literal('Feature'),
  properties: z.strictObject({
    title: oneLine,
    fclasses: z.array(z.enum(['A', 'H', 'L', 'P', 'R', 'S', 'T'])).min(1),
  }),
  when: when.optional(),
  names: z.array(name).min(1),
  types: z
    .array(
      z.strictObject({
        identifier: z.string().regex(/^aat:300\d{6}$/),
        label: oneLine,
        sourceLabels: z.array(z.strictObject({ label: oneLine, lang })),
      }),
    )
    .length(1),
  geometry,
  links: z
    .array(z.strictObject({ type: z.enum(['exactMatch', 'closeMatch']), identifier: address }))
    .min(1)
    .optional(),
  descriptions: z
    .array(z.strictObject({ value: oneLine, lang }))
    .min(1)
    .optional(),
});

export const linkedPlacesSchema = z.strictObject({
  '@context': z.literal(
    'https://raw.githubusercontent.com/LinkedPasts/linked-places/master/linkedplaces-context-v1.1.jsonld',
  ),
  type: z.literal('FeatureCollection'),
  features: z.array(feature).min(1),
});
