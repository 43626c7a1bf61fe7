/**
 * Brings texts into the form in which they are compared: without case and accents. Names looked up
 * in the gazetteer and words typed by a reader are normalised differently: in names punctuation
 * does not count, while a reader may search for it; the reader's page must do without the regular
 * expressions (look-behind) that names need for scripts in which marks are letters.
 */

/** Letters that Unicode does not decompose into a base letter and a mark, as people type them. */
const PLAIN: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ł: 'l',
  ħ: 'h',
  ı: 'i',
};

function withPlainLetters(text: string): string {
  return text.replace(/[ßæœøđðþłħı]/g, (letter) => PLAIN[letter] ?? letter);
}

const ASCII = /^[ -~]*$/;

/**
 * A name for comparison: "L’Aquila" becomes "l aquila", "São-Paulo" becomes "sao paulo". Whatever
 * is between words becomes one space, and invisible characters in them are left out.
 */
export function normalise(name: string): string {
  // Most names are ASCII.
  if (ASCII.test(name))
    return name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, ' ')
      .trim();
  // In Arabic script a non-joiner parts words.
  const visible = name.replace(/(?<=\p{Script=Arabic})\u200c/gu, ' ').replace(/\p{Cf}+/gu, '');
  // Of Latin, Greek and Cyrillic letters only: in other scripts marks are letters of their own.
  const bare = visible
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '');
  return (
    withPlainLetters(bare)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
      // Composes Korean syllables again.
      .normalize('NFC')
  );
}

/** Characters that are typed differently. */
const TYPED: Readonly<Record<string, string>> = { ς: 'σ', '’': "'", '‐': '-', '\n': ' ' };

/**
 * A text as a reader would type it: in lower case, without accents and other combining marks,
 * ligatures and invisible characters. It keeps its punctuation, so that offsets can be found.
 */
export function normaliseForSearch(text: string): string {
  // Most texts are ASCII, from which nothing has to be removed.
  if (ASCII.test(text)) return text.toLowerCase();
  const bare = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]+/gu, '')
    .toLowerCase();
  return withPlainLetters(bare).replace(/[ς’‐\n]/g, (character) => TYPED[character] ?? character);
}
