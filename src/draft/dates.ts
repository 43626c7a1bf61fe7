/** When things happened: the dates of an article's sentences that tell of something that happened. */
import { needsChrono, openDateFinder } from '../dates/chrono.js';
import { type FoundDate, findWrittenDates } from '../dates/find.js';
import { memoise } from '../memoise.js';
import { type Sentence, sentencesIn } from '../text/sentences.js';
import { type LanguagePack, listOf } from './languages/pack.js';
import { packOf } from './languages/packs.js';

export interface DraftDate extends FoundDate {
  /** The sentence that has the words, with its offset in the text. */
  readonly sentence: Sentence;
}

/**
 * The dates (EDTF) that a text tells of, in its order. Left out is what is no event of its sentence:
 * years in names, documents with their dates, habits, and since when or until when something is so
 * if that is told to the year.
 *
 * @param language BCP 47; of a language that the finder of dates does not know nothing is found
 * @param published the day of publication (EDTF), from which "on Monday" is counted
 */
export async function draftDates(input: {
  readonly text: string;
  readonly language: string;
  readonly published?: string | undefined;
}): Promise<DraftDate[]> {
  const { text, language, published } = input;
  const found = needsChrono(text, language)
    ? (await openDateFinder(language))(text, published)
    : findWrittenDates(text, language, published);
  if (found.length === 0) return [];
  const pack = packOf(language);
  const rules = pack && rulesOf(pack);
  const sentences = sentencesOf(text, language);
  let at = 0;
  return found.flatMap((date) => {
    while ((sentences[at + 1]?.start ?? Number.POSITIVE_INFINITY) <= date.start) at++;
    const sentence = sentences[at];
    if (!sentence || !isEvent(date, sentence, rules)) return [];
    return [{ ...date, sentence }];
  });
}

function sentencesOf(text: string, language: string): Sentence[] {
  return Array.from(text.matchAll(/[^\n]+/g)).flatMap(({ 0: block, index }) =>
    sentencesIn(block, language).map((each) => ({ ...each, start: index + each.start })),
  );
}

/** The lists of a pack as sets of words in small letters. */
interface Rules {
  readonly within: readonly string[];
  readonly attributes: ReadonlySet<string>;
  readonly documents: ReadonlySet<string>;
  readonly streets: ReadonlySet<string>;
  readonly streetEndings: readonly string[];
  readonly credits: readonly string[];
  readonly habits: ReadonlySet<string>;
  readonly still: readonly string[];
}

const rulesOf = memoise(({ dates, features }: LanguagePack): Rules => {
  const lower = (text: string) => listOf(text).map((word) => word.toLowerCase());
  const phrases = (text: string) => lower(text).map((phrase) => phrase.replaceAll('_', ' '));
  return {
    within: phrases(dates.within),
    attributes: new Set(lower(dates.attributes)),
    documents: new Set(lower(dates.documents)),
    streets: new Set([features.before, features.after, features.streets].flatMap(lower)),
    streetEndings: features.endings,
    credits: phrases(dates.credits),
    habits: new Set(lower(dates.habits)),
    still: phrases(dates.still),
  };
});

/** Characters: no more is looked at of what stands before a date. */
const LOOKED_AT = 40;

function isEvent(date: FoundDate, sentence: Sentence, rules: Rules | undefined): boolean {
  const offset = date.start - sentence.start;
  const before = sentence.text.slice(0, offset);
  const after = sentence.text.slice(offset + date.words.length);
  if (!isStatement(before, after, sentence.text)) return false;
  const isYear = !/\d-\d\d/.test(date.edtf);
  if (isYear && date.edtf.includes('..')) return false;
  const words = date.words.toLowerCase();
  if (!rules) return !isYear;
  const { within, attributes, documents, credits, habits, still } = rules;
  // A year may belong to a name: "the flood of 2002", "Expo 2015". Without any word before it the
  // finder takes it for a date only where the sentence does.
  const isInName = /\d/.test(words) && !/^\d+$/.test(words);
  if (isYear && isInName && !within.some((each) => startsWith(words, each))) return false;
  const [first = ''] = wordsOf(words);
  const last = wordsOf(before.slice(-LOOKED_AT)).at(-1) ?? '';
  if (attributes.has(first) || /^\d/.test(first)) {
    if (documents.has(last) || isStreet(last, rules)) return false;
  }
  const isExact = /\d-\d\d-\d\d/.test(date.edtf);
  if (attributes.has(first) && !isExact) return false;
  const opening = wordsOf(sentence.text.slice(0, LOOKED_AT)).join(' ');
  if (credits.some((each) => startsWith(opening, each))) return false;
  const clause = `${before.split(/[,;:–—]/).at(-1)} ${words} ${after.split(/[,;:–—]/, 1)[0]}`;
  if (wordsOf(clause).some((word) => habits.has(word))) return false;
  const lead = wordsOf(before.slice(-LOOKED_AT)).join(' ');
  return !still.some((each) => lead === each || lead.endsWith(` ${each}`));
}

/** Letters and digits, in small letters. */
function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function startsWith(words: string, phrase: string): boolean {
  return words.startsWith(phrase) && !/^[\p{L}\p{N}]/u.test(words.slice(phrase.length));
}

function isStreet(word: string, { streets, streetEndings }: Rules): boolean {
  return streets.has(word) || streetEndings.some((ending) => word.endsWith(ending));
}

/** Not a line such as "Trieste, 3 May 1804": it has other words than names. */
function isStatement(before: string, after: string, sentence: string): boolean {
  const others = `${before} ${after}`.match(/[\p{L}\p{M}]+/gu) ?? [];
  const isEnded = /[.!?…]["'”’»›)\]]*$/u.test(sentence);
  return others.length >= (isEnded ? 2 : 3) && others.some((word) => /^\p{Ll}{2}/u.test(word));
}
