/** Writes dates, distances and sizes in the words of a language. */
import { memoiseTexts } from '../memoise.js';
import { fill } from '../page-data/live.js';
import { type Edge, isMoment, type Moment, type Precision, parseTime } from '../story/time.js';
import { TRANSLATIONS } from './translations/index.js';
import type { DatePhrase, DateWords } from './translations/translation.js';

/** In languages that have no translation: symbols instead of words. */
const SYMBOLS: DateWords = {
  about: { other: '≈ {}' },
  uncertain: '{} (?)',
  from: { other: '{} – …' },
  until: { other: '… – {}' },
  endUnknown: '{} ?',
  startUnknown: '? {}',
  seasons: undefined,
  decade: undefined,
  century: undefined,
};

const OFFSET = /(Z|[+-]\d{2}:\d{2})$/;

/** Years before this are written with their era: "AD 9". */
const FIRST_BARE_YEAR = 100;
/** Days of the week of the Gregorian calendar are not those that people had before it. */
const FIRST_GREGORIAN_YEAR = 1583;

/** `brief`: without the year. */
type Style = 'full' | 'medium' | 'brief';

/** A point in time with its precision and its clock. */
interface Clock {
  /** The clock's time as if it were UTC; of a season, decade or century its first day. */
  readonly start: Date;
  /** The last day. */
  readonly end: Date;
  readonly options: Intl.DateTimeFormatOptions;
  readonly offset: string | undefined;
}

/**
 * Writes a date, date-time or interval (see `parseTime`) in the words of `language`: empty for
 * other texts. A date-time is shown in its own offset, which is named; it is not converted to
 * another time zone. `style`: a day with its weekday in full, short, or short without its year.
 */
export function writeDate(date: string, language: string, style: Style = 'full'): string {
  return written[style](language)(date);
}

/** `Intl` takes a tenth of a millisecond for a date, and a page writes each of them several times. */
const written: Readonly<Record<Style, (language: string) => (date: string) => string>> = {
  full: memoiseTexts((language) => memoiseTexts((date) => writeTime(date, language, 'full'))),
  medium: memoiseTexts((language) => memoiseTexts((date) => writeTime(date, language, 'medium'))),
  brief: memoiseTexts((language) => memoiseTexts((date) => writeTime(date, language, 'brief'))),
};

function writeTime(date: string, language: string, style: Style): string {
  const time = parseTime(date);
  if (!time) return '';
  const [first, last] = time;
  if (last !== undefined) return writeInterval(first, last, language, style);
  return isMoment(first) ? writeMoment(first, language, style) : '';
}

function writeInterval(start: Edge, end: Edge, language: string, style: Style): string {
  const words = wordsOf(language);
  if (!isMoment(start)) {
    const written = isMoment(end) ? writeMoment(end, language, style) : '';
    const until = fill(around(words.until, end, words), written);
    return start === 'unknown' ? fill(words.startUnknown, until) : until;
  }
  if (!isMoment(end)) {
    const written = writeMoment(start, language, style);
    const from = fill(around(words.from, start, words), written);
    return end === 'unknown' ? fill(words.endUnknown, from) : from;
  }
  const [from, to] = [clockOf(start, style), clockOf(end, style)];
  const isOne = JSON.stringify(from.options) === JSON.stringify(to.options);
  if (isOne && from.offset === to.offset && isPlain(start, words) && isPlain(end, words)) {
    return writeRange(from.start, to.end, language, from.options) + zoneOf(from);
  }
  return `${writeMoment(start, language, style)} – ${writeMoment(end, language, style)}`;
}

/** Whether nothing but `Intl` is needed to write it. */
function isPlain(moment: Moment, words: DateWords): boolean {
  return !moment.isApproximate && !moment.isUncertain && termOf(moment, words) === undefined;
}

function writeMoment(moment: Moment, language: string, style: Style): string {
  const words = wordsOf(language);
  let written = termOf(moment, words)?.(language) ?? writeClock(clockOf(moment, style), language);
  if (moment.isApproximate)
    written = fill(around(words.about, { ...moment, isApproximate: false }, words), written);
  if (moment.isUncertain) written = fill(words.uncertain, written);
  return written;
}

function wordsOf(language: string): DateWords {
  return TRANSLATIONS[new Intl.Locale(language).language]?.dates ?? SYMBOLS;
}

/** "From about 1799" has no article, which "dal 1799" has. */
function around(phrase: DatePhrase, edge: Edge, words: DateWords): string {
  if (!isMoment(edge) || edge.isApproximate) return phrase.other;
  const { precision } = edge;
  if (precision === 'day' || precision === 'year') {
    return (yearOf(edge) > 0 ? phrase[precision] : undefined) ?? phrase.other;
  }
  const isTerm = precision === 'decade' || precision === 'century';
  return (isTerm && termOf(edge, words) ? phrase[precision] : undefined) ?? phrase.other;
}

function yearOf({ span }: Moment): number {
  return new Date(span.start).getUTCFullYear();
}

/** How a season, decade or century is written where the language has a word for it. */
function termOf(moment: Moment, words: DateWords): ((language: string) => string) | undefined {
  const { precision, span } = moment;
  const year = yearOf(moment);
  if (precision === 'season' && words.seasons) {
    const [, code = ''] = /-(\d\d)$/.exec(moment.text) ?? [];
    const season = words.seasons[(Number(code) - 21) % 4] ?? '{}';
    const isAcross = new Date(span.end).getUTCFullYear() !== year;
    return (language) =>
      fill(season, isAcross ? writeYears(span, language) : writeYear(span.start, language));
  }
  const { decade, century } = words;
  // The 1800s may be a century.
  if (precision === 'decade' && decade !== undefined && year > 0 && year % 100 > 0)
    return () => fill(decade, year);
  if (precision === 'century' && century) {
    const isBC = year < 0;
    const number = isBC ? Math.ceil(-year / 100) : year / 100 + 1;
    return (language) => {
      const rule = new Intl.PluralRules(orEnglish(language), { type: 'ordinal' }).select(number);
      const form = century.forms[rule] ?? century.forms.other;
      const written = fill(form, century.isRoman ? romanOf(number) : number);
      return isBC ? `${written} ${eraBefore(span.start, language)}` : written;
    };
  }
  return undefined;
}

/** "1799/1800": a winter. */
function writeYears({ start, end }: Moment['span'], language: string): string {
  return `${writeYear(start, language)}/${writeYear(end, language)}`;
}

function writeYear(time: number, language: string): string {
  const clock = new Date(time);
  return format(clock, language, { year: 'numeric', ...eraOf(clock) });
}

/** "BC", "v. Chr." */
function eraBefore(time: number, language: string): string {
  const formatter = new Intl.DateTimeFormat(orEnglish(language), { era: 'short', timeZone: 'UTC' });
  return formatter.formatToParts(time).find(({ type }) => type === 'era')?.value ?? '';
}

const ROMAN = [
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
] as const;

function romanOf(number: number): string {
  const [value, numeral] = ROMAN.find(([least]) => least <= number) ?? [number, ''];
  return number === 0 ? '' : numeral + romanOf(number - value);
}

function eraOf(clock: Date): Intl.DateTimeFormatOptions {
  return clock.getUTCFullYear() < FIRST_BARE_YEAR ? { era: 'short' } : {};
}

const OPTIONS: Readonly<Record<Precision, Intl.DateTimeFormatOptions>> = {
  century: { year: 'numeric' },
  decade: { year: 'numeric' },
  year: { year: 'numeric' },
  season: { year: 'numeric', month: 'long' },
  month: { year: 'numeric', month: 'long' },
  day: {},
  time: {},
};

function clockOf({ text, precision, span }: Moment, style: Style): Clock {
  if (precision === 'time') {
    const clock = new Date(`${text.replace(OFFSET, '')}Z`);
    const dateStyle = style === 'full' ? 'long' : 'medium';
    const options = { dateStyle, timeStyle: 'short' } as const;
    return { start: clock, end: clock, options, offset: OFFSET.exec(text)?.[1] };
  }
  const [start, end] = [new Date(span.start), new Date(span.end)];
  const options = precision === 'day' ? dayOptions(start, style) : OPTIONS[precision];
  return { start, end, options: { ...options, ...eraOf(start) }, offset: undefined };
}

function dayOptions(day: Date, style: Style): Intl.DateTimeFormatOptions {
  const year = day.getUTCFullYear();
  if (style === 'brief') return { month: 'short', day: 'numeric' };
  // Styles cannot have an era.
  if (year >= FIRST_GREGORIAN_YEAR) return { dateStyle: style };
  return { year: 'numeric', month: style === 'full' ? 'long' : 'short', day: 'numeric' };
}

function writeClock(clock: Clock, language: string): string {
  const { start, end, options } = clock;
  const isSpan = options.dateStyle === undefined && options.day === undefined;
  const written = isSpan
    ? writeRange(start, end, language, options)
    : format(start, language, options);
  return written + zoneOf(clock);
}

/** A single date where both are written alike. */
function writeRange(
  start: Date,
  end: Date,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string {
  const formatter = new Intl.DateTimeFormat(orEnglish(language), { ...options, timeZone: 'UTC' });
  return formatter.formatRange(start, end);
}

/** Without `Intl`: Node 20 does not support offsets as time zones. */
function zoneOf({ offset }: Clock): string {
  if (offset === undefined) return '';
  return ` (UTC${offset === 'Z' ? '' : offset.replace('-', '−')})`;
}

/** Writes a date as {@link writeDate} does, of a date-time its day alone. */
export function writeDay(date: string, language: string, style: Style = 'full'): string {
  return writeDate(date.replace(/T[\d:.]+(?:Z|[+-]\d{2}:\d{2})?/g, ''), language, style);
}

/** Writes a date as briefly as a map needs it: without the year if that is the one of `published`. */
export function writeShortDate(date: string, language: string, published = ''): string {
  const moments = [date, published].flatMap((text) => parseTime(text) ?? ['unknown' as const]);
  const years = moments.map((each) =>
    isMoment(each) ? Number.parseInt(each.text, 10) : Number.NaN,
  );
  // NaN is not equal to itself.
  const isOneYear = years.every((year) => year === years[0]);
  return writeDay(date, language, isOneYear ? 'brief' : 'medium');
}

/**
 * A date for the attribute `datetime`, as far as HTML has a form for it: no year before 1, no
 * interval, season or decade, and nothing marked as uncertain.
 */
export function htmlDate(date: string): string | undefined {
  const [first, last] = parseTime(date) ?? [];
  if (!isMoment(first) || last !== undefined) return undefined;
  const isExact = !first.isApproximate && !first.isUncertain && yearOf(first) > 0;
  return isExact &&
    /^\d{4}(?:-\d{2}(?:-\d{2}(?:T(?!24).*)?)?)?$/.test(date) &&
    first.precision !== 'season'
    ? date
    : undefined;
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
  const clock = new Date(time);
  return format(clock, language, { ...TICKS[unit], ...(unit === 'year' && eraOf(clock)) });
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
