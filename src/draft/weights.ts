/**
 * What each piece of evidence counts, in orders of magnitude of people: a name whose largest place
 * has ten times as many people counts one more. Chosen by hand, on one half of two corpora, so that
 * no small change of one of them matters (half a unit changes exact F1 by about 0.005).
 */

/** Toponym recognition: how much speaks for a name being a place. */
export const RECOGNITION = {
  /** So much is enough. */
  accepted: 2,
  /** Where a name has so much more than enough, its other mentions may have so much less. */
  surelyAccepted: 0.7,
  borrowed: 2,
  /** With so much less it is one if it is near others. */
  doubtful: 2,
  /** With so much more it is as sure, whatever countries the text speaks of. */
  familiar: 1,
  /** With less than so much more, and no other evidence, it is none in a country that the text does not speak of. */
  slight: 0.3,
  /** By what is around it. */
  evidence: {
    container: 3,
    kind: 3,
    preposition: 2,
    list: 1,
    'weak preposition': 0.9,
    none: 0,
  },
  /** By words with capitals beside it. */
  beside: { nothing: 0, organisation: -1, behind: -1.2, before: -1.8 },
  /** With no more than so much above what is needed, where no word around says that it is a place. */
  besideNames: 0.4,
  /** Below what is needed, for what is a person's or an organisation's name elsewhere too. */
  lessThanNeeded: 0.1,
  /** A word such as "Street" belongs to it, whatever the index knows. */
  feature: 3,
  /** Each word after the first, of two at most: persons have no such names. */
  furtherWord: 0.7,
  /** Names that the index has as an alternative one only. */
  alternative: -0.8,
  translated: -1,
  /** "the Boons", "il Lugano": towns have no article. */
  article: -0.5,
  /** "la Carnia", "das Emsland": in languages whose areas have articles. */
  areaWithArticle: 0.9,
  never: -6,
  seldom: -2.5,
  givenName: -2.5,
  surname: -2.5,
  maybeSurname: -0.8,
  speaker: -2,
  spokenOf: -1,
  abbreviation: -1.5,
  short: -2,
  /** The text has the word in lower case, and this one is at a sentence's beginning or not. */
  commonAtStart: -4,
  common: -1.5,
  inHeading: -0.7,
} as const;

/** Toponym resolution: how much speaks for one of the places of a name. */
export const RESOLUTION = {
  mainName: 0.7,
  country: 7.2,
  /** States and provinces are named more often than towns of their name, but for cities of 600,000 people. */
  largeDivision: 5.78,
  secondDivision: 1,
  /** Against a city with as many people. */
  largeSecondDivision: -0.8,
  region: 6.5,
  /** Of a landscape or an island, beside a town of as many people. */
  landscape: 1,
  /** The share of the text's votes that its country has, and its first-order division. */
  countryShare: 2,
  divisionShare: 2,
  nearness: 2,
  /** The text has it with more words elsewhere: "Frankfurt an der Oder", then "Frankfurt". */
  longerName: 2.5,
} as const;
