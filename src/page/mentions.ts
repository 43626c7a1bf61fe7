import type { Block } from '../story/article.js';
import type { Place, Story } from '../story/story.js';
import { quotedIn } from './quoted.js';

/** A piece of a block's text: plain, or the words of one or more mentions. */
export interface Piece {
  readonly text: string;
  /** The places that these words name; the first is what the words link to. */
  readonly places: readonly Place[];
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/**
 * Cuts a block's text at its mentions. Links cannot stand within links: where mentions
 * overlap, the one that begins first (the longest of those) takes the words, and the others
 * are named behind it.
 */
export function cutAtMentions(block: Block, story: Story): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const { start, end, places } of gatherOverlapping(mentionsIn(block, story))) {
    if (start > at) pieces.push({ text: block.text.slice(at, start), places: [] });
    pieces.push({ text: block.text.slice(start, end), places });
    at = end;
  }
  if (at < block.text.length) pieces.push({ text: block.text.slice(at), places: [] });
  return pieces;
}

function mentionsIn(block: Block, story: Story): Marked[] {
  return quotedIn(block, story)
    .map(({ place, quotation }) => ({ ...quotation.mention, place }))
    .sort((a, b) => a.start - b.start || b.end - a.end || a.place.number - b.place.number);
}

function gatherOverlapping(
  marked: readonly Marked[],
): { start: number; end: number; places: Place[] }[] {
  const gathered: { start: number; end: number; places: Place[] }[] = [];
  for (const { start, end, place } of marked) {
    const last = gathered.at(-1);
    if (!last || start >= last.end) {
      gathered.push({ start, end, places: [place] });
      continue;
    }
    last.end = Math.max(last.end, end);
    if (!last.places.includes(place)) last.places.push(place);
  }
  return gathered;
}
