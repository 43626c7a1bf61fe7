import { remembered } from '../memoise.js';
import type { Block } from '../story/article.js';
import type { Quotation } from '../story/quotation.js';
import type { Place, Story } from '../story/story.js';

/** A quotation and the place that it is of. */
export interface Quoted {
  readonly place: Place;
  readonly quotation: Quotation;
}

/** All that places quote of a block, by the places' numbers. */
export function quotedIn(block: Block, story: Story): readonly Quoted[] {
  return byBlock(story).get(block.number) ?? [];
}

/** Gathered once for a story: its blocks are many, and each quotes a few of its many places. */
const byBlock = remembered(({ places }: Story): ReadonlyMap<number, readonly Quoted[]> => {
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
