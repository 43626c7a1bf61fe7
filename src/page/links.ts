/**
 * Addresses of links on a page of a story, to something on the same page or on another page of the
 * story.
 */

import { type Division, listFile, STORY_FILE, textFile } from '../page-data/division.js';
import type { Block } from '../story/article.js';
import type { Place } from '../story/story.js';

export interface Links {
  /** The address of a place's card. */
  readonly place: (place: Place) => string;
  /** The address of a place on the map; only on pages without the map. */
  readonly map?: (place: Place) => string;
  /** The attributes of a link to a block of the article. */
  readonly block: (block: Block) => { readonly href: string; readonly target?: '_top' };
}

/** Which part of the story is on the page; `undefined`: none of it. */
export interface Here {
  /** The number of the division's text. */
  readonly text?: number;
  /** The number of its list; `all` cards if there are no lists. */
  readonly list?: number | 'all';
  /** Whether the page is for other sites' frames: links to the text then leave the frame. */
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
      // The headline is on every page.
      const at = textOf.get(block) ?? text ?? 0;
      const href = `${at === text ? '' : textFile(at)}#${blockId(block)}`;
      return isFramed ? { href, target: '_top' } : { href };
    },
    ...(text === undefined && !isFramed && { map: ({ id }: Place) => `${STORY_FILE}#${id}` }),
  };
}

/**
 * The fragment of a block of the article. Like all ids of the page's own it contains an underscore,
 * which ids of places cannot.
 */
export function blockId({ number }: Block): string {
  return number === 0 ? 'the_headline' : `paragraph_${number}`;
}

function indexOf<Item>(groups: readonly (readonly Item[])[]): ReadonlyMap<Item, number> {
  return new Map(groups.flatMap((group, index) => group.map((item) => [item, index] as const)));
}
