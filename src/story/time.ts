/** From the first to the last millisecond that a date may mean (Unix time, UTC). */
export interface TimeSpan {
  readonly start: number;
  readonly end: number;
}

const DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;
const DATE_TIME =
  /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})?$/;

/**
 * Parses a date, date-time or interval of ISO 8601. Dates may be months or years; without an offset
 * UTC is assumed. `undefined` for anything else, including days that do not exist.
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
  const [year, month, day] = [Number(match[1]), Number(match[2] ?? 1) - 1, Number(match[3] ?? 1)];
  const start = utc(year, month, day);
  const date = new Date(start);
  // Date turns the 30th of February into a day in March.
  if (date.getUTCMonth() !== month || date.getUTCDate() !== day) return undefined;
  const next = match[3]
    ? utc(year, month, day + 1)
    : match[2]
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

/** `Date.UTC` would take the years 0 to 99 as 1900 to 1999. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The date of an ISO 8601 text, or the first and the last date of an interval. */
export function momentsOf(date: string): readonly [first: string, last?: string] {
  const [first = '', last] = date.split('/');
  return last === undefined ? [first] : [first, last];
}
