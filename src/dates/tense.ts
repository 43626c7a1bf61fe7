/** Whether the sentence of a date tells of what was or of what will be, by its verbs. */
import type { Surroundings } from './surroundings.js';
import { type Vocabulary, wholeWords, wordsAtEnd } from './vocabulary.js';

type Tense = Pick<Surroundings, 'isAhead' | 'mayBeAhead'>;

interface Verb {
  readonly start: number;
  readonly end: number;
  readonly kind: 'future' | 'past' | 'participle';
}

interface Compiled {
  readonly verbs: RegExp;
  readonly planned: RegExp;
  readonly clause: RegExp | undefined;
  readonly once: RegExp | undefined;
}

const compiled = new WeakMap<Vocabulary, Compiled>();

function compile(vocabulary: Vocabulary): Compiled {
  const known = compiled.get(vocabulary);
  if (known) return known;
  const { future, past, participle, planned, clause, once } = vocabulary;
  const made = {
    verbs: wholeWords(`(?<future>${future})|(?<past>${past})|(?<participle>${participle})`),
    planned: wordsAtEnd(planned),
    clause: clause === undefined ? undefined : wholeWords(clause),
    once: once === undefined ? undefined : wholeWords(once),
  };
  compiled.set(vocabulary, made);
  return made;
}

/** Characters on each side of a date in which its verb may stand. */
const VERB = 150;
const SENTENCE_END = /[.!?;]\s|\n/g;

/**
 * The verb of a date is the nearest one before it in its clause, else the first one behind it
 * there. Where its clause has none that is known, any of the sentence's may be it.
 */
export function tenseAt(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  vocabulary: Vocabulary | undefined,
): Tense {
  if (!vocabulary) return { isAhead: false, mayBeAhead: false };
  const { verbs, planned, clause } = compile(vocabulary);
  const { before, after } = sentenceAround(text, { start, end });
  const ownBefore = clausesOf(before, clause).at(-1) ?? '';
  const [ownAfter = ''] = clausesOf(after, clause);
  const last = verbsIn(ownBefore, verbs).at(-1);
  // "On Friday, the council will meet."
  const isAlone = `${ownBefore}${ownAfter}`.trim() === '';
  const [first] = verbsIn(isAlone ? after : ownAfter, verbs);
  const isFuture = (part: string) => verbsIn(part, verbs).some(({ kind }) => kind === 'future');
  const mayBeAhead = isFuture(before) || isFuture(after);
  // "Die Sitzung ist am Freitag", but "Sie ist am Freitag gestorben".
  if (planned.test(before) && (first === undefined || first.kind === 'future')) {
    return { isAhead: true, mayBeAhead: true };
  }
  const own = last ?? first;
  return { isAhead: own ? own.kind === 'future' : mayBeAhead, mayBeAhead };
}

/** Whether "le samedi" is one day: its sentence tells of what was done once, or it is all there is. */
export function isOnce(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  vocabulary: Vocabulary,
): boolean {
  const { once } = compile(vocabulary);
  const { before, after } = sentenceAround(text, { start, end });
  if (start === 0 && text.slice(end).trim() === '') return true;
  return once !== undefined && [before, after].some((part) => part.search(once) !== -1);
}

function sentenceAround(text: string, { start, end }: { start: number; end: number }) {
  const [before = ''] = text
    .slice(Math.max(0, start - VERB), start)
    .split(SENTENCE_END)
    .slice(-1);
  const [after = ''] = text.slice(end, end + VERB).split(SENTENCE_END);
  return { before, after };
}

function clausesOf(sentence: string, clause: RegExp | undefined): string[] {
  const parts = sentence.split(/[,:–—()]/);
  return clause === undefined ? parts : parts.flatMap((part) => part.split(clause));
}

/** Characters between the parts of one verb: "will not be held". */
const ONE_VERB = 12;

function verbsIn(clause: string, verbs: RegExp): Verb[] {
  const found = Array.from(clause.matchAll(verbs), ({ 0: words, index, groups = {} }): Verb => {
    const kind = groups.future ? 'future' : groups.past ? 'past' : 'participle';
    return { start: index, end: index + words.length, kind };
  });
  return found.filter(({ kind, start, end }) => {
    // Within a clause it is a name or a noun.
    if (/^\p{Lu}/u.test(clause.slice(start)) && clause.slice(0, start).trim() !== '') return false;
    return (
      kind !== 'participle' ||
      !found.some(
        (other) =>
          other.kind === 'future' &&
          (other.end <= start ? start - other.end : other.start - end) <= ONE_VERB,
      )
    );
  });
}
