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
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' });
  const sentences: Sentence[] = [];
  let open = 0;
  // A line's end would count as a paragraph's; a space has the same length.
  const unbroken = text.replace(/[\r\n\u2028\u2029]/g, ' ');
  for (const { segment, index } of segmenter.segment(unbroken)) {
    const end = index + segment.length;
    const last = segment.trimEnd().length + index;
    const ending = unbroken.slice(Math.max(open, last - END), last);
    const goesOn =
      ABBREVIATED.test(ending) || (QUOTED.test(ending) && /^\p{Ll}/u.test(unbroken.slice(end)));
    if (goesOn && end < unbroken.length) continue;
    const sentence = unbroken.slice(open, end);
    const start = open + (sentence.length - sentence.trimStart().length);
    if (start < end) sentences.push({ text: text.slice(start, end).trimEnd(), start });
    open = end;
  }
  return sentences;
}
