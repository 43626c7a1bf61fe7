/** Understands the entries of a file: which property is the name, where the position stands. */
import GeoJSON from 'geojson';
import { proposeDates } from '../../dates/propose.js';
import { LOCATIONS, ROLES } from '../../story/kinds.js';
import { isDateOrInterval } from '../../story/time.js';
import { isSlug } from '../../story/values.js';
import { normalise } from '../../text/normalise.js';
import { type Located, pairIn, pointIn, positionIn, type Read } from './cells.js';
import { type Columns, type Field, type Holders, holdersIn } from './columns.js';
import type { Entry, Mark } from './mark.js';
import { plainText } from './plain-text.js';

// The types of that name are those of the format; these are the package's own.
declare module 'geojson' {
  /** Makes a feature of each row, by the rows' members that hold geometries. */
  export function parse(
    rows: readonly object[],
    geometries: { readonly Point: readonly [latitude: string, longitude: string]; GeoJSON: string },
  ): { features: { geometry: object; properties: object }[] };
}

/** The names of all properties, in the order in which the entries have them. */
export function propertiesOf(entries: readonly Entry[]): string[] {
  const names = new Set<string>();
  for (const { properties } of entries) for (const name of Object.keys(properties)) names.add(name);
  return [...names];
}

/** Which properties of these entries hold what. */
export function holdersOf(entries: readonly Entry[], chosen: Columns): Holders {
  const holders = new Map(holdersIn(propertiesOf(entries), chosen));
  // What is drawn says itself where it is; an "x" beside it is something else.
  const isDrawn = entries.some(({ geometry }) => typeof geometry === 'object' && geometry !== null);
  if (isDrawn)
    for (const field of ['latitude', 'longitude', 'position'] as const) holders.delete(field);
  // "location" is how well a position is known here, and a place's name in most other files.
  const [location] = holders.get('location') ?? [];
  if (location === undefined || chosen.location !== undefined) return holders;
  const isOurs = entries.every(({ properties }) => {
    const text = textOf(properties[location]) ?? '';
    return text === '' || LOCATIONS.some((known) => known === text);
  });
  if (isOurs) return holders;
  holders.delete('location');
  if (!holders.has('name')) holders.set('name', [location]);
  return holders;
}

/** @param chosen what the author says that the columns hold, and in which order */
export function marksOf(
  entries: readonly Entry[],
  holders: Holders,
  chosen: Pick<Columns, 'order'> = {},
): Mark[] {
  const isLongitudeFirst = isLongitudeFirstIn(entries, holders, chosen);
  const located = entries.map((entry) => locate(entry, holders, isLongitudeFirst));
  // Without a position a row has neither member: an empty one would become 0.
  const rows = located.map((read) => ('value' in read ? read.value : {}));
  const { features } = GeoJSON.parse(rows, {
    Point: ['latitude', 'longitude'],
    GeoJSON: 'geometry',
  });
  return entries.map(({ line, properties, fault }, index) => {
    const read = located[index] ?? { value: {} };
    const { wishes, faults } = wishesIn(properties, holders);
    const firstFault = fault ?? ('fault' in read ? read.fault : faults[0]);
    return {
      number: index + 1,
      ...(line !== undefined && { line }),
      ...namesIn(properties, holders),
      geometry: geometryOf(features[index]),
      ...(firstFault !== undefined && { fault: firstFault }),
      quotations: quotationsIn(properties, holders),
      ...wishes,
    };
  });
}

/** The package makes an empty object where a row has no position. */
function geometryOf(feature: { geometry: object } | undefined): unknown {
  return feature && Object.keys(feature.geometry).length > 0 ? feature.geometry : null;
}

/**
 * Whether plain numbers in one cell are longitude, latitude in this file: by the author's word, by the column's name, or
 * because a first number is no latitude. As people copy them from maps, they are not.
 */
export function isLongitudeFirstIn(
  entries: readonly Entry[],
  holders: Holders,
  { order }: Pick<Columns, 'order'>,
): boolean {
  if (order !== undefined) return order === 'lonlat';
  const columns = holders.get('position') ?? [];
  if (columns.some((column) => /^\W*(?:lon|lng|x\b)/i.test(column))) return true;
  const pairs = entries.flatMap(({ properties }) =>
    columns.flatMap((column) => {
      const pair = pairIn(textOf(properties[column]) ?? '');
      return pair ? [pair.map((number) => Math.abs(Number(number.replace(',', '.'))))] : [];
    }),
  );
  const isBeyond = (at: 0 | 1) => pairs.some((pair) => (pair[at] ?? 0) > 90);
  return isBeyond(0) && !isBeyond(1);
}

function locate(
  { geometry, properties }: Entry,
  holders: Holders,
  isLongitudeFirst: boolean,
): Read<Partial<Located>> {
  if (geometry !== undefined && geometry !== null)
    return { value: { geometry: unquoted(geometry) } };
  const [latitude, longitude] = [
    first(properties, holders, 'latitude'),
    first(properties, holders, 'longitude'),
  ];
  if (latitude !== undefined && longitude !== undefined) return pointIn(latitude, longitude);
  for (const column of holders.get('position') ?? []) {
    const value = properties[column];
    if (typeof value === 'object' && value !== null)
      return { value: { geometry: unquoted(value) } };
    const cell = textOf(value);
    if (cell !== undefined) return positionIn(cell, isLongitudeFirst);
  }
  if (latitude === undefined && longitude === undefined) return { value: {} };
  const [has, lacks] =
    latitude === undefined ? ['longitude', 'latitude'] : ['latitude', 'longitude'];
  return {
    fault: `it has a ${has} and no ${lacks}: fill in the ${lacks}, or empty both cells to have it looked up by its name`,
  };
}

/** A geometry whose numbers may stand in quotation marks, as some tools write them. */
function unquoted(geometry: object): object {
  const { type, coordinates } = Object(geometry) as Readonly<Record<string, unknown>>;
  if (type !== 'Point' || !Array.isArray(coordinates)) return geometry;
  const numbers = coordinates.map((each: unknown) =>
    typeof each === 'string' && /^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(each) ? Number(each) : each,
  );
  return { ...geometry, coordinates: numbers };
}

/** The name, and names in other languages, as OpenStreetMap has them: `name:de`. */
function namesIn(
  properties: Entry['properties'],
  holders: Holders,
): Pick<Mark, 'name' | 'otherNames'> {
  const name = first(properties, holders, 'name')?.replace(/\s+/g, ' ');
  const otherNames = Object.entries(properties).flatMap(([key, value]) => {
    const text = /^(?:name:[a-z]{2,3}|(?:alt|int|old|official)_name)$/.test(key) && textOf(value);
    return text ? text.split(';').map((each) => each.trim()) : [];
  });
  return { ...(name !== undefined && { name }), otherNames };
}

function quotationsIn(properties: Entry['properties'], holders: Holders): Mark['quotations'] {
  const [own] = (holders.get('quotation') ?? []).map((column) => properties[column]);
  // As our own places.geojson has them.
  if (Array.isArray(own)) {
    return own.flatMap((each: unknown) => {
      const [text, mention] = [textOf(Object(each).exact), textOf(Object(each).mention)];
      return text === undefined ? [] : [{ text, ...(mention !== undefined && { mention }) }];
    });
  }
  const text = first(properties, holders, 'quotation');
  if (text === undefined) return [];
  const mention = first(properties, holders, 'mention');
  return [
    { text: withoutGuard(text), ...(mention !== undefined && { mention: withoutGuard(mention) }) },
  ];
}

/** Without the apostrophe that our own tables have before what a spreadsheet would run. */
function withoutGuard(text: string): string {
  return /^'\s*[=+\-@]/.test(text) ? text.slice(1) : text;
}

type Wish = 'description' | 'id' | 'gazetteer' | 'country' | 'role' | 'location' | 'note';

/** What else an entry says of its place, and what of it cannot be. */
function wishesIn(
  properties: Entry['properties'],
  holders: Holders,
): { wishes: Partial<Pick<Mark, Wish | 'radius' | 'dates' | 'words'>>; faults: string[] } {
  const faults: string[] = [];
  const wishes = Object.fromEntries(
    Object.entries(READERS).flatMap(([field, reader]) => {
      const text = first(properties, holders, field === 'dates' ? 'date' : (field as Field));
      if (text === undefined) return [];
      const read = reader(text);
      if ('value' in read) return read.value === undefined ? [] : [[field, read.value]];
      faults.push(read.fault);
      return [];
    }),
  );
  const date = first(properties, holders, 'date');
  if (date !== undefined && wishes.dates === undefined && wishes.role === 'event') {
    faults.push(`its date is ${JSON.stringify(date)}: write it as 2016-12-23 (ISO 8601)`);
  }
  return { wishes, faults };
}

const asItIs = (text: string) => ({ value: text });

const READERS = {
  description: (text: string) => ({ value: plainText(text) || undefined }),
  // Numbers of rows and keys of databases are no addresses.
  id: (text: string) => ({ value: isSlug(text) && /[a-z]/.test(text) ? text : undefined }),
  gazetteer: (text: string) => ({ value: geoNamesIdIn(text) }),
  country: asItIs,
  note: asItIs,
  words: asItIs,
  role: (text: string) => oneOf('role', ROLES, text),
  location: (text: string) => oneOf('location', LOCATIONS, text),
  radius: radiusIn,
  dates: (text: string) => ({ value: datesIn(text) }),
};

function geoNamesIdIn(text: string): number | undefined {
  const digits = /^(?:(?:https?:\/\/)?(?:www\.|sws\.)?geonames\.org\/)?(\d{1,9})\b/.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function oneOf<Choice extends string>(
  field: string,
  choices: readonly Choice[],
  text: string,
): Read<Choice> {
  const value = choices.find((choice) => choice === normalise(text));
  if (value !== undefined) return { value };
  return {
    fault: `its ${field} is ${JSON.stringify(text)}, which is none of ${choices.join(', ')}`,
  };
}

/** Metres: "500", "500 m", "1,5 km". */
function radiusIn(text: string): Read<number> {
  const [, digits = '', unit = ''] = /^(\d{1,9}(?:[.,]\d+)?)\s*(k?m)?$/i.exec(text) ?? [];
  const metres = Number(digits.replace(',', '.')) * (unit.toLowerCase() === 'km' ? 1000 : 1);
  if (digits !== '' && metres > 0) return { value: metres };
  return { fault: `its radius is ${JSON.stringify(text)}, which is no number of metres above 0` };
}

/**
 * The dates that a text may mean, in EDTF: "2024-05-03", "3 May 2024", "3.5.2024", which is never
 * the fifth of March, and "3/5/2024", which may be. `undefined` if it is none.
 */
function datesIn(text: string): string[] | undefined {
  if (isDateOrInterval(text)) return [text];
  const [, day = '', month = '', year = ''] =
    /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text) ?? [];
  const dotted = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const dates = isDateOrInterval(dotted) ? [dotted] : proposeDates(text);
  return dates.length > 0 ? dates : undefined;
}

/** The first text that an entry has in the properties that hold a field. */
function first(
  properties: Entry['properties'],
  holders: Holders,
  field: Field,
): string | undefined {
  for (const name of holders.get(field) ?? []) {
    const text = textOf(properties[name]);
    if (text !== undefined) return text;
  }
  return undefined;
}

/** A property's value as text: a number too, a list of one, and what togeojson makes of markup. */
export function textOf(value: unknown): string | undefined {
  if (Array.isArray(value)) return value.length === 1 ? scalarText(value[0]) : undefined;
  return scalarText(value);
}

function scalarText(value: unknown): string | undefined {
  if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  const text: unknown = typeof value === 'object' ? Object(value).value : value;
  if (typeof text !== 'string') return undefined;
  // A no-break space at the end comes from web pages; trim removes it too.
  const trimmed = text.trim();
  return trimmed === '' ? undefined : trimmed;
}
