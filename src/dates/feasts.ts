/** Feasts by their names: the days of those that are counted from Easter or have a fixed day. */
import { calendarDay, dayInWords, dayNumber, monthText } from './calendar.js';
import { AS_WRITTEN, type Meaning, relationIn, type Surroundings, yearIn } from './surroundings.js';
import {
  exactWords,
  type FeastRule,
  type Groups,
  indexOfName,
  type Vocabulary,
  wholeWords,
} from './vocabulary.js';
import { yearFor } from './year-for.js';

/** Easter is counted as the Council of Nicaea (325) decided. */
const FIRST_EASTER = 326;
const FIRST_GREGORIAN = 1583;
/** Britain and its colonies went over in this year, Protestant Germany, Denmark and others before. */
const LAST_JULIAN = 1752;

/** Month and day in their own calendar: Meeus, Astronomical Algorithms (1991), chapter 8. */
function easterOf(year: number, isJulian: boolean): readonly [month: number, day: number] {
  const a = year % 19;
  if (isJulian) {
    const d = (19 * a + 15) % 30;
    const sum = d + ((2 * (year % 4) + 4 * (year % 7) - d + 34) % 7) + 114;
    return [Math.floor(sum / 31), (sum % 31) + 1];
  }
  const [b, c] = [Math.floor(year / 100), year % 100];
  const g = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const sum = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return [Math.floor(sum / 31), (sum % 31) + 1];
}

/** A year in which days are counted on. */
interface ChurchYear {
  readonly year: number;
  /** Whose leap days it has: of the Julian calendar one with the same. */
  readonly countedIn: number;
  /** A number as in `calendar.ts`, which in a Julian year means nothing outside of it. */
  readonly easter: number;
}

function churchYear(year: number, isJulian: boolean): ChurchYear | undefined {
  const countedIn = isJulian ? 2000 + (((year % 4) + 4) % 4) : year;
  const [month, day] = easterOf(Math.max(year, FIRST_EASTER), isJulian);
  const easter = dayNumber({ year: countedIn, month, day });
  return easter === undefined ? undefined : { year, countedIn, easter };
}

function textOf(day: number, { year, countedIn }: ChurchYear): string {
  const { year: counted, month, day: ofMonth } = calendarDay(day);
  return `${monthText(year + counted - countedIn, month)}-${String(ofMonth).padStart(2, '0')}`;
}

function dayBy(rule: FeastRule, church: ChurchYear): number | undefined {
  const [, base = '', sign = '', days = '0'] =
    /^(easter|advent|orthodox|\d\d-\d\d)(?:([+-])(\d+))?$/.exec(rule) ?? [];
  const shift = sign === '-' ? -Number(days) : Number(days);
  const { countedIn, easter, year } = church;
  if (base === 'easter') return year < FIRST_EASTER ? undefined : easter + shift;
  if (base === 'orthodox') {
    const [month, day] = easterOf(year, true);
    const julian = dayNumber({ year, month, day });
    const behind = Math.floor(year / 100) - Math.floor(year / 400) - 2;
    return julian === undefined || year < FIRST_GREGORIAN ? undefined : julian + behind + shift;
  }
  if (base === 'advent') {
    const latest = dayNumber({ year: countedIn, month: 12, day: 3 });
    return latest === undefined ? undefined : latest - ((latest - easter) % 7) + shift;
  }
  const [month = 0, day = 0] = base.split('-').map(Number);
  return dayNumber({ year: countedIn, month, day });
}

/** The eve, the day after, or a day of the week before or after a feast. */
interface Shift {
  readonly isBefore: boolean;
  /** 0 is Sunday; `undefined` for the very next day. */
  readonly weekday?: number | undefined;
}

function shifted(day: number, easter: number, shift: Shift | undefined): number {
  if (!shift) return day;
  const step = shift.isBefore ? -1 : 1;
  if (shift.weekday === undefined) return day + step;
  const weekday = (((day - easter) % 7) + 7) % 7;
  return day + step * (((step * (shift.weekday - weekday) + 6) % 7) + 1);
}

interface Days {
  readonly start: number;
  readonly edtf: string;
}

function daysOf(
  rule: FeastRule,
  shift: Shift | undefined,
  church: ChurchYear | undefined,
): Days | undefined {
  if (!church) return undefined;
  const days = rule.split('/').map((each) => {
    const day = dayBy(each, church);
    return day === undefined ? undefined : shifted(day, church.easter, shift);
  });
  const [start, end = start] = days;
  if (start === undefined || end === undefined) return undefined;
  const [first, last] = [textOf(start, church), textOf(end, church)];
  return { start, edtf: first === last ? first : `${first}/${last}` };
}

/** "At Easter 1807", "last Christmas", "am Sonntag nach Ostern", "à la veille de Noël". */
export function feasts(
  groups: Groups,
  { feasts: names, saintsDays, weekdays }: Vocabulary,
  around: Surroundings,
): Meaning | undefined {
  const named = groups.feast ?? groups.saintsDay ?? '';
  const rule = Object.entries({ ...names, ...saintsDays }).find(([words]) =>
    exactWords(words).test(named),
  )?.[1];
  if (rule === undefined) return undefined;
  const isShifted = groups.beforeFeast ?? groups.afterFeast;
  const weekday = groups.weekday === undefined ? undefined : indexOfName(weekdays, groups.weekday);
  const shift =
    isShifted === undefined ? undefined : { isBefore: groups.beforeFeast !== undefined, weekday };
  const inYear = (year: number, isJulian = year < FIRST_GREGORIAN) =>
    daysOf(rule, shift, churchYear(year, isJulian));
  const written = yearIn(groups, '');
  const chosen =
    written === undefined
      ? yearOf(groups, (year) => inYear(year)?.start, around)
      : { year: written, reason: AS_WRITTEN };
  const days = chosen && inYear(chosen.year);
  if (!days) return undefined;
  const reason = `${chosen.reason}; ${howCounted(rule, chosen.year)}`;
  const { year } = chosen;
  const isDivided = year >= FIRST_GREGORIAN && year <= LAST_JULIAN && !rule.startsWith('orthodox');
  const julian = isDivided ? inYear(year, true) : undefined;
  if (julian && julian.edtf !== days.edtf) {
    const old = 'by the Julian calendar, which Britain kept until 1752 and others too';
    return { edtf: days.edtf, reason, otherwise: { edtf: julian.edtf, reason: old } };
  }
  const other = 'otherYear' in chosen && chosen.otherYear ? chosen.otherYear : undefined;
  const otherDays = other && inYear(other.year);
  return {
    edtf: days.edtf,
    reason,
    ...(other && otherDays && { otherwise: { edtf: otherDays.edtf, reason: other.reason } }),
  };
}

function yearOf(groups: Groups, dayOf: (year: number) => number | undefined, around: Surroundings) {
  const relation = relationIn(groups);
  const { published } = around;
  if (relation === undefined || relation === 'following') return yearFor(dayOf, around);
  if (published?.day === undefined) return undefined;
  const { day: today, year: thisYear } = published;
  const of = `the day of publication, ${dayInWords(today)}`;
  if (relation === 'this') return { year: thisYear, reason: `in the year of ${of}` };
  const isOver = (dayOf(thisYear) ?? today) < today;
  return relation === 'last'
    ? { year: isOver ? thisYear : thisYear - 1, reason: `the last one before ${of}` }
    : { year: isOver ? thisYear + 1 : thisYear, reason: `the next one after ${of}` };
}

function howCounted(rule: FeastRule, year: number): string {
  if (rule.startsWith('orthodox')) return 'the Orthodox Easter, in days of the Gregorian calendar';
  if (rule.startsWith('advent')) return 'the first Sunday of Advent is the one before 4 December';
  if (!rule.startsWith('easter')) return 'a feast with a fixed day';
  const isJulian = year < FIRST_GREGORIAN;
  const easter = daysOf('easter+0', undefined, churchYear(year, isJulian))?.edtf ?? '';
  return `Easter Sunday was ${easter}${isJulian ? ' in the Julian calendar' : ''}`;
}

/** Feasts that each country, diocese or calendar has on another day. */
const UNCOUNTED = [
  // English
  "thanksgiving(?:_day)?|bank_holiday|labou?r_day|(?:mother|father)[’']?s[’']?_day|carnival|passover|pesach|ramadan|eid|hanukkah|chanukah|yom_kippur|rosh_hashanah?|diwali|(?:st|saint)\\.?_\\p{L}{2,12}[’']s?_(?:day|eve)|independence_day",
  // German
  'fasching|karneval|erntedank(?:fest)?|muttertag|volkstrauertag|kirchweih|kirmes|passah|ramadan|zuckerfest|opferfest|chanukka|jom_kippur|(?:st|sankt)\\.?(?:_|-)\\p{L}{2,12}(?:tag|fest)?',
  // Italian
  "carnevale|pasqua_ebraica|ramadan|festa_della_(?:mamma|repubblica)|(?:san|santo|santa|sant[’'])_?\\p{L}{2,12}",
  // French
  'carnaval|pâque_juive|ramadan|aïd|fête_(?:des_mères|nationale|patronale)|(?:la_)?sainte?-\\p{L}{2,12}',
];

const UNCOUNTED_PATTERN = wholeWords(UNCOUNTED.join('|'));

/** The first feast that a text names whose days are not known here, as it spells it. */
export function feastIn(text: string): string | undefined {
  return [...text.matchAll(UNCOUNTED_PATTERN)].at(0)?.[0];
}
