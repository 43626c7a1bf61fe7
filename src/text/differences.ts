/** Names the characters by which two texts differ that look the same. */
import { type PlainForm, plainForm } from './plain.js';

/** Characters that are invisible or easily mistaken for another. */
const NAMES: Readonly<Record<string, string>> = {
  '\t': 'tab',
  '\n': 'line break',
  '\r': 'carriage return',
  ' ': 'space',
  "'": 'apostrophe',
  '"': 'straight quotation mark',
  '-': 'hyphen-minus',
  '\u00a0': 'no-break space',
  '\u00ab': 'left guillemet',
  '\u00ad': 'soft hyphen',
  '\u00b4': 'acute accent',
  '\u00bb': 'right guillemet',
  '\u02bc': 'letter apostrophe',
  '\u034f': 'grapheme joiner',
  '\u061c': 'Arabic letter mark',
  '\u1680': 'ogham space',
  '\u2002': 'en space',
  '\u2003': 'em space',
  '\u2007': 'figure space',
  '\u2008': 'punctuation space',
  '\u2009': 'thin space',
  '\u200a': 'hair space',
  '\u200b': 'zero-width space',
  '\u200c': 'zero-width non-joiner',
  '\u200d': 'zero-width joiner',
  '\u200e': 'left-to-right mark',
  '\u200f': 'right-to-left mark',
  '\u2010': 'hyphen',
  '\u2011': 'no-break hyphen',
  '\u2012': 'figure dash',
  '\u2013': 'en dash',
  '\u2014': 'em dash',
  '\u2015': 'horizontal bar',
  '\u2018': 'left single quotation mark',
  '\u2019': 'right single quotation mark',
  '\u201a': 'low single quotation mark',
  '\u201c': 'left double quotation mark',
  '\u201d': 'right double quotation mark',
  '\u201e': 'low double quotation mark',
  '\u2026': 'ellipsis',
  '\u202f': 'narrow no-break space',
  '\u2032': 'prime',
  '\u2033': 'double prime',
  '\u2039': 'left single guillemet',
  '\u203a': 'right single guillemet',
  '\u205f': 'mathematical space',
  '\u2060': 'word joiner',
  '\u2212': 'minus sign',
  '\u3000': 'ideographic space',
  '\ufb00': 'ligature ff',
  '\ufb01': 'ligature fi',
  '\ufb02': 'ligature fl',
  '\ufb03': 'ligature ffi',
  '\ufb04': 'ligature ffl',
  '\ufeff': 'byte order mark',
};

/** A character's name and code point: "soft hyphen (U+00AD)". */
export function characterName(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const name = NAMES[character];
  if (name !== undefined) return `${name} (${code})`;
  if (/^\p{M}/u.test(character)) return `combining mark (${code})`;
  return /^[\p{L}\p{N}\p{P}\p{S}]/u.test(character)
    ? `"${character}" (${code})`
    : `invisible character (${code})`;
}

/** Who has which text, as a sentence names them: "the article", "the quotation". */
export interface Holders {
  readonly own: string;
  readonly other: string;
}

/** How many differences are named. */
const MOST = 3;

/**
 * The characters by which two texts differ that have the same plain form, a clause each: 'the
 * article has a soft hyphen (U+00AD) after "Ham"'. Empty where the plain forms differ, or nothing.
 */
export function characterDifferences(own: string, other: string, holders: Holders): string[] {
  const [one, two] = [plainForm(own.trim()), plainForm(other.trim())];
  if (one.text !== two.text) return [];
  const differences: string[] = [];
  let [from, otherFrom, unit] = [0, 0, 0];
  const texts = [own.trim(), other.trim()] as const;
  for (let next = 1; next <= one.text.length; next++) {
    if (!(isEdge(one, next) && isEdge(two, next))) continue;
    const isLast = next === one.text.length;
    const to = isLast ? texts[0].length : (one.ends[next - 1] ?? 0);
    const otherTo = isLast ? texts[1].length : (two.ends[next - 1] ?? 0);
    const parts = [texts[0].slice(from, to), texts[1].slice(otherFrom, otherTo)] as const;
    if (parts[0] !== parts[1]) {
      differences.push(describe(...parts, whereabouts(one.text, unit), holders));
    }
    [from, otherFrom, unit] = [to, otherTo, next];
  }
  const more = differences.length - MOST;
  return more > 0 ? [...differences.slice(0, MOST), `and ${more} more such`] : differences;
}

/** Whether a code unit of a plain form begins with other characters than the one before it. */
function isEdge({ starts }: PlainForm, unit: number): boolean {
  return starts[unit] !== starts[unit - 1];
}

function describe(own: string, other: string, where: string, holders: Holders): string {
  const [mine, others] = withoutCommon([...own], [...other]);
  if (mine.length === 0) {
    return `${holders.other} has ${named(others)} ${where}, which ${holders.own} does not have`;
  }
  const against = others.length === 0 ? '' : `, ${holders.other} has ${named(others)}`;
  return `${holders.own} has ${named(mine)} ${where}${against}`;
}

/** Two lists without what both begin and end with. */
function withoutCommon(
  one: readonly string[],
  two: readonly string[],
): [readonly string[], readonly string[]] {
  let start = 0;
  while (start < Math.min(one.length, two.length) && one[start] === two[start]) start++;
  let end = 0;
  const most = Math.min(one.length, two.length) - start;
  while (end < most && one[one.length - 1 - end] === two[two.length - 1 - end]) end++;
  return [one.slice(start, one.length - end), two.slice(start, two.length - end)];
}

function named(characters: readonly string[]): string {
  return characters
    .map((character) => {
      const name = characterName(character);
      if (name.startsWith('"')) return name;
      return `${/^[aeio]/i.test(name) ? 'an' : 'a'} ${name}`;
    })
    .join(' and ');
}

/** Code units that are shown of the word in which a difference is. */
const SHOWN = 20;

/** 'after "Ham"', or 'before "burg"' at a text's beginning. */
function whereabouts(plain: string, at: number): string {
  const before = plain.slice(Math.max(0, at - SHOWN), at).trimEnd();
  const word = before.slice(before.lastIndexOf(' ') + 1);
  if (word !== '') return `after "${word}"`;
  const after = plain.slice(at, at + SHOWN).trimStart();
  return `before "${after.split(' ')[0]}"`;
}
