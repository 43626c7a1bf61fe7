/** Dates as they are written on a line of their own above an article. */

const MONTHS = [
  ['january', 'jan'],
  ['february', 'feb'],
  ['march', 'mar'],
  ['april', 'apr'],
  ['may'],
  ['june', 'jun'],
  ['july', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oct'],
  ['november', 'nov'],
  ['december', 'dec'],
];
const DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

const ISO =
  /^(?:(?:published|posted|date)(?: on)?:? +)?(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?)$/i;
const DAY_FIRST =
  /^(?:(?:published|posted|date)(?: on)?:? +)?(?:(?<weekday>[a-z]+),? +)?(?<day>\d{1,2})(?:st|nd|rd|th)? +(?<month>[a-z]+)\.?,? +(?<year>\d{4})$/i;
const MONTH_FIRST =
  /^(?:(?:published|posted|date)(?: on)?:? +)?(?:(?<weekday>[a-z]+),? +)?(?<month>[a-z]+)\.? +(?<day>\d{1,2})(?:st|nd|rd|th)?,? +(?<year>\d{4})$/i;

/**
 * The ISO 8601 date of a line that is only a date, in ISO 8601 or in English with the month
 * spelt out. `undefined` for everything else, such as 03/04/2016, which is ambiguous, and dates
 * with a wrong day of the week.
 */
export function writtenDate(line: string): string | undefined {
  const text = line.trim();
  const iso = ISO.exec(text)?.[1];
  if (iso !== undefined) return isDay(iso.slice(0, 10)) ? iso : undefined;
  const { groups } = DAY_FIRST.exec(text) ?? MONTH_FIRST.exec(text) ?? {};
  return groups && dateOf(groups);
}

/** The ISO 8601 date in a line of other words, if it has exactly one date. */
export function dateWithin(line: string): string | undefined {
  const found = line.matchAll(
    /\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? +[a-z]+\.?,? +\d{4}|[a-z]+\.? +\d{1,2}(?:st|nd|rd|th)?,? +\d{4}/gi,
  );
  const [date, ...others] = new Set(Array.from(found, ([text]) => writtenDate(text) ?? []).flat());
  return others.length === 0 ? date : undefined;
}

/** Whether a line is a date in digits alone, of which the order is unknown. */
export function isAmbiguousDate(line: string): boolean {
  return /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/.test(line.trim());
}

function dateOf(groups: Readonly<Record<string, string>>): string | undefined {
  const { weekday = '', day = '', month = '', year = '' } = groups;
  const number = MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1;
  if (number === 0) return undefined;
  const date = `${year}-${String(number).padStart(2, '0')}-${day.padStart(2, '0')}`;
  if (!isDay(date)) return undefined;
  if (weekday === '') return date;
  return DAYS[new Date(date).getUTCDay()]?.startsWith(weekday.toLowerCase().slice(0, 3))
    ? date
    : undefined;
}

function isDay(date: string): boolean {
  const parsed = new Date(date);
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(date);
}
