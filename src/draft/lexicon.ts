/** A language pack's lists as sets of normalised words, as the rules look them up. */
import { memoise } from '../memoise.js';
import { abbreviationsOf } from '../text/abbreviations.js';
import { normalise } from '../text/normalise.js';
import { type LanguagePack, listOf } from './languages/pack.js';

export type Words = ReadonlySet<string>;

export interface Lexicon {
  readonly hasCapitalNouns: boolean;
  readonly endings: readonly string[];
  readonly contracted: ReadonlyMap<string, string>;
  readonly before: { readonly places: Words; readonly anything: Words; readonly inside: Words };
  readonly kinds: Words;
  readonly of: Words;
  readonly articles: Words;
  readonly particles: Words;
  readonly directions: Words;
  readonly features: {
    readonly before: Words;
    /** Of these, the words that belong to the name in lower case too. */
    readonly small: Words;
    /** With the streets. */
    readonly after: Words;
    readonly streets: Words;
    readonly endings: readonly string[];
    readonly common: Words;
    readonly numbered: Words;
    readonly of: Words;
  };
  readonly rivers: Words;
  readonly divisions: { readonly before: Words; readonly after: Words };
  readonly states: Words;
  readonly adjectivesOfStates: Words;
  readonly titles: Words;
  readonly givenNames: Words;
  readonly speech: Words;
  readonly organisations: Readonly<Record<'before' | 'after' | 'of' | 'small', Words>>;
  /** From a normalised name to one that the index has. */
  readonly aliases: ReadonlyMap<string, string>;
  /** From a normalised demonym to the code of its country or division. */
  readonly demonyms: ReadonlyMap<string, string>;
  readonly codes: Words;
  readonly codesLikeWords: Words;
  readonly never: Words;
  readonly seldom: Words;
  /** Words that begin sentences and are no names: "The", "When". */
  readonly beginnings: Words;
}

const setOf = (text: string): Words => new Set(listOf(text).map(normalise));

export const lexiconOf = memoise((pack: LanguagePack): Lexicon => {
  const { language, before, features, divisions, organisations } = pack;
  return {
    hasCapitalNouns: pack.hasCapitalNouns,
    endings: pack.endings,
    contracted: new Map(Object.entries(pack.contracted)),
    before: {
      places: setOf(before.places),
      anything: setOf(before.anything),
      inside: setOf(before.inside),
    },
    kinds: setOf(pack.kinds),
    of: setOf(pack.of),
    articles: setOf(pack.articles),
    particles: setOf(pack.particles),
    directions: setOf(pack.directions),
    features: {
      before: setOf(features.before),
      small: new Set(
        listOf(features.before)
          .filter((word) => /^\p{Ll}/u.test(word))
          .map(normalise),
      ),
      after: setOf(`${features.after} ${features.streets}`),
      streets: setOf(features.streets),
      endings: features.endings,
      common: setOf(features.common),
      numbered: setOf(features.numbered),
      of: setOf(features.of),
    },
    rivers: setOf(pack.rivers),
    divisions: { before: setOf(divisions.before), after: setOf(divisions.after) },
    states: setOf(pack.states),
    adjectivesOfStates: setOf(pack.adjectivesOfStates),
    titles: setOf(pack.titles),
    givenNames: setOf(pack.givenNames),
    speech: setOf(pack.speech),
    organisations: {
      before: setOf(organisations.before),
      after: setOf(organisations.after),
      of: setOf(organisations.of ?? ''),
      small: setOf(organisations.small ?? ''),
    },
    aliases: new Map(
      Object.entries(pack.aliases).map(([name, known]) => [normalise(name), normalise(known)]),
    ),
    demonyms: new Map(
      Object.entries(pack.demonyms).flatMap(([code, words]) =>
        listOf(words).map((word) => [normalise(word.replaceAll('_', ' ')), code] as const),
      ),
    ),
    codes: setOf(pack.codes),
    codesLikeWords: setOf(pack.codesLikeWords ?? ''),
    never: new Set([
      ...[pack.never, pack.states, pack.directions, features.after].flatMap((words) => [
        ...setOf(words),
      ]),
      ...datesIn(language),
    ]),
    seldom: setOf(pack.seldom),
    beginnings: new Set(Array.from(abbreviationsOf(language)?.beginnings ?? [], normalise)),
  };
});

/** Of a language without a pack. */
export const NO_WORDS: LanguagePack = {
  language: 'und',
  dates: { within: '', attributes: '', documents: '', credits: '', habits: '', still: '' },
  hasCapitalNouns: false,
  endings: [],
  contracted: {},
  before: { places: '', anything: '', inside: '' },
  kinds: '',
  of: '',
  articles: '',
  particles: '',
  directions: '',
  features: { before: '', after: '', streets: '', endings: [], common: '', numbered: '', of: '' },
  rivers: '',
  divisions: { before: '', after: '' },
  states: '',
  adjectivesOfStates: '',
  titles: '',
  givenNames: '',
  speech: '',
  organisations: { before: '', after: '' },
  codes: 'US USA UK EU',
  aliases: {},
  demonyms: {},
  never: '',
  seldom: '',
};

/** The names of months and days of the week, and their abbreviations. */
function datesIn(language: string): string[] {
  const options = { timeZone: 'UTC' } as const;
  const locale = language === 'und' ? 'en' : language;
  return (['long', 'short'] as const).flatMap((width) => {
    const month = new Intl.DateTimeFormat(locale, { ...options, month: width });
    const weekday = new Intl.DateTimeFormat(locale, { ...options, weekday: width });
    return Array.from({ length: 12 }, (_, at) => [
      normalise(month.format(Date.UTC(2000, at, 1))),
      normalise(weekday.format(Date.UTC(2000, 0, 1 + at))),
    ]).flat();
  });
}
