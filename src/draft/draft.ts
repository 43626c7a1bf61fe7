/**
 * The draft of an article's places: toponym recognition (which words name places) and toponym
 * resolution (which places those are), by rules, a gazetteer and lists of words in four languages.
 */
import { max } from 'd3-array';
import type { IndexedPlace, NameIndex } from '../gazetteer/name-index.js';
import type { LngLat } from '../geo/geography.js';
import { normalise } from '../text/normalise.js';
import { judgeStrangers, lonely, nearbyToponyms } from './company.js';
import { confidenceOf, LONELY } from './confidence.js';
import type { Group, Resolved } from './context.js';
import { packOf } from './languages/packs.js';
import { type Lexicon, lexiconOf, NO_WORDS } from './lexicon.js';
import type { Reason } from './reason.js';
import { type Recognised, recognise } from './recognise.js';
import { resolve } from './resolve.js';
import { onOneLine } from './tokens.js';

export { SURE, SURE_RIGHT, TELLING } from './confidence.js';

export interface DraftInput {
  readonly text: string;
  /** BCP 47. In one without a language pack, names are looked up and nothing else is known. */
  readonly language: string;
  /** What the author took: it decides the rest, and is suggested no more. */
  readonly taken?: readonly TakenPlace[];
  /** Names that the author put aside: they are suggested no more. */
  readonly aside?: readonly string[];
}

export interface TakenPlace {
  /** The words that name it in the text, and its name. */
  readonly names: readonly string[];
  readonly position?: LngLat;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string;
}

/** A range of the text, in UTF-16 code units. */
export interface Mention {
  readonly start: number;
  readonly end: number;
}

export interface Suggestion {
  /** As the text has it at its first mention, on one line and without the ending of a genitive. */
  readonly name: string;
  /** In the order of the text. */
  readonly mentions: readonly Mention[];
  /** Best first; none for what needs a position: streets, rivers, places without an entry. */
  readonly candidates: readonly IndexedPlace[];
  /** From 0 to 1: how often suggestions like this one measured right. */
  readonly confidence: number;
  readonly reason: Reason;
}

export interface Draft {
  /** In the order of their first mentions. */
  readonly suggestions: readonly Suggestion[];
  /** Whether there is a language pack for the text's language. */
  readonly isLanguageKnown: boolean;
}

/** The places that a text seems to name, apart from those taken or put aside. */
export function draftPlaces(index: NameIndex, input: DraftInput): Draft {
  const { text, language, taken = [], aside = [] } = input;
  const pack = packOf(language);
  const lexicon = lexiconOf(pack ?? NO_WORDS);
  const { toponyms, doubtful, demonyms } = recognise(index, lexicon, text);
  const known = new Set([...taken.flatMap(({ names }) => names), ...aside].map(normalise));
  const nameOf = ({ start, end }: Mention) =>
    withoutEnding(index, lexicon, onOneLine(text.slice(start, end)));
  const isOpen = ({ start, end }: Recognised) =>
    !known.has(normalise(onOneLine(text.slice(start, end)))) &&
    !known.has(normalise(nameOf({ start, end })));
  const open = toponyms.filter(isOpen);
  const spokenOf = {
    demonyms,
    taken: taken.map(({ names, ...where }) => ({ name: names[0] ?? '', ...where })),
  };
  const first = resolve(groupsOf(open), spokenOf);
  const positions = taken.flatMap(({ position }) => (position ? [position] : []));
  const nearby = nearbyToponyms(doubtful.filter(isOpen), first, positions);
  const familiar = judgeStrangers(open, first, spokenOf);
  const resolved = resolve(groupsOf([...familiar, ...nearby]), spokenOf);
  const alone = lonely(resolved, spokenOf);
  const suggestions = sameCountries(
    resolved.map((each) => {
      const suggestion = suggestionOf(each, nameOf);
      return alone.has(each) ? asLonely(suggestion) : suggestion;
    }),
  );
  suggestions.sort((a, b) => startOf(a) - startOf(b));
  return { suggestions, isLanguageKnown: pack !== undefined };
}

function asLonely(suggestion: Suggestion): Suggestion {
  const { candidates, confidence } = suggestion;
  const country = candidates[0]?.country;
  const reason: Reason = { kind: 'only', ...(country !== undefined && { in: country }) };
  return { ...suggestion, confidence: Math.min(confidence, LONELY), reason };
}

/** Suggestions of one country in one: "US" and "United States", with all their mentions. */
function sameCountries(suggestions: readonly Suggestion[]): Suggestion[] {
  const byCountry = new Map<number, Suggestion>();
  const others: Suggestion[] = [];
  for (const suggestion of suggestions) {
    const [place] = suggestion.candidates;
    if (place?.kind !== 'country') {
      others.push(suggestion);
      continue;
    }
    const known = byCountry.get(place.key);
    byCountry.set(place.key, known ? together(known, suggestion) : suggestion);
  }
  return [...byCountry.values(), ...others];
}

function together(one: Suggestion, other: Suggestion): Suggestion {
  const [first, second] = [one, other].sort((a, b) => startOf(a) - startOf(b));
  const surest = one.confidence < other.confidence ? other : one;
  const mentions = [...(first?.mentions ?? []), ...(second?.mentions ?? [])];
  return {
    ...surest,
    name: first?.name ?? surest.name,
    mentions: mentions.sort((a, b) => a.start - b.start),
  };
}

function startOf({ mentions }: Suggestion): number {
  return mentions[0]?.start ?? 0;
}

/** "Niedersachsen" of "Niedersachsens", where the index has no other name. */
function withoutEnding(
  index: NameIndex,
  { endings, aliases, rivers }: Lexicon,
  words: string,
): string {
  const key = normalise(words);
  const isName = (name: string) =>
    index.named(name).length > 0 || aliases.has(name) || rivers.has(name);
  if (isName(key)) return words;
  const ending = endings.find((each) => key.endsWith(each) && isName(key.slice(0, -each.length)));
  return ending === undefined ? words : words.slice(0, -ending.length);
}

/** Toponyms of one name, apart where the text itself says that they are different places. */
function groupsOf(toponyms: readonly Recognised[]): Group[] {
  const byKey = new Map<string, Recognised[]>();
  for (const toponym of toponyms) {
    const others = byKey.get(toponym.key);
    if (others) others.push(toponym);
    else byKey.set(toponym.key, [toponym]);
  }
  return [...byKey.values()].flatMap((all) => {
    const placed = new Map<string, Recognised[]>();
    for (const toponym of all.filter(({ container }) => container)) {
      const where = toponym.matches.map(({ place }) => place.key).join(' ');
      const others = placed.get(where);
      if (others) others.push(toponym);
      else placed.set(where, [toponym]);
    }
    const rest = all.filter(({ container }) => !container);
    // Those without a container mean the place that the text has put somewhere first.
    const [first, ...others] = placed.values();
    const groups = first ? [[...first, ...rest], ...others] : [rest];
    return groups.map((each) => ({ toponyms: each, matches: each[0]?.matches ?? [] }));
  });
}

function suggestionOf(
  { group, candidates, lead, reason }: Resolved,
  nameOf: (mention: Mention) => string,
): Suggestion {
  const mentions = group.toponyms
    .map(({ start, end }) => ({ start, end }))
    .sort((a, b) => a.start - b.start);
  const strength = Math.max(0, max(group.toponyms, (each) => each.strength) ?? 0);
  const [first] = mentions;
  return {
    name: first ? nameOf(first) : '',
    mentions,
    candidates,
    confidence: confidenceOf(candidates[0], strength, lead),
    reason,
  };
}
