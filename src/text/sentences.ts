import { abbreviationsOf } from './abbreviations.js';
import { endsSentence, LOOKED_AT } from './sentence-ends.js';

/** A sentence without the white space around it; `start` in UTF-16 code units. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/**
 * The sentences of one block of text, by the rules of its language (Unicode Standard Annex #29, as
 * `Intl.Segmenter` has them). It does not end a sentence after an abbreviation or an ordinal
 * number, at the end of a sentence quoted within another, within brackets that the sentence opened, or
 * at a line break.
 */
export function sentencesIn(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open = 0;
  const prepared = preparedForSegmenter(text, language);
  const isInBrackets = bracketsIn(prepared);
  for (const end of endsIn(prepared, language)) {
    if (end < prepared.length) {
      if (isInBrackets(end, open)) continue;
      const last = prepared.slice(Math.max(open, end - LOOKED_AT), end).trim();
      if (!endsSentence(last, prepared.slice(end, end + LOOKED_AT), language)) continue;
    }
    const sentence = prepared.slice(open, end);
    const first = open + (sentence.length - sentence.trimStart().length);
    if (first < end) sentences.push({ text: text.slice(first, end).trimEnd(), start: first });
    open = end;
  }
  return sentences;
}

/**
 * The text with the same offsets. A line break would end a sentence, and so would the space before
 * a closing French quotation mark, which belongs to the sentence before it.
 */
function preparedForSegmenter(text: string, language: string): string {
  const unbroken = text.replace(/[\r\n\u0085\u2028\u2029]/g, ' ');
  const isFrench = /^fr\b/i.test(language);
  const space = isFrench ? /(?<=[.?!…])[ \u00a0\u2009\u202f](?=[»›])/g : NARROW_BEFORE_QUOTE;
  return unbroken.replace(space, '»');
}

const NARROW_BEFORE_QUOTE = /(?<=[.?!…])[\u00a0\u2009\u202f](?=[»›])/g;

/** Brackets without others within, as long as a reader would take for a part of a sentence. */
const BRACKETS = /[([][^()[\]]{1,300}[)\]]/g;

/** Tells, for offsets in ascending order, whether they are in brackets opened within a sentence. */
function bracketsIn(text: string): (offset: number, sentenceStart: number) => boolean {
  const brackets = text.matchAll(BRACKETS);
  let bracket = brackets.next();
  return (offset, sentenceStart) => {
    while (!bracket.done && bracket.value.index + bracket.value[0].length <= offset) {
      bracket = brackets.next();
    }
    if (bracket.done || bracket.value.index >= offset) return false;
    return text.slice(sentenceStart, bracket.value.index).trim() !== '';
  };
}

/**
 * Where a sentence may end that the segmenter does not end: after an ellipsis, and before the dash
 * with which someone else speaks.
 */
const BEFORE_CAPITAL =
  /…["'”’»›)]{0,3}\s{1,3}(?=\p{P}{0,3}\p{Lu})|[.?!]["'”’»›)]{0,3}\s{1,3}(?=(?:[–—]|-\s)\s?\p{P}{0,2}\p{Lu})/gu;

/** Where sentences may end, in ascending order. */
function* endsIn(text: string, language: string): Generator<number> {
  const isKnown = abbreviationsOf(language) !== undefined;
  for (const [start, end] of segmentsOf(text, language)) {
    if (isKnown) {
      for (const { 0: match, index } of text.slice(start, end).matchAll(BEFORE_CAPITAL)) {
        const at = start + index + match.length;
        if (at < end) yield at;
      }
    }
    yield end;
  }
}

/** Characters that the segmenter is given at a time: its time grows with their square. */
const AT_A_TIME = 4000;

/**
 * The start and end of each segment of a text. The segmenter is given pieces that begin with a
 * segment. The last two segments of a piece are left to the next piece: the cut is no sentence's
 * end, and the rules look ahead by one segment.
 */
function* segmentsOf(text: string, language: string): Generator<readonly [number, number]> {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  let length = AT_A_TIME;
  for (let from = 0; from < text.length; ) {
    const piece = text.slice(from, from + length);
    const starts = Array.from(segmenter.segment(piece), ({ index }) => from + index);
    const isLast = from + length >= text.length;
    const bounds = isLast ? [...starts, text.length] : starts.slice(0, -1);
    for (const [i, end] of bounds.entries()) {
      const start = bounds[i - 1];
      if (start !== undefined) yield [start, end];
    }
    const next = bounds.at(-1) ?? from;
    // A sentence is longer than the piece: take a longer one.
    length = next > from ? AT_A_TIME : 2 * length;
    from = next;
  }
}
