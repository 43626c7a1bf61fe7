/** What the words of a date mean: for a match of a pattern, its date and why it is that one. */
import {
  calendarDay,
  dayInWords,
  dayNumber,
  dayText,
  monthText,
  weekdayOf,
  yearText,
} from './calendar.js';
import {
  exactWords,
  type Groups,
  indexOfName,
  type Relation,
  type Vocabulary,
} from './vocabulary.js';

/** What is known where the words stand. */
export interface Surroundings {
  /** The day of publication (see `calendar.ts`), or at least its year. */
  readonly published: { readonly day?: number | undefined; readonly year: number } | undefined;
  /** The last date before with its year, in the same paragraph or in one before. */
  readonly before:
    | {
        readonly words: string;
        readonly year: number;
        readonly month?: number | undefined;
        readonly day?: number | undefined;
        readonly isNear: boolean;
      }
    | undefined;
}

export interface Meaning {
  readonly edtf: string;
  /** For a person: "the Monday before the day of publication, Friday 23 December 2016". */
  readonly reason: string;
  /** What it may mean as well. */
  readonly otherwise?: { readonly edtf: string; readonly reason: string };
}

/** Words that are a date, but of a day that does not exist or was another day of the week. */
export interface Contradiction {
  /** "19 December 2016 was a Monday". */
  readonly contradiction: string;
}

/** Days: a text published so long after what it tells is no news. */
const NEWS = 60;
/** An article seldom tells of later centuries; what reads so is a number of something. */
const LAST_YEAR = 2100;

/**
 * @returns `undefined` where the words mean no date
 */
export function meaningOf(
  groups: Groups,
  vocabulary: Vocabulary,
  around: Surroundings,
): Meaning | Contradiction | undefined {
  const isDay = groups.day ?? groups.first ?? groups.iso ?? groups.one;
  if (isDay !== undefined) {
    const found = digits(groups, vocabulary) ?? days(groups, vocabulary, around);
    if (found && 'contradiction' in found) return found;
    return found ? marked(found, groups) : { contradiction: 'there is no such day' };
  }
  const found =
    weekdays(groups, vocabulary, around) ??
    months(groups, vocabulary, around) ??
    seasons(groups, vocabulary, around) ??
    centuriesAndDecades(groups, vocabulary, around) ??
    years(groups);
  return found && marked(found, groups);
}

/** With about, perhaps, until and since. */
function marked(meaning: Meaning, { about, maybe, until, from }: Groups): Meaning {
  const mark = about && maybe ? '%' : about ? '~' : maybe ? '?' : '';
  const mean = (edtf: string) => {
    const date = edtf
      .split('/')
      .map((each) => each + mark)
      .join('/');
    if (date.includes('/')) return date;
    return until ? `../${date}` : from ? `${date}/..` : date;
  };
  const { otherwise } = meaning;
  return {
    ...meaning,
    edtf: mean(meaning.edtf),
    ...(otherwise && { otherwise: { ...otherwise, edtf: mean(otherwise.edtf) } }),
  };
}

const AS_WRITTEN = 'as it is written';

function digits(groups: Groups, { isDayFirst }: Vocabulary): Meaning | undefined {
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

function dayMeaning(
  day: { year: number; month: number; day: number },
  reason: string,
): Meaning | undefined {
  const number = dayNumber(day);
  return number === undefined ? undefined : { edtf: dayText(number), reason };
}

/** A day of a month, or from one to another. */
function days(
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

function monthIn(name: string | undefined, { months }: Vocabulary): number | undefined {
  const month = name === undefined ? 0 : indexOfName(months, name) + 1;
  return month === 0 ? undefined : month;
}

/** The written year; before Christ as astronomers count. */
function yearIn(groups: Groups, which: '' | '2'): number | undefined {
  const bare = groups[`year${which}`];
  if (bare !== undefined) {
    const year = Number(bare);
    return which === '2' || groups.bc === undefined ? year : 1 - year;
  }
  const withEra = groups[`eraYear${which}`];
  if (withEra === undefined) return undefined;
  const year = Number(withEra.replace(/\D/g, ''));
  if (year === 0) return undefined;
  return groups.bc === undefined ? year : 1 - year;
}

interface ChosenYear {
  readonly year: number;
  readonly reason: string;
  readonly otherYear?: { readonly year: number; readonly reason: string };
}

/**
 * The year of a date that has none: of news, that of the last such date before publication; in a
 * text that tells of another time, that of the date before.
 */
function yearFor(
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

function other({ otherYear }: ChosenYear, month: number, day?: number) {
  if (!otherYear) return {};
  const { year, reason } = otherYear;
  if (day === undefined) return { otherwise: { edtf: monthText(year, month), reason } };
  const otherwise = dayMeaning({ year, month, day }, reason);
  return otherwise ? { otherwise } : {};
}

function relationIn(groups: Groups): Relation | undefined {
  const relations = ['last', 'next', 'this', 'following'] as const;
  return relations.find((name) => groups[`${name}before`] ?? groups[`${name}after`]);
}

function weekdays(
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

function months(groups: Groups, vocabulary: Vocabulary, around: Surroundings): Meaning | undefined {
  const month = monthIn(groups.month, vocabulary);
  if (month === undefined) return undefined;
  const part = groups.partOfMonth === undefined ? '' : ', of which EDTF has no parts';
  const last = monthIn(groups.month2, vocabulary);
  const lastYear = yearIn(groups, '2');
  if (last !== undefined && lastYear !== undefined) {
    const year = yearIn(groups, '') ?? (month > last ? lastYear - 1 : lastYear);
    const edtf = `${monthText(year, month)}/${monthText(lastYear, last)}`;
    return { edtf, reason: AS_WRITTEN };
  }
  const written = yearIn(groups, '');
  if (written !== undefined) {
    return { edtf: monthText(written, month), reason: `the whole month${part}` };
  }
  const year = yearFor(month, undefined, around);
  if (!year) return undefined;
  const { published } = around;
  if (groups.lastYear !== undefined) {
    if (!published) return undefined;
    const reason = `in the year before that of publication, ${yearText(published.year)}`;
    return { edtf: monthText(published.year - 1, month), reason };
  }
  if (relationIn(groups) === 'last') {
    if (published?.day === undefined) return undefined;
    const { year: of, month: current } = calendarDay(published.day);
    const reason = `the last one before the day of publication, ${dayInWords(published.day)}`;
    return { edtf: monthText(month >= current ? of - 1 : of, month), reason };
  }
  const reason = year.reason + (part && `; the whole month${part}`);
  return { edtf: monthText(year.year, month), reason, ...other(year, month) };
}

/** The first months of the seasons, from 1. */
const SEASON_MONTHS = [3, 6, 9, 12];

function seasons(
  groups: Groups,
  { seasons: names }: Vocabulary,
  around: Surroundings,
): Meaning | undefined {
  if (groups.season === undefined) return undefined;
  const index = indexOfName(names, groups.season);
  const code = 21 + index;
  const written = yearIn(groups, '');
  const winter =
    index === 3
      ? ', the one that began in December; for the one before, write the year before'
      : '';
  const last = groups.season2 === undefined ? -1 : indexOfName(names, groups.season2);
  if (last !== -1 && written !== undefined) {
    const until = last < index ? written + 1 : written;
    const edtf = `${yearText(written)}-${code}/${yearText(until)}-${21 + last}`;
    return { edtf, reason: 'from one season to the other' };
  }
  if (written !== undefined) {
    return { edtf: `${yearText(written)}-${code}`, reason: `a season of that year${winter}` };
  }
  const relation = relationIn(groups);
  const { published, before } = around;
  if (relation === 'next' || relation === 'following') return undefined;
  if (relation !== undefined && published?.day !== undefined) {
    const { year, month } = calendarDay(published.day);
    const begins = SEASON_MONTHS[index] ?? 0;
    // "Last summer" is over; "this summer" is the year's.
    const isOver = index === 3 ? month >= 3 : month >= begins + 3;
    const previous = index === 3 ? year - 1 : isOver ? year : year - 1;
    const shown = relation === 'this' ? (index === 3 && month < 3 ? year - 1 : year) : previous;
    const reason = `the ${relation === 'this' ? 'one around' : 'last one before'} the day of publication, ${dayInWords(published.day)}`;
    return { edtf: `${yearText(shown)}-${code}`, reason };
  }
  if (relation !== undefined) return undefined;
  const year = yearFor(SEASON_MONTHS[index] ?? 1, undefined, { published, before });
  if (!year) return undefined;
  return { edtf: `${yearText(year.year)}-${code}`, reason: year.reason + winter };
}

function centuriesAndDecades(
  groups: Groups,
  { centuries, decades }: Vocabulary,
  { published }: Surroundings,
): Meaning | undefined {
  const { century, decade, decadeYear, bc } = groups;
  const ofCentury = numbered(centuries, century);
  const last = numbered(centuries, groups.century2);
  if (ofCentury !== undefined && last !== undefined && ofCentury < last && bc === undefined) {
    const [from, to] = [ofCentury, last].map((each) => String(each - 1).padStart(2, '0'));
    return { edtf: `${from}XX/${to}XX`, reason: 'from one century to the other' };
  }
  if (decadeYear !== undefined) {
    const ten = { edtf: `${decadeYear.slice(0, 3)}X`, reason: 'ten years' };
    // "The 1700s" are the century, "the 2000s" ten years.
    if (!decadeYear.endsWith('00') || Number(decadeYear) >= 1900) return ten;
    return { edtf: `${decadeYear.slice(0, 2)}XX`, reason: 'a hundred years', otherwise: ten };
  }
  const tens = decade === undefined ? undefined : numberIn(decades, decade);
  if (tens !== undefined) {
    if (ofCentury !== undefined) {
      const year = (ofCentury - 1) * 100 + tens;
      return { edtf: `${yearText(year).slice(0, 3)}X`, reason: 'ten years' };
    }
    if (!published) return undefined;
    const year = Math.floor((published.year - tens) / 100) * 100 + tens;
    const reason = `the last such years before publication (${yearText(published.year)})`;
    return { edtf: `${yearText(year).slice(0, 3)}X`, reason };
  }
  if (ofCentury === undefined) return undefined;
  const number = String(ofCentury - 1).padStart(2, '0');
  if (bc === undefined) return { edtf: `${number}XX`, reason: 'a hundred years' };
  const reason = 'a hundred years before Christ; EDTF counts 1 BC as the year 0';
  return { edtf: ofCentury === 1 ? '-0099/0000' : `-${number}XX`, reason };
}

/** A century, also where the word for it stands only behind another. */
function numbered(table: Readonly<Record<string, number>>, found: string | undefined) {
  if (found === undefined) return undefined;
  const ways = [found, `${found} secolo`, `${found} siècle`];
  return ways.map((way) => numberIn(table, way)).find((number) => number !== undefined);
}

function numberIn(table: Readonly<Record<string, number>>, found: string): number | undefined {
  return Object.entries(table).find(([words]) => exactWords(words).test(found))?.[1];
}

function years(groups: Groups): Meaning | undefined {
  const year = yearIn(groups, '');
  if (year === undefined) return undefined;
  const { short } = groups;
  const last =
    short === undefined ? yearIn(groups, '2') : Math.floor(year / 100) * 100 + Number(short);
  if (short !== undefined && (last ?? 0) <= year) return undefined;
  if (last === undefined) {
    const isSmall = groups.eraYear !== undefined;
    if (!isSmall && year > LAST_YEAR) return undefined;
    const reason = groups.bc === undefined ? 'the whole year' : 'EDTF counts 1 BC as the year 0';
    return { edtf: yearText(year), reason };
  }
  const end = groups.bc === undefined ? last : 1 - last;
  return end < year || end > LAST_YEAR
    ? undefined
    : { edtf: `${yearText(year)}/${yearText(end)}`, reason: 'from one year to the other' };
}
