/** What is typed for letters that Unicode does not take apart into a plain one and a mark. */
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

/** A text in small letters with plain ones for those that have no accent to be taken away. */
export function plainLetters(text: string): string {
  return text.replace(/[ßæœøđðþłħı]/g, (letter) => PLAIN[letter] ?? letter);
}

/**
 * A name as it is looked up: without case and accents, and with one space for whatever parts
 * its words, so that "L’Aquila" is "l aquila" and "São-Paulo" is "sao paulo".
 */
export function normalise(name: string): string {
  // Of Latin, Greek and Cyrillic letters only: elsewhere marks are letters of their own.
  const bare = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/(?<=[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}])\p{M}+/gu, '');
  return (
    plainLetters(bare)
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ')
      .trim()
      // Korean syllables whole again.
      .normalize('NFC')
  );
}

/**
 * Whether a name is folded to `wanted`. Says no at once where it can: the gazetteer has a million
 * names, and folding one takes a microsecond.
 */
export function isNormalisedTo(name: string, wanted: string): boolean {
  // No letter becomes more than two, and few do.
  if (Math.abs(name.length - wanted.length) > 4) return false;
  const [first, other] = [name.charCodeAt(0) | 32, wanted.charCodeAt(0)];
  if (isLatin(first) && isLatin(other) && first !== other) return false;
  return normalise(name) === wanted;
}

/** a to z. */
function isLatin(code: number): boolean {
  return code >= 97 && code <= 122;
}

/** A name as an id: small letters, digits, hyphens. Empty where it has no Latin letter or digit. */
export function slugOf(name: string): string {
  return normalise(name)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}

/** The id itself, or with the first number from 2 that makes it one that is not taken. */
export function uniqueId(id: string, taken: ReadonlySet<string>): string {
  if (!taken.has(id)) return id;
  for (let number = 2; ; number++) {
    if (!taken.has(`${id}-${number}`)) return `${id}-${number}`;
  }
}
