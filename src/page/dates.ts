const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/**
 * Writes an ISO 8601 date, date-time or interval in the words of `language`. A date-time is
 * shown by the clock of its own offset, which is named; nothing is moved to another zone.
 * `style`: a day with its weekday in full, or short.
 */
export function writeDate(
  iso: string,
  language: string,
  style: 'full' | 'medium' = 'full',
): string {
  return iso
    .split('/')
    .map((part) => writeMoment(part, language, style))
    .join(' – ');
}

function writeMoment(iso: string, language: string, style: 'full' | 'medium'): string {
  if (/^\d{4}$/.test(iso)) return iso;
  if (/^\d{4}-\d{2}$/.test(iso)) {
    return format(`${iso}-01T00:00Z`, language, { year: 'numeric', month: 'long' });
  }
  if (DATE_ONLY.test(iso)) return format(`${iso}T00:00Z`, language, { dateStyle: style });
  const offset = OFFSET.exec(iso)?.[1];
  const clock = `${iso.replace(OFFSET, '')}Z`;
  const dateStyle = style === 'full' ? 'long' : style;
  const written = format(clock, language, { dateStyle, timeStyle: 'short' });
  if (offset === undefined) return written;
  return `${written} (UTC${offset === 'Z' ? '' : offset.replace('-', '−')})`;
}

const TICKS = {
  day: { month: 'short', day: 'numeric' },
  month: { month: 'short', year: 'numeric' },
  year: { year: 'numeric' },
} as const;

/** Writes the beginning of a day, month or year (milliseconds, UTC), as short as can be. */
export function writeTick(time: number, unit: keyof typeof TICKS, language: string): string {
  return format(new Date(time).toISOString(), language, TICKS[unit]);
}

function format(iso: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(iso));
}

/** Writes a length in metres: "300 m", "2.5 km". */
export function writeDistance(metres: number, language: string): string {
  // With one decimal, 999.95 m would be written as 1,000 m.
  const [value, unit] = metres < 999.95 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(value);
}

/** Writes how large a file is: "17 kB", "1.2 MB". A thousand bytes are a kilobyte. */
export function writeSize(bytes: number, language: string): string {
  const [value, unit] =
    bytes < 999_500 ? [Math.ceil(bytes / 1000), 'kilobyte'] : [bytes / 1e6, 'megabyte'];
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(value);
}
