import type { Vocabulary } from './vocabulary.js';

const ORDINALS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first';
const DECADES = 'twenties thirties forties fifties sixties seventies eighties nineties';

export const en: Vocabulary = {
  months: [
    { full: ['january'], short: ['jan'] },
    { full: ['february'], short: ['feb'] },
    { full: ['march'], short: ['mar'] },
    { full: ['april'], short: ['apr'] },
    { full: ['may'] },
    { full: ['june'], short: ['jun'] },
    { full: ['july'], short: ['jul'] },
    { full: ['august'], short: ['aug'] },
    { full: ['september'], short: ['sept', 'sep'] },
    { full: ['october'], short: ['oct'] },
    { full: ['november'], short: ['nov'] },
    { full: ['december'], short: ['dec'] },
  ],
  weekdays: [
    { full: ['sunday'], short: ['sun'] },
    { full: ['monday'], short: ['mon'] },
    { full: ['tuesday'], short: ['tues', 'tue'] },
    { full: ['wednesday'], short: ['weds', 'wed'] },
    { full: ['thursday'], short: ['thurs', 'thur', 'thu'] },
    { full: ['friday'], short: ['fri'] },
    { full: ['saturday'], short: ['sat'] },
  ],
  seasons: [
    { full: ['spring', 'springtime'] },
    { full: ['summer', 'summertime'] },
    { full: ['autumn', 'fall'] },
    { full: ['winter', 'wintertime'] },
  ],
  hasCapitals: true,
  ordinal: '(?:st|nd|rd|th)?',
  first: 'first',
  partOfDay:
    "(?:_|[’']s_)(?:early_|late_)?(?:mornings?|afternoon|evening|night|noon|midday|lunchtime)",
  lead: {
    plain: '(?:on|in|of|during|over|the|early_on|late_on|early|late)_(?:the_)?(?:year_)?',
    about:
      '(?:(?:in|from)_)?(?:about|around|circa|roughly|approximately)_(?:the_)?(?:year_)?|(?:ca?\\.|circ\\.)_?|ca_',
    maybe: '(?:perhaps|possibly|probably|maybe|presumably)_(?:in_|on_)?',
    until:
      '(?:before|by|until|till|up_to|prior_to|no_later_than|not_later_than)_(?:the_)?(?:year_)?',
    from: '(?:not_before|since|from|after|as_of|no_earlier_than)_(?:the_)?(?:year_)?',
  },
  partOfMonth: '(?:early|mid|late)(?:_|-)(?:in_)?|(?:the_)?(?:beginning|start|middle|end)_of_',
  relations: {
    last: { before: '(?:the_)?(?:last|past|previous)_' },
    next: { before: '(?:the_)?(?:next|coming|upcoming)_' },
    this: { before: 'this_(?:past_)?' },
    following: { before: '(?:the_)?(?:following|next)_', after: '_(?:after|following|afterwards)' },
  },
  not: {
    before:
      '(?:every|each|any|good|black|easter|ash|bloody|palm|holy|whit|shrove|maundy|cyber|january|february|march|april|may|june|july|august|september|october|november|december|per|a|one)_',
    after: '_(?:before|times|school|telegraph|mail|express|post|roast|best)',
  },
  counted:
    '_(?!(?:was|is|has|his|this|its|as|us|does|across|always|perhaps)(?!\\p{L}))\\p{Ll}{3,}s|_(?:people|men|women|feet|km|miles|per)',
  and: 'and|or|to|until',
  of: '(?:_of)?',
  eras: { bc: 'bce?|b\\._?c\\.(?:_?e\\.)?|before_christ', ad: 'ad|ce|a\\._?d\\.|c\\._?e\\.' },
  centuries: Object.fromEntries(
    ORDINALS.split(' ').flatMap((word, index) => [
      [word, index + 1],
      [`${index + 1}(?:st|nd|rd|th)`, index + 1],
    ]),
  ),
  decades: Object.fromEntries(
    DECADES.split(' ').flatMap((word, index) => [
      [word, 20 + index * 10],
      [`[’']${20 + index * 10}s`, 20 + index * 10],
    ]),
  ),
  relative: [
    { words: '(?:earlier_)?this_year', unit: 'year', shift: 0 },
    { words: '(?:earlier_)?this_month', unit: 'month', shift: 0 },
    { words: 'the_day_before_yesterday', unit: 'day', shift: -2 },
    { words: '(?:the_)?(?:last|past|previous)_week', unit: 'week', shift: -1 },
    { words: 'this_week', unit: 'week', shift: 0 },
    { words: 'next_week', unit: 'week', shift: 1 },
    { words: 'last_night', unit: 'day', shift: -1 },
    { words: '(?:a_)?fortnight_ago', unit: 'day', shift: -14 },
  ],
  templates: [
    '<lead?>(?:<anyWeekday>,?_)?(?:the_)?<day>_(?:of_)?<month>(?:,?_(?:<eraYear>_?<era>|<year>))?',
    '<lead?><month>_<day>(?:<dash>|_(?:to|and)_)<day2>(?:,?_<year>)?',
    '<lead?>(?:<anyWeekday>,?_)?<month>_(?:the_)?<day>(?:,?_(?:<eraYear>_?<era>|<year>))?',
    '<lead?>(?:<weekday>_)?the_<day>_(?:day_)?of_<month>(?:,?_<year>)?',
    '(?:from_|between_)(?:the_)?<day>(?:_<month>)?(?:,?_<year>)?_(?:to|until|till|and|through)_(?:the_)?<day2>_(?:of_)?<month2>(?:,?_<year2>)?',
    '(?:from_|between_)<month>_<day>(?:,_<year>)?_(?:to|until|till|and|through)_<month2>_<day2>(?:,_<year2>)?',
    '<lead?>(?:<partOfMonth>)?<fullMonth>(?:,|_of|_in)?_(?:<eraYear>_?<era>|<year>)',
    '<lead?>(?:<partOfMonth>)?<month>_<year>',
    '(?:in|during|since|until|before|after|by)_<partOfMonth?><fullMonth>',
    '<partOfMonth><fullMonth>',
    '(?:from_|between_)<month>(?:,?_<year>)?_(?:to|until|and)_<month2>,?_<year2>',
    '<lead?>(?:the_)?(?:early_|late_|mid-?)?<season>(?:,|_of(?:_the_year)?|_in)?_(?:<eraYear>_?<era>|<year>(?:[-/–]\\d\\d(?:\\d\\d)?)?)',
    '<relationBefore><season>',
    '(?:in|during)_(?:the_)<season>',
    "<lead?>(?:the_)?(?:early_|late_|mid-?)?(?<decadeYear>\\d{3}0)[’']?s",
    '<lead>(?:early_|late_|mid-?)?<decadeName>',
    '(?:from_|between_|in_|of_)?(?:the_)?<century>_(?:and|to|or)_(?:the_)?<century2>_(?:century|centuries)',
    '<lead?>(?:the_)?(?:early_|late_|mid-?)?<century>(?:_|-)century(?:_<era>)?',
    '<lead?><eraYear>_?<era>',
    '<lead?>(?<adBefore>ad|a\\._?d\\.)_<eraYear>',
    '<lead><yearOf>',
    '(?:in_)?(?:early|mid|late)(?:_|-)<yearOf>',
    '<lead?>the_year_<eraYear>',
    '(?:in_)?(?:the_)?<relationBefore><fullMonth>',
    'in_<fullMonth>_(?<lastYear>last_year)',
    '<lead?><weekday>,?_(?:of_)?(?<lastWeek>last_week)',
    '(?<lastWeek>last_week)_(?:on_)?<weekday>',
    '(?:from|between)_(?<year>\\d{1,4})_(?:to|until|till|and|through)_(?<year2>\\d{3,4})(?:_<era>)?',
    '(?:from|between)_(?<year>\\d{1,4})_(?:to|and|until)_(?<year2>\\d{1,4})_<era>',
    '(?<year>\\d{1,4})<dash>(?<year2>\\d{1,4})_<era>',
    '<lead?>(?:<relationBefore>)?<weekday>(?:<partOfDay>|_week|_last)?',
    '<lead?>(?:the_)(?:<partOfDay>_of_)?<weekday>_(?<lastafter>last)',
    '(?:the_)?night_(?:of|to)_<weekday>',
  ],
};
