/** The year of a date that is written without one. */
import { calendarDay, dayInWords, dayNumber, dayText, monthText, yearText } from './calendar.js';
import type { Meaning, Surroundings } from './surroundings.js';

interface YearAndReason {
  readonly year: number;
  readonly reason: string;
}

export interface ChosenYear extends YearAndReason {
  readonly otherYear?: YearAndReason;
}

/** Days: what is so near ahead is rather meant than what was longer ago. */
const NEAR_AHEAD = 31;
/** Days: without a verb of the future, what is farther ahead is no second reading. */
const FAR_AHEAD = 200;
/** Years: so long there may be no 29 February. */
const LEAP = 9;

/**
 * The year of a date that has none: of news, that of the last such date before publication, or of
 * the next one if it is near or the sentence says what will be; in a text that tells of another
 * time, that of the date before.
 *
 * @param dayOf the number of such a day in a year (see `calendar.ts`); by default a day of a month,
 *   for a month alone its first one
 * @param fits whether a day can be the one that is meant
 */
export function yearFor(
  dayOf: (year: number) => number | undefined,
  around: Surroundings,
  { isMonth = false, fits }: YearOptions = {},
): ChosenYear | undefined {
  const { before } = around;
  const byText = before && {
    year: before.year + (isNextYear(before, dayOf(before.year)) ? 1 : 0),
    reason: `the year is that of "${before.words}" before it`,
  };
  const byPublication = yearsOfPublication(dayOf, around, { isMonth, fits });
  const { published } = around;
  const isHistory =
    before && published && (published.day === undefined || published.year - before.year > 1);
  const isText = byText && (before?.isNear || isHistory || byPublication.length === 0);
  const ordered = isText
    ? [byText, ...byPublication]
    : [...byPublication, ...(byText ? [byText] : [])];
  const [chosen, ...others] = ordered.filter(({ year }) => {
    const day = dayOf(year);
    return day !== undefined && (fits?.(day) ?? true);
  });
  if (!chosen) return undefined;
  const otherYear = others.find(({ year }) => year !== chosen.year);
  return otherYear ? { ...chosen, otherYear } : chosen;
}

interface YearOptions {
  readonly isMonth?: boolean;
  readonly fits?: ((day: number) => boolean) | undefined;
}

/** The first is the likeliest. */
function yearsOfPublication(
  dayOf: (year: number) => number | undefined,
  { published, isAhead }: Surroundings,
  { isMonth, fits }: YearOptions,
): YearAndReason[] {
  if (!published) return [];
  if (published.day === undefined) {
    const reason = `the year is that of publication, ${yearText(published.year)}`;
    return [{ year: published.year, reason }];
  }
  const { day: today } = published;
  const of = `the day of publication, ${dayInWords(today)}`;
  const { year: thisYear } = published;
  const existing = Array.from({ length: LEAP * 2 }, (_, index) => thisYear - LEAP + index).filter(
    (year) => dayOf(year) !== undefined,
  );
  const lastYear = existing.findLast((year) => (dayOf(year) ?? today) <= today) ?? thisYear;
  const nextYear = existing.find((year) => year > lastYear) ?? lastYear + 1;
  const last = { year: lastYear, reason: `the last one before ${of}` };
  const next = { year: nextYear, reason: `the next one after ${of}` };
  // A month that has begun may be the one that will be over.
  const isCurrent = isMonth && monthOf(dayOf(lastYear)) === monthOf(today);
  if (isCurrent && isAhead) return [last];
  const likely = inLikelyOrder(last, next, {
    back: today - (dayOf(lastYear) ?? today),
    ahead: (dayOf(nextYear) ?? today) - today,
    isAhead,
  });
  // What the day of the week decides may be far ahead.
  return fits ? [...likely, next] : likely;
}

function monthOf(day: number | undefined): string | undefined {
  return day === undefined ? undefined : dayText(day).slice(0, -3);
}

/** Of two readings the likelier first; the later one is left out where nobody would think of it. */
export function inLikelyOrder<Reading>(
  last: Reading,
  next: Reading,
  { back, ahead, isAhead }: { back: number; ahead: number; isAhead: boolean },
): Reading[] {
  if (isAhead || (ahead <= NEAR_AHEAD && back > NEAR_AHEAD)) return [next, last];
  return ahead <= FAR_AHEAD ? [last, next] : [last];
}

/** In January after a date in December it is the year after. */
function isNextYear(before: NonNullable<Surroundings['before']>, day: number | undefined): boolean {
  if (before.month === undefined || day === undefined) return false;
  return before.month - calendarDay(day).month > 6;
}

/** The other year's day; without a day its month. */
export function other({ otherYear }: ChosenYear, month: number, day?: number) {
  if (!otherYear) return {};
  const { year, reason } = otherYear;
  if (day === undefined) return { otherwise: { edtf: monthText(year, month), reason } };
  const otherwise = dayMeaning({ year, month, day }, reason);
  return otherwise ? { otherwise } : {};
}

export function dayMeaning(
  day: { year: number; month: number; day: number },
  reason: string,
): Meaning | undefined {
  const number = dayNumber(day);
  return number === undefined ? undefined : { edtf: dayText(number), reason };
}
