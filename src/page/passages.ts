import type { Block } from '../story/article.js';
import type { Place, Story } from '../story/story.js';
import { cutAtMentions, type Piece } from './mentions.js';

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
  const pieces = cutAtMentions(block, story);
  const passages: { places: Place[]; pieces: Piece[] }[] = [];
  let start = 0;
  for (const piece of pieces) {
    const end = start + piece.text.length;
    const inside = piece.places.length === 0 ? boundariesBetween(start, end, block, story) : [];
    for (const [from, to] of stretches(start, end, inside)) {
      const places = quotersOf(from, to, block, story);
      const part = { ...piece, text: block.text.slice(from, to) };
      const last = passages.at(-1);
      if (last && sameIds(last.places, places)) last.pieces.push(part);
      else passages.push({ places, pieces: [part] });
    }
    start = end;
  }
  return passages;
}

function boundariesBetween(start: number, end: number, block: Block, { places }: Story): number[] {
  const boundaries = places.flatMap(({ quotations }) =>
    quotations
      .filter((quotation) => quotation.block.number === block.number)
      .flatMap(({ stretch }) => [stretch.start, stretch.end]),
  );
  return [...new Set(boundaries)].filter((at) => at > start && at < end).sort((a, b) => a - b);
}

function stretches(start: number, end: number, inside: readonly number[]): [number, number][] {
  const edges = [start, ...inside, end];
  return edges.slice(0, -1).map((from, index) => [from, edges[index + 1] ?? end]);
}

function quotersOf(from: number, to: number, block: Block, { places }: Story): Place[] {
  return places.filter(({ quotations }) =>
    quotations.some(
      ({ block: { number }, stretch }) =>
        number === block.number && stretch.start <= from && stretch.end >= to,
    ),
  );
}

function sameIds(a: readonly Place[], b: readonly Place[]): boolean {
  return a.length === b.length && a.every(({ id }, index) => id === b[index]?.id);
}
