import type { LanguagePack } from './pack.js';

export const english: LanguagePack = {
  language: 'en',
  hasCapitalNouns: false,
  endings: [],
  before: { places: 'in near outside', anything: 'from to of at for' },
  kinds: 'town village city hamlet suburb district region province state',
  of: 'of',
  particles: 'of the and',
  features: { before: 'Lake Mount', after: 'Street Road River Airport', endings: [] },
  divisions: { before: 'County', after: 'County Parish Province District' },
  titles: 'Mr Mrs Ms Dr President Senator',
  givenNames: 'John Mary David Michael',
  speech: 'said says told',
  organisations: { before: 'University Bank FC', after: 'University Times Post' },
  aliases: { America: 'United States' },
  demonyms: { US: 'American Americans', FR: 'French Frenchman Frenchmen' },
  never: 'Monday March May',
  seldom: 'Nice Reading Mobile',
};
