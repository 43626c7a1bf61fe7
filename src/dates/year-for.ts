/** The year of a date that is written without one. */
import { calendarDay, dayInWords, dayNumber, dayText, monthText, yearText } from './calendar.js';
import type { Meaning, Surroundings } from './surroundings.js';

export interface ChosenYear {
  readonly year: number;
  readonly reason: string;
  readonly otherYear?: { readonly year: number; readonly reason: string };
}

/**
 * The year of a date that has none: of news, that of the last such date before publication; in a
 * text that tells of another time, that of the date before.
 */
export function yearFor(
  month: number,
  day: number | undefined,
  { published, before }: Surroundings,
): ChosenYear | undefined {
  const byText = before && {
    year: before.year + (isNextYear(before, month) ? 1 : 0),
    reason: `the year is that of "${before.words}" before it`,
  };
  const byPublication = published && {
    year: published.year - (isLater(published.day, month, day) ? 1 : 0),
    reason:
      published.day === undefined
        ? `the year is that of publication, ${yearText(published.year)}`
        : `the last one before the day of publication, ${dayInWords(published.day)}`,
  };
  if (!byText) return byPublication;
  if (!byPublication) return byText;
  const isHistory = published.day === undefined || published.year - before.year > 1;
  const [chosen, otherYear] =
    before.isNear || isHistory ? [byText, byPublication] : [byPublication, byText];
  return chosen.year === otherYear.year ? chosen : { ...chosen, otherYear };
}

/** In January after a date in December it is the year after. */
function isNextYear(before: NonNullable<Surroundings['before']>, month: number): boolean {
  return before.month !== undefined && before.month - month > 6;
}

function isLater(published: number | undefined, month: number, day: number | undefined): boolean {
  if (published === undefined) return false;
  const { month: lastMonth, day: lastDay } = calendarDay(published);
  return month > lastMonth || (month === lastMonth && (day ?? 0) > lastDay);
}

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
