import type { Block } from '../story/article.js';
import type { Place, Story } from '../story/story.js';
import { cutAtMentions, type Piece } from './mentions.js';
import { type Quoted, quotedIn } from './quoted.js';

/** A stretch of a block that the same places quote, in the pieces that mentions cut it into. */
export interface Passage {
  readonly places: readonly Place[];
  readonly pieces: readonly Piece[];
}

/**
 * Cuts a block where quotations begin and end, so that the page can mark what a place quotes.
 * A boundary within a mention is passed over: links stay whole.
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
    for (const [from, to] of stretches(start, end, inside)) {
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
    boundaries.add(quotation.stretch.start);
    boundaries.add(quotation.stretch.end);
  }
  return [...boundaries].sort((a, b) => a - b);
}

function stretches(start: number, end: number, inside: readonly number[]): [number, number][] {
  const edges = [start, ...inside, end];
  return edges.slice(0, -1).map((from, index) => [from, edges[index + 1] ?? end]);
}

/**
 * Tells the places that quote all of a stretch, by their numbers. To be asked for one stretch
 * after another, as they stand in the text: so each quotation is taken up and laid down once.
 */
function quotersAlong(quoted: readonly Quoted[]): (from: number, to: number) => Place[] {
  const waiting = quoted.toSorted((a, b) => b.quotation.stretch.start - a.quotation.stretch.start);
  let open: Quoted[] = [];
  return (from, to) => {
    for (let next = waiting.at(-1); next && next.quotation.stretch.start <= from; ) {
      open.push(next);
      waiting.pop();
      next = waiting.at(-1);
    }
    open = open.filter(({ quotation }) => quotation.stretch.end >= to);
    const places = new Set(open.map(({ place }) => place));
    return [...places].sort((a, b) => a.number - b.number);
  };
}

function sameIds(a: readonly Place[], b: readonly Place[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}
