/**
 * What the draft knows of a language, as lists of words: all that a further language needs is a
 * file with one of these, and its line in `packs.ts`. Rules are general and stand in the code;
 * lists have what is usual in the language, never what one text needs.
 *
 * A list is written as a text with spaces between its words (see {@link listOf}); where an entry
 * may have several words, it is an array. Words are compared without accents. Those of `before`,
 * `kinds`, `of` and `speech` are in lower case; titles, names, features and organisations are written as in the
 * middle of a sentence.
 */
export interface LanguagePack {
  /** BCP 47, without a region: "en". */
  readonly language: string;
  /** What tells dates at which something happened from others; "_" is a space within an entry. */
  readonly dates: {
    /** Before a year in which something happened: "in". Others belong to names: "Expo 2015". */
    readonly within: string;
    /** Words with which a date says which thing is meant: "of". */
    readonly attributes: string;
    /** Things with dates that are no events: "letter", "law". */
    readonly documents: string;
    /** Beginnings of lines that say when something was printed: "Updated". */
    readonly credits: string;
    /** What is usual: "always". */
    readonly habits: string;
    /** Right before a date which is only compared with, or which something lasts to: "than". */
    readonly still: string;
  };
  /** Whether all nouns have capitals: then a capital alone says little, and words around must. */
  readonly hasCapitalNouns: boolean;
  /** Endings that names may take, and which belong to the word: "s" of "Berlins". Not "'s". */
  readonly endings: readonly string[];
  /**
   * Prepositions that have an article in them, with the article: "du" is "le", so that "du Mans" is
   * "Le Mans". Before towns without an article they do not stand: "du Québec" is the province.
   */
  readonly contracted: Readonly<Record<string, string>>;

  /** Words before a place. */
  readonly before: {
    /** What follows is a place, if it is a name at all: "in", "near". */
    readonly places: string;
    /** What follows may be a place, a person or a thing: "from", "to", "of". */
    readonly anything: string;
    /** Between a place and what it lies in: "Cork in Ireland". */
    readonly inside: string;
  };
  /** Kinds of places, before a name: "town", "village", "provincia". With `of` between or not. */
  readonly kinds: string;
  /** Between a kind or feature and its name: "of"; "di", "d"; "de", "d", "du". */
  readonly of: string;
  /** Between a preposition and a name: "the"; "den", "der"; "la", "l". */
  readonly articles: string;
  /** Lower-case words inside names of features and organisations: "of", "the", "de", "degli". */
  readonly particles: string;

  /** Parts of a place, before or behind its name, and with a capital part of it: "North", "Greater". */
  readonly directions: string;

  /** Things that have a place, but seldom an entry in a gazetteer; they belong to the mention. */
  readonly features: {
    /**
     * Before the name: "Lake", "Mount". In lower case where texts write them so and they belong to
     * the name: "via", "rue".
     */
    readonly before: string;
    /** Behind it: "River", "Airport". */
    readonly after: string;
    /** Behind it, of streets, which may be called anything: "Church Street". */
    readonly streets: string;
    /** The word's end: "straße", "platz". */
    readonly endings: readonly string[];
    /** Words with such an ending that name none: "Parkplatz". */
    readonly common: string;
    /** Roads that are named by their number: "Highway 5", "Bundesstraße 5". */
    readonly numbered: string;
    /** Waters and landforms that are called after a place by `of`, and are not that place: "Gulf". */
    readonly of: string;
  };
  /** Rivers that texts name without a word such as "River", with an article: "the Danube". */
  readonly rivers: string;
  /** Divisions whose name needs the word: "County"; "Provincia"; "Landkreis". */
  readonly divisions: { readonly before: string; readonly after: string };
  /** Forms of government, before a country's name and part of it: "Republic" of. */
  readonly states: string;
  /** Beside one of these, and part of the official name too, in all forms: "Democratic". */
  readonly adjectivesOfStates: string;

  /** Words before a person's name: "Mr", "President", "Signora". Without full stops. */
  readonly titles: string;
  /** The commonest given names only: a longer list takes more places than persons away. */
  readonly givenNames: string;
  /** Verbs beside a person: "said". */
  readonly speech: string;
  /** Words of names of organisations, teams, newspapers, parties. */
  readonly organisations: {
    /** With `of` before a name that is no country there, even if a country has it: "University". */
    readonly of?: string;
    /** Of those before the name, the words that stand in lower case too: "université". */
    readonly small?: string;
    /** Before the name: "University" (of), "Bank", "FC". */
    readonly before: string;
    /** Behind it: "University", "Times", "United". */
    readonly after: string;
  };

  /** Codes of countries that are in use in texts, in capitals: "US", "UAE". All others are words. */
  readonly codes: string;
  /** Of these, those that are words in a line all in capitals: "US". */
  readonly codesLikeWords?: string;
  /**
   * Names that the index has in another form only, with a name that it has: "Angleterre" is
   * "England". Countries have their names of CLDR in all languages, and need none.
   */
  readonly aliases: Readonly<Record<string, string>>;
  /**
   * Adjectives and names of peoples, by ISO 3166-1 alpha-2 or GeoNames' code of a division. They
   * speak for places of that country, and are never places themselves. In German also in lower
   * case, with all endings. Of several words, "_" is between: "South_African".
   */
  readonly demonyms: Readonly<Record<string, string>>;

  /** Words that begin with a capital and are no places: days, months, feasts, ranks. */
  readonly never: string;
  /** Names of places that are mostly other words or persons: places only with good evidence. */
  readonly seldom: string;
}

/** The words of a list that is written as a text. */
export function listOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}
