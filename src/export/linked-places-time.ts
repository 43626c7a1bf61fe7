/**
 * Times of Linked Places. The World Historical Gazetteer reads years alone (`^-?\d{1,4}$`, or five
 * digits and more before Christ) and passes over days, months and the marks of EDTF: so spans are
 * of years, the format's `certainty` says what EDTF's marks say, and the label has the date as it
 * was written.
 */
import { type Edge, isMoment, type Moment, parseTime } from '../story/time.js';
import { hasIsoForm } from './iso-dates.js';

interface Bounds {
  readonly in?: string;
  readonly earliest?: string;
  readonly latest?: string;
}

interface Timespan {
  readonly start: Bounds;
  readonly end?: Bounds;
}

interface When {
  readonly timespans: readonly Timespan[];
  readonly certainty?: 'less-certain' | 'uncertain';
  readonly label: string;
}

/** @param words the article's, for the same */
export function whenOf(date: string, words?: string): When {
  const time = parseTime(date) ?? [];
  const [start, end] = time;
  const timespan = timespanOf(start, end);
  const certainty = certaintyOf([start, end].filter(isMoment));
  return {
    timespans: timespan && isWritable(timespan) ? [timespan] : [],
    ...(certainty && { certainty }),
    label: words === undefined ? date : `${words} (${date})`,
  };
}

/**
 * A timespan must have a start, and what has no end lasts as long as its start. So what is open or
 * not known is bounded by the end that is known.
 */
function timespanOf(start: Edge | undefined, end: Edge | undefined): Timespan | undefined {
  if (isMoment(start) && end === undefined) {
    const [first, last] = yearsOf(start);
    if (hasIsoForm(start) || first === last) return { start: { in: first } };
    return { start: { earliest: first }, end: { latest: last } };
  }
  if (isMoment(start)) {
    return {
      start: within(start),
      end: isMoment(end) ? within(end) : { earliest: yearsOf(start)[0] },
    };
  }
  if (!isMoment(end)) return undefined;
  return { start: { latest: yearsOf(end)[1] }, end: within(end) };
}

function within(moment: Moment): Bounds {
  const [earliest, latest] = yearsOf(moment);
  return earliest === latest ? { in: earliest } : { earliest, latest };
}

/** The first and the last year that a moment may be in; a date-time's where its clock was. */
function yearsOf({ text, precision, span }: Moment): readonly [string, string] {
  if (precision === 'time') return [text.slice(0, 4), text.slice(0, 4)];
  return [yearAt(span.start), yearAt(span.end)];
}

/** With four digits or more, astronomical: -0043 is 44 BC. */
function yearAt(instant: number): string {
  const year = new Date(instant).getUTCFullYear();
  return (year < 0 ? '-' : '') + String(Math.abs(year)).padStart(4, '0');
}

/** The format has no years after 9999. */
function isWritable({ start, end = {} }: Timespan): boolean {
  return [start, end].every((bounds) =>
    Object.values(bounds).every((year: string) => /^(?:\d{4}|-\d{4,})$/.test(year)),
  );
}

function certaintyOf(moments: readonly Moment[]): When['certainty'] {
  if (moments.some(({ isUncertain }) => isUncertain)) return 'uncertain';
  return moments.some(({ isApproximate }) => isApproximate) ? 'less-certain' : undefined;
}
