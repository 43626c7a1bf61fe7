/** Where words are in a text: whole words, not the beginning of another. */

/** Scripts that are written without spaces between words. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Whether a text is in a script that has no spaces between words. */
export function isUnspaced(text: string): boolean {
  return UNSPACED.test(text);
}

/**
 * Where words begin in a text (UTF-16 code units), exactly as they are written; -1 if they are not
 * there. Of several places the first is taken at which they are whole words ("Rom" not in
 * "Romantik"); of those, the first without a hyphen to another word ("Rom" not in "Rom-Reise").
 *
 * @param language of the text, for scripts without spaces
 */
export function offsetOfWords(text: string, words: string, language: string): number {
  const first = text.indexOf(words);
  if (first === -1 || words === '') return -1;
  let best = { at: first, rank: JOINED_TO_NONE + 1 };
  const rankAt = isUnspaced(words) ? rankByDictionary(text, language) : rankByNeighbours(text);
  for (let at = first; at !== -1; at = text.indexOf(words, at + 1)) {
    const rank = rankAt(at, at + words.length);
    if (rank < best.rank) best = { at, rank };
    if (rank === 0) break;
  }
  return best.at;
}

/** A word of a text and its offsets in UTF-16 code units. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Letters and digits, with invisible characters between them. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:\p{Cf}+[\p{L}\p{M}\p{N}]+)*/gu;

/** In Arabic script a non-joiner parts words as a space does; people type either. */
const ARABIC_NON_JOINER = /(?<=\p{Script=Arabic})\u200c/gu;

/** The words of a text, without punctuation; hyphens and apostrophes separate words. */
export function* wordsIn(text: string): Generator<Word> {
  for (const { 0: word, index } of text.replace(ARABIC_NON_JOINER, ' ').matchAll(WORD)) {
    yield { text: word, start: index, end: index + word.length };
  }
}

/** What groups digits and parts decimals: "40.000", "1,2", "10’000". */
const IN_NUMBER = /^[.,'’\u00a0\u202f]$/;

/** The same with numbers in one piece, as people point at them. */
export function wordsAndNumbersIn(text: string): Word[] {
  const joined: Word[] = [];
  for (const word of wordsIn(text)) {
    const last = joined.at(-1);
    const isNumber = last && /\d$/.test(last.text) && /^\d/.test(word.text);
    if (last && isNumber && IN_NUMBER.test(text.slice(last.end, word.start))) {
      const { start } = last;
      joined[joined.length - 1] = { text: text.slice(start, word.end), start, end: word.end };
    } else joined.push(word);
  }
  return joined;
}

/** 0: whole words; 1: joined to others by a hyphen; 2: within another word. */
type Rank = 0 | 1 | 2;
const JOINED_TO_NONE = 2;

const LETTER_BEFORE = /[\p{L}\p{M}\p{N}]\p{Cf}{0,4}$/u;
const LETTER_AFTER = /^\p{Cf}{0,4}[\p{L}\p{M}\p{N}]/u;
const HYPHEN_BEFORE = /[\p{L}\p{M}\p{N}][-\u2010\u2011]$/u;
const HYPHEN_AFTER = /^[-\u2010\u2011][\p{L}\p{M}\p{N}]/u;

/** How whole the words from `start` to `end` of a text are. */
export function rankByNeighbours(text: string): (start: number, end: number) => Rank {
  return (start, end) => {
    // A surrogate pair, and a few invisible characters.
    const before = text.slice(Math.max(0, start - 6), start);
    const after = text.slice(end, end + 6);
    const [first, last] = [text.slice(start, start + 2), text.slice(Math.max(start, end - 2), end)];
    if (LETTER_BEFORE.test(before) && LETTER_AFTER.test(first)) return 2;
    if (LETTER_BEFORE.test(last) && LETTER_AFTER.test(after)) return 2;
    return HYPHEN_BEFORE.test(before) || HYPHEN_AFTER.test(after) ? 1 : 0;
  };
}

/** The same by the words of the language's dictionary, as the engine has it. */
function rankByDictionary(text: string, language: string): (start: number, end: number) => Rank {
  const bounds = wordBounds(text, language);
  return (start, end) => (bounds.has(start) && bounds.has(end) ? 0 : 2);
}

/** The offsets at which words begin or end. */
export function wordBounds(text: string, language: string): ReadonlySet<number> {
  const bounds = new Set([text.length]);
  const segmenter = new Intl.Segmenter(language, { granularity: 'word' });
  for (let from = 0; from < text.length; ) {
    const end = cutBefore(text, from + AT_A_TIME, from);
    for (const { index } of segmenter.segment(text.slice(from, end))) bounds.add(from + index);
    from = end;
  }
  return bounds;
}

/**
 * Code units that `Intl.Segmenter` is given at a time: until a text's end it keeps memory for every
 * segment, and the more the longer the text is (50 KB took 1 GB, 120 KB more than 4 GB).
 */
const AT_A_TIME = 1000;

/** The offset behind the last space or punctuation mark before `end`, or `end` if there is none. */
function cutBefore(text: string, end: number, from: number): number {
  if (end >= text.length) return text.length;
  for (let at = end; at > from; at--) if (/[\s\p{P}]/u.test(text.charAt(at - 1))) return at;
  return end;
}
