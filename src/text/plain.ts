/**
 * The plain form of a text: how a keyboard writes it. Two texts that look the same have the same:
 * without invisible characters, with one space for any, straight quotation marks and hyphens,
 * composed accents, no ligatures. Case and accents stay. Offsets lead back to the text itself.
 */

/** A plain form and where its code units come from. */
export interface PlainForm {
  readonly text: string;
  /** For each code unit, where the characters that became it begin and end in the original. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/**
 * A run of white space (a byte order mark is none, but is one in `\s`), a Korean syllable in parts, or a character with its combining
 * marks.
 */
const CLUSTER =
  /[^\S\ufeff]+|[\u1100-\u115e\ua960-\ua97c][\u1161-\u11a7\ud7b0-\ud7c6]+[\u11a8-\u11ff\ud7cb-\ud7fb]*|\P{M}\p{M}*|\p{M}+/gu;

const SPACE = /^[^\S\ufeff]/;

/** Most texts have no other characters, and are their own plain form. */
const PLAIN = /^(?: ?[!-~\p{Script=Latin}])* ?$/u;

/** The plain form of a text, without where it comes from. */
export function plainText(text: string): string {
  return PLAIN.test(text) && text.normalize('NFC') === text && !LIGATURE.test(text)
    ? text
    : plainForm(text).text;
}

export function plainForm(text: string): PlainForm {
  const starts: number[] = [];
  const ends: number[] = [];
  let plain = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const one = plainCluster(cluster, text, index);
    // Two runs of white space, with something invisible between them.
    if (one === ' ' && plain.endsWith(' ')) continue;
    for (let unit = 0; unit < one.length; unit++) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
    plain += one;
  }
  return { text: plain, starts, ends };
}

/** Ligatures and other presentation forms, full-width forms, the ellipsis. */
const LIGATURE = /[\u2026\ufb00-\ufdff\ufe70-\ufefc\uff01-\uffef]/;

function plainCluster(cluster: string, text: string, at: number): string {
  if (SPACE.test(cluster)) return ' ';
  const bare = withoutInvisible(cluster, text, at).normalize('NFC');
  const letters = LIGATURE.test(bare) ? bare.normalize('NFKC') : bare;
  return letters
    .replace(/[\u2018-\u201b\u2032\u2039\u203a\u02bc\u00b4\u05f3]/g, "'")
    .replace(/[\u201c-\u201f\u2033\u00ab\u00bb\u05f4]/g, '"')
    .replace(/[\u2010-\u2015\u2212\ufe63]/g, '-');
}

/** Characters that nothing shows, or that only say how others are shown. */
const INVISIBLE = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Scripts in which a joiner or non-joiner is spelling: "می‌خواهم" is not "میخواهم". In emoji it
 * makes one picture of several.
 */
const JOINING =
  /(?:[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Nko}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Gurmukhi}\p{Script=Gujarati}\p{Script=Oriya}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Kannada}\p{Script=Malayalam}\p{Script=Sinhala}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Extended_Pictographic}\p{Emoji_Modifier}]|\ufe0f)$/u;

/** Scripts in which a zero-width space parts words. */
const PARTING =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]$/u;

/** Whether a character of a text is invisible and not a part of its spelling. */
export function isInvisible(character: string, text: string, at: number): boolean {
  if (!INVISIBLE.test(character)) return false;
  const before = text.slice(Math.max(0, at - 2), at);
  if (character === '\u200c' || character === '\u200d') return !JOINING.test(before);
  if (character === '\u200b') return !PARTING.test(before);
  // Variation selectors choose one of the looks of what is no letter, or of an ideograph.
  if (/[\ufe00-\ufe0f\u180b-\u180d]|[\u{e0100}-\u{e01ef}]/u.test(character)) {
    return /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]$/u.test(before);
  }
  // Tags follow the flag of a part of a country.
  if (/[\u{e0020}-\u{e007f}]/u.test(character)) {
    return !/[\p{Extended_Pictographic}]$|[\u{e0020}-\u{e007f}]$/u.test(before);
  }
  return true;
}

function withoutInvisible(cluster: string, text: string, at: number): string {
  if (!INVISIBLE.test(cluster)) return cluster;
  let bare = '';
  let offset = at;
  for (const character of cluster) {
    if (!isInvisible(character, text, offset)) bare += character;
    offset += character.length;
  }
  return bare;
}

/** A text as it looks, for a name: without invisible characters, with composed accents and spaces. */
export function visibleText(text: string): string {
  const clusters = Array.from(text.matchAll(CLUSTER), ({ 0: cluster, index }) =>
    SPACE.test(cluster) ? ' ' : withoutInvisible(cluster, text, index),
  );
  return clusters.join('').normalize('NFC').trim();
}

/**
 * Where words are in a text that only looks as if it had them (UTF-16 code units of the text
 * itself), in ascending order.
 */
export function plainOccurrences(
  text: string,
  words: string,
): { readonly start: number; readonly end: number }[] {
  const wanted = plainText(words).trim();
  const plain = plainForm(text);
  const found: { start: number; end: number }[] = [];
  for (let at = wanted === '' ? -1 : plain.text.indexOf(wanted); at !== -1; ) {
    const [start, end] = [plain.starts[at], plain.ends[at + wanted.length - 1]];
    if (start !== undefined && end !== undefined) found.push({ start, end });
    at = plain.text.indexOf(wanted, at + wanted.length);
  }
  return found;
}
