/**
 * The one description of what a places file may hold. TypeScript's types are inferred from
 * it, `data/places.schema.json` is written from it (`npm run schema`), and the check parses
 * with it. Rules that need the article's text stand in `check.ts`.
 */
import { z } from 'zod';
import { text } from './front-matter.js';
import { LOCATIONS, ROLES } from './kinds.js';
import { SLUG } from './slug.js';
import { isDateOrInterval } from './time.js';

/** Metres: half way round the Earth nothing is farther off. */
const FARTHEST = 20_000_000;

/** -0 is 0. */
const degrees = z.number().overwrite((value) => value + 0);

const position = z
  .tuple([degrees, degrees], z.number())
  .meta({ description: 'Longitude, latitude in degrees (WGS 84), at most 6 decimals.' });

const line = z.array(position).min(2);
const ring = z.array(position).min(4);

export const geometrySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('Point'), coordinates: position }),
  z.strictObject({ type: z.literal('LineString'), coordinates: line }),
  z.strictObject({ type: z.literal('MultiLineString'), coordinates: z.array(line).min(1) }),
  z.strictObject({ type: z.literal('Polygon'), coordinates: z.array(ring).min(1) }),
  z.strictObject({
    type: z.literal('MultiPolygon'),
    coordinates: z.array(z.array(ring).min(1)).min(1),
  }),
]);

const verbatim = z.string().min(1, 'must not be empty');

const quote = z
  .strictObject({
    exact: verbatim.meta({
      description: 'Whole sentences of the article, letter for letter (TextQuoteSelector).',
    }),
    mention: verbatim.meta({ description: 'The words within `exact` that name the place.' }),
    prefix: verbatim
      .optional()
      .meta({ description: 'The text just before, only where `exact` alone matches twice.' }),
    suffix: verbatim
      .optional()
      .meta({ description: 'The text just after, only where `exact` alone matches twice.' }),
  })
  .meta({ description: 'A W3C Web Annotation text quote selector, and the mention in it.' });

const when = z.strictObject({
  date: z
    .string()
    .refine(
      isDateOrInterval,
      'must be a date, date-time or interval of ISO 8601, such as 2016-12-19 or 2016-12-19/2016-12-23',
    )
    .meta({
      description: 'ISO 8601: a date, a date-time, or an interval of two parted by "/".',
      examples: ['2016-12-19', '2016-12-23T03:00+01:00', '2016-12-19/2016-12-23'],
    }),
  words: verbatim.meta({ description: "The article's own words for it, within a quotation." }),
});

const shape = z
  .union([
    z.strictObject({ country: text }),
    z.strictObject({ border: text, except: z.array(text).optional() }),
  ])
  .meta({
    description:
      'Where `npm run shapes` takes the geometry from: a country of Natural Earth, or its land border, neighbours left out where named.',
  });

/** JSON Schema's way of saying what {@link requireByKind} checks. */
const conditions = [
  {
    if: { properties: { role: { const: 'event' } }, required: ['role'] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
    then: { required: ['when'] },
  },
  {
    if: {
      properties: { location: { enum: ['narrowed', 'somewhere'] } },
      required: ['location'],
    },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
    then: { required: ['note'] },
  },
];

const properties = z
  .strictObject({
    name: text.meta({ description: 'As the reader knows it.' }),
    role: z.enum(ROLES).meta({
      description:
        'event: something happens here; place: named as a place; area: a country or region; border.',
    }),
    location: z.enum(LOCATIONS).meta({
      description:
        'stated: the article names this place; narrowed: the article names a wider place and the editor narrowed it; somewhere: all that is known is that it lies on this line or in this area.',
    }),
    quotes: z.array(quote).min(1, 'must hold at least one quotation'),
    when: when.optional(),
    note: text.optional().meta({
      description: 'What the article says and how the position was chosen: a sentence or two.',
    }),
    radius: z
      .number()
      .positive('must be more than 0')
      .max(FARTHEST, `must be at most ${FARTHEST}`)
      .optional()
      .meta({
        description: 'Metres: how far from the point the true spot may lie.',
      }),
    gazetteer: z
      .int()
      .positive('must be more than 0')
      .optional()
      .meta({ description: 'GeoNames id.' }),
    anchor: position
      .optional()
      .meta({ description: 'For lines and areas: the point where the marker stands.' }),
    shape: shape.optional(),
  })
  .meta({ allOf: conditions });

const id = z
  .string()
  .regex(SLUG, 'must be a slug: small letters, digits and single hyphens')
  .meta({ description: 'Unique in the story; the fragment of its address.' });

const feature = z
  .strictObject({
    type: z.literal('Feature'),
    id,
    geometry: geometrySchema.nullable().meta({
      description: 'null where the text names a place that cannot be placed (RFC 7946, 3.2).',
    }),
    properties,
    bbox: z.array(z.number()).min(4).max(6).optional(),
  })
  .superRefine(requireByKind);

export const placesSchema = z
  .strictObject({
    $schema: z.string().optional(),
    type: z.literal('FeatureCollection'),
    features: z.array(feature),
    unmapped: z
      .array(
        z.strictObject({
          mention: verbatim.meta({ description: 'Words of the article.' }),
          reason: text.meta({ description: 'Why the map leaves them out.' }),
        }),
      )
      .optional()
      .meta({ description: 'Mentions that are deliberately not on the map.' }),
    bbox: z.array(z.number()).min(4).max(6).optional(),
    name: z
      .string()
      .optional()
      .meta({ description: 'As QGIS writes it; nothing is done with it.' }),
    crs: z
      .unknown()
      .refine(isWgs84, { params: { rule: 'crs' } })
      .optional()
      .meta({ description: 'As QGIS writes it (GeoJSON of 2008): only WGS 84 will do.' }),
  })
  .meta({ title: "The places of a story (Dateline's GeoJSON)" });

export type PlacesFile = z.infer<typeof placesSchema>;
export type PlaceFeature = z.infer<typeof feature>;
export type Quote = z.infer<typeof quote>;

/** Names of WGS 84 in longitude, latitude. GDAL writes that order under each of them. */
const WGS_84 =
  /^(?:urn:ogc:def:crs:OGC:(?:1\.3|2|)?:CRS84|(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?4326)$/i;

/** Whether a member `crs` names longitude and latitude in WGS 84, or is `null`. */
export function isWgs84(crs: unknown): boolean {
  const name: unknown = Object(Object(crs).properties).name;
  return crs === null || (typeof name === 'string' && WGS_84.test(name));
}

interface KindOfFeature {
  geometry: { type: string } | null;
  properties: Pick<
    z.infer<typeof properties>,
    'role' | 'location' | 'when' | 'note' | 'radius' | 'anchor' | 'shape'
  >;
}

/** Members that a feature must have because of what it is. */
function requireByKind({ geometry, properties }: KindOfFeature, context: z.RefinementCtx): void {
  const demand = (member: keyof KindOfFeature['properties'], why: string, hint: string) => {
    if (properties[member] !== undefined) return;
    context.addIssue({
      code: 'custom',
      path: ['properties'],
      message: `"${member}" is missing: ${why}`,
      params: { hint },
    });
  };
  if (properties.role === 'event') {
    demand(
      'when',
      'an event needs it',
      'Add "when": {"date": an ISO 8601 date, "words": the article\'s own words}.',
    );
  }
  if (properties.location !== 'stated') {
    demand(
      'note',
      `a place whose location is "${properties.location}" needs it`,
      'Say in a sentence or two what the article says and how the position was chosen.',
    );
  }
  if (properties.location === 'narrowed' && geometry?.type === 'Point') {
    demand(
      'radius',
      'a narrowed point needs it',
      'Say in metres how far from the point the true spot may lie.',
    );
  }
  if (!geometry && properties.shape) {
    context.addIssue({
      code: 'custom',
      path: ['geometry'],
      message: 'the geometry that "shape" tells of is not drawn yet',
      params: { hint: 'Run "npm run shapes", which draws it from Natural Earth.' },
    });
  }
  if (geometry && geometry.type !== 'Point') {
    demand(
      'anchor',
      'a line or an area needs a point where its marker stands',
      'Add "anchor": [longitude, latitude], on the line or in the area.',
    );
  }
}
