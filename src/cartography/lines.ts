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
 * narrow lines, then without. A callout that has the name in it does without the name.
 */
export function formsOfPlace(
  kind: TextKind,
  name: string,
  callout: string | undefined,
): TextPart[][] {
  const named = (most: number): TextPart => ({ kind, lines: evenLines(name, most) });
  if (callout === undefined) return [[named(USUAL)]];
  const says = (most: number): TextPart => ({ kind: 'callout', lines: evenLines(callout, most) });
  const isNamed = callout.includes(name);
  const full = [USUAL, NARROW].map((most) => [...(isNamed ? [] : [named(most)]), says(most)]);
  return [...full, [named(USUAL)], [named(NARROW)]];
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
