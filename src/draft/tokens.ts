/** A text's words with what their writing tells: capitals, what is between, where sentences begin. */
import { normalise } from '../text/normalise.js';
import { isUnspaced, wordBounds } from '../text/words.js';

export interface Token {
  readonly text: string;
  /** Normalised; of "U.S." the letters alone. */
  readonly key: string;
  /** UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  /** What is between the word before and this one. */
  readonly gap: string;
  /** Begins with a capital, or is in a script without capitals. */
  readonly isCapital: boolean;
  /** Two letters or more, all of them capitals. */
  readonly isAllCapitals: boolean;
  /** "U.S.", with its full stops. */
  readonly isInitials: boolean;
  /** The first word of a sentence, a heading or a quotation: its capital tells nothing. */
  readonly isFirst: boolean;
  /** In a heading with capitals, where capitals tell nothing. */
  readonly isInHeading: boolean;
  /** In a line or sentence that is all in capitals, where they show no abbreviation. */
  readonly isInCapitals: boolean;
}

/**
 * Initials with full stops; letters and digits, soft hyphens and other invisible characters among
 * them. A word begins with no mark: before it stands the variation selector of an emoji.
 */
const WORD =
  /(?:\p{Lu}\.){2,6}|[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:[\u00ad\u200b\u200e\u200f\u2060\ufeff]|\u200d)+[\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*/gu;

/** Not the non-joiner, which parts words in Arabic script. */
const INVISIBLE = /[\u00ad\u200b\u200e\u200f\u2060\ufeff]|\u200d|\ufe0e|\ufe0f/g;

/** "Ham-\nburg", where a line was full. */
const BROKEN = /^[-‐]\r?\n$/;

/** The words of a text; those of scripts without spaces by the engine's dictionary. */
function* wordsIn(text: string): Generator<{ readonly word: string; readonly index: number }> {
  for (const { 0: run, index } of text.matchAll(WORD)) {
    if (!isUnspaced(run)) {
      yield { word: run, index };
      continue;
    }
    let start = 0;
    for (const end of [...wordBounds(run, 'und')].sort((a, b) => a - b)) {
      const word = run.slice(start, end);
      if (/[\p{L}\p{N}]/u.test(word)) yield { word, index: index + start };
      start = end;
    }
  }
}

/** @param hasCapitalNouns whether capitals are so many that they do not show headings */
export function tokensOf(text: string, hasCapitalNouns: boolean): Token[] {
  const tokens: Token[] = [];
  const keys = new Map<string, string>();
  let end = 0;
  let isAfterInitials = false;
  for (const { word: written, index } of wordsIn(text)) {
    const gap = text.slice(end, index).replace(INVISIBLE, '');
    const word = written.replace(INVISIBLE, '');
    let key = keys.get(word);
    if (key === undefined) {
      key = normalise(word.replaceAll('.', ''));
      keys.set(word, key);
    }
    const isInitials = word.includes('.');
    tokens.push({
      text: word,
      key,
      start: index,
      end: index + written.length,
      gap,
      isCapital: /^[\p{Lu}\p{Lt}\p{Lo}]\P{N}*$/u.test(word),
      isAllCapitals: word.length > 1 && /^[\p{Lu}\p{M}.]+$/u.test(word),
      isInitials,
      isFirst: tokens.length === 0 || (!isAfterInitials && beginsSentence(gap, tokens.at(-1))),
      isInHeading: false,
      isInCapitals: false,
    });
    end = index + written.length;
    isAfterInitials = isInitials && !/[.!?\n]/.test(gap);
  }
  return markLines(tokens, text, hasCapitalNouns);
}

/**
 * Words and names that a line's end breaks, put together again: "Ham-\nburg" where that is a name,
 * and "New\nYork" where one reaches over the end. A blank line ends a name.
 *
 * @param reach how many tokens the name takes that begins with a token
 */
export function joinLines(tokens: readonly Token[], reach: (at: number) => number): Token[] {
  const joined = [...tokens];
  for (let at = 0; at < joined.length; at++) {
    if (joined[at]?.isCapital !== true) continue;
    const end = at + reach(at);
    for (let next = at + 1; next < end; next++) {
      const token = joined[next];
      if (token && isLineEnd(token.gap)) joined[next] = { ...token, gap: ' ', isFirst: false };
    }
  }
  return joined;
}

/** A single one: a space within a paragraph. */
export function isLineEnd(gap: string): boolean {
  return /^[ \t]{0,9}(?:\r\n?|\n)[ \t]{0,9}$/.test(gap);
}

/** What stands in a text, on one line and without what cannot be seen. */
export function onOneLine(words: string): string {
  return words
    .replace(INVISIBLE, '')
    .replace(/([\p{L}\p{M}])[-‐]\r?\n(?=\p{Ll})/gu, '$1')
    .replace(/\s{1,99}/g, ' ');
}

/** @param isName whether a normalised word is a name */
export function joinBroken(tokens: readonly Token[], isName: (key: string) => boolean): Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const before = joined.at(-1);
    const isBroken = before?.isCapital === true && BROKEN.test(token.gap);
    const key = `${before?.key}${token.key}`;
    if (!before || !isBroken || !/^\p{Ll}/u.test(token.text) || !isName(key)) joined.push(token);
    else
      joined[joined.length - 1] = {
        ...before,
        key,
        text: before.text + token.text,
        end: token.end,
      };
  }
  return joined;
}

/** Words whose full stop seldom ends a sentence: "St. Louis", "Gen. Smith", "J. Smith". */
function isAbbreviation({ text, isCapital }: Token): boolean {
  return isCapital && text.length <= 3 && !/\p{N}/u.test(text);
}

function beginsSentence(gap: string, before: Token | undefined): boolean {
  if (/[!?…\n:;•·|]|["“„«]$|[-–—]{2}|\s[–—]\s/u.test(gap)) return true;
  if (!gap.includes('.')) return false;
  return before === undefined || !/^\.\s$/.test(gap) || !isAbbreviation(before);
}

/** Lines of which nearly all longer words have capitals, and lines all in capitals. */
function markLines(tokens: readonly Token[], text: string, hasCapitalNouns: boolean): Token[] {
  const marked: Token[] = [];
  for (let from = 0; from < tokens.length; ) {
    let to = from + 1;
    while (to < tokens.length && !/\n|[.!?]\s/.test(tokens[to]?.gap ?? '')) to++;
    const line = tokens.slice(from, to);
    const long = line.filter(({ text }) => text.length > 3 && /\p{L}/u.test(text));
    const words = line.filter(({ text }) => /\p{L}/u.test(text));
    const isInCapitals =
      words.length >= 3 && words.every(({ text }) => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text));
    const capitals = long.filter(({ isCapital }) => isCapital).length;
    const end = tokens[to - 1]?.end ?? 0;
    // "Roads in County Example and County Sample closed.": a sentence, which has its full stop.
    const share = /^\.(?:\s|$)/.test(text.slice(end, end + 2)) ? 0.9 : 0.8;
    const isHeading = !hasCapitalNouns && long.length >= 4 && capitals > share * long.length;
    for (const token of line) {
      const isMarked = isHeading || isInCapitals;
      marked.push(isMarked ? { ...token, isInHeading: isHeading, isInCapitals } : token);
    }
    from = to;
  }
  return marked;
}

/** Words; a text in capitals is cut into such runs, so that the work grows with its length only. */
const LONGEST_RUN = 40;

/** Runs of words with capitals that belong together: "Sesto San Giovanni", "St. John". */
export interface Run {
  /** Indices of tokens: the first, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

export function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  for (let from = 0; from < tokens.length; from++) {
    if (!tokens[from]?.isCapital) continue;
    let to = from + 1;
    while (to < tokens.length && to < from + LONGEST_RUN && continuesRun(tokens, to)) to++;
    if (isSaints(tokens, from, to)) {
      to += 2;
      while (to < tokens.length && continuesRun(tokens, to)) to++;
    }
    runs.push({ from, to });
    from = to - 1;
  }
  return runs;
}

/** "St. Mary's Hospital". */
function isSaints(tokens: readonly Token[], from: number, to: number): boolean {
  const [s, next] = [tokens[to], tokens[to + 1]];
  if (!/^(?:st|saint)$/.test(tokens[from]?.key ?? '') || to - from !== 2) return false;
  if (s?.text !== 's' || !/^['’]$/.test(s.gap)) return false;
  return next?.isCapital === true && next.gap === ' ';
}

function continuesRun(tokens: readonly Token[], at: number): boolean {
  const [before, token] = [tokens[at - 1], tokens[at]];
  if (!before || !token || !(token.isCapital || /^\p{N}/u.test(token.text))) return false;
  if (!token.isCapital) return false;
  if (/^(?:[ \u00a0]|[-‐‑]|['’])$/.test(token.gap)) return true;
  return token.gap === '. ' && isAbbreviation(before) && !token.isFirst;
}
