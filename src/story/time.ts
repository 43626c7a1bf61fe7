/**
 * Dates of EDTF (ISO 8601-2, levels 0 and 1), and date-times of ISO 8601. The grammar of dates is
 * the package edtf's. What it reads otherwise than is needed here is read by this module:
 * date-times (it takes 30.5 seconds for 30.005), seasons (for quarters, from January on), leap
 * years, marks behind unspecified digits and date-times, and intervals of seasons.
 */
import { parse } from 'edtf';
import { memoiseTexts } from '../memoise.js';

/** From the first to the last millisecond that a date may mean (Unix time, UTC). */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

export type Precision = 'century' | 'decade' | 'year' | 'season' | 'month' | 'day' | 'time';

/** A date or a date-time. */
export interface Moment {
  /** Without its mark (`~`, `?`, `%`). */
  readonly text: string;
  readonly precision: Precision;
  readonly span: TimeSpan;
  /** Marked `~` or `%`: about then. */
  readonly isApproximate: boolean;
  /** Marked `?` or `%`: the source, or its reading, is in doubt. */
  readonly isUncertain: boolean;
}

/** An end of an interval: a moment, `..` for none, nothing for one that is not known. */
export type Edge = Moment | 'open' | 'unknown';

/** A moment, or the two ends of an interval, of which at least one is a moment. */
export type Time = readonly [Moment] | readonly [Edge, Edge];

const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/** Characters: the longest is an interval of two date-times with fractions of seconds. */
const LONGEST = 100;

/** So far before and after Christ; an axis around them still fits into what `Date` can hold. */
const FARTHEST_YEAR = 150_000;

/**
 * By the bits of what is unspecified. A month or a day that is not known leaves a year or a month.
 */
const UNSPECIFIED: ReadonlyMap<number, Precision> = new Map([
  [0b0000_1000, 'decade'],
  [0b0000_1100, 'century'],
  [0b0011_0000, 'year'],
  [0b1111_0000, 'year'],
  [0b1100_0000, 'month'],
]);
const YEARS = { century: 100, decade: 10 } as const;

/**
 * The first months of spring, summer, autumn and winter, from 0: wherever it was (taken for the
 * north), in the north, and in the south. The codes of the last two are of EDTF's level 2.
 */
const SEASONS: Readonly<Record<number, number>> = {
  ...{ 21: 2, 22: 5, 23: 8, 24: 11 },
  ...{ 25: 2, 26: 5, 27: 8, 28: 11 },
  ...{ 29: 8, 30: 11, 31: 2, 32: 5 },
};
const WITH_HEMISPHERE = /^-?\d{4}-(?:2[5-9]|3[0-2])$/;

/**
 * Parses a date of EDTF, a date-time of ISO 8601 or an interval of them. `undefined` for anything
 * else, including days that do not exist and years too far away to be drawn.
 */
export function parseTime(text: string): Time | undefined {
  return text.length > LONGEST ? undefined : parsed(text);
}

/** The grammar takes a fifth of a millisecond a date, and a page reads each of its dates often. */
const parsed = memoiseTexts((text: string): Time | undefined => {
  const [first = '', second, ...rest] = text.split('/');
  if (rest.length > 0) return undefined;
  if (second === undefined) {
    const moment = parseMoment(first);
    return moment && [moment];
  }
  const [start, end] = [parseEdge(first), parseEdge(second)];
  if (!start || !end) return undefined;
  if (!isMoment(start) && !isMoment(end)) return undefined;
  const { start: from, end: to } = spanOf([start, end]);
  return from <= to ? [start, end] : undefined;
});

/**
 * The span of a text that {@link parseTime} takes. An interval without a known start begins at
 * -Infinity, one without a known end ends at Infinity.
 */
export function parseTimeSpan(text: string): TimeSpan | undefined {
  const time = parseTime(text);
  return time && spanOf(time);
}

export function spanOf(time: Time): TimeSpan {
  const [first, last = first] = time;
  return {
    start: isMoment(first) ? first.span.start : Number.NEGATIVE_INFINITY,
    end: isMoment(last) ? last.span.end : Number.POSITIVE_INFINITY,
  };
}

/** The span of what is known of a time: of an interval with one end, that end. */
export function knownSpan(time: Time): TimeSpan {
  const edges: readonly Edge[] = time;
  const spans = edges.flatMap((edge) => (isMoment(edge) ? edge.span : []));
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}

export function isDateOrInterval(text: string): boolean {
  return parseTime(text) !== undefined;
}

/** Whether a text can be a day or moment of publication: a date-time needs its offset. */
export function isPublicationDate(text: string): boolean {
  const edges = parseTime(text);
  return edges?.every((edge) => !isMoment(edge) || hasOffset(edge) || !isDateTime(edge)) ?? false;
}

/** Whether a text is a day or a moment with its offset, and neither approximate nor uncertain. */
export function isExactDay(text: string): boolean {
  const [first, last] = parseTime(text) ?? [];
  return (
    isMoment(first) &&
    last === undefined &&
    !first.isApproximate &&
    !first.isUncertain &&
    (first.precision === 'day' || hasOffset(first))
  );
}

function isDateTime({ precision }: Moment): boolean {
  return precision === 'time';
}

function hasOffset({ text }: Moment): boolean {
  return DATE_TIME.exec(text)?.[5] !== undefined;
}

/**
 * Compares by start. What has no known start comes just before what starts when it ends: "until
 * 1803" before "1803".
 */
export function inTime(one: Time, other: Time): number {
  return (
    knownSpan(one).start - knownSpan(other).start ||
    Number(isMoment(one[0])) - Number(isMoment(other[0]))
  );
}

export function isMoment(edge: Edge | undefined): edge is Moment {
  return typeof edge === 'object';
}

function parseEdge(text: string): Edge | undefined {
  if (text === '') return 'unknown';
  return text === '..' ? 'open' : parseMoment(text);
}

function parseMoment(marked: string): Moment | undefined {
  const mark = marked.at(-1) ?? '';
  const text = '?~%'.includes(mark) ? marked.slice(0, -1) : marked;
  const read = /[?~%]/.test(text) ? undefined : (parseDateTime(text) ?? parseDate(text));
  return (
    read && {
      text,
      ...read,
      isApproximate: text !== marked && mark !== '?',
      isUncertain: text !== marked && mark !== '~',
    }
  );
}

type Read = Pick<Moment, 'precision' | 'span'>;

function parseDate(text: string): Read | undefined {
  const parsed = parseEdtf(text);
  if (!parsed) return undefined;
  const [year = 0, month = 0, day = 1] = parsed.values;
  if (Math.abs(year) > FARTHEST_YEAR) return undefined;
  if (parsed.type === 'Season') {
    const first = SEASONS[month];
    if (first === undefined) return undefined;
    return { precision: 'season', span: between(utc(year, first, 1), utc(year, first + 3, 1)) };
  }
  const precision = parsed.unspecified
    ? UNSPECIFIED.get(parsed.unspecified)
    : (['year', 'month', 'day'] as const)[parsed.values.length - 1];
  switch (precision) {
    case 'century':
    case 'decade': {
      // -004X: the digit counts away from the year 0.
      const last = YEARS[precision] - 1;
      const from = text.startsWith('-') ? year - last : year;
      return { precision, span: between(utc(from, 0, 1), utc(from + last + 1, 0, 1)) };
    }
    case 'year':
      return { precision, span: between(utc(year, 0, 1), utc(year + 1, 0, 1)) };
    case 'month':
      return { precision, span: between(utc(year, month, 1), utc(year, month + 1, 1)) };
    case 'day':
      // The package takes every year for a leap year.
      if (new Date(utc(year, month, day)).getUTCDate() !== day) return undefined;
      return { precision, span: between(utc(year, month, day), utc(year, month, day + 1)) };
    default:
      return undefined;
  }
}

function parseEdtf(text: string) {
  const types = ['Date', 'Year', 'Season'];
  try {
    return WITH_HEMISPHERE.test(text)
      ? parse(text, { level: 2, types: ['Season'] })
      : parse(text, { level: 1, types });
  } catch {
    return undefined;
  }
}

function parseDateTime(text: string): Read | undefined {
  const match = DATE_TIME.exec(text);
  if (!match || !parseDate(match[1] ?? '')) return undefined;
  const instant = Date.parse(match[5] === undefined ? `${text}Z` : text);
  if (Number.isNaN(instant)) return undefined;
  return { precision: 'time', span: { start: instant, end: instant } };
}

/** @param next the first millisecond after it */
function between(start: number, next: number): TimeSpan {
  return { start, end: next - 1 };
}

/** `Date.UTC` would take the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
