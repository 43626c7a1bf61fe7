/** In which language a story's pages speak. */
import { type Counted, fill, fillCounted, type LiveWords } from '../page-data/live.js';
import { type Direction, directionOf, isolate, runsAgainst } from './direction.js';
import { en } from './words/en.js';
import { TABLES } from './words/index.js';
import type { Words } from './words/words.js';

/** How a story's pages speak. */
export interface Language {
  /** What the article is in (BCP 47): dates are written in it too. */
  readonly tag: string;
  readonly direction: Direction;
  readonly words: Words;
  /** What the words are in: English where there is no table for the article's language. */
  readonly wordsTag: string;
  /** For elements with nothing but Dateline's words, where these are in another language. */
  readonly own: OwnAttributes | undefined;
  /** For elements within those with the article's words. */
  readonly article: OwnAttributes | undefined;
}

interface OwnAttributes {
  readonly lang: string;
  readonly dir: Direction;
}

export function languageOf(tag: string): Language {
  const table = TABLES[new Intl.Locale(tag).language];
  const direction = directionOf(tag);
  const common = { tag, direction, words: table ?? en };
  return table
    ? { ...common, wordsTag: tag, own: undefined, article: undefined }
    : {
        ...common,
        wordsTag: 'en',
        own: { lang: 'en', dir: 'ltr' },
        article: { lang: tag, dir: direction },
      };
}

/** A name in a text without markup, kept apart where it runs against what stands around it. */
export function nameIn(language: Language, name: string): string {
  return isAgainst(name, language) ? isolate(name) : name;
}

/** Whether a name runs against what may stand around it. */
export function isAgainst(name: string, { direction, own }: Language): boolean {
  return runsAgainst(name, direction) || (own !== undefined && runsAgainst(name, own.dir));
}

/** A number as Dateline's words have it. */
export function numberIn({ wordsTag }: Language, value: number): string {
  return value.toLocaleString(wordsTag);
}

/** A count in Dateline's words. */
export function countIn({ wordsTag }: Language, forms: Counted, count: number): string {
  return fillCounted(forms, count, wordsTag);
}

/** Of more places than this the script makes the count itself. */
const FEW = 12;

/** The script's words, for a map of so many places: they go to the browser with the story. */
export function liveWordsOf({ words, wordsTag, own }: Language, placed: number): LiveWords {
  const { notPlaced, sequence, severalPlaces, colon, previous, next, roles } = words;
  const { stated, narrowed, somewhere } = words.certainties;
  return {
    language: wordsTag,
    mapHelp: fillCounted(words.mapHelp, placed, wordsTag),
    ...words.live,
    // In the article's language, and perhaps its direction.
    ...(own && { yourTime: fill(words.live.yourTime, isolate('{}')) }),
    notPlaced,
    sequence,
    severalPlaces,
    fewPlaces: range(2, Math.min(placed, FEW)).map((count) =>
      fillCounted(severalPlaces, count, wordsTag),
    ),
    colon,
    previous,
    next,
    roles,
    certainties: { stated: stated.said, narrowed: narrowed.said, somewhere: somewhere.said },
  };
}

function range(first: number, last: number): number[] {
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
}
