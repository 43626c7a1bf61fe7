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
export function divide(story: Story): Division {
  const { places } = story;
  return { texts: divideText(story), lists: places.length > MOST_CARDS ? divideList(places) : [] };
}

/** Everything on one page, however long. */
export function undivided({ article }: Story): Division {
  return { texts: [article.paragraphs], lists: [] };
}

function divideText({ article, places }: Story): Block[][] {
  const mentions = new Map<number, number>();
  for (const { block } of places.flatMap(({ quotations }) => quotations)) {
    mentions.set(block.number, (mentions.get(block.number) ?? 0) + 1);
  }
  const texts: Block[][] = [];
  let [characters, named] = [Number.POSITIVE_INFINITY, 0];
  for (const paragraph of article.paragraphs) {
    if (characters >= MOST_CHARACTERS || named >= MOST_MENTIONS) {
      texts.push([]);
      [characters, named] = [0, 0];
    }
    texts.at(-1)?.push(paragraph);
    characters += paragraph.text.length;
    named += mentions.get(paragraph.number) ?? 0;
  }
  return texts;
}

function divideList(places: readonly Place[]): Place[][] {
  const lists: Place[][] = [];
  let quoted = Number.POSITIVE_INFINITY;
  for (const place of places) {
    if (quoted >= MOST_QUOTATIONS || lists.at(-1)?.length === MOST_ON_LIST) {
      lists.push([]);
      quoted = 0;
    }
    lists.at(-1)?.push(place);
    quoted += place.quotations.length;
  }
  return lists;
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
