/** What months, seasons, years, decades and centuries in words mean. */
import { calendarDay, dayInWords, dayNumber, monthText, yearText } from './calendar.js';
import { monthIn } from './days.js';
import { AS_WRITTEN, type Meaning, relationIn, type Surroundings, yearIn } from './surroundings.js';
import {
  exactWords,
  type Groups,
  indexOfName,
  type Relation,
  type Vocabulary,
} from './vocabulary.js';
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
  const first = (of: number) => dayNumber({ year: of, month, day: 1 });
  const year = yearFor(first, around, { isMonth: true });
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
  if (relation !== undefined) return seasonRelativeTo(around.published, index, relation);
  const month = SEASON_MONTHS[index] ?? 1;
  const first = (of: number) => dayNumber({ year: of, month, day: 1 });
  const year = yearFor(first, around, { isMonth: true });
  if (!year) return undefined;
  const { otherYear } = year;
  const edtf = (of: number) => `${yearText(of)}-${code}`;
  return {
    edtf: edtf(year.year),
    reason: year.reason + winter,
    ...(otherYear && { otherwise: { edtf: edtf(otherYear.year), reason: otherYear.reason } }),
  };
}

/** "Last summer" is over, "next summer" has not begun, "this summer" is the year's. */
function seasonRelativeTo(
  published: Surroundings['published'],
  index: number,
  relation: Relation,
): Meaning | undefined {
  if (published?.day === undefined || relation === 'following') return undefined;
  const { year, month } = calendarDay(published.day);
  const begins = SEASON_MONTHS[index] ?? 0;
  // Winter is of the year in which it began.
  const current = index === 3 && month < 3 ? year - 1 : year;
  const isOver = index !== 3 && month >= begins + 3;
  const isAhead = !isOver && month < begins && current === year;
  const of = `the day of publication, ${dayInWords(published.day)}`;
  const last = {
    edtf: `${yearText(isOver ? current : current - 1)}-${21 + index}`,
    reason: `the last one before ${of}`,
  };
  if (relation === 'last') return last;
  if (relation === 'next') {
    const shown = isAhead ? current : current + 1;
    return { edtf: `${yearText(shown)}-${21 + index}`, reason: `the next one after ${of}` };
  }
  const edtf = `${yearText(current)}-${21 + index}`;
  if (isOver) return { edtf, reason: `the last one before ${of}` };
  if (!isAhead) return { edtf, reason: `the one around ${of}` };
  return { edtf, reason: `the next one after ${of}`, otherwise: last };
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
