/** Dates as they are written on a line of their own above an article, in any language. */
import { greatest, sum } from 'd3-array';
import { datelineOf } from '../dates/dateline.js';
import { type FoundDate, findWrittenDates } from '../dates/find.js';

const LANGUAGES = ['en', 'de', 'it', 'fr'];
/** Characters; a date has fewer, also behind the place where an article was written. */
const LONGEST = 100;

const LABEL =
  /^(?:published|posted|date|veröffentlicht|erschienen|stand|datum|pubblicato|data|publié|paru|date de publication)(?: (?:on|am|vom|im|il|le|en))?:? +/iu;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})$/;
/** In digits alone, of which the order is unknown. */
const DIGITS = /^\d{1,2}[./-]\d{1,2}[./-]\d{2,4}$/;

/**
 * The date (EDTF) of a line that is only a date with its year, in words or in ISO 8601. `undefined`
 * for everything else, such as 03/04/2016, which is ambiguous, and dates with a wrong day of the
 * week.
 */
export function writtenDate(line: string): string | undefined {
  const text = line.trim().replace(LABEL, '').replace(/[.,]$/, '');
  if (text.length > LONGEST) return undefined;
  if (DATE_TIME.test(text) && findWrittenDates(text.slice(0, 10), 'en').length > 0) return text;
  if (/^(?:1\d{3}|20\d\d)$/.test(text)) return text;
  const whole = LANGUAGES.flatMap((language) => datesIn(text, language)).filter(
    ({ words }) => words.length === text.length,
  );
  return onlyOne(whole);
}

/** The date in a line of other words, if it has exactly one day or month. */
export function dateWithin(line: string): string | undefined {
  if (line.length > 2 * LONGEST) return undefined;
  // Read as English, "9. November 2024" is a month.
  const length = (found: readonly FoundDate[]) => sum(found, ({ words }) => words.length);
  const found = greatest(
    LANGUAGES.map((language) => datesIn(line, language)),
    (one, other) => length(one) - length(other),
  );
  return onlyOne((found ?? []).filter(({ edtf }) => /^-?\d{4}-\d\d/.test(edtf)));
}

/** The day in the dateline of an article: "PARIS, Ky., Nov. 18, 2023 — A mill burned down". */
export function datelineAbove(body: string): Pick<FoundDate, 'words' | 'edtf'> | undefined {
  const found = LANGUAGES.flatMap((language) => datelineOf(body, language) ?? []);
  return greatest(found, (one, other) => one.words.length - other.words.length);
}

/** Whether a line is a date in digits alone, of which the order is unknown. */
export function isAmbiguousDate(line: string): boolean {
  return DIGITS.test(line.trim());
}

/** Without intervals, which no text is published in, and without digits in an unknown order. */
function datesIn(text: string, language: string): FoundDate[] {
  return findWrittenDates(text, language).filter(
    ({ edtf, words }) => !edtf.includes('/') && !DIGITS.test(words),
  );
}

function onlyOne(found: readonly FoundDate[]): string | undefined {
  const [date, ...others] = new Set(found.map(({ edtf }) => edtf));
  return others.length === 0 ? date : undefined;
}
