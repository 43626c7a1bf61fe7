/** Finds the dates that a text says in words, and what they mean. */
import { parseTime } from '../story/time.js';
import {
  calendarDay,
  dayIn,
  dayInWords,
  dayText,
  monthText,
  weekdayOf,
  weekText,
  yearText,
} from './calendar.js';
import { de } from './de.js';
import { en } from './en.js';
import { fr } from './fr.js';
import { it } from './it.js';
import { meaningOf } from './meaning.js';
import type { Contradiction, Meaning, Surroundings } from './surroundings.js';
import { isOnce, tenseAt } from './tense.js';
import {
  type DatePattern,
  type Groups,
  patternsOf,
  type Relative,
  signsIn,
  type Vocabulary,
  wholeWords,
  wordsAtEnd,
  wordsAtStart,
} from './vocabulary.js';

export interface FoundDate extends Meaning {
  /** Offsets in the text (UTF-16 code units). */
  readonly start: number;
  readonly end: number;
  /** The text's words, from `start` to `end`. */
  readonly words: string;
}

/** A date of the text whose meaning hangs on what is around it. */
export interface Match {
  readonly start: number;
  readonly end: number;
  readonly meaning: (around: Surroundings) => Meaning | Contradiction | undefined;
}

const VOCABULARIES: Readonly<Record<string, Vocabulary>> = { de, en, fr, it };

/**
 * Dates in words, as far as they can be read by this package's own tables: all but "two weeks ago"
 * and its like, which {@link openDateFinder} adds.
 *
 * @param language BCP 47
 * @param published the day of publication (EDTF), which "on Monday" is counted from
 * @param further matches that other means have found
 */
export function findWrittenDates(
  text: string,
  language: string,
  published?: string,
  further: readonly Match[] = [],
): FoundDate[] {
  const vocabulary = vocabularyOf(language);
  const matches = [...(vocabulary ? matchesIn(text, vocabulary) : []), ...further];
  return resolved(text, matches, publicationOf(published), vocabulary);
}

/** Why the words of a text that are dates cannot be: "that day was Friday 23 December 2016". */
export function contradictionsIn(text: string, language: string, published?: string): string[] {
  const vocabulary = vocabularyOf(language);
  const contradictions: string[] = [];
  if (!vocabulary) return [];
  resolved(text, matchesIn(text, vocabulary), publicationOf(published), vocabulary, contradictions);
  return contradictions;
}

/** Whether a language has tables here, and is not left to chrono alone. */
export function hasTables(language: string): boolean {
  return vocabularyOf(language) !== undefined;
}

function vocabularyOf(language: string): Vocabulary | undefined {
  const { language: primary, region } = new Intl.Locale(language);
  const vocabulary = VOCABULARIES[primary];
  const isAmerican = primary === 'en' && region === 'US';
  return vocabulary && isAmerican ? { ...vocabulary, isDayFirst: false } : vocabulary;
}

interface Compiled {
  readonly patterns: readonly DatePattern[];
  readonly notBefore: RegExp | undefined;
  readonly notAfter: RegExp | undefined;
  readonly count: RegExp | undefined;
  readonly relative: readonly (Relative & { readonly pattern: RegExp })[];
}

const compiled = new WeakMap<Vocabulary, Compiled>();

function compile(vocabulary: Vocabulary): Compiled {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const { not, counted } = vocabulary;
  const made = {
    patterns: patternsOf(vocabulary),
    notBefore: not.before === undefined ? undefined : wordsAtEnd(not.before),
    notAfter: not.after === undefined ? undefined : wordsAtStart(not.after),
    count: counted === undefined ? undefined : wordsAtStart(counted, 'u'),
    relative: vocabulary.relative.map((each) => ({ ...each, pattern: wholeWords(each.words) })),
  };
  compiled.set(vocabulary, made);
  return made;
}

/** Characters: the longest of the words that a day of the week must not follow. */
const NOT_BEFORE = 24;

function matchesIn(text: string, vocabulary: Vocabulary): Match[] {
  const { patterns, relative, notBefore, notAfter, count } = compile(vocabulary);
  const matches: Match[] = [];
  const signs = signsIn(text, vocabulary);
  for (const { pattern, needs } of patterns) {
    if (!needs.every((sign) => signs.has(sign))) continue;
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      const [start, end] = [match.index, match.index + match[0].length];
      if (!isWritten(groups, vocabulary)) continue;
      if (groups.weekday !== undefined && groups.day === undefined) {
        if (notBefore?.test(text.slice(Math.max(0, start - NOT_BEFORE), start))) continue;
        if (notAfter?.test(text.slice(end, end + NOT_BEFORE))) continue;
      }
      if (groups.habit !== undefined && !isOnce(text, { start, end }, vocabulary)) continue;
      if (isCount(groups, text.slice(end, end + NOT_BEFORE), count)) continue;
      matches.push({ start, end, meaning: (around) => meaningOf(groups, vocabulary, around) });
    }
  }
  for (const { pattern, ...each } of relative) {
    for (const match of text.matchAll(pattern)) {
      const groups = match.groups ?? {};
      matches.push({
        start: match.index,
        end: match.index + match[0].length,
        meaning: (around) => relativeMeaning(each, groups, around),
      });
    }
  }
  return matches;
}

/** Whether a year is a round number of things: "in 2000 houses". */
function isCount(
  { year, month, season, eraYear }: Groups,
  behind: string,
  count?: RegExp,
): boolean {
  const isAlone = month === undefined && season === undefined && eraYear === undefined;
  return isAlone && Number(year) % 50 === 0 && (count?.test(behind) ?? false);
}

/** Whether names are written with capitals where the language wants it: "May", not "may". */
function isWritten(groups: Groups, { hasCapitals }: Vocabulary): boolean {
  if (!hasCapitals) return true;
  const names = [groups.month, groups.month2, groups.weekday, groups.weekday2];
  const feasts = [groups.feast, groups.saintsDay];
  return (
    names.every((name) => name === undefined || /^\p{Lu}/u.test(name)) &&
    feasts.every((name) => name === undefined || /\p{Lu}/u.test(name))
  );
}

const COUNTS = 'un deux trois quatre cinq six sept huit neuf dix'.split(' ');

function relativeMeaning(
  { unit, shift: fixed, isTold, orShift }: Relative,
  { count }: Groups,
  { published, before, isAhead }: Surroundings,
): Meaning | undefined {
  if (isTold) {
    if (before?.day === undefined) return undefined;
    const reason = `counted from "${before.words}" before it`;
    const { day: told } = before;
    const after = (days: number) => ({ edtf: dayText(told + days), reason });
    return { ...after(fixed ?? 0), ...(orShift !== undefined && { otherwise: after(orShift) }) };
  }
  if (published?.day === undefined) return undefined;
  const named = COUNTS.indexOf(count?.replace(/e$/, '') ?? '') + 1;
  const shift = fixed ?? -(named || Number(count) || 1);
  const { day } = published;
  if (unit === 'weekend') return weekend(day, fixed ?? 0, isAhead);
  const { year, month } = calendarDay(day);
  const edtf = {
    day: () => dayText(day + shift),
    week: () => weekText(day, shift),
    month: () => {
      const index = year * 12 + month - 1 + shift;
      return monthText(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
    },
    year: () => yearText(year + shift),
  }[unit]();
  return { edtf, reason: `counted from the day of publication, ${dayInWords(day)}` };
}

/** @param shift 0: "at the weekend", which is this one or the last */
function weekend(today: number, shift: number, isAhead: boolean): Meaning {
  const sinceMonday = (weekdayOf(today) + 6) % 7;
  const of = `the day of publication, ${dayInWords(today)}`;
  const reading = (weeks: number, which: string) => {
    const saturday = today - sinceMonday + 5 + weeks * 7;
    return { edtf: `${dayText(saturday)}/${dayText(saturday + 1)}`, reason: `${which} ${of}` };
  };
  if (shift !== 0) return reading(shift, `the weekend ${shift < 0 ? 'before' : 'after'} that of`);
  const [these, last] = [reading(0, 'in the week of'), reading(-1, 'in the week before that of')];
  // From Thursday on people speak of the one that comes.
  if (isAhead || sinceMonday >= 3) return { ...these, otherwise: last };
  return { ...last, otherwise: these };
}

function publicationOf(published: string | undefined): Surroundings['published'] {
  const [moment] = parseTime(published ?? '') ?? [];
  if (published === undefined || typeof moment !== 'object') return undefined;
  return { day: dayIn(moment.text), year: new Date(moment.span.start).getUTCFullYear() };
}

/** In the text's order; of those that overlap the first, and of these the longest. */
function resolved(
  text: string,
  matches: readonly Match[],
  published: Surroundings['published'],
  vocabulary?: Vocabulary,
  contradictions?: string[],
): FoundDate[] {
  const found: FoundDate[] = [];
  let before: Surroundings['before'];
  let beforeEnd = 0;
  let end = 0;
  for (const match of matches.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    if (match.start < end) continue;
    if (before?.isNear && text.slice(beforeEnd, match.start).includes('\n\n')) {
      before = { ...before, isNear: false };
    }
    const meaning = match.meaning({ published, before, ...tenseAt(text, match, vocabulary) });
    if (meaning && 'contradiction' in meaning) {
      end = match.end;
      contradictions?.push(meaning.contradiction);
      continue;
    }
    if (!meaning || !parseTime(meaning.edtf)) continue;
    end = match.end;
    const words = text.slice(match.start, match.end);
    found.push({ start: match.start, end: match.end, words, ...meaning });
    const told = toldBy(meaning.edtf);
    if (told) {
      before = { words, isNear: true, ...told };
      beforeEnd = match.end;
    }
  }
  return found;
}

/** What a date to the month or day says of those after it. */
function toldBy(edtf: string) {
  const [moment] = parseTime(edtf) ?? [];
  if (typeof moment !== 'object' || !['day', 'month'].includes(moment.precision)) return undefined;
  const { year, month } = calendarDay(Math.floor(moment.span.start / 86_400_000));
  return { year, month, day: dayIn(moment.text) };
}
