/** Names of the index among a text's words. */
import type { NameIndex, NameMatch } from '../gazetteer/name-index.js';
import { normalise } from '../text/normalise.js';
import type { Lexicon } from './lexicon.js';
import { qualifiedName } from './qualified-names.js';
import { isLineEnd, type Token } from './tokens.js';

export interface Named {
  /** Normalised, as the index has it. */
  readonly key: string;
  /** How many tokens it takes. */
  readonly count: number;
  /** Where it ends, if not with its last token: "Frankfurt (Oder)", with the bracket. */
  readonly end?: number;
  readonly matches: readonly NameMatch[];
}

export type FindName = (at: number, most?: number) => Named | undefined;

/** No name in use has more words. */
const MOST_WORDS = 8;

/** The longest name of the index that begins with a token. */
export function nameFinder(
  index: NameIndex,
  lexicon: Lexicon,
  text: string,
  tokens: readonly Token[],
): FindName {
  const known = new Map<string, readonly NameMatch[]>();
  const aliasWords = longestAliases(lexicon);
  const matchesOf = (key: string) => {
    const before = known.get(key);
    if (before) return before;
    const matches = index.named(lexicon.aliases.get(key) ?? key);
    known.set(key, matches);
    return matches;
  };

  /** Of a key and what it may stand for: "st louis" is "saint louis", "berlins" is "berlin". */
  const lookUp = (key: string): readonly NameMatch[] => {
    const matches = sameSaint(matchesOf(key), key);
    if (matches.length > 0) return matches;
    for (const [short, long] of ABBREVIATED) {
      if (key.startsWith(short)) return sameSaint(matchesOf(long + key.slice(short.length)), key);
    }
    for (const ending of lexicon.endings) {
      if (!key.endsWith(ending) || key.length < ending.length + 4) continue;
      const bare = matchesOf(key.slice(0, -ending.length));
      if (bare.length > 0) return bare;
    }
    return matches;
  };

  /** "du Mans": the name with its article. "du Québec": what is no town. */
  const afterArticle = (at: number, named: Named | undefined): Named | undefined => {
    const [first, before] = [tokens[at], tokens[at - 1]];
    const article = before?.isCapital === false ? articleIn(before.key, lexicon) : undefined;
    if (!first || article === undefined || !/^[ '’]$/.test(first.gap)) return named;
    for (let count = Math.max(1, named?.count ?? 1); count > 0; count--) {
      const words = tokens.slice(at, at + count).map(({ key }) => key);
      const key = [article, ...words].join(' ');
      const matches = matchesOf(key).filter(({ place }) => place.kind === 'settlement');
      if (matches.some(({ isMain }) => isMain)) return { key, count, matches };
    }
    if (before === undefined || !lexicon.contracted.has(before.key)) return named;
    const areas = named?.matches.filter(({ place }) => place.kind !== 'settlement') ?? [];
    return named && areas.length > 0
      ? { ...named, key: `${article} ${named.key}`, matches: areas }
      : named;
  };

  return (at, most = MOST_WORDS) => {
    const named = afterArticle(at, longestName(at, most));
    if (most < MOST_WORDS) return named;
    return qualifiedName(index, text, tokens, at, named?.count ?? 1) ?? named;
  };

  function longestName(at: number, most: number): Named | undefined {
    const first = tokens[at];
    if (!first) return undefined;
    const longest = Math.max(
      index.longestFrom(first.key),
      aliasWords.get(first.key) ?? 0,
      ...ABBREVIATED.map(([short, long]) =>
        first.key === short.trim() ? index.longestFrom(long.trim()) : 0,
      ),
      lexicon.endings.length > 0 ? 1 : 0,
    );
    let keys = first.key;
    const names = [keys];
    for (let count = 2; count <= Math.min(longest, most); count++) {
      const token = tokens[at + count - 1];
      if (!token || !joins(token.gap, tokens[at + count - 2])) break;
      keys += ` ${token.key}`;
      names.push(keys);
    }
    for (let count = names.length; count > 0; count--) {
      const last = tokens[at + count - 1];
      // "St Andrew's" is "St Andrews"; of "St. John's" the index has the apostrophe.
      const isBeforeName = tokens[at + 3]?.isCapital === true && tokens[at + 3]?.gap === ' ';
      if (
        count === 3 &&
        !isBeforeName &&
        isSaint(first.key) &&
        last?.text === 's' &&
        /^['’]$/.test(last.gap)
      ) {
        const [, saint = '', whole = ''] = names;
        const found = [whole, `${saint}s`].find((key) => lookUp(key).length > 0);
        if (found !== undefined) return { key: found, count, matches: lookUp(found) };
      }
      if (!last || (count > 1 && !last.isCapital && !/^\p{N}/u.test(last.text))) continue;
      const key = names[count - 1] ?? '';
      const matches = lookUp(key).filter((match) => isWritten(match, first, count, text, lexicon));
      if (matches.length > 0) return { key: bareOf(key), count, matches };
    }
    return undefined;
  }

  /** "berlins" and "berlin" are one name. */
  function bareOf(key: string): string {
    if (matchesOf(key).length > 0) return key;
    const ending = lexicon.endings.find(
      (each) => key.endsWith(each) && matchesOf(key.slice(0, -each.length)).length > 0,
    );
    return ending === undefined ? key : key.slice(0, -ending.length);
  }
}

const ABBREVIATED = [
  ['st ', 'saint '],
  ['mt ', 'mount '],
  ['ft ', 'fort '],
] as const;

const isSaint = (word: string) => word === 'st' || word === 'saint';

/** Without places that are called after another saint now. */
function sameSaint(matches: readonly NameMatch[], key: string): readonly NameMatch[] {
  const [word = '', name = ''] = key.split(' ');
  if (!isSaint(word)) return matches;
  return matches.filter(({ isMain, place }) => {
    const [first = '', now = name] = normalise(place.name).split(' ');
    return isMain || !isSaint(first) || now.slice(0, 3) === name.slice(0, 3);
  });
}

/** Only in languages whose prepositions take articles in: others have few towns with one. */
function articleIn(word: string, { contracted, articles }: Lexicon): string | undefined {
  return contracted.get(word) ?? (contracted.size > 0 && articles.has(word) ? word : undefined);
}

/** How many words the longest alias has that begins with a word. */
function longestAliases({ aliases }: Lexicon): ReadonlyMap<string, number> {
  const longest = new Map<string, number>();
  for (const name of aliases.keys()) {
    const words = name.split(' ');
    const [first = ''] = words;
    longest.set(first, Math.max(words.length, longest.get(first) ?? 0));
  }
  return longest;
}

function joins(gap: string, before: Token | undefined): boolean {
  return (
    isLineEnd(gap) ||
    /^(?:[ \u00a0]|\s?[-‐‑]\s?|['’])$/.test(gap) ||
    (gap === '. ' && (before?.text.length ?? 9) <= 3)
  );
}

/** Codes are in capitals, abbreviations of states behind a comma; "D.C." may stand anywhere. */
function isWritten(
  match: NameMatch,
  first: Token,
  count: number,
  text: string,
  { codes }: Lexicon,
): boolean {
  if (match.only === undefined || count > 1) return true;
  // The "Ph" of "Ph.D." is a part of something longer.
  if (/^\.\p{L}/u.test(text.slice(first.end, first.end + 3))) return false;
  if (match.only === 'in capitals') return first.isAllCapitals && codes.has(first.key);
  if (first.isInitials) return true;
  // "Ky." and "KY", but not the "Al" of Arabic names.
  if (first.key.length < 3 && !first.isAllCapitals && text[first.end] !== '.') return false;
  return /,\s{1,2}$/.test(text.slice(Math.max(0, first.start - 3), first.start));
}
