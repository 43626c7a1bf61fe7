/** A sentence without the white space around it; `start` in UTF-16 code units. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
}

/**
 * A title, an initial or another abbreviation, after which a sentence continues. Unicode's rules
 * know no words and end a sentence there.
 */
const ABBREVIATED =
  /(?:^|[^\p{L}\p{M}])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Ste|Gen|Col|Capt|Lt|Sgt|Sen|Rep|Gov|Rev|Hon|Jr|Sr|Mt|Ft|No|Nr|vs|Sig|Dott|Mme|Mlle|Hr|Fr|Sra|z\. ?B|d\. ?h|usw)\.$/u;

/** The end of a quoted sentence, such as "Who?", within a sentence that continues in lower case. */
const QUOTED = /[?!…]["'”’»›]$/u;

/** Characters of a sentence's end: more than either of these matches. */
const END = 10;

/**
 * The sentences of one block of text, by the rules of its language (Unicode Standard Annex #29, as
 * `Intl.Segmenter` has them). It does not end a sentence after an abbreviation, at the end of a
 * sentence quoted within another, or at a line break.
 */
export function sentencesIn(text: string, language: string): Sentence[] {
  const sentences: Sentence[] = [];
  let open = 0;
  // A line break would end a sentence; a space keeps the offsets.
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
