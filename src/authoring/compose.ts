/** Composes a story's feature from a subject and the author's wishes, or asks what is missing. */
import type { Article } from '../story/article.js';
import type { Location, Role } from '../story/kinds.js';
import type { Quote } from '../story/members.js';
import type { PlaceFeature } from '../story/schema.js';
import { normalise } from '../text/normalise.js';
import { visibleText } from '../text/plain.js';
import { isLatin, slugOf, uniqueId } from '../text/slug.js';
import { inOtherCase, quotesNaming, quotesWithWords, wordsInQuotes } from './mentions.js';
import type { Subject } from './subject.js';

/** What an author can say beyond the subject; each has a default or is asked for. */
export interface Wishes {
  readonly id?: string | undefined;
  readonly name?: string | undefined;
  readonly role?: Role | undefined;
  readonly location?: Location | undefined;
  readonly note?: string | undefined;
  /** Metres. */
  readonly radius?: number | undefined;
  /** EDTF. */
  readonly when?: string | undefined;
  /** The article's own words for the time. */
  readonly words?: string | undefined;
  /** The article's words for the place, if they are not its name. */
  readonly as?: readonly string[] | undefined;
}

/** What only the author can decide. */
export interface OpenQuestion {
  readonly wish: keyof Wishes;
  readonly question: string;
  /** Arguments with which to repeat the command, if they are known. */
  readonly repeatWith?: readonly string[];
}

export type Composed =
  | { readonly feature: PlaceFeature; readonly open?: never }
  | { readonly feature?: never; readonly open: readonly OpenQuestion[] };

/**
 * Composes the feature with every sentence of the article that names it, or returns the open
 * questions if there are any.
 *
 * @param taken the ids of the story's places
 */
export function composeFeature(
  article: Article,
  subject: Subject,
  wishes: Wishes,
  taken: ReadonlySet<string>,
): Composed {
  const { quotes, open } = quotationsOf(article, subject, wishes);
  const ask = (wish: keyof Wishes, question: string) => open.push({ wish, question });

  const { note, radius, when } = wishes;
  const role = roleOf(subject, wishes);
  const isPoint = subject.geometry.type === 'Point';
  const location =
    wishes.location ?? (radius !== undefined && isPoint ? 'narrowed' : subject.location);
  if (location !== 'stated' && note === undefined) {
    ask('note', 'what the article says of where it was, and how this position was chosen');
  }
  if (location === 'narrowed' && isPoint && radius === undefined) {
    ask('radius', 'how far from the point the true spot may lie, in metres');
  }
  if (role === 'event' && when === undefined)
    ask('when', "its date, such as 2016-12-23 or 1799-05, or the article's words for it");
  if (when !== undefined) open.push(...openWords(article, wishes, quotes));

  if (wishes.id !== undefined && taken.has(wishes.id)) {
    ask('id', `another id: the story has a place "${wishes.id}"`);
  }
  if (open.length > 0) return { open };
  return { feature: featureOf(article, subject, { ...wishes, location }, quotes, taken) };
}

/**
 * The feature as far as it is known. It may lack what its role or its location ask for, which the
 * check then says.
 *
 * @param taken the ids of the story's places
 */
export function featureOf(
  article: Article,
  subject: Omit<Subject, 'geometry'> & Pick<PlaceFeature, 'geometry'>,
  wishes: Wishes,
  quotes: readonly Quote[],
  taken: ReadonlySet<string>,
): PlaceFeature {
  const { note, radius, when, words, location = subject.location } = wishes;
  const name = wishes.name ?? nameIn(article, quotes, subject);
  const id = wishes.id ?? freeId(name, subject, taken);
  const { gazetteer, shape, anchor } = subject.origin;
  const ownWords = words && (wordsInQuotes(quotes, words) ?? words);
  const properties = {
    name,
    role: roleOf(subject, wishes),
    location,
    ...(when !== undefined && ownWords !== undefined && { when: { date: when, words: ownWords } }),
    ...(note !== undefined && { note }),
    ...(radius !== undefined && { radius }),
    ...(gazetteer !== undefined && { gazetteer }),
    ...(anchor && { anchor }),
    ...(shape && { shape }),
    quotes: [...quotes],
  };
  return { type: 'Feature', id, geometry: subject.geometry, properties };
}

/** Of a name that is read as it is written, before one transliterated: "kyoto", not "jingdou". */
function freeId(
  name: string,
  subject: Pick<Subject, 'id' | 'name'>,
  taken: ReadonlySet<string>,
): string {
  const legible = [name, subject.name].find(isLatin) ?? name;
  return uniqueId(subject.id ?? (slugOf(legible) || 'place'), taken);
}

/** A place with a date is an event. */
export function roleOf({ role }: Pick<Subject, 'role'>, wishes: Wishes): Role {
  return wishes.role ?? (wishes.when === undefined ? role : 'event');
}

/** Sentences with the words that the author gave, or else with the place's name. */
export function quotationsOf(
  article: Article,
  subject: Subject,
  { as = [] }: Wishes,
): { quotes: readonly Quote[]; open: OpenQuestion[] } {
  if (as.length === 0) {
    if (subject.quotes) return { quotes: subject.quotes, open: [] };
    const named = quotesNaming(article, subject.names);
    const quotes = named.length > 0 ? named : quotesNaming(article, subject.furtherNames);
    const open = { wish: 'as', question: withoutQuotes(subject) } as const;
    return { quotes, open: quotes.length > 0 ? [] : [open] };
  }
  return quotationsWith(article, as);
}

/** Sentences with any of the words, each once. */
export function quotationsWith(
  article: Article,
  as: readonly string[],
): { quotes: readonly Quote[]; open: OpenQuestion[] } {
  const found = as.map((words) => ({ words, quotes: quotesWithWords(article, words) }));
  const open = found.flatMap(({ words, quotes }) => {
    if (quotes.length > 0) return [];
    return [{ wish: 'as', question: withoutWords(article, words) } as const];
  });
  return { quotes: withoutDuplicates(found.flatMap(({ quotes }) => quotes)), open };
}

/** A place quotes a sentence once, with the first of the mentions in it. */
function withoutDuplicates(quotes: readonly Quote[]): Quote[] {
  const bySentence = new Map<string, Quote>();
  for (const quote of quotes) {
    const key = sentenceKey(quote);
    if (!bySentence.has(key)) bySentence.set(key, quote);
  }
  return [...bySentence.values()];
}

/** Equal for quotations of the same sentence. */
export function sentenceKey({ exact, prefix, suffix }: Omit<Quote, 'mention'>): string {
  return JSON.stringify([exact, prefix, suffix]);
}

function withoutQuotes({ role, names }: Subject): string {
  if (role === 'border') return "the article's words for the border";
  return `the article's words for the place: no sentence of it has "${names[0]}" as whole words`;
}

function withoutWords(article: Article, words: string): string {
  const found = inOtherCase(article, words).map((each) => JSON.stringify(each));
  const advice = found.length > 0 ? `it has ${found.join(', ')}` : 'copy them letter for letter';
  return `no sentence of the article has the words "${words}": ${advice}`;
}

/** The article's words for the time must be in a sentence that the place quotes. */
function openWords(
  article: Article,
  { words, as = [] }: Wishes,
  quotes: readonly Quote[],
): OpenQuestion[] {
  if (words === undefined) {
    const sentences = quotes.map(({ exact }) => `\n      ${exact}`).join('');
    const question = `the article's own words for the time, out of a sentence quoted here:${sentences}`;
    return [{ wish: 'words', question }];
  }
  if (quotes.length === 0 || wordsInQuotes(quotes, words) !== undefined) return [];
  const [other] = quotesWithWords(article, words);
  if (!other) return [{ wish: 'words', question: withoutWords(article, words) }];
  const mentions = as.length > 0 ? [] : new Set(quotes.map(({ mention }) => mention));
  return [
    {
      wish: 'words',
      question: `none of the sentences quoted here has "${words}". Quote this one too, by --as with those words or with its words for what happened:\n      ${other.exact}`,
      repeatWith: [...mentions, words].flatMap((mention) => ['--as', mention]),
    },
  ];
}

/**
 * The name as the article spells it, not the gazetteer: "Milano". Where the article does not name
 * the place, the name that the author looked up: "Rom" for the gazetteer's "Rome".
 */
function nameIn(
  article: Article,
  quotes: readonly Quote[],
  subject: Omit<Subject, 'geometry'>,
): string {
  const { name, names, furtherNames, role } = subject;
  if (role === 'border') return name;
  const known = new Set([...names, ...furtherNames].map(normalise));
  const isName = ({ mention }: Quote) =>
    known.has(normalise(mention)) && mention !== mention.toUpperCase();
  const elsewhere = () =>
    quotesNaming(article, names).find(isName) ?? quotesNaming(article, furtherNames).find(isName);
  const named = quotes.find(isName) ?? elsewhere();
  if (named) return visibleText(named.mention);
  const [asked = name] = names;
  // Of countries the name in the article's language is known.
  const isTyped = subject.origin.gazetteer !== undefined && /^[^\p{Ll}]/u.test(asked);
  return isTyped ? visibleText(asked) : name;
}
