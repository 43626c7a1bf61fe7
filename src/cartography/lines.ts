import type { TextKind, TextPart } from './label-styles.js';
import { widthOf } from './labels.js';

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

/** Characters of a line of a label, and of one where there is little room. */
const USUAL = 24;
const NARROW = 15;

/**
 * The forms in which a place's label may be shown, best first: with its callout in usual and in
 * narrow lines, then without, at last without what stands in brackets. A callout that has the name
 * in it does without the name.
 */
export function formsOfPlace(
  kind: TextKind,
  name: string,
  callout: string | undefined,
): TextPart[][] {
  const [short = name] = name.split(' (');
  const named = (text: string, most: number): TextPart => ({ kind, lines: evenLines(text, most) });
  const says = (text: string, most: number): TextPart[] => [
    ...(text.includes(name) ? [] : [named(name, most)]),
    { kind: 'callout', lines: evenLines(text, most) },
  ];
  const forms = [
    ...(callout === undefined ? [] : [says(callout, USUAL), says(callout, NARROW)]),
    [named(name, USUAL)],
    [named(name, NARROW)],
    [named(short, NARROW)],
  ];
  const written = forms.map((form) => JSON.stringify(form));
  return forms.filter((_, index) => written.indexOf(written[index] ?? '') === index);
}

/** Breaks a text into as few lines as it needs, of about the same length. */
function evenLines(text: string, most: number): string[] {
  const all = countOf(text);
  const count = Math.ceil(all / most);
  const longest = Math.min(USUAL, Math.max(...text.split(/\s+/).map(countOf)));
  for (let width = Math.max(longest, all / count); width < most; width++) {
    const lines = breakLines(text, width, countOf);
    if (lines.length <= count) return lines;
  }
  return breakLines(text, Math.max(longest, most), countOf);
}

/** How many characters of usual width a text is wide. */
function countOf(text: string): number {
  return widthOf(text, 1 / 0.58);
}
