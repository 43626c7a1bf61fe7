/**
 * Names with what tells them from others: "Frankfurt (Oder)", "Frankfurt/Main", "Frankfurt a. M.",
 * of which the index has "Frankfurt (Oder)" and "Frankfurt am Main".
 */
import type { NameIndex, NameMatch } from '../gazetteer/name-index.js';
import { normalise } from '../text/normalise.js';
import type { Token } from './tokens.js';

export interface QualifiedName {
  /** Normalised, as the index has it. */
  readonly key: string;
  /** How many tokens it takes. */
  readonly count: number;
  /** Where it ends in the text, with its bracket or full stop. */
  readonly end: number;
  readonly matches: readonly NameMatch[];
}

/** Behind the bare name: in brackets; behind a slash; short words with full stops, then a name. */
const IN_BRACKETS = /^ ?\((\p{Lu}[\p{L}\p{M}]{1,30})\)/u;
const BEHIND_SLASH = /^ ?\/ ?(\p{Lu}[\p{L}\p{M}]{1,30})/u;
const ABBREVIATED = /^ ((?:\p{Ll}{1,3}\. ?){1,2}\p{Lu}(?:\p{L}{0,2}\.|\p{L}{0,30}))/u;
/** Characters that the longest of these can take. */
const LOOKED_AT = 50;

/**
 * The longest such name that begins with a token, if the index has it.
 *
 * @param at the token
 * @param count how many tokens the bare name takes
 */
export function qualifiedName(
  index: NameIndex,
  text: string,
  tokens: readonly Token[],
  at: number,
  count: number,
): QualifiedName | undefined {
  const end = tokens[at + count - 1]?.end;
  if (end === undefined) return undefined;
  const behind = text.slice(end, end + LOOKED_AT);
  const whole = IN_BRACKETS.exec(behind) ?? BEHIND_SLASH.exec(behind);
  const [taken = '', words = ''] = whole ?? ABBREVIATED.exec(behind) ?? [];
  if (words === '') return undefined;
  const wanted = normalise(words.replaceAll('.', ' ')).split(' ');
  const bare = tokens.slice(at, at + count).map(({ key }) => key);
  const names = index.longerNames(bare.join(' ')).filter((name) => {
    const rest = name.split(' ').slice(count);
    if (whole) return rest.slice(-wanted.length).join(' ') === wanted.join(' ');
    return rest.length === wanted.length && wanted.every((word, i) => rest[i]?.startsWith(word));
  });
  const matches = new Map(
    names.flatMap((name) => index.named(name)).map((match) => [match.place.key, match]),
  );
  const [key] = names;
  if (key === undefined) return undefined;
  let tokenCount = count;
  while ((tokens[at + tokenCount]?.start ?? Infinity) < end + taken.length) tokenCount++;
  const ordered = [...matches.values()].sort((a, b) => a.place.key - b.place.key);
  return { key, count: tokenCount, end: end + taken.length, matches: ordered };
}
