import type { FormatFile } from '../../export/index.js';
import type { Counted, LiveWords } from '../../page-data/live.js';
import type { StreetWords } from '../../page-data/streets.js';
import type { Location, Role } from '../../story/kinds.js';
import type { MemberLabel } from '../../story/members.js';

/**
 * All of Dateline's own words on its pages, in one language. `{}` is a placeholder; placeholders
 * are filled in the order of the English text.
 */
export interface Translation extends Readonly<Record<MemberLabel, unknown>> {
  /** Quotation marks. */
  readonly quoted: string;
  readonly places: string;
  readonly placesIntroduction: string;
  readonly map: string;
  readonly article: string;
  readonly skipToArticle: string;
  readonly timeline: string;
  /** What the mark of the publication on the timeline is. */
  readonly published: string;
  /** Before one author or several. */
  readonly byAuthors: string;
  /** Before the day, or the moment, of the last change. */
  readonly modified: string;
  /** A name, and how many more. */
  readonly moreEvents: string;
  readonly legend: LegendWords;
  readonly sequence: string;
  readonly linkToPlace: string;
  readonly readInArticle: string;
  /** Also on buttons under the map, which, like all tools, must not be wider than in English. */
  readonly previous: string;
  readonly next: string;
  /** Behind a label, with the space that goes before it. */
  readonly colon: string;
  readonly headline: string;
  readonly notPlacedTitle: string;
  readonly notPlaced: string;
  readonly paragraph: string;
  /** A paragraph by its number, within a line. */
  readonly oneParagraph: string;
  /** The first and the last, within a line. */
  readonly paragraphs: string;
  readonly textBefore: string;
  readonly textAfter: string;
  readonly severalPlaces: Counted;
  /** Below the first quotations of a place: how many more there are. */
  readonly moreQuotations: Counted;
  readonly showOnMap: string;
  readonly listBefore: string;
  readonly listAfter: string;
  /** The first, the last and the number of all. */
  readonly listOf: string;
  readonly backToStory: string;
  /** The article's words, with their quotation marks. */
  readonly inTheArticlesWords: string;
  /** A distance with its unit. */
  readonly radius: string;
  readonly roles: Readonly<Record<Role, string>>;
  readonly certainties: Readonly<Record<Location, Certainty>>;
  /** What is known of a place that is somewhere on a line or in an area. */
  readonly somewhereOn: { readonly line: string; readonly area: string };
  /** What `Intl` cannot say of dates. */
  readonly dates: DateWords;
  readonly sharing: SharingWords;
  /** What the story's other formats are called. */
  readonly downloads: Readonly<Record<FormatFile, string>>;
  readonly stories: StoriesWords;
  /** What the map shows and how it is moved, by the number of its places. */
  readonly mapHelp: Counted;
  /** Why a publisher's own streets are not there. */
  readonly streets: StreetWords;
  /** Words that only the script uses. */
  readonly live: Omit<LiveWords, SharedWords>;
}

/** What symbols mean: each in one word, and in a sentence that follows it and a colon. */
interface LegendWords {
  readonly title: string;
  readonly event: Meaning;
  readonly sequence: Meaning;
  /** One word each; the sentences are those of {@link Translation.certainties}. */
  readonly narrowed: string;
  readonly somewhere: string;
  readonly unplaced: string;
  /** Rivers, roads and the like. */
  readonly course: Meaning;
  readonly circle: Meaning;
  readonly cluster: Meaning;
}

export interface Meaning {
  readonly word: string;
  readonly meaning: string;
}

/** How a place's position is known. */
export interface Certainty {
  readonly title: string;
  /** After the title and a colon. */
  readonly meaning: string;
  /** A sentence without its full stop, for screen readers. */
  readonly said: string;
}

/**
 * What `Intl` has no words for, each with `{}` for a date.
 */
export interface DateWords {
  readonly about: DatePhrase;
  readonly uncertain: string;
  readonly from: DatePhrase;
  readonly until: DatePhrase;
  /** Of an interval whose other end is not known, with `{}` for "from …" or "until …". */
  readonly endUnknown: string;
  readonly startUnknown: string;
  /** Spring, summer, autumn, winter of a year; `undefined` to write their months. */
  readonly seasons: readonly [string, string, string, string] | undefined;
  /** Of its first year; `undefined` to write the first and the last. */
  readonly decade: string | undefined;
  /** Of its number, which is ordinal; `undefined` to write the first year and the last. */
  readonly century: { readonly isRoman: boolean; readonly forms: Counted } | undefined;
}

/** With other words for a day, year, decade or century where they need them, such as articles. */
export type DatePhrase = {
  readonly [precision in 'day' | 'year' | 'decade' | 'century']?: string;
} & { readonly other: string };

/** For saving, downloading and embedding. */
interface SharingWords {
  /** The places' names. */
  readonly previewOf: string;
  readonly countOfPlaces: Counted;
  readonly takingAway: string;
  readonly geojson: string;
  readonly geojsonMeaning: string;
  readonly otherFormats: string;
  readonly asSvg: string;
  readonly asPng: string;
  readonly picture: string;
  readonly embed: string;
  readonly embedMeaning: string;
  /** Before the second snippet. */
  readonly elementMeaning: string;
  readonly snippet: string;
  readonly copy: string;
  readonly copied: string;
  readonly wholeArticle: string;
  /** Before a colon and the reference. */
  readonly cite: string;
  /** What the reference is to. */
  readonly map: string;
}

/** For the page that lists several stories. */
interface StoriesWords {
  readonly title: string;
  /** For search engines; the headlines. */
  readonly description: string;
  readonly countOfPlaces: Counted;
  /** The link back from a story. */
  readonly all: string;
  /** The link to the only story. */
  readonly toStory: string;
}

/** Those of the script's words that are elsewhere in the table, or are not words. */
type SharedWords =
  | 'language'
  | 'mapHelp'
  | 'colon'
  | 'notPlaced'
  | 'sequence'
  | 'severalPlaces'
  | 'previous'
  | 'next'
  | 'roles'
  | 'certainties';
