/** The few words on the map that say what happened: the article's own, or in square brackets. */
import { quotedParts } from '../../story/values.js';
import { rankByNeighbours } from '../../text/words.js';
import { setMember } from '../places-text.js';
import { indexOfPlace } from './place-members.js';

/** Empty words are taken out. */
export function setCallout(text: string, id: string, callout: string): string {
  const index = indexOfPlace(text, id);
  if (index === -1) return text;
  return setMember(text, index, ['properties', 'callout'], callout.trim() || undefined);
}

/**
 * What a callout says outside square brackets and none of the sentences has, as the check finds it.
 *
 * @param sentences which the place quotes
 */
export function foreignParts(callout: string, sentences: readonly string[]): string[] {
  return quotedParts(callout).filter((part) => !sentences.some((each) => each.includes(part)));
}

/** Characters. Shorter words, such as "at the", stand in every sentence. */
const TELLING = 4;

/**
 * Puts what is not in the sentences into square brackets, and an ellipsis between words that do not
 * follow one another there: as editors mark a quotation that they have changed.
 */
export function inBrackets(callout: string, sentences: readonly string[]): string {
  if (foreignParts(callout, sentences).length === 0) return callout;
  return callout
    .replace(/\[[^[\]]*\]|[^[\]…]+/g, (part) =>
      part.startsWith('[') ? part : withBrackets(part, sentences),
    )
    .replace(/\](\s*)\[/g, '$1');
}

interface Run {
  readonly words: string;
  readonly isOwn: boolean;
}

function withBrackets(part: string, sentences: readonly string[]): string {
  const words = part.trim().split(/\s+/);
  const runs: Run[] = [];
  let at = 0;
  while (at < words.length) {
    const length = longestIn(words.slice(at), sentences);
    const run = words.slice(at, at + Math.max(1, length)).join(' ');
    // Single words with brackets between them would be hard to read, and say nothing.
    const isTelling = length > 1 && run.split(' ').some((word) => word.length >= TELLING);
    const isOwn = length > 0 && (isTelling || length === words.length);
    const last = runs.at(-1);
    if (last && !last.isOwn && !isOwn) {
      runs[runs.length - 1] = { words: `${last.words} ${run}`, isOwn };
    } else runs.push({ words: run, isOwn });
    at += Math.max(1, length);
  }
  const written = runs.map(({ words, isOwn }, index) => {
    const follows = isOwn && runs[index - 1]?.isOwn === true;
    return (follows ? '… ' : '') + (isOwn ? words : `[${words}]`);
  });
  const before = part.slice(0, part.length - part.trimStart().length);
  const after = part.slice(part.trimEnd().length);
  return before + written.join(' ') + after;
}

/** How many of the first of these words stand together in one of the sentences, as whole words. */
function longestIn(words: readonly string[], sentences: readonly string[]): number {
  for (let length = words.length; length > 0; length--) {
    const run = words.slice(0, length).join(' ');
    if (sentences.some((sentence) => hasWhole(sentence, run))) return length;
  }
  return 0;
}

function hasWhole(sentence: string, run: string): boolean {
  const rank = rankByNeighbours(sentence);
  for (let at = sentence.indexOf(run); at !== -1; at = sentence.indexOf(run, at + 1)) {
    if (rank(at, at + run.length) < 2) return true;
  }
  return false;
}
