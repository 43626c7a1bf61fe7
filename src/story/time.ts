/** A moment or a stretch of time: from the first to the last millisecond it may mean, UTC. */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Reads a date, date-time or interval of ISO 8601. Dates may be as coarse as a month or a
 * year; what has no offset is taken as UTC. `undefined` for anything else, days that no
 * calendar has among them.
 */
export function parseTimeSpan(text: string): TimeSpan | undefined {
  const [first, second, ...rest] = text.split('/');
  if (first === undefined || rest.length > 0) return undefined;
  const start = parseDate(first) ?? parseDateTime(first);
  if (second === undefined || !start) return start;
  const end = parseDate(second) ?? parseDateTime(second);
  return end && start.start <= end.end ? { start: start.start, end: end.end } : undefined;
}

export function isDateOrInterval(text: string): boolean {
  return parseTimeSpan(text) !== undefined;
}

function parseDate(text: string): TimeSpan | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const year = Number(match[1]);
  const month = match[2] === undefined ? undefined : Number(match[2]) - 1;
  const day = match[3] === undefined ? undefined : Number(match[3]);
  const start = utc(year, month ?? 0, day ?? 1);
  const date = new Date(start);
  // Date rolls the 30th of February over into March; such a day is none.
  if (date.getUTCMonth() !== (month ?? 0) || date.getUTCDate() !== (day ?? 1)) return undefined;
  const next =
    day !== undefined && month !== undefined
      ? utc(year, month, day + 1)
      : month !== undefined
        ? utc(year, month + 1, 1)
        : utc(year + 1, 0, 1);
  return { start, end: next - 1 };
}

function parseDateTime(text: string): TimeSpan | undefined {
  const match = DATE_TIME.exec(text);
  if (!match || !parseDate(match[1] ?? '')) return undefined;
  const instant = Date.parse(match[5] === undefined ? `${text}Z` : text);
  return Number.isNaN(instant) ? undefined : { start: instant, end: instant };
}

/** `Date.UTC` takes the years 0 to 99 for 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
