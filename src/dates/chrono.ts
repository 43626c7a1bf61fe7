/**
 * What chrono-node reads: dates relative to the day of publication ("two weeks ago"), and in
 * languages without tables of their own whole dates too. What it takes for dates besides is left:
 * it finds "Fr" in "Frühjahr", Sundays in "sun" and "so", and the Monday after in "On Monday".
 */
import type { ParsedComponents, ParsedResult } from 'chrono-node';
import {
  calendarDay,
  dayIn,
  dayInWords,
  dayNumber,
  dayText,
  monthText,
  yearText,
} from './calendar.js';
import { type FoundDate, findWrittenDates, hasTables, type Match } from './find.js';
import type { Meaning, Surroundings } from './surroundings.js';

interface Chrono {
  parse(text: string, reference: Date): ParsedResult[];
}

/** Each with its own chunk of chrono. */
const LOCALES: Readonly<Record<string, () => Promise<Chrono>>> = {
  de: () => import('chrono-node/de'),
  en: () => import('chrono-node/en'),
  es: () => import('chrono-node/es'),
  fi: () => import('chrono-node/fi'),
  fr: () => import('chrono-node/fr'),
  it: () => import('chrono-node/it'),
  nl: () => import('chrono-node/nl'),
  pt: () => import('chrono-node/pt'),
  ru: () => import('chrono-node/ru'),
  sv: () => import('chrono-node/sv'),
  uk: () => import('chrono-node/uk'),
};

export type DateFinder = (text: string, published?: string) => FoundDate[];

/**
 * A function that finds all dates that a text says in words, in time proportional to its length.
 * Its second argument is the day of publication (EDTF), as far as it is known.
 *
 * @param language BCP 47; of a language that is not known nothing is found
 */
export async function openDateFinder(language: string): Promise<DateFinder> {
  const chrono = await LOCALES[new Intl.Locale(language).language]?.();
  return (text, published) => {
    const further = chrono ? matchesOf(chrono, text, !hasTables(language), published) : [];
    return findWrittenDates(text, language, published, further);
  };
}

/** What texts have for which chrono is needed where there are tables: spans from a day. */
const SPANS: Readonly<Record<string, RegExp>> = {
  de: /gestern|heute|morgen|\bvor\s|\b(?:letzt|vergangen|vorig|nächst|kommend|dies)\p{L}{1,3}\s|\b(?:in|nach|binnen)\s(?:\S{1,20}\s){0,2}(?:tag|woche|monat|jahr|stunde|minute|quartal)|später|danach|darauf/iu,
  en: /\b(?:ago|yesterday|today|tomorrow|tonight|earlier|later|hence|afterwards)\b|\b(?:next|last|past|previous|coming|following|this|in|within|after)\s(?:\S{1,20}\s){0,2}(?:second|minute|hour|day|week|fortnight|month|quarter|year|decade|night|evening|morning|afternoon)/iu,
  fr: /\bhier|demain|aujourd|\bil\sy\sa\b|derni(?:er|ère)|prochain|passée?|\bce(?:t|tte)?\b|\bdans\s(?:\S{1,20}\s){0,2}(?:jour|semaine|mois|an|heure|minute)|plus\stard|après|suivant|d[’']ici/iu,
  it: /\bieri|oggi|domani|\bfa\b|scors|passat|prossim|\bquest|ultim|stamattin|stasera|stanotte|\b(?:tra|fra|in|entro|dopo)\s(?:\S{1,20}\s){0,2}(?:giorn|settiman|mes|ann|or[ae]|minut)|(?:giorn|settiman|mes|ann)\p{L}\s(?:dopo|seguent)/iu,
};

/**
 * Whether a text in a language with tables has what chrono alone reads. To load chrono and to use it
 * first takes 0.2 s of processor time.
 */
export function needsChrono(text: string, language: string): boolean {
  const { language: primary } = new Intl.Locale(language);
  return !hasTables(language) || SPANS[primary]?.test(text) !== false;
}

/**
 * Characters. Chrono takes time with the square of the length; and it joins what stands in
 * neighbouring sentences into one date.
 */
const LONGEST = 500;
const SENTENCE = /[^.!?;\n]{1,500}[.!?;\n]*/g;

function matchesOf(chrono: Chrono, text: string, takesAll: boolean, published = ''): Match[] {
  const day = dayIn(published.split('T', 1)[0] ?? '');
  if (day === undefined && !takesAll) return [];
  const { year, month, day: ofMonth } = calendarDay(day ?? 0);
  // Noon by the machine's own clock, by which chrono counts.
  const reference = new Date(2000, 0, 1, 12);
  reference.setFullYear(year, month - 1, ofMonth);
  return Array.from(text.matchAll(SENTENCE)).flatMap(({ 0: sentence, index }) =>
    sentence.length > LONGEST * 2
      ? []
      : chrono.parse(sentence, reference).flatMap((result) => {
          const match = matchOf(result, sentence, day, takesAll);
          return match ? { ...match, start: match.start + index, end: match.end + index } : [];
        }),
  );
}

/** Not a day but a state of things, or a span from another date. */
const NO_DATE =
  /^(?:now|jetzt|nun|ora|adesso|maintenant|ahora|nu|agora|within|innerhalb|entro)\b/iu;
const LATER =
  /\b(?:next day|following day|nächsten tage?|folgenden tage?|later|after|afterwards|später|darauf|danach|dopo|après|tard)\b/iu;
/** Days. */
const FARTHEST_AHEAD = 400;
/** So many days that nobody counted. */
const VAGUE =
  /\b(?:few|several|some|couple|half|einigen?|paar|mehreren?|halben?|alcun[ie]|qualche|par(?:ecchi|io)|mezzo|quelques|plusieurs|demi|algunos|varios)\b/iu;
/** Some days or years around now: "the past few days". */
const LOOSE =
  /^(?:(?:in|over|during|den|der|in_den|nei|negli|nelle|les|ces|ci|i|gli|le|the|these)\s)*(?:past|last|next|coming|vergangenen?|letzten?|vorigen|kommenden?|nächsten|ultim[ie]|scors[ie]|prossim[ie]|dernier(?:s|es)|prochain(?:s|es)|passé(?:s|es))\s(?:\p{L}+\s)?(?:days|weeks|months|years|decades|tagen?|wochen|monaten?|jahren?|giorni|settimane|mesi|anni|jours|semaines|mois|ans|années)$/iu;
/** What says by itself that it is ahead. */
const AHEAD =
  /\b(?:next|coming|tomorrow|to(?:day|night)|from now|morgen|übermorgen|heute|nächste[nrms]?|kommende[nrms]?|domani|dopodomani|oggi|prossim[oa]|demain|prochaine?|hence)\b|aujourd/iu;
/** Spans, unless so long ago. */
const HOURS =
  /\b(?:seconds?|minutes?|hours?|sekunden?|minuten?|stunden?|second[io]|minut[io]|or[ae]|secondes?|heures?)$/iu;
const IS_RELATIVE =
  /^(?:result\/relativeDate|casualReference\/(?:yesterday|today|tomorrow|tonight))$/;
/** Words that chrono does not tag. */
const UNTAGGED = /^(?:vor)?gestern\b|^übermorgen\b/iu;

function matchOf(
  { text, index, start: components, end: last }: ParsedResult,
  sentence: string,
  published: number | undefined,
  takesAll: boolean,
): Match | undefined {
  const words = text.trim();
  const start = index + text.indexOf(words);
  const end = start + words.length;
  const isRelative =
    [...components.tags()].some((tag) => IS_RELATIVE.test(tag)) || UNTAGGED.test(words);
  const isWhole =
    !/[\p{L}\p{N}]$/u.test(sentence.slice(0, start)) && !/^[\p{L}\p{N}]/u.test(sentence.slice(end));
  if (!isWhole || NO_DATE.test(words) || LOOSE.test(words)) return undefined;
  if (HOURS.test(words) && !/^(?:vor|il y a)\b/iu.test(words)) return undefined;
  if (!isRelative) {
    // Without a year or with a time alone it may be anything.
    if (!takesAll || !/\d{4}/.test(words) || !components.isCertain('day') || last) return undefined;
    const date = dayNumber(dayOf(components));
    return date === undefined
      ? undefined
      : { start, end, meaning: () => ({ edtf: dayText(date), reason: 'as it is written' }) };
  }
  const edtf = dateOf(components);
  if (published === undefined || edtf === undefined) return undefined;
  const isAfter = edtf > dayText(published).slice(0, edtf.length);
  // Nobody plans so far ahead: 2000 days are a span.
  if (edtf > dayText(published + FARTHEST_AHEAD).slice(0, edtf.length)) return undefined;
  const isRound = !components.isCertain('month') && /\d0(?!\d)/.test(words);
  const mark = isRound || VAGUE.test(words) ? '~' : '';
  const reason = `counted from the day of publication, ${dayInWords(published)}`;
  if (!LATER.test(words)) {
    // "In three days it had burned down", "for two hours", "de 82 ans" are spans.
    const isSpan = isAfter && !AHEAD.test(words);
    return {
      start,
      end,
      meaning: ({ isAhead }) => (isSpan && !isAhead ? undefined : { edtf: edtf + mark, reason }),
    };
  }
  const shift = (dayIn(edtf) ?? Number.NaN) - published;
  return { start, end, meaning: (around) => laterThan(around, shift, mark) };
}

/** Counted from the day that the text told of last. */
function laterThan({ before }: Surroundings, days: number, mark: string): Meaning | undefined {
  if (before?.day === undefined || Number.isNaN(days)) return undefined;
  return {
    edtf: dayText(before.day + days) + mark,
    reason: `counted from "${before.words}" before it`,
  };
}

function dayOf(components: ParsedComponents) {
  const [year, month, day] = (['year', 'month', 'day'] as const).map((unit) =>
    components.get(unit),
  );
  return { year: year ?? 0, month: month ?? 1, day: day ?? 1 };
}

/** To the day, the month or the year, as far as chrono is certain. */
function dateOf(components: ParsedComponents): string | undefined {
  const { year, month, day } = dayOf(components);
  if (!components.isCertain('year')) return undefined;
  if (!components.isCertain('month')) return yearText(year);
  if (!components.isCertain('day')) return monthText(year, month);
  const number = dayNumber({ year, month, day });
  return number === undefined ? undefined : dayText(number);
}
