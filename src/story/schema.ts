/**
 * The one description of what a places file may hold. TypeScript's types are inferred from it,
 * `data/places.schema.json` is written from it (`npm run schema`), and the check parses with it.
 * Rules that need the article's text are in `src/check`.
 */
import { z } from 'zod';
import type { Geometry } from '../geo/geometry.js';
import { memberSchemas, position } from './members.js';
import { note, rule, slug, verbatim } from './values.js';

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
]) satisfies z.ZodType<Geometry>;

/** What {@link requireByKind} checks, in JSON Schema. */
const conditions = [
  condition('role', { const: 'event' }, 'when'),
  condition('location', { enum: ['narrowed', 'somewhere'] }, 'note'),
];

function condition(member: string, holds: object, demanded: string) {
  return {
    if: { properties: { [member]: holds }, required: [member] },
    // biome-ignore lint/suspicious/noThenProperty: JSON Schema's own keyword
    then: { required: [demanded] },
  };
}

const feature = z
  .strictObject({
    type: z.literal('Feature'),
    id: slug.meta({ description: 'Unique in the story; the fragment of its address.' }),
    geometry: geometrySchema.nullable().meta({
      description: 'null where the text names a place that cannot be placed (RFC 7946, 3.2).',
    }),
    properties: z.strictObject(memberSchemas).meta({ allOf: conditions }),
    bbox: z.array(z.number()).min(4).max(6).optional(),
  })
  .superRefine(requireByKind);

const longitude = z.number().min(-180, rule('box')).max(180, rule('box'));
const latitude = z.number().min(-90, rule('box')).max(90, rule('box'));

const view = z
  .strictObject({
    words: verbatim.exactOptional().meta({
      description:
        'Words of the paragraph that is meant, as its beginning. Without them, the whole story is.',
    }),
    bbox: z
      .tuple([longitude, latitude, longitude, latitude], rule('box'))
      .refine(([west, south, east, north]) => south < north && west !== east, rule('box'))
      .meta({
        description:
          'West, south, east, north in degrees (RFC 7946, 5). West is greater than east where the antimeridian is in it.',
      }),
  })
  .meta({ description: 'An extent that is wholly shown.' });

/**
 * The version of the format of places files. A later one is for changes after which a file that
 * was valid would not be, or would mean something else.
 */
export const FORMAT_VERSION = 1;

export const placesSchema = z
  .strictObject({
    $schema: z.string().optional(),
    // A plain `version` is written by others, as Overpass does; GDAL and QGIS write `name`, `crs`
    // and `xy_coordinate_resolution`. RFC 7946 leaves all other names free (6.1).
    datelineFormat: z
      .literal(FORMAT_VERSION)
      .optional()
      .meta({ description: "The version of Dateline's format; 1 where it is missing." }),
    type: z.literal('FeatureCollection'),
    features: z.array(feature),
    unmapped: z
      .array(
        z.strictObject({
          mention: verbatim.meta({ description: 'Words of the article.' }),
          reason: note.meta({ description: 'Why the map leaves them out.' }),
        }),
      )
      .optional()
      .meta({ description: 'Mentions that are deliberately not on the map.' }),
    view: z.array(view).optional().meta({
      description:
        'What the map shows, where the author chooses it: of the whole story, and while a paragraph is read.',
    }),
    bbox: z.array(z.number()).min(4).max(6).optional(),
    name: z
      .string()
      .optional()
      .meta({ description: 'As QGIS writes it; nothing is done with it.' }),
    crs: z
      .unknown()
      .refine(isWgs84, broken('wgs-84'))
      .optional()
      .meta({ description: 'As QGIS writes it (GeoJSON of 2008): only WGS 84 will do.' }),
  })
  .meta({ title: "The places of a story (Dateline's GeoJSON)" });

export type PlacesFile = z.infer<typeof placesSchema>;
export type PlaceFeature = z.infer<typeof feature>;

/** Names of WGS 84 in longitude, latitude. GDAL writes that order under each of them. */
const WGS_84 =
  /^(?:urn:ogc:def:crs:OGC:(?:1\.3|2|)?:CRS84|(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?4326)$/i;

/** Whether a member `crs` names longitude and latitude in WGS 84, or is `null`. */
export function isWgs84(crs: unknown): boolean {
  const name: unknown = Object(Object(crs).properties).name;
  return crs === null || (typeof name === 'string' && WGS_84.test(name));
}

/** What a feature or a file breaks as a whole; the words for it are in `src/check/issue.ts`. */
export type WholeRule =
  | 'wgs-84'
  | 'event-has-when'
  | 'uncertain-has-note'
  | 'narrowed-has-radius'
  | 'somewhere-has-extent'
  | 'shape-is-drawn'
  | 'shape-has-anchor';

/** An issue that names the rule in its parameters. */
function broken(rule: WholeRule) {
  return { code: 'custom', params: { rule } } as const;
}

/** The text of `data/places.schema.json`: JSON Schema 2020-12, which text editors complete by. */
export function placesJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(placesSchema, { io: 'input' }), null, 2)}\n`;
}

/** Members that a feature must have because of what it is. */
function requireByKind(
  { geometry, properties }: Pick<z.output<typeof feature>, 'geometry' | 'properties'>,
  context: z.RefinementCtx,
): void {
  const { role, location, when, note, radius, shape, anchor } = properties;
  const demand = (isKept: boolean, rule: WholeRule, path = 'properties') => {
    if (!isKept) context.addIssue({ ...broken(rule), path: [path], input: properties });
  };
  demand(role !== 'event' || when !== undefined, 'event-has-when');
  demand(location === 'stated' || note !== undefined, 'uncertain-has-note');
  const isPoint = geometry?.type === 'Point';
  demand(location !== 'narrowed' || !isPoint || radius !== undefined, 'narrowed-has-radius');
  const isSpot = isPoint && radius === undefined;
  demand(location !== 'somewhere' || !isSpot, 'somewhere-has-extent');
  demand(geometry !== null || shape === undefined, 'shape-is-drawn', 'geometry');
  demand(geometry === null || isPoint || anchor !== undefined, 'shape-has-anchor');
}
