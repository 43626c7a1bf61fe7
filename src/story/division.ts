/**
 * How a long story is divided into pages: a book's text into several, its places' cards into
 * lists. What a reader cannot see yet need not be there yet; a story of an article's length
 * stays on one page.
 */
import type { Block } from './article.js';
import type { Place, Story } from './story.js';

/** Stories of more places than this have their cards on several pages. */
export const MOST_CARDS = 100;
/** How many cards each of those has. */
export const CARDS_ON_LIST = 40;
/** Where a page's text ends: after the paragraph that brings it to one of these. */
const MOST_LETTERS = 60_000;
const MOST_MENTIONS = 1_200;

export interface Division {
  /** The article's paragraphs, page by page. The first stand on the story's own page. */
  readonly texts: readonly (readonly Block[])[];
  /** The places by number, list by list. The first stand on the story's own page. */
  readonly lists: readonly (readonly Place[])[];
}

/** Divides a story if it is too long for one page. */
export function divide(story: Story): Division {
  const { places } = story;
  return {
    texts: divideText(story),
    lists: places.length > MOST_CARDS ? inRuns(places, CARDS_ON_LIST) : [places],
  };
}

/** All on one page, however long. */
export function undivided({ article, places }: Story): Division {
  return { texts: [article.paragraphs], lists: [places] };
}

function divideText({ article, places }: Story): Block[][] {
  const mentions = new Map<number, number>();
  for (const { block } of places.flatMap(({ quotations }) => quotations)) {
    mentions.set(block.number, (mentions.get(block.number) ?? 0) + 1);
  }
  const texts: Block[][] = [];
  let [letters, named] = [Number.POSITIVE_INFINITY, 0];
  for (const paragraph of article.paragraphs) {
    if (letters >= MOST_LETTERS || named >= MOST_MENTIONS) {
      texts.push([]);
      [letters, named] = [0, 0];
    }
    texts.at(-1)?.push(paragraph);
    letters += paragraph.text.length;
    named += mentions.get(paragraph.number) ?? 0;
  }
  return texts;
}

function inRuns<Item>(items: readonly Item[], length: number): Item[][] {
  return Array.from({ length: Math.ceil(items.length / length) }, (_, run) =>
    items.slice(run * length, (run + 1) * length),
  );
}

/** The story's own page: the first of its text and of its places. */
export const STORY_FILE = 'index.html';

/** The file with a text of the {@link Division}. */
export function textFile(index: number): string {
  return index === 0 ? STORY_FILE : `text-${index + 1}.html`;
}

/** The file with a list of the {@link Division}. */
export function listFile(index: number): string {
  return index === 0 ? STORY_FILE : `places-${index + 1}.html`;
}

/** The file that has the card of a place, by its number, where the cards are divided. */
export function cardFile(number: number): string {
  return listFile(Math.floor((number - 1) / CARDS_ON_LIST));
}
