import { memoise } from '../memoise.js';
import type { Block } from '../story/article.js';
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';

/** A range of a block that the same places quote, cut into pieces at its mentions. */
export interface Passage {
  readonly places: readonly Place[];
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a block where quotations begin and end, so that the script can highlight what a place
 * quotes. Boundaries within a mention are ignored, because links are not cut.
 */
export function cutAtQuotations(block: Block, story: Story): Passage[] {
  const quoted = quotedIn(block, story);
  const boundaries = boundariesOf(quoted);
  const quotersOf = quotersAlong(quoted);
  const passages: { places: readonly Place[]; pieces: Piece[] }[] = [];
  let start = 0;
  let next = 0;
  for (const piece of cutAtMentions(block, story)) {
    const end = start + piece.text.length;
    const inside: number[] = [];
    for (let at = boundaries[next]; at !== undefined && at < end; at = boundaries[++next]) {
      if (at > start && piece.places.length === 0) inside.push(at);
    }
    for (const [from, to] of ranges(start, end, inside)) {
      const places = quotersOf(from, to);
      const part = { ...piece, text: block.text.slice(from, to) };
      const last = passages.at(-1);
      if (last && sameIds(last.places, places)) last.pieces.push(part);
      else passages.push({ places, pieces: [part] });
    }
    start = end;
  }
  return passages;
}

/** Where quotations begin and end, each once, in ascending order. */
function boundariesOf(quoted: readonly Quoted[]): number[] {
  const boundaries = new Set<number>();
  for (const { quotation } of quoted) {
    boundaries.add(quotation.range.start);
    boundaries.add(quotation.range.end);
  }
  return [...boundaries].sort((a, b) => a - b);
}

function ranges(start: number, end: number, inside: readonly number[]): [number, number][] {
  const edges = [start, ...inside, end];
  return edges.slice(0, -1).map((from, index) => [from, edges[index + 1] ?? end]);
}

/**
 * Returns a function that tells which places quote the whole of a range, by number. It must be
 * called with ranges in the text's order, because it visits each quotation once.
 */
function quotersAlong(quoted: readonly Quoted[]): (from: number, to: number) => Place[] {
  const waiting = quoted.toSorted((a, b) => b.quotation.range.start - a.quotation.range.start);
  let open: Quoted[] = [];
  return (from, to) => {
    for (let next = waiting.at(-1); next && next.quotation.range.start <= from; ) {
      open.push(next);
      waiting.pop();
      next = waiting.at(-1);
    }
    open = open.filter(({ quotation }) => quotation.range.end >= to);
    const places = new Set(open.map(({ place }) => place));
    return [...places].sort((a, b) => a.number - b.number);
  };
}

function sameIds(a: readonly Place[], b: readonly Place[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}

/** A piece of a block's text: plain, or the words of one or more mentions. */
export interface Piece {
  readonly text: string;
  /** The places that these words name; the words link to the first. */
  readonly places: readonly Place[];
}

interface Marked {
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/**
 * Cuts a block's text at its mentions. Links cannot be nested: where mentions overlap, the words
 * link to the place of the mention that begins first (the longest of those), and the others'
 * numbers follow.
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

/** A quotation and its place. */
interface Quoted {
  readonly place: Place;
  readonly quotation: Quotation;
}

/** All quotations from a block, sorted by the places' numbers. */
function quotedIn(block: Block, story: Story): readonly Quoted[] {
  return byBlock(story).get(block.number) ?? [];
}

/**
 * Collected once for a story, because searching all places for each block takes long in long
 * stories.
 */
const byBlock = memoise(({ places }: Story): ReadonlyMap<number, readonly Quoted[]> => {
  const blocks = new Map<number, Quoted[]>();
  for (const place of places) {
    for (const quotation of place.quotations) {
      const { number } = quotation.block;
      const quoted = blocks.get(number) ?? [];
      quoted.push({ place, quotation });
      blocks.set(number, quoted);
    }
  }
  return blocks;
});
