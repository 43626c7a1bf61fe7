/** Days as numbers, counted from 1 January 1970, and dates of EDTF made of them. */

const DAY = 24 * 60 * 60 * 1000;

export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** `undefined` for days that do not exist. */
export function dayNumber({ year, month, day }: CalendarDay): number | undefined {
  const date = new Date(0);
  const time = date.setUTCFullYear(year, month - 1, day);
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? time / DAY : undefined;
}

export function calendarDay(number: number): CalendarDay {
  const date = new Date(number * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** 0 is Sunday. */
export function weekdayOf(number: number): number {
  return new Date(number * DAY).getUTCDay();
}

/** Of a day or a moment (`2016-12-23…`); `undefined` for what is less exact. */
export function dayIn(date: string): number | undefined {
  const match = /^(-?\d{4})-(\d\d)-(\d\d)(?=$|T)/.exec(date);
  return match
    ? dayNumber({ year: Number(match[1]), month: Number(match[2]), day: Number(match[3]) })
    : undefined;
}

/** Of astronomical years: -43 is 44 BC. */
export function yearText(year: number): string {
  const digits = String(Math.abs(year));
  const sign = year < 0 ? '-' : '';
  return digits.length > 4 ? `Y${sign}${digits}` : sign + digits.padStart(4, '0');
}

export function monthText(year: number, month: number): string {
  return `${yearText(year)}-${String(month).padStart(2, '0')}`;
}

export function dayText(number: number): string {
  const { year, month, day } = calendarDay(number);
  return `${monthText(year, month)}-${String(day).padStart(2, '0')}`;
}

/** Monday and Sunday of the week that is so many from that of a day. */
export function weekText(number: number, shift: number): string {
  const monday = number - ((weekdayOf(number) + 6) % 7) + shift * 7;
  return `${dayText(monday)}/${dayText(monday + 6)}`;
}

const WEEKDAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** "Friday 23 December 2016", "15 March 44 BC". */
export function dayInWords(number: number): string {
  const { year, month, day } = calendarDay(number);
  // Before the Gregorian calendar its days of the week mean nothing.
  const weekday = year < 1583 ? [] : [WEEKDAYS[weekdayOf(number)]];
  const era = year < 1 ? [1 - year, 'BC'] : [year];
  return [...weekday, day, MONTHS[month - 1], ...era].join(' ');
}
