/**
 * Breaks a text into lines of whole words, none wider than `width`; a wider word is broken.
 * `measure` returns a text's width in the unit of `width`.
 */
export function breakLines(
  text: string,
  width: number,
  measure: (text: string) => number,
): string[] {
  const lines: string[] = [];
  for (const word of text.trim().split(/\s+/)) {
    const last = lines.at(-1);
    const joined = `${last} ${word}`;
    if (last !== undefined && measure(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(...cut(word, width, measure));
  }
  return lines;
}

function cut(word: string, width: number, measure: (text: string) => number): string[] {
  const pieces = [''];
  for (const character of word) {
    const piece = pieces.at(-1) ?? '';
    if (piece === '' || measure(piece + character) <= width) pieces[pieces.length - 1] += character;
    else pieces.push(character);
  }
  return pieces;
}
