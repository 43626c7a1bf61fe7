const DATE_ONLY = /^\d{4}-\d{2}-\d{2}$/;
const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/**
 * Writes an ISO 8601 date, date-time or interval in the words of `language`. A date-time is
 * shown by the clock of its own offset, which is named; nothing is moved to another zone.
 */
export function writeDate(iso: string, language: string): string {
  return iso
    .split('/')
    .map((part) => writeMoment(part, language))
    .join(' – ');
}

function writeMoment(iso: string, language: string): string {
  if (/^\d{4}$/.test(iso)) return iso;
  if (/^\d{4}-\d{2}$/.test(iso)) {
    return format(`${iso}-01T00:00Z`, language, { year: 'numeric', month: 'long' });
  }
  if (DATE_ONLY.test(iso)) return format(`${iso}T00:00Z`, language, { dateStyle: 'full' });
  const offset = OFFSET.exec(iso)?.[1];
  const clock = `${iso.replace(OFFSET, '')}Z`;
  const written = format(clock, language, { dateStyle: 'long', timeStyle: 'short' });
  if (offset === undefined) return written;
  return `${written} (UTC${offset === 'Z' ? '' : offset.replace('-', '−')})`;
}

function format(iso: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' }).format(new Date(iso));
}

/** Writes a length in metres: "300 m", "2.5 km". */
export function writeDistance(metres: number, language: string): string {
  const [value, unit] = metres < 1000 ? [metres, 'meter'] : [metres / 1000, 'kilometer'];
  const options = { style: 'unit', unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(language, options).format(value);
}
