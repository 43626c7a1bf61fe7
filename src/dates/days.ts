/** What days in words mean: of a month, of the week, in digits. */
import { calendarDay, dayInWords, dayNumber, dayText, weekdayOf } from './calendar.js';
import {
  AS_WRITTEN,
  type Contradiction,
  type Meaning,
  relationIn,
  type Surroundings,
  yearIn,
} from './surroundings.js';
import { exactWords, type Groups, indexOfName, type Vocabulary } from './vocabulary.js';
import { type ChosenYear, dayMeaning, inLikelyOrder, other, yearFor } from './year-for.js';

/** Days: a text published so long after what it tells is no news. */
const NEWS = 60;

export function digits(groups: Groups, { isDayFirst }: Vocabulary): Meaning | undefined {
  const { iso, one, two, year } = groups;
  if (iso !== undefined) {
    const [y, month, day] = iso.split('-').map(Number);
    return dayMeaning({ year: y ?? 0, month: month ?? 0, day: day ?? 0 }, AS_WRITTEN);
  }
  if (one === undefined || two === undefined || year?.length !== 4) return undefined;
  const [a, b, y] = [Number(one), Number(two), Number(year)];
  const dayFirst = dayMeaning(
    { year: y, month: b, day: a },
    'the day first, as the language has it',
  );
  const monthFirst = dayMeaning({ year: y, month: a, day: b }, 'the month first');
  if (!dayFirst || !monthFirst || a === b) return dayFirst ?? monthFirst;
  const [first, second] = isDayFirst === false ? [monthFirst, dayFirst] : [dayFirst, monthFirst];
  return { ...first, otherwise: second };
}

/** A day of a month, or from one to another. */
export function days(
  groups: Groups,
  vocabulary: Vocabulary,
  around: Surroundings,
): Meaning | Contradiction | undefined {
  const { first, day2, month2 } = groups;
  const day = first === undefined ? groups.day : '1';
  if (day === undefined) return undefined;
  const lastMonth = monthIn(month2 ?? groups.month, vocabulary);
  const month = monthIn(groups.month ?? month2, vocabulary);
  if (month === undefined || lastMonth === undefined) return undefined;
  const written = yearIn(groups, '') ?? yearIn(groups, '2');
  const dayOf = (of: number) => dayNumber({ year: of, month, day: Number(day) });
  const fits =
    groups.weekday === undefined
      ? undefined
      : (each: number) => isOnWeekday(each, groups, vocabulary);
  const year =
    written === undefined
      ? (yearFor(dayOf, around, { fits }) ?? yearFor(dayOf, around))
      : { year: written, reason: AS_WRITTEN };
  if (!year) return undefined;
  const last = day2 ?? groups.first2;
  const start = dayOf(year.year);
  if (start === undefined) return undefined;
  if (!isOnWeekday(start, groups, vocabulary)) {
    return { contradiction: `that day was ${dayInWords(start)}` };
  }
  if (last === undefined) {
    return { edtf: dayText(start), reason: year.reason, ...other(year, month, Number(day)) };
  }
  const lastYear = yearIn(groups, '2') ?? (lastMonth < month ? year.year + 1 : year.year);
  const end = dayNumber({ year: lastYear, month: lastMonth, day: Number(last) });
  if (end === undefined || end < start) return undefined;
  return { edtf: `${dayText(start)}/${dayText(end)}`, reason: year.reason };
}

/** A day of the week that is written beside a date must be that day's. */
function isOnWeekday(day: number, { weekday }: Groups, { weekdays }: Vocabulary): boolean {
  const isOld = calendarDay(day).year < 1583;
  return weekday === undefined || isOld || indexOfName(weekdays, weekday) === weekdayOf(day);
}

export function monthIn(name: string | undefined, { months }: Vocabulary): number | undefined {
  const month = name === undefined ? 0 : indexOfName(months, name) + 1;
  return month === 0 ? undefined : month;
}

export function weekdays(
  groups: Groups,
  vocabulary: Vocabulary,
  around: Surroundings,
): Meaning | undefined {
  const { published, before, isAhead, mayBeAhead } = around;
  const { weekday, weekday2 } = groups;
  if (weekday === undefined) return undefined;
  const wanted = indexOfName(vocabulary.weekdays, weekday2 ?? weekday);
  if (wanted === -1) return undefined;
  if (groups.nth !== undefined) return nthOfMonth(wanted, groups, vocabulary, around);
  if (groups.weekLater !== undefined || groups.fortnightLater !== undefined) {
    return weeksLater(wanted, groups, published);
  }
  const relation = relationIn(groups);
  const told = before?.day;
  // A narrative goes on from the day that it told of last.
  const isTold =
    told !== undefined &&
    (relation === 'following' ||
      (relation === undefined &&
        (published?.day === undefined || (before?.isNear && published.day - told > NEWS))));
  if (groups.dayAlone !== undefined) {
    const told = isTold ? before : undefined;
    return dayOfMonth(wanted, Number(groups.dayAlone), around, told);
  }
  if (isTold) {
    const day = told + (((wanted - weekdayOf(told) + 6) % 7) + 1);
    return night(day, groups, `the first one after "${before?.words}" before it`);
  }
  if (published?.day === undefined || relation === 'following') return undefined;
  const { day: today } = published;
  const since = (weekdayOf(today) - wanted + 7) % 7;
  const monday = today - ((weekdayOf(today) + 6) % 7);
  const of = `the day of publication, ${dayInWords(today)}`;
  if (relation === 'next') return night(today + (7 - since), groups, `the next one after ${of}`);
  if (relation === 'this') {
    return night(monday + ((wanted + 6) % 7), groups, `in the week of ${of}`);
  }
  if (groups.lastWeek !== undefined) {
    return night(monday - 7 + ((wanted + 6) % 7), groups, `in the week before that of ${of}`);
  }
  if (relation === undefined && since === 0) return night(today, groups, `it is ${of}`);
  const last = night(today - (since || 7), groups, `the last one before ${of}`);
  // "The road is closed until Monday", but "by Monday it was open".
  const isEnd = /^(?:until|till|bis|fino|sino|jusqu)/iu.test(groups.until ?? '');
  if (relation !== undefined) return last;
  const next = night(today + (7 - since), groups, `the next one after ${of}`);
  if (isAhead || isEnd) return { ...next, otherwise: last };
  return mayBeAhead ? { ...last, otherwise: next } : last;
}

/** Days: each day of the month is each day of the week within two years. */
const FARTHEST = 800;

/** "Saturday 22", "Friday the 13th": such a day without its month. */
function dayOfMonth(
  weekday: number,
  wanted: number,
  { published, isAhead }: Surroundings,
  told: Surroundings['before'],
): Meaning | undefined {
  const isSuch = (day: number) => weekdayOf(day) === weekday && calendarDay(day).day === wanted;
  const nearest = (from: number, step: 1 | -1) =>
    Array.from({ length: FARTHEST }, (_, index) => from + index * step).find(isSuch);
  if (told?.day !== undefined) {
    const day = nearest(told.day, 1);
    const reason = `the first such day after "${told.words}" before it`;
    return day === undefined ? undefined : { edtf: dayText(day), reason };
  }
  if (published?.day === undefined) return undefined;
  const { day: today } = published;
  const [last, next] = [nearest(today, -1), nearest(today + 1, 1)];
  if (last === undefined || next === undefined) return undefined;
  const of = `the day of publication, ${dayInWords(today)}`;
  const [first, otherwise] = inLikelyOrder(
    {
      edtf: dayText(last),
      reason: last === today ? `it is ${of}` : `the last such day before ${of}`,
    },
    { edtf: dayText(next), reason: `the next such day after ${of}` },
    { back: today - last, ahead: next - today, isAhead },
  );
  return first && { ...first, ...(otherwise && { otherwise }) };
}

/** "The second Sunday in May". */
function nthOfMonth(
  weekday: number,
  groups: Groups,
  vocabulary: Vocabulary,
  around: Surroundings,
): Meaning | undefined {
  const month = monthIn(groups.month, vocabulary);
  const nth = vocabulary.nth.findIndex((words) => exactWords(words).test(groups.nth ?? ''));
  if (month === undefined || nth === -1) return undefined;
  const dayOf = (year: number) => {
    const days = Array.from({ length: 31 }, (_, index) =>
      dayNumber({ year, month, day: index + 1 }),
    ).filter((day) => day !== undefined && weekdayOf(day) === weekday);
    return nth === LAST ? days.at(-1) : days[nth];
  };
  const written = yearIn(groups, '');
  const year: ChosenYear | undefined =
    written === undefined ? yearFor(dayOf, around) : { year: written, reason: AS_WRITTEN };
  const day = year && dayOf(year.year);
  if (!year || day === undefined) return undefined;
  const { otherYear } = year;
  const otherDay = otherYear && dayOf(otherYear.year);
  return {
    edtf: dayText(day),
    reason: year.reason,
    ...(otherYear &&
      otherDay !== undefined && {
        otherwise: { edtf: dayText(otherDay), reason: otherYear.reason },
      }),
  };
}

/** The place of the last one in {@link Vocabulary.nth}. */
const LAST = 5;

/** "Monday week": the Monday after the next one. */
function weeksLater(
  weekday: number,
  { fortnightLater }: Groups,
  published: Surroundings['published'],
): Meaning | undefined {
  if (published?.day === undefined) return undefined;
  const { day: today } = published;
  const weeks = fortnightLater === undefined ? 1 : 2;
  const named = weeks === 1 ? 'a week' : 'two weeks';
  const next = today + 7 - ((weekdayOf(today) - weekday + 7) % 7);
  const of = `the day of publication, ${dayInWords(today)}`;
  const later = {
    edtf: dayText(next + weeks * 7),
    reason: `${named} after the next one after ${of}`,
  };
  if (next - today < 7) return later;
  return {
    ...later,
    otherwise: { edtf: dayText(today + weeks * 7), reason: `${named} after ${of}` },
  };
}

/** The night from one day to the next is both. */
function night(day: number, { weekday2 }: Groups, reason: string): Meaning {
  const edtf = weekday2 === undefined ? dayText(day) : `${dayText(day - 1)}/${dayText(day)}`;
  return { edtf, reason };
}
