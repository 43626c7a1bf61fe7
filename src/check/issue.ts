/** What an author reads where a file does not hold to the schema. */
import type { z } from 'zod';
import { adviceFor } from '../dates/propose.js';
import { isWgs84, type WholeRule } from '../story/schema.js';
import { CALLOUT_LENGTH, HEADING_LENGTH, NOTE_LENGTH, type Rule } from '../story/values.js';
import { unshowableWords } from '../text/characters.js';
import type { Remark } from './finding.js';

/** An object with more unknown members is something else than what it was taken for. */
const MOST_UNKNOWN = 100;

/** What each rule demands of a value, following the member's name. */
const DEMANDS: Readonly<Record<Rule, string>> = {
  'not-empty': 'must not be empty',
  showable: 'must be without control characters, which no page can show',
  'language-tag': 'must be a language tag of BCP 47, such as en or de-AT',
  'publication-date':
    'must be a date of EDTF (ISO 8601-2), such as 2016-12-23, 1807 or 1807~ (about 1807), or a date-time with its offset, such as 2016-12-23T23:54:00-05:00',
  'exact-day':
    'must be a day of ISO 8601, such as 2016-12-24, or a date-time with its offset, such as 2016-12-24T09:30:00+01:00',
  'not-before-published': 'must not be before "published": it is the day of the last change',
  party: 'must be a name, or name, kind (person or organisation) and link below each other',
  'date-or-interval':
    'must be a date of EDTF (ISO 8601-2), such as 2016-12-19, 1799-05, 1799~ (about 1799), 179X (the 1790s), -0043 (44 BC) or 1799/1803, or a date-time, such as 2016-12-23T03:00+01:00',
  'web-address': 'must be an address that begins with http: or https:',
  'no-credentials': 'must have no user name and no password in it: every reader would get them',
  'heading-length': `must have at most ${HEADING_LENGTH.toLocaleString('en')} characters`,
  'note-length': `must have at most ${NOTE_LENGTH.toLocaleString('en')} characters`,
  'callout-length': `must have at most ${CALLOUT_LENGTH} characters: it stands on the map`,
  'callout-brackets':
    'must have a closing square bracket for each opening one, and words between them',
  box: 'must be [west, south, east, north] in degrees: longitudes from -180 to 180, latitudes from -90 to 90, south less than north',
  slug: 'must be a slug: small letters, digits and single hyphens',
  positive: 'must be more than 0',
  quoted: 'must hold at least one quotation',
};

/** What is said where a whole feature or file breaks a rule; `input` is the issue's. */
const WHOLES: Readonly<Record<WholeRule, (input: unknown) => Remark>> = {
  'wgs-84': remarkOnSystem,
  'event-has-when': () => ({
    message: '"when" is missing: an event needs it',
    hint: 'Add "when": {"date": a date such as 2016-12-19 or 1799-05, "words": the article\'s own words}.',
    matter: { code: 'event-without-date' },
  }),
  'uncertain-has-note': (properties) => ({
    message: `"note" is missing: a place whose location is "${Object(properties).location}" needs it`,
    hint: 'Say in a sentence or two what the article says and how the position was chosen.',
    matter: { code: 'without-note' },
  }),
  'narrowed-has-radius': () => ({
    message: '"radius" is missing: a narrowed point needs it',
    hint: 'Say in metres how far from the point the true spot may lie.',
    matter: { code: 'without-radius' },
  }),
  'somewhere-has-extent': () => ({
    message: 'a point says where the place is, but "location" says that it is only somewhere',
    hint: 'Add "radius": all within so many metres is then drawn, as an area. Or give the line or area on or in which it lies as "geometry". Or is the point known, roughly? Then "location" is "narrowed", with a "radius".',
    matter: { code: 'somewhere-point' },
  }),
  'shape-is-drawn': () => ({
    message: 'the geometry that "shape" tells of is not drawn yet',
    hint: 'Run "npm run shapes", which draws it from Natural Earth.',
    matter: { code: 'not-drawn' },
  }),
  'shape-has-anchor': () => ({
    message: '"anchor" is missing: a line or an area needs a point where its marker stands',
    hint: 'Add "anchor": [longitude, latitude], on the line or in the area.',
    matter: { code: 'without-anchor' },
  }),
};

/** Zod's names of types. */
const KINDS: Readonly<Record<string, string>> = {
  string: 'a text in quotation marks',
  number: 'a number',
  int: 'a whole number',
  array: 'a list',
  tuple: 'a position, [longitude, latitude]',
  object: 'an object',
};

/**
 * Words an issue of a schema for an author. One remark for each unknown member, which is its `key`
 * in the object at the issue's path.
 *
 * @param issue of a schema that parsed with `reportInput`
 * @param hint where the members can be looked up
 */
export function remarkOnIssue(
  issue: z.core.$ZodIssue,
  hint: string,
): (Remark & { readonly key?: string })[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.slice(0, MOST_UNKNOWN).map((key) => ({
      key,
      message: `unknown member "${key}"`,
      hint: `Take it out, or correct its spelling. ${hint}`,
    }));
  }
  const rule: unknown = issue.code === 'custom' ? issue.params?.rule : undefined;
  if (isOneOf(WHOLES, rule)) return [WHOLES[rule](issue.input)];
  const member = nameOf(issue.path);
  const demand = demandOf(issue);
  const name = issue.path.findLast((key) => typeof key === 'string') ?? '';
  if (issue.input === undefined) {
    const matter = { code: 'missing', member: name } as const;
    return [{ message: `${member} is missing`, hint: `It ${demand}. ${hint}`, matter }];
  }
  const matter = isOneOf(DEMANDS, issue.message)
    ? ({ code: 'rule', member: name, rule: issue.message } as const)
    : undefined;
  return [{ message: `${member} ${demand}`, hint, matter }];
}

/** A member by its name; an entry of a list by its number and the list's name. */
function nameOf(path: readonly PropertyKey[]): string {
  const depth = path.findLastIndex((key) => typeof key === 'string');
  if (depth === -1) return 'the file';
  const member = `"${String(path[depth])}"`;
  const entry = path[depth + 1];
  return typeof entry === 'number' ? `entry ${entry + 1} of ${member}` : member;
}

/** What an issue asks of the member: "must be …". */
export function demandOf(issue: z.core.$ZodIssue): string {
  if (issue.message === 'showable') {
    const what = unshowableWords(String(issue.input).trim());
    if (what !== undefined)
      return `has ${what}, which no page can show: take it out, or type it anew`;
  }
  if (isOneOf(DEMANDS, issue.message)) {
    const isDate = issue.message === 'publication-date' || issue.message === 'date-or-interval';
    return DEMANDS[issue.message] + (isDate ? adviceFor(issue.input) : '');
  }
  switch (issue.code) {
    case 'invalid_type':
      if (typeof issue.input === 'number' && !Number.isFinite(issue.input)) {
        return `must be a number that can be computed with: this one is ${Number.isNaN(issue.input) ? 'none' : 'too large'}`;
      }
      return `must be ${KINDS[issue.expected] ?? issue.expected}`;
    case 'invalid_value':
      return `must be ${orList(issue.values)}`;
    case 'too_big':
      if (issue.origin === 'number') return `must be at most ${issue.maximum}`;
      break;
    case 'invalid_union':
      if ('options' in issue && Array.isArray(issue.options)) {
        return `must be ${orList(issue.options)}`;
      }
  }
  return issue.message.startsWith('must ') ? issue.message : `must be put right: ${issue.message}`;
}

function isOneOf<Key extends string>(
  table: Readonly<Record<Key, unknown>>,
  key: unknown,
): key is Key {
  return typeof key === 'string' && Object.hasOwn(table, key);
}

/** "a", "b" or "c". */
function orList(values: readonly unknown[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  const last = quoted.pop() ?? '';
  return quoted.length === 0 ? last : `${quoted.join(', ')} or ${last}`;
}

/**
 * What is wrong with a member `crs`, which GeoJSON of before RFC 7946 used to name its coordinate
 * reference system and QGIS (GDAL) still writes; `undefined` where it is WGS 84 or missing.
 */
export function remarkOnCrs(crs: unknown): Remark | undefined {
  return crs === undefined || isWgs84(crs) ? undefined : remarkOnSystem(crs);
}

function remarkOnSystem(crs: unknown): Remark {
  const name: unknown = Object(Object(crs).properties).name;
  return {
    message: `the positions are in the system "${typeof name === 'string' ? name : '?'}", not in longitude and latitude (WGS 84)`,
    hint: 'Export again with the coordinate reference system EPSG:4326 (WGS 84), as GeoJSON wants.',
  };
}
