import type { Vocabulary } from './vocabulary.js';

const ORDINALS =
  'erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte fünfzehnte sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste einundzwanzigste';
const DECADES = 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig';
const DAY_PARTS = 'früh|morgen|vormittag|mittag|nachmittag|abend|nacht';

export const de: Vocabulary = {
  months: [
    { full: ['januar', 'jänner', 'januars', 'jänners'], short: ['jan', 'jän'] },
    { full: ['februar', 'feber', 'februars'], short: ['feb', 'febr'] },
    { full: ['märz'] },
    { full: ['april', 'aprils'], short: ['apr'] },
    { full: ['mai'] },
    { full: ['juni', 'juno'], short: ['jun'] },
    { full: ['juli', 'julei'], short: ['jul'] },
    { full: ['august', 'augusts'], short: ['aug'] },
    { full: ['september', 'septembers'], short: ['sept', 'sep'] },
    { full: ['oktober', 'october', 'oktobers'], short: ['okt', 'oct'] },
    { full: ['november', 'novembers'], short: ['nov'] },
    { full: ['dezember', 'december', 'dezembers'], short: ['dez', 'dec'] },
  ],
  weekdays: [
    { full: ['sonntag'], short: ['so'] },
    { full: ['montag'], short: ['mo'] },
    { full: ['dienstag'], short: ['di'] },
    { full: ['mittwoch'], short: ['mi'] },
    { full: ['donnerstag'], short: ['do'] },
    { full: ['freitag'], short: ['fr'] },
    { full: ['samstag', 'sonnabend'], short: ['sa'] },
  ],
  seasons: [
    { full: ['frühjahrs?', 'frühlings?'] },
    { full: ['sommers?'] },
    { full: ['herbste?s?'] },
    { full: ['winters?'] },
  ],
  hasCapitals: true,
  first: 'ersten',
  ordinal: '(?:\\.|ten|sten|te|ste)?',
  partOfDay: `_?(?:${DAY_PARTS})`,
  lead: {
    plain:
      '(?:am|im|in|an|den|dem|der|des|die|vom|zum|von|aus_dem|während_des)_(?:den_|dem_|der_)?(?:jahre?s?_)?',
    about:
      '(?:in_den_|in_der_)?(?:um|gegen|etwa|ungefähr|zirka|circa|rund_um)_(?:das_|den_|die_)?(?:jahr_)?(?:um_|im_)?|(?:ca?\\.|ca_|zirka|circa)_?(?:im_)?(?:jahre?_)?',
    maybe:
      '(?:vielleicht|möglicherweise|wahrscheinlich|vermutlich|wohl)_(?:im_|am_|in_den_)?(?:jahre?_)?',
    until:
      '(?:vor|bis|bis_in_die|bis_ins|bis_zum|spätestens|vor_dem|bis_zum_jahre?)_(?:dem_|im_|am_)?(?:jahre?_)?',
    from: '(?:nicht_vor|seit|nach|ab|frühestens)_(?:dem_|der_|den_)?(?:jahre?_)?',
  },
  partOfMonth: '(?:anfang|anfangs|mitte|ende)_(?:des_)?',
  relations: {
    last: { before: '(?:am_|im_|in_der_|vom_|den_)?(?:letzt|vorig|vergangen|verflossen)e[nrms]?_' },
    next: { before: '(?:am_|im_|in_der_|den_)?(?:nächst|kommend)e[nrms]?_' },
    this: { before: '(?:an_|in_)?diese[nrms]_' },
    following: { before: '(?:am_|im_)?(?:darauf)?folgende[nrms]?_' },
  },
  not: {
    before:
      '(?:jede[nrms]?|(?:vor|über)(?:letzt|nächst)e[nrms]?|schwarze[nrms]?|blutige[nrms]?|frau|herr|herrn|fräulein)_',
    after: '_(?:zuvor|davor)',
  },
  counted: '_\\p{Lu}\\p{Ll}{2,}(?:en|n|er|e|s)|_(?:Mann|Meter|km)',
  and: 'und|oder|bis|auf',
  of: '(?:_des_jahres)?',
  eras: {
    bc: 'v\\._?chr\\.?|v\\._?u\\._?z\\.?|vor_christus|vor_christi_geburt',
    ad: 'n\\._?chr\\.?|u\\._?z\\.|nach_christus',
  },
  centuries: Object.fromEntries(
    ORDINALS.split(' ').flatMap((word, index) => [
      [`${word}n?`, index + 1],
      [`${index + 1}\\.`, index + 1],
    ]),
  ),
  decades: Object.fromEntries(
    DECADES.split(' ').flatMap((word, index) => [
      [`${word}er`, 20 + index * 10],
      [`[’']?${20 + index * 10}er`, 20 + index * 10],
    ]),
  ),
  relative: [
    { words: '(?:in_)?dieses_jahre?s?|in_diesem_jahr', unit: 'year', shift: 0 },
    { words: '(?:in_)?diese[nm]_monat', unit: 'month', shift: 0 },
    { words: 'heute_vor_(?:einer_woche|acht_tagen)', unit: 'day', shift: -7 },
    { words: '(?:in_der_)?(?:vergangene|letzte|vorige)[nr]?_woche', unit: 'week', shift: -1 },
    { words: '(?:in_)?diese[r]?_woche', unit: 'week', shift: 0 },
    { words: '(?:in_der_)?(?:nächste|kommende)[nr]?_woche', unit: 'week', shift: 1 },
    { words: '(?:im_)?(?:vergangene|letzte|vorige)[nsm]_jahre?', unit: 'year', shift: -1 },
    { words: '(?:im_)?vorjahr', unit: 'year', shift: -1 },
    { words: '(?:im_)?(?:vergangene|letzte|vorige)[nm]_monat', unit: 'month', shift: -1 },
    { words: 'vorvorgestern', unit: 'day', shift: -3 },
    { words: 'heuer', unit: 'year', shift: 0 },
  ],
  templates: [
    '<lead?>(?:<anyWeekday>,?_(?:(?:dem|den|der)_)?)?<day>_?<month>(?:,?<of>_(?:<eraYear>_?<era>|<year>))?',
    '(?:vom|zwischen_dem)_<day>(?:_?<month>)?(?:_<year>)?_(?:bis|und)_(?:zum_|dem_)?<day2>_?<month2>(?:_<year2>)?',
    '<lead?>(?:<partOfMonth>)?(?:monats?_)?<month>_(?:des_jahres_)?(?:<eraYear>_?<era>|<year>)',
    '(?:im|seit|bis|vor|nach|ab)_(?:monat_)?<fullMonth>',
    '<partOfMonth><fullMonth>',
    '(?:von|zwischen)_<fullMonth>(?:_<year>)?_(?:bis|und)_<fullMonth2>_<year2>',
    '<lead?>(?:spät|früh|hoch)?<season>_(?:des_jahres_)?(?:<eraYear>_?<era>|<year>(?:[-/–]\\d\\d(?:\\d\\d)?)?)',
    '<relationBefore><season>',
    '(?:im)_<season>',
    '<lead?>(?:frühen_|späten_|mittleren_)?(?<decadeYear>\\d{3}0)er(?:_|-)?(?:jahren?)?',
    '<lead>(?:frühen_|späten_)?<decadeName>(?:_|-)?jahren?',
    '(?:vom_|im_|zwischen_dem_)?<century>_(?:und|bis|oder)_(?:zum_|dem_|im_)?<century2>_(?:jahrhunderts?|jh\\.)',
    '<lead?>(?:frühen_|späten_|ausgehenden_)?<century>_(?:jahrhunderts?|jh\\.|jhdt?\\.)(?:_<era>)?',
    '<lead?><eraYear>_?<era>',
    '<lead><yearOf>',
    '(?:anfang|mitte|ende)_<yearOf>',
    '(?:im_)?jahre?_<eraYear>',
    '<relationBefore><fullMonth>',
    '(?:im_)?<fullMonth>_(?:des_)?(?<lastYear>(?:vorigen|vergangenen|letzten)_jahres)',
    '<lead?><weekday>_(?:der_)?(?<lastWeek>(?:vorige|vergangene|letzte)[nr]?_woche)',
    '(?<lastWeek>(?:vorige|vergangene|letzte)_woche)_<weekday>',
    '(?:anno(?:_domini)?)_<year>',
    '(?:von|zwischen)_(?<year>\\d{1,4})_(?:bis|und)_(?<year2>\\d{3,4})(?:_<era>)?',
    '(?:von|zwischen)_(?<year>\\d{1,4})_(?:bis|und)_(?<year2>\\d{1,4})_<era>',
    '(?<year>\\d{1,4})<dash>(?<year2>\\d{1,4})_<era>',
    '<lead?>(?:<relationBefore>)?<weekday>(?:<partOfDay>)?',
    'in_der_nacht_(?:zum|auf|auf_den|zu)_<weekday>',
    'in_der_nacht_(?:von|vom)_<weekday>_(?:auf|zum|auf_den)_<weekday2>',
  ],
  isDayFirst: true,
};
