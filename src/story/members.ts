/**
 * The members of a place, each said once: what it may hold (with its description in
 * `data/places.schema.json`), the columns that it fills in tables (CSV, flat GeoJSON and KML's
 * extended data), the member of Linked Places that it goes into, the row of the card that shows
 * it and the word or words that label it there. A new member is a line here; the compiler then
 * names what is missing in the exports, the card and the translations.
 */
import { z } from 'zod';
import { LOCATIONS, ROLES } from './kinds.js';
import { callout, dateOrInterval, heading, note, rule, text, verbatim } from './values.js';

/** In a cell of a table. */
export type Cell = string | number;

interface Columns<Value> {
  readonly [column: string]: (value: Value) => Cell;
}

interface Uses {
  /** The member of a Linked Places feature; `null` where the format has none. */
  readonly linkedPlaces: string | null;
  /** The row of the card; `null` for what a reader sees by other means. */
  readonly card: string | null;
  /** The key in a translation; `null` for a member that is shown without a label. */
  readonly label: string | null;
}

/** Checks a line of the table and keeps the names in it as types. */
function member<
  Schema extends z.ZodType,
  const Named extends Columns<NonNullable<z.output<Schema>>>,
  const Used extends Uses,
>(schema: Schema, columns: Named, uses: Used) {
  return { schema, columns, ...uses };
}

/** Metres: no two points of the Earth are farther apart. */
const FARTHEST = 20_000_000;

/** -0 becomes 0. */
const degrees = z.number().overwrite((value) => value + 0);

export const position = z
  .tuple([degrees, degrees], z.number())
  .meta({ description: 'Longitude, latitude in degrees (WGS 84), at most 6 decimals.' });

const quote = z
  .strictObject({
    exact: verbatim.meta({
      description: 'Whole sentences of the article, letter for letter (TextQuoteSelector).',
    }),
    mention: verbatim.meta({ description: 'The words within `exact` that name the place.' }),
    prefix: verbatim
      .exactOptional()
      .meta({ description: 'The text just before, only where `exact` alone matches twice.' }),
    suffix: verbatim
      .exactOptional()
      .meta({ description: 'The text just after, only where `exact` alone matches twice.' }),
  })
  .meta({ description: 'A W3C Web Annotation text quote selector, and the mention in it.' });

const when = z.strictObject({
  date: dateOrInterval.meta({
    description:
      'EDTF (ISO 8601-2), levels 0 and 1: a date, year, season, decade (179X) or century (17XX), before Christ -0043 (44 BC); "~" about, "?" uncertain, "%" both; an interval of two separated by "/", ".." for an open end. Or a date-time of ISO 8601.',
    examples: [
      ...['2016-12-19', '2016-12-23T03:00+01:00', '2016-12-19/2016-12-23'],
      ...['1799', '1799-21', '179X', '1799~', '1799?', '1799/..', '../1803', '-0043'],
    ],
  }),
  words: verbatim.meta({ description: "The article's own words for it, within a quotation." }),
});

const shape = z
  .union([
    z.strictObject({ country: text }),
    z.strictObject({ border: text, except: z.array(text).exactOptional() }),
  ])
  .meta({
    description:
      'Where the command `shapes` takes the geometry from: a country of Natural Earth, or its land border, neighbours left out where named.',
  });

const MEMBERS = {
  name: member(
    heading.meta({ description: 'As the reader knows it.' }),
    { name: (name) => name },
    { linkedPlaces: 'names', card: 'heading', label: null },
  ),
  role: member(
    z.enum(ROLES).meta({
      description:
        'event: something happens here; place: named as a place; area: a country or region; border; line: a river, road, railway or route.',
    }),
    { role: (role) => role },
    { linkedPlaces: 'types', card: 'kind', label: 'roles' },
  ),
  location: member(
    z.enum(LOCATIONS).meta({
      description:
        'stated: the article names this place; narrowed: the article names a wider place and the editor narrowed it; somewhere: all that is known is that it lies on this line or in this area; around a point, the area is what the radius reaches.',
    }),
    { location: (location) => location },
    { linkedPlaces: 'geometry', card: 'certainty', label: 'certainties' },
  ),
  quotes: member(
    z.array(quote).min(1, rule('quoted')),
    // A row or columns for each: see quotationFacts.
    {},
    { linkedPlaces: 'names', card: 'quotes', label: null },
  ),
  when: member(
    when.exactOptional(),
    { when: ({ date }) => date, when_words: ({ words }) => words },
    { linkedPlaces: 'when', card: 'kind', label: 'inTheArticlesWords' },
  ),
  callout: member(
    callout.exactOptional(),
    { callout: (words) => words },
    { linkedPlaces: null, card: null, label: null },
  ),
  note: member(
    note.exactOptional().meta({
      description: 'What the article says and how the position was chosen: a sentence or two.',
    }),
    { note: (note) => note },
    { linkedPlaces: 'descriptions', card: 'note', label: null },
  ),
  radius: member(
    z
      .number()
      .positive(rule('positive'))
      .max(FARTHEST)
      .exactOptional()
      .meta({ description: 'Metres: how far from the point the true spot may lie.' }),
    { radius: (radius) => radius },
    { linkedPlaces: null, card: 'certainty', label: 'radius' },
  ),
  gazetteer: member(
    z.int().positive(rule('positive')).exactOptional().meta({ description: 'GeoNames id.' }),
    { gazetteer: geoNamesUri },
    { linkedPlaces: 'links', card: null, label: null },
  ),
  anchor: member(
    position.exactOptional().meta({
      description: 'For lines and areas: the point where the marker stands.',
    }),
    // Longitude and latitude are columns of every place that has a position.
    {},
    { linkedPlaces: null, card: null, label: null },
  ),
  shape: member(shape.exactOptional(), {}, { linkedPlaces: null, card: null, label: null }),
};

type Members = typeof MEMBERS;
type Name = keyof Members;

/** The schemas of all members, for `z.strictObject`. */
export const memberSchemas = Object.fromEntries(
  Object.entries(MEMBERS).map(([name, { schema }]) => [name, schema]),
) as { readonly [M in Name]: Members[M]['schema'] };

export type MemberColumn = { [M in Name]: keyof Members[M]['columns'] }[Name];
export type LinkedPlacesMember = NonNullable<Members[Name]['linkedPlaces']>;
export type CardRow = NonNullable<Members[Name]['card']>;
/** The keys that every translation has because of the members. */
export type MemberLabel = NonNullable<Members[Name]['label']>;

/** What a place of a story has of its members, the others being anchored or drawn by then. */
export type KeptMembers = Omit<z.output<z.ZodObject<typeof memberSchemas>>, 'quotes' | 'anchor'>;

/** The cells of a place's members; a member that it does not have has none. */
export function cellsOf(place: KeptMembers): Partial<Record<MemberColumn, Cell>> {
  const members = Object.entries<{ columns: Columns<never> }>(MEMBERS).flatMap(
    ([name, { columns }]) => {
      const value = place[name as keyof KeptMembers] as never;
      if (value === undefined) return [];
      return Object.entries(columns).map(([column, cellOf]) => [column, cellOf(value)]);
    },
  );
  return Object.fromEntries(members);
}

/** GeoNames' own URI of an entry. */
export function geoNamesUri(id: number): string {
  return `https://sws.geonames.org/${id}/`;
}

export type Quote = z.infer<typeof quote>;
