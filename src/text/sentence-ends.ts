/**
 * Whether a text that Unicode's rules split really ends a sentence there. Unicode's rules know no
 * words: they end a sentence after "Mr." and after the "3." of "3. Februar".
 */
import { type Abbreviations, abbreviationsOf, hasVowels, suppressionsOf } from './abbreviations.js';

/** Code units before and after a possible end that are looked at. */
export const LOOKED_AT = 80;

/** The end of a quoted sentence, such as "Who?", within a sentence that continues. */
const QUOTED = /[?!…]\s?["'“”‘’«»‹›]{1,2}$/u;

/** After a quoted question: who asked it. */
const SPEAKER =
  /^(?:[\p{Lu}][\p{L}\p{M}.'’-]{0,30} ){1,3}(?:said|says|asked|asks|cried|shouted|replied|wondered|demanded|exclaimed|added|called|answered|whispered|told)\b/u;

const ASKED = /[?!]$/;
const SMALL = /^\s*(?:[-–—]\s?)?[¿¡«»"“„]?\p{Ll}/u;

/** A number or letter before a paragraph's first sentence: "1.", "(a)", "IV." */
const ENUMERATOR = /^[([]?(?:\d{1,3}|[IVXLC]{1,6}|[a-zA-Z])[.)\]]{1,2}$/;

/** Whether a text is empty, or no more than what numbers a paragraph. */
export function isEnumerator(text: string): boolean {
  const bare = text.slice(0, LOOKED_AT).trim();
  return text.length <= LOOKED_AT && (bare === '' || ENUMERATOR.test(bare));
}

/**
 * A title, an initial or another abbreviation: for languages without lists of their own.
 */
const ABBREVIATED =
  /(?:^|[^\p{L}\p{M}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Ste|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|Mt|Ft|No|Nr|vs|Sig|Dott|Mme|Mlle|Hr|Fr|Sra|dr|prof|gen|ing|nr|ul|z\. ?B|d\. ?h|usw)\.$/u;

const ROMAN = /^[IVXLCDM]+$/;
/** A day, with its month in numbers or without. */
const DAY = /^\d{1,2}(?:\.(?:0?[1-9]|1[0-2]))?$/;
/** Parts of at most four letters with full stops between: "U.S", "d.C", "J.-C", "S.p.A". */
const DOTTED = /^\p{L}{1,4}(?:\.-?\p{L}{1,4})+$/u;
/** Short words without vowels: "Cllr", "Hptm", "bd". Acronyms and units are words. */
const WITHOUT_VOWEL = /^[B-DF-HJ-NP-TV-XZ]?[b-df-hj-np-tv-xzßś]{1,4}$/;
/** "www.cork.ie" is no abbreviation, though its parts are short. */
const ADDRESS =
  /^www\.|[\p{L}\p{N}-]{3}\.(?:com|org|net|edu|gov|info|eu|ie|uk|de|at|ch|fr|it|es|pt|nl|be|us)$/iu;
const UNITS: ReadonlySet<string> = new Set(['km', 'cm', 'mm', 'dm', 'kg', 'mg', 'km²', 'hl', 'dl']);

/**
 * @param open the text of the sentence so far, without white space around it; its last
 *   {@link LOOKED_AT} code units suffice
 * @param rest what follows, as much of it
 */
export function endsSentence(open: string, rest: string, language: string): boolean {
  const known = abbreviationsOf(language);
  if (QUOTED.test(open)) {
    const isContinued = /^\s*\p{Ll}/u.test(rest);
    return !isContinued && !(language.startsWith('en') && SPEAKER.test(rest.trimStart()));
  }
  if (ENUMERATOR.test(open)) return false;
  // "Lyon ? dit-il.", unless the text has no capitals.
  if (ASKED.test(open) && SMALL.test(rest) && /\p{Lu}/u.test(open)) return false;
  if (!known) {
    return !ABBREVIATED.test(open) && !isSuppressed(open, language);
  }
  const tokens = open.split(/\s+/u);
  const last = tokens.at(-1) ?? '';
  const { core, stops } = partsOf(last);
  if (stops === '') return true;
  const next = nextIn(rest, known);
  // An omission or a pause: "He saw ... Peter."
  if (core === '') return next.isBeginning;
  if (stops !== '.') return true;
  if (isLeading(core, known)) return false;
  if (/^\d/.test(core)) {
    // "vom 3.–5. Februar", "des 17./18. Jahrhunderts"
    if (isListed(core, tokens.at(-2) ?? '')) return false;
    if (/^\d{1,2}(?:st|nd|rd|th)$/.test(core) && DAYS_AND_MONTHS.test(next.word)) return false;
    const number = /(?<![\d.])(?:\d{1,2}\.)?\d+$/.exec(core)?.[0] ?? core;
    return !isOrdinal(number, tokens.at(-2) ?? '', next, known);
  }
  if (ROMAN.test(core) && core.length > 1) return !known.hasOrdinals || next.isBeginning;
  return endsAbbreviated(core, tokens, next, known);
}

/** The last word of a sentence without what is around it, and its full stops. */
function partsOf(token: string): { core: string; stops: string } {
  const unclosed = token.slice(0, lengthWithout(token, ')]'));
  const stopsAt = lengthWithout(unclosed, '.…');
  return {
    core: unclosed.slice(0, stopsAt).replace(LEADING_MARKS, ''),
    stops: unclosed.slice(stopsAt),
  };
}

/** The length of a text without some characters at its end. */
function lengthWithout(text: string, characters: string): number {
  let length = text.length;
  while (length > 0 && characters.includes(text[length - 1] ?? ' ')) length--;
  return length;
}

const LEADING_MARKS = /^[^\p{L}\p{N}]+/u;

/** The word after a possible end. */
interface Next {
  readonly word: string;
  readonly isNumber: boolean;
  readonly isBeginning: boolean;
  /** Whether it can begin a surname, as in "J. La Salle". */
  readonly isParticle: boolean;
}

function nextIn(rest: string, { beginnings, particles }: Abbreviations): Next {
  const bare = rest.replace(LEADING_MARKS, '');
  const word = /^[\p{L}\p{M}]+['’]?/u.exec(bare)?.[0].replace('’', "'") ?? '';
  const after = bare.slice(word.length);
  const isKnown = beginnings.has(word) || beginnings.has(word.replace(/'$/, ''));
  const followsCapital = /^\s*\p{Lu}/u.test(after);
  return {
    word,
    isNumber: /^(?:\p{N}|[IVXLCDM]+(?![\p{L}\p{M}]))/u.test(bare),
    // "A. A. Moore": initials.
    isBeginning: isKnown && !after.startsWith('.'),
    isParticle: followsCapital && particles.has(word),
  };
}

function endsAbbreviated(
  core: string,
  tokens: readonly string[],
  next: Next,
  known: Abbreviations,
): boolean {
  // Before the first word of a sentence: "Av. Foch", of "av."
  const small = tokens.length === 1 ? [core.charAt(0).toLowerCase() + core.slice(1)] : [];
  const forms = [...formsOf(core), ...small];
  const isIn = (set: ReadonlySet<string>) =>
    [...forms, ...joinedForms(core, tokens)].some((form) => set.has(form));
  if (isIn(known.leading)) return false;
  if (isIn(known.closing)) return true;
  if (isIn(known.numbering) && next.isNumber) return false;
  const before = tokens.at(-2) ?? '';
  if (ADDRESS.test(core)) return true;
  if (/^[ap]\.m$/i.test(core)) return endsTime(tokens, next);
  // "James V. The king": the number of a king, not the initial of a name.
  if (/^[IVX]$/.test(core) && /^\p{Lu}\p{Ll}{2,}$/u.test(before)) return next.isBeginning;
  const isName = /^\p{L}+$/u.test(core);
  const isAbbreviation =
    isIn(known.others) ||
    forms.some((form) => /^\p{L}$/u.test(form) || DOTTED.test(form)) ||
    // "10.15 hrs": a unit.
    (WITHOUT_VOWEL.test(core) && !UNITS.has(core) && !/^\d[\d.,:]*$/.test(before));
  if (!isAbbreviation) return true;
  if (next.isNumber && !next.isBeginning) return false;
  return next.isBeginning && !(isName && next.isParticle);
}

/** Titles are written with a capital or without: "Prof. dr. Bakker". */
function isLeading(core: string, { leading }: Abbreviations): boolean {
  if (core.length === 1) return leading.has(core);
  const rest = core.slice(1);
  const [first = ''] = core;
  return leading.has(first.toLowerCase() + rest) || leading.has(first.toUpperCase() + rest);
}

/** An abbreviation without "l'", without what is before a hyphen or slash. */
function formsOf(core: string): string[] {
  return [core, ...[/['’]/, /-/, /\//].flatMap((mark) => core.split(mark).at(-1) ?? [])];
}

/** An abbreviation with those before it, such as "i. d. R", as the lists have it: "i.d.R". */
function joinedForms(core: string, tokens: readonly string[]): string[] {
  const [third = '', second = ''] = tokens.slice(-3, -1);
  return [second + core, third + second + core].map((form) => form.replace(LEADING_MARKS, ''));
}

const ZONES = /^(?:[A-Z]{2,4}|Eastern|Central|Pacific|Mountain|Atlantic|Greenwich)$/;
const DAYS_AND_MONTHS =
  /^(?:(?:Mon|Tue|Tues|Wed|Weds|Wednes|Thu|Thur|Thurs|Fri|Sat|Satur|Sun)(?:day)?s?|Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|Christmas|Easter|Thanksgiving)$/;

/** "5 a.m. Monday" and "the 5 a.m. Dublin train" go on. */
function endsTime(tokens: readonly string[], { word, isBeginning, isNumber }: Next): boolean {
  if (ZONES.test(word) || DAYS_AND_MONTHS.test(word) || isNumber) return false;
  const isAttribute = /^(?:the|an?|this|that|every|each|our|their|his|her)$/i.test(
    tokens.at(-3) ?? '',
  );
  return isBeginning || !isAttribute;
}

/** German words after which a number with a full stop is an ordinal. */
const BEFORE_ORDINALS =
  /^(?:der|die|das|dem|den|des|ein|eine[mnrs]?|am|im|zum|zur|vom|beim|ans|ins|und|oder|bis|jede[mnrs]?|diese[mnrs]?|jene[mnrs]?|[msd]eine[mnrs]?|ihre?[mnrs]?|unsere?[mnrs]?|kein(?:e[mnrs]?)?|mein|dein|sein|seit|ab|auf|in|nach|vor|für)$/i;
/** Words that ordinals are often before, whatever is before them. */
const AFTER_ORDINALS =
  /^(?:Januar|Jänner|Februar|Feber|März|April|Mai|Juni|Juli|August|September|Oktober|November|Dezember|Jan|Jän|Feb|Febr|Mrz|Apr|Jun|Jul|Aug|Sept?|Okt|Nov|Dez|Jahrhunderts?|Jahrtausends?|Jh|Jhd|Jhdt|Jahrestag(?:e?s)?|Geburtstag(?:e?s)?|Todestag(?:e?s)?|Weltkrieg(?:e?s)?|Stock|Auflage|Mal|Bezirk|Klasse|Platz|Liga|FC)$/;

/** Whether a number is one of a list: "1. Linz; 2. Wels". */
function isListed(number: string, before: string): boolean {
  return /^\d{1,2}$/.test(number) && before.endsWith(';');
}

/** Whether a German number with a full stop is an ordinal number that belongs to the next word. */
function isOrdinal(number: string, before: string, next: Next, known: Abbreviations): boolean {
  if (!known.hasOrdinals || !(/^\d{1,3}$/.test(number) || DAY.test(number))) return false;
  if (AFTER_ORDINALS.test(next.word)) return true;
  if (next.isBeginning) return false;
  // "geb. 3. 2. 1803"
  if (next.word === '') return next.isNumber && DAY.test(number);
  // "Nr. 2. Danach": the number of what is abbreviated.
  if (/\p{L}\.$/u.test(before)) return false;
  const bare = before.replace(LEADING_MARKS, '').replace(/\P{L}/gu, '');
  if (bare === '' || BEFORE_ORDINALS.test(bare)) return true;
  // After a noun it is mostly its number: "Seite 12. Wien …"
  const isNoun = /^\p{Lu}/u.test(bare) && !/[.,;:]$/.test(before);
  return !isNoun && DAY.test(number);
}

/** Whether a text ends with an abbreviation, in a language that has no lists of its own. */
function isSuppressed(open: string, language: string): boolean {
  const tokens = open.split(/\s+/u);
  const { core, stops } = partsOf(tokens.at(-1) ?? '');
  if (stops !== '.') return false;
  const suppressions = suppressionsOf(language);
  const isKnown = [...formsOf(core), ...joinedForms(core, tokens)].some((form) =>
    suppressions.has(form),
  );
  return isKnown || (hasVowels(language) && WITHOUT_VOWEL.test(core) && !UNITS.has(core));
}
