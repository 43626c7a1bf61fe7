const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

type Style = 'full' | 'medium';

/** A point in time with its precision and its clock. */
interface Moment {
  /** The clock's time as if it were UTC. */
  readonly clock: Date;
  readonly options: Intl.DateTimeFormatOptions;
  readonly offset: string | undefined;
}

/**
 * Writes an ISO 8601 date, date-time or interval in the words of `language`. A date-time is shown
 * in its own offset, which is named; it is not converted to another time zone. `style`: a day with
 * its weekday in full, or short.
 */
export function writeDate(iso: string, language: string, style: Style = 'full'): string {
  const [start, end] = iso.split('/').map((part) => readMoment(part, style));
  if (!start) return '';
  if (!end) return writeMoment(start, language);
  if (start.offset !== end.offset || !isAsMuch(start, end)) {
    return `${writeMoment(start, language)} – ${writeMoment(end, language)}`;
  }
  const format = new Intl.DateTimeFormat(orEnglish(language), {
    ...start.options,
    timeZone: 'UTC',
  });
  return format.formatRange(start.clock, end.clock) + zoneOf(start);
}

function readMoment(iso: string, style: Style): Moment {
  if (/^\d{4}$/.test(iso)) return atMidnight(`${iso}-01-01`, { year: 'numeric' });
  if (/^\d{4}-\d{2}$/.test(iso)) return atMidnight(`${iso}-01`, { year: 'numeric', month: 'long' });
  if (DATE_ONLY.test(iso)) return atMidnight(iso, { dateStyle: style });
  return {
    clock: new Date(`${iso.replace(OFFSET, '')}Z`),
    options: { dateStyle: style === 'full' ? 'long' : style, timeStyle: 'short' },
    offset: OFFSET.exec(iso)?.[1],
  };
}

function atMidnight(day: string, options: Intl.DateTimeFormatOptions): Moment {
  return { clock: new Date(`${day}T00:00Z`), options, offset: undefined };
}

function isAsMuch(one: Moment, other: Moment): boolean {
  return JSON.stringify(one.options) === JSON.stringify(other.options);
}

function writeMoment(moment: Moment, language: string): string {
  return format(moment.clock, language, moment.options) + zoneOf(moment);
}

/** Without `Intl`: Node 20 does not support offsets as time zones. */
function zoneOf({ offset }: Moment): string {
  if (offset === undefined) return '';
  return ` (UTC${offset === 'Z' ? '' : offset.replace('-', '−')})`;
}

/** Writes the day of a date or date-time in the words of `language`. */
export function writeDay(iso: string, language: string): string {
  return writeDate(iso.slice(0, 'YYYY-MM-DD'.length), language);
}

const TICKS = {
  numbers: { month: 'numeric', day: 'numeric' },
  day: { month: 'short', day: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/**
 * Writes the beginning of a day, month or year (milliseconds, UTC) as briefly as possible;
 * `numbers`: a day in digits only.
 */
export function writeTick(time: number, unit: keyof typeof TICKS, language: string): string {
  return format(new Date(time), language, TICKS[unit]);
}

function format(clock: Date, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(orEnglish(language), { ...options, timeZone: 'UTC' }).format(
    clock,
  );
}

/** For an unknown language `Intl` would otherwise use the machine's own. */
function orEnglish(language: string): string[] {
  return [language, 'en'];
}

/** Writes a length in metres: "300 m", "2.5 km". */
export function writeDistance(metres: number, language: string): string {
  // With one decimal, 999.95 m would be written as 1,000 m.
  const [value, unit] = metres < 999.95 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(orEnglish(language), options).format(value);
}

/** Writes how large a file is: "17 kB", "1.2 MB". A thousand bytes are a kilobyte. */
export function writeSize(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 999_500 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(value);
}
