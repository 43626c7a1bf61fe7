/** Where links on a page of a story lead: to what stands on it, or on another of its pages. */

import { type Division, listFile, STORY_FILE, textFile } from '../page-data/division.js';
import type { Block } from '../story/article.js';
import type { Place } from '../story/story.js';

export interface Links {
  /** The address of a place's card. */
  readonly place: (place: Place) => string;
  /** The address of a place on the map; only where the map does not stand on the page. */
  readonly map?: (place: Place) => string;
  /** A link's attributes, to a block of the article. */
  readonly block: (block: Block) => { readonly href: string; readonly target?: '_top' };
}

/** What of the story stands on the page at hand; `undefined`: none of it. */
export interface Here {
  /** Which of the division's texts. */
  readonly text?: number;
  /** Which of its lists; `all` cards where there are no lists. */
  readonly list?: number | 'all';
  /** Whether the page stands in other sites' frames, out of which links to the text lead. */
  readonly isFramed?: boolean;
}

export function linksFrom({ texts, lists }: Division, { text, list, isFramed }: Here): Links {
  const listOf = indexOf(lists);
  const textOf = indexOf(texts);
  return {
    place(place) {
      const at = listOf.get(place) ?? 'all';
      const file = at === 'all' ? STORY_FILE : listFile(at);
      return `${at === list ? '' : file}#${place.id}`;
    },
    block(block) {
      // The headline is every page's.
      const at = textOf.get(block) ?? text ?? 0;
      const href = `${at === text ? '' : textFile(at)}#${blockId(block)}`;
      return isFramed ? { href, target: '_top' } : { href };
    },
    ...(text === undefined && !isFramed && { map: ({ id }: Place) => `${STORY_FILE}#${id}` }),
  };
}

/**
 * The fragment of a block of the article. Like all ids of the page's own it has an underscore,
 * which no place's id can have.
 */
export function blockId({ number }: Block): string {
  return number === 0 ? 'the_headline' : `paragraph_${number}`;
}

function indexOf<Item>(groups: readonly (readonly Item[])[]): ReadonlyMap<Item, number> {
  return new Map(groups.flatMap((group, index) => group.map((item) => [item, index] as const)));
}
