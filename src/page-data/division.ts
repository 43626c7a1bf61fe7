/**
 * How a long story is divided into pages: a book's text into several, its cards into lists, so
 * that a reader waits only for what is in view. A story of an article's length is one page.
 */
import type { Block } from '../story/article.js';
import type { Place, Story } from '../story/story.js';

/** A story of more places than this has its cards on pages of their own. */
export const MOST_CARDS = 100;
/** Such a page ends after the card that reaches one of these limits. */
const MOST_ON_LIST = 40;
const MOST_QUOTATIONS = 400;
/** A page's text ends after the paragraph that reaches one of these limits. */
const MOST_CHARACTERS = 60_000;
const MOST_MENTIONS = 1_200;

export interface Division {
  /** The article's paragraphs, page by page. The first are on the story's own page. */
  readonly texts: readonly (readonly Block[])[];
  /** The places by number, page by page; empty if all cards are on the story's own page. */
  readonly lists: readonly (readonly Place[])[];
}

/** Divides a story if it is too long for one page. */
export function divide({ article, places }: Story): Division {
  const mentions = new Map<number, number>();
  for (const { block } of places.flatMap(({ quotations }) => quotations)) {
    mentions.set(block.number, (mentions.get(block.number) ?? 0) + 1);
  }
  const texts = divideBy(article.paragraphs, [
    { most: MOST_CHARACTERS, sizeOf: ({ text }) => text.length },
    { most: MOST_MENTIONS, sizeOf: ({ number }) => mentions.get(number) ?? 0 },
  ]);
  const lists = divideBy(places, [
    { most: MOST_ON_LIST, sizeOf: () => 1 },
    { most: MOST_QUOTATIONS, sizeOf: ({ quotations }) => quotations.length },
  ]);
  return { texts, lists: places.length > MOST_CARDS ? lists : [] };
}

/** Everything on one page, however long. */
export function undivided({ article }: Story): Division {
  return { texts: [article.paragraphs], lists: [] };
}

interface Limit<Item> {
  readonly most: number;
  readonly sizeOf: (item: Item) => number;
}

/** Divides items into pages. A page ends after the item with which it reaches one of the limits. */
function divideBy<Item>(items: readonly Item[], limits: readonly Limit<Item>[]): Item[][] {
  const pages: Item[][] = [];
  // As after a full page: the first item begins one.
  let sizes = limits.map(({ most }) => most);
  for (const item of items) {
    if (limits.some(({ most }, i) => (sizes[i] ?? 0) >= most)) {
      pages.push([]);
      sizes = limits.map(() => 0);
    }
    pages.at(-1)?.push(item);
    sizes = limits.map(({ sizeOf }, i) => (sizes[i] ?? 0) + sizeOf(item));
  }
  return pages;
}

/** The story's own page: the first of its text and of its places. */
export const STORY_FILE = 'index.html';

/** The file with a text of the {@link Division}. */
export function textFile(index: number): string {
  return index === 0 ? STORY_FILE : `text-${index + 1}.html`;
}

/** The file with a list of the {@link Division}. */
export function listFile(index: number): string {
  return `places-${index + 1}.html`;
}

/** The file with the card of a place, by its number and the first numbers of all lists. */
export function cardFile(number: number, lists: readonly number[]): string {
  return lists.length === 0
    ? STORY_FILE
    : listFile(lists.filter((first) => first <= number).length - 1);
}
