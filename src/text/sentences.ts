/** A sentence of a text, the space around it left out; `start` in UTF-16 code units. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/**
 * A title, an initial or the like at a sentence's end: the point is the abbreviation's, and the
 * sentence goes on. Unicode's rules of segmentation, which know no words, part sentences there.
 */
const ABBREVIATED =
  /(?:^|[^\p{L}\p{M}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Ste|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|Mt|Ft|No|Nr|vs|Sig|Dott|Mme|Mlle|Hr|Fr|Sra|z\. ?B|d\. ?h|usw)\.$/u;

/** A quotation's own sentence, such as "Who?", before the words that go on with small letters. */
const QUOTED = /[?!…]["'”’»›]$/u;

/** More letters of a sentence's end than either of these looks at. */
const END = 10;

/**
 * Parts one block of text into its sentences by the rules of its language (Unicode Standard
 * Annex #29), but neither after an abbreviation nor where a quoted sentence ends within another,
 * nor where lines break.
 */
export function sentencesIn(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open = 0;
  // A line's end would count as a paragraph's; a space has the same length.
  const unbroken = text.replace(/[\r\n\u2028\u2029]/g, ' ');
  for (const [start, end] of segmentsOf(unbroken, language)) {
    const last = start + unbroken.slice(start, end).trimEnd().length;
    const ending = unbroken.slice(Math.max(open, last - END), last);
    const goesOn =
      ABBREVIATED.test(ending) ||
      (QUOTED.test(ending) && /^\p{Ll}/u.test(unbroken.slice(end, end + 2)));
    if (goesOn && end < unbroken.length) continue;
    const sentence = unbroken.slice(open, end);
    const first = open + (sentence.length - sentence.trimStart().length);
    if (first < end) sentences.push({ text: text.slice(first, end).trimEnd(), start: first });
    open = end;
  }
  return sentences;
}

/** Letters that the segmenter gets at a time: its time grows with the square of them. */
const AT_A_TIME = 4000;

/**
 * Where the segments of a text begin and end. A text is given to the segmenter in pieces, each
 * from a segment's beginning on. The last two segments of a piece are left to the next: where it
 * is cut the one is no end, and what the rules look ahead to lies in the other.
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
    // A sentence that is longer than the piece wants a longer one.
    length = next > from ? AT_A_TIME : 2 * length;
    from = next;
  }
}
