import type { LanguagePack } from './pack.js';

export const english: LanguagePack = {
  language: 'en',
  dates: {
    within: `in during around about back_in early_in late_in as_early_as by_the_end_of at_the_end_of at_the_beginning_of`,
    attributes: `of`,
    documents: `letter letters law laws act bill decree ruling order report resolution treaty agreement constitution contract statement edition issue census budget movement brigade photograph photo picture map`,
    credits: `published updated posted printed copyright photo photograph modified last_updated last_modified first_published filed`,
    habits: `always usually normally often generally regularly mondays tuesdays wednesdays thursdays fridays saturdays sundays every each`,
    still: `than compared_with compared_to unlike since_then until to_this even still`,
  },
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
