/** Stretches of a text as others find them again (W3C Web Annotation Data Model, 4.2.4, 4.2.5). */
import { indexText } from '../text/occurrences.js';

/** So many letters before and after are kept at first, as Hypothesis keeps them. */
const CONTEXT = 32;
/** No text needs more to be told from its like unless it repeats itself by the page. */
const MOST_CONTEXT = 1024;

/** Where a stretch begins and ends, in UTF-16 code units, to its two selectors. */
export type Selectors = (start: number, end: number) => readonly object[];

/**
 * Prepares a text for being selected in many times. `prefix` and `suffix` are as long as it
 * takes for the quotation to be found once. Positions count Unicode code points, as the model
 * wants it.
 */
export function selectorsIn(text: string): Selectors {
  const occurrences = indexText(text);
  const pointOf = codePointsIn(text);

  return (start, end) => {
    const exact = text.slice(start, end);
    let [prefix, suffix] = contextOf(CONTEXT);
    for (let length = 2 * CONTEXT; length <= MOST_CONTEXT && !isFoundOnce(); length *= 2) {
      [prefix, suffix] = contextOf(length);
    }
    return [
      { type: 'TextQuoteSelector', exact, prefix, suffix },
      { type: 'TextPositionSelector', start: pointOf(start), end: pointOf(end) },
    ];

    function contextOf(length: number): [prefix: string, suffix: string] {
      return [
        text.slice(wholePoint(text, start - length), start),
        text.slice(end, wholePoint(text, end + length)),
      ];
    }

    function isFoundOnce(): boolean {
      return occurrences(prefix + exact + suffix).length === 1;
    }
  };
}

/** An offset at or before `at` that parts no surrogate pair. */
function wholePoint(text: string, at: number): number {
  if (at <= 0) return 0;
  return (text.codePointAt(at - 1) ?? 0) > 0xffff ? at - 1 : at;
}

/** From offsets in UTF-16 code units to offsets in code points. */
function codePointsIn(text: string): (at: number) => number {
  /** Offsets of the code points that take two units. */
  const pairs = Array.from(text.matchAll(/[\u{10000}-\u{10ffff}]/gu), ({ index }) => index);
  return (at) => {
    let [low, high] = [0, pairs.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? at) < at) low = middle + 1;
      else high = middle;
    }
    return at - low;
  };
}
