/**
 * What a Linked Places document must hold, written after the description of the format
 * (github.com/LinkedPasts/linked-places-format, version 1.1), which has no schema of its own,
 * and after what World Historical Gazetteer asks besides: a type and a date for every feature,
 * dates to the day, full URIs. Members beyond it are refused.
 */
import { z } from 'zod';

const uri = z
  .string()
  .regex(/^(https?:\/\/[\w.-]+\.[a-z]{2,}(:\d+)?(\/.*)?|urn:uuid:[\da-f-]{36})$/);
const address = z.string().regex(/^https?:\/\//);
const day = z.string().regex(/^-?\d{4,6}(-(0[1-9]|1[0-2])(-([0-2]\d|3[01]))?)?[~?%]?$/);
const moment = z.union([
  z.strictObject({ in: day }),
  z.strictObject({ earliest: day.optional(), latest: day.optional() }),
]);
const when = z.strictObject({
  timespans: z.array(z.strictObject({ start: moment, end: moment.optional() })).min(1),
  label: z.string().optional(),
});
const lang = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/);
const certainty = z.enum(['certain', 'less-certain', 'uncertain']);

const position = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const line = z.array(position).min(2);
const polygon = z.array(z.array(position).min(4)).min(1);
const geometry = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: position, certainty }),
  z.strictObject({ type: z.literal('LineString'), coordinates: line, certainty }),
  z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(line), certainty }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: polygon, certainty }),
  z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon), certainty }),
]);

const name = z.strictObject({
  toponym: z.string().min(1),
  lang,
  citations: z
    .array(z.strictObject({ label: z.string().min(1), '@id': address.optional() }))
    .min(1),
  when,
});

const feature = z.strictObject({
  '@id': uri,
  type: z.literal('Feature'),
  properties: z.strictObject({ title: z.string().min(1) }),
  when: when.optional(),
  names: z.array(name).min(1),
  types: z
    .array(
      z.strictObject({
        label: z.string(),
        identifier: z
          .string()
          .regex(/^http:\/\/vocab\.getty\.edu\/aat\/300\d{6}$/)
          .optional(),
        sourceLabels: z.array(z.strictObject({ label: z.string(), lang })),
      }),
    )
    .min(1),
  geometry: z
    .strictObject({
      type: z.literal('GeometryCollection'),
      geometries: z.array(geometry).min(1),
    })
    .nullable(),
  links: z
    .array(z.strictObject({ type: z.enum(['exactMatch', 'closeMatch']), identifier: address }))
    .min(1)
    .optional(),
  descriptions: z
    .array(z.strictObject({ value: z.string().min(1), lang }))
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
