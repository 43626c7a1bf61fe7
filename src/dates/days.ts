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
import { type Groups, indexOfName, type Vocabulary } from './vocabulary.js';
import { dayMeaning, other, yearFor } from './year-for.js';

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
  const year =
    written === undefined
      ? yearFor(month, Number(day), around)
      : { year: written, reason: AS_WRITTEN };
  if (!year) return undefined;
  const last = day2 ?? groups.first2;
  const start = dayNumber({ year: year.year, month, day: Number(day) });
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
  { published, before }: Surroundings,
): Meaning | undefined {
  const { weekday, weekday2 } = groups;
  if (weekday === undefined) return undefined;
  const wanted = indexOfName(vocabulary.weekdays, weekday2 ?? weekday);
  if (wanted === -1) return undefined;
  if (groups.dayAlone !== undefined) return dayOfMonth(wanted, Number(groups.dayAlone), published);
  const relation = relationIn(groups);
  const told = before?.day;
  // A narrative goes on from the day that it told of last.
  const isTold =
    told !== undefined &&
    (relation === 'following' ||
      (relation === undefined &&
        (published?.day === undefined || (before?.isNear && published.day - told > NEWS))));
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
  return night(today - (since || 7), groups, `the last one before ${of}`);
}

/** Days: each day of the month is each day of the week within two years. */
const FARTHEST_BACK = 800;

/** The last "Friday the 13th" before publication. */
function dayOfMonth(
  weekday: number,
  wanted: number,
  published: Surroundings['published'],
): Meaning | undefined {
  if (published?.day === undefined) return undefined;
  const { day: today } = published;
  for (let day = today; day > today - FARTHEST_BACK; day--) {
    if (weekdayOf(day) === weekday && calendarDay(day).day === wanted) {
      const reason = `the last such day before that of publication, ${dayInWords(today)}`;
      return { edtf: dayText(day), reason };
    }
  }
  return undefined;
}

/** The night from one day to the next is both. */
function night(day: number, { weekday2 }: Groups, reason: string): Meaning {
  const edtf = weekday2 === undefined ? dayText(day) : `${dayText(day - 1)}/${dayText(day)}`;
  return { edtf, reason };
}
