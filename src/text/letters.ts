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
