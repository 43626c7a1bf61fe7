/** What months, seasons, years, decades and centuries in words mean. */
import { calendarDay, dayInWords, monthText, yearText } from './calendar.js';
import { monthIn } from './days.js';
import { AS_WRITTEN, type Meaning, relationIn, type Surroundings, yearIn } from './surroundings.js';
import { exactWords, type Groups, indexOfName, type Vocabulary } from './vocabulary.js';
import { other, yearFor } from './year-for.js';

/** An article seldom tells of later centuries; what reads so is a number of something. */
const LAST_YEAR = 2100;

export function months(
  groups: Groups,
  vocabulary: Vocabulary,
  around: Surroundings,
): Meaning | undefined {
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

export function seasons(
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

export function centuriesAndDecades(
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

export function years(groups: Groups): Meaning | undefined {
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
