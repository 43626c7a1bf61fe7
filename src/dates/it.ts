import type { Vocabulary } from './vocabulary.js';

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi';
const HUNDREDS =
  'duecento trecento quattrocento cinquecento seicento settecento ottocento novecento';
const DECADES = 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta';
const OF = "(?:_del(?:l[’'])?|_dell[’']anno)?";

export const it: Vocabulary = {
  months: [
    { full: ['gennaio'], short: ['gen', 'genn'] },
    { full: ['febbraio'], short: ['feb', 'febb'] },
    { full: ['marzo'] },
    { full: ['aprile'], short: ['apr'] },
    { full: ['maggio'], short: ['mag'] },
    { full: ['giugno'], short: ['giu'] },
    { full: ['luglio'], short: ['lug'] },
    { full: ['agosto'], short: ['ago'] },
    { full: ['settembre'], short: ['sett', 'set'] },
    { full: ['ottobre'], short: ['ott'] },
    { full: ['novembre'], short: ['nov'] },
    { full: ['dicembre'], short: ['dic'] },
  ],
  weekdays: [
    { full: ['domenica'] },
    { full: ['lunedì', "lunedi[’']?"] },
    { full: ['martedì', "martedi[’']?"] },
    { full: ['mercoledì', "mercoledi[’']?"] },
    { full: ['giovedì', "giovedi[’']?"] },
    { full: ['venerdì', "venerdi[’']?"] },
    { full: ['sabato'] },
  ],
  seasons: [
    { full: ['primavera'] },
    { full: ['estate'] },
    { full: ['autunno'] },
    { full: ['inverno'] },
  ],
  hasCapitals: false,
  ordinal: '[º°]?',
  first: 'primo',
  partOfDay: '_(?:mattina|mattino|pomeriggio|sera|notte)',
  lead: {
    plain:
      "(?:il|lo|la|nel|nello|nella|nei|negli|del|dello|della|dei|degli|di|in|a|al|alla|per_il|durante_il|durante_la)_(?:giorno_|mese_di_)?|(?:l|nell|dell|all|un|durante_l)[’']_?(?:anno_)?|negli_|degli_",
    about:
      "(?:nel_)?(?:circa|intorno_a|attorno_a|verso)(?:_(?:il|la|nel|nella|al|alla)_|l_|lla_|gli_|_l[’']|_)(?:anno_)?|(?:intorno|attorno)_a(?:l|lla|ll[’']|gli)_|(?:ca?\\.)_?|ca_",
    maybe: '(?:forse|probabilmente|presumibilmente)_(?:nel_|nella_|il_)?',
    until:
      "(?:prima_(?:del|della|dello|dell[’'])|fino_a(?:l|lla|gli)?|entro_(?:il|la)?|non_oltre_il)_?(?:anno_)?",
    from: "(?:non_prima_(?:del|della)|dal|dalla|dallo|dopo_(?:il|la)|a_partire_dal|sin_dal|fin_dal|dai|dagli)_|dall[’']|da_",
  },
  partOfMonth:
    "(?:(?:al|all[’']|ai|alla|a|agli|nei|verso_la|verso_l[’']|dall[’']|dalla)_?)?(?:inizio|inizi|primi|metà|fine|primi_giorni|ultimi_giorni)(?:_di|_del_mese_di)?_",
  relations: {
    last: { before: '(?:lo_|la_)?(?:scors[oa]|passat[oa])_', after: '_(?:scors[oa]|passat[oa])' },
    next: { before: '(?:il_|la_)?prossim[oa]_', after: '_prossim[oa]' },
    this: { before: "(?:in_)?quest(?:[oa]_|[’'])" },
    following: { after: '_(?:seguente|successiv[oa]|dopo)' },
  },
  not: {
    before: '(?:ogni|tutti_i|tutte_le|il|la|di|le|i|un|una|del|della|signor|signora)_',
    after: "_(?:santo|nero|dell[’']angelo|grasso|delle_palme)",
  },
  future:
    '\\p{L}{1,12}(?:erà|irà|eranno|iranno|drà|dranno|rrà|rranno|trà|tranno)|sarà|saranno|avrà|avranno|farà|faranno',
  nth: [
    'prim[oa]|1[ºª°]',
    'second[oa]|2[ºª°]',
    'terz[oa]|3[ºª°]',
    'quart[oa]|4[ºª°]',
    'quint[oa]|5[ºª°]',
    'ultim[oa]',
  ],
  weekLater: '(?:a_otto|(?:tra|fra)_una_settimana)',
  fortnightLater: '(?:a_quindici|(?:tra|fra)_due_settimane)',
  and: 'e|o|a',
  of: '(?:_del)?',
  eras: { bc: 'a\\._?c\\.?|avanti_cristo|prima_di_cristo', ad: 'd\\._?c\\.?|dopo_cristo' },
  centuries: Object.fromEntries([
    ...ROMAN.split(' ').flatMap((word, index) => [
      [`${word}_(?:secolo|sec\\.)`, index + 1],
      [`(?:secolo|sec\\.)_${word}`, index + 1],
      [`${index + 1}[º°]_secolo`, index + 1],
    ]),
    ...HUNDREDS.split(' ').map((word, index) => [word, index + 13]),
  ]),
  decades: Object.fromEntries(
    DECADES.split(' ').flatMap((word, index) => [
      [word, 20 + index * 10],
      [`[’']?${20 + index * 10}`, 20 + index * 10],
    ]),
  ),
  relative: [
    {
      words: "(?:il|nel)_giorno_(?:dopo|seguente|successivo)|l[’']indomani|all[’']indomani",
      unit: 'day',
      shift: 1,
      isTold: true,
    },
    { words: 'il_giorno_(?:prima|precedente)', unit: 'day', shift: -1, isTold: true },
    {
      words: 'una_settimana_(?:dopo|più_tardi)|otto_giorni_dopo',
      unit: 'day',
      shift: 7,
      isTold: true,
    },
    { words: '(?:in_)?(?:questo|il|nel)_(?:fine_settimana|weekend)', unit: 'weekend', shift: 0 },
    {
      words:
        '(?:il_|nel_)?(?:prossimo_(?:fine_settimana|weekend)|(?:fine_settimana|weekend)_prossimo)',
      unit: 'weekend',
      shift: 1,
    },
    {
      words:
        '(?:il_|nel_|lo_)?(?:scorso_(?:fine_settimana|weekend)|(?:fine_settimana|weekend)_scorso)',
      unit: 'weekend',
      shift: -1,
    },
    { words: "quest[’']anno", unit: 'year', shift: 0 },
    { words: 'questo_mese', unit: 'month', shift: 0 },
    { words: "l[’']altro_ieri|altro_ieri|ier_l[’']altro|l[’']altroieri", unit: 'day', shift: -2 },
    {
      words: '(?:la_|nella_)?(?:scorsa_settimana|settimana_(?:scorsa|passata))',
      unit: 'week',
      shift: -1,
    },
    { words: '(?:in_)?questa_settimana', unit: 'week', shift: 0 },
    { words: '(?:la_)?(?:prossima_settimana|settimana_prossima)', unit: 'week', shift: 1 },
    {
      words: "(?:nell[’']|l[’']|lo_)?(?:anno_(?:scorso|passato)|scorso_anno)",
      unit: 'year',
      shift: -1,
    },
    { words: '(?:nel_|il_|lo_)?(?:mese_(?:scorso|passato)|scorso_mese)', unit: 'month', shift: -1 },
    { words: 'oggi_a_otto', unit: 'day', shift: 7 },
    { words: 'domani_a_otto', unit: 'day', shift: 8 },
    { words: 'oggi_a_quindici', unit: 'day', shift: 14 },
    { words: 'stamattina|stamani|stamane|stasera|stanotte', unit: 'day', shift: 0 },
    { words: '(?:ieri_sera|ieri_notte|ieri_mattina|la_notte_scorsa)', unit: 'day', shift: -1 },
  ],
  templates: [
    `<lead?>(?:<weekday>,?_)?<day>_(?:di_)?<month>(?:${OF}_(?:<eraYear>_?<era>|<year>))?`,
    "(?:l[’'])(?<day>8|11)_<month>(?:_(?:del_)?<year>)?",
    `(?:dal(?:l[’'])?|tra_il|fra_il)_?<day>(?:_<month>)?(?:_<year>)?_(?:al|e_il|all[’'])_?<day2>_<month2>(?:${OF}_<year2>)?`,
    `<lead?>(?:<partOfMonth>)?<month>${OF}_(?:<eraYear>_?<era>|<year>)`,
    '(?:(?:a|in|nel|nel_mese_di|di)_|(?<from>(?:da|dal|dopo)_)|(?<until>(?:fino_a|fino_ad|entro|prima_di)_|entro_la_(?=fine)|fino_alla_(?=fine)))<partOfMonth?><fullMonth>',
    '<partOfMonth><fullMonth>',
    `(?:da|tra|fra)_<fullMonth>(?:${OF}_<year>)?_(?:a|e)_<fullMonth2>${OF}_<year2>`,
    `<lead?>(?:tarda_|tardo_|prima_)?<season>${OF}_(?:<eraYear>_?<era>|<year>(?:[-/–]\\d\\d(?:\\d\\d)?)?)`,
    "(?:l[’']|nell[’']|nella_|la_|lo_|dell[’']|della_)?(?:<relationBefore>)<season>",
    "(?:l[’']|nell[’']|nella_|la_|dell[’']|della_)?<season>(?:<relationAfter>)",
    "(?:in_|nella_|nell[’'])<season>",
    '<lead?>(?:primi_|ultimi_)?anni_(?<decadeYear>\\d{3}0)',
    '<lead?>(?:primi_|ultimi_)?anni_<decadeName>(?:_(?:del_)?(?:<century>))?',
    '(?:dal_|nel_|tra_il_|del_|nei_secoli_)?(?<century>[ivx]{1,5})_(?:al|e|e_il|o)_(?<century2>[ivx]{1,5})_secolo',
    '<lead>(?:primo_|tardo_|fine_|inizio_)?<century>(?:_<era>)?',
    '<century>_<era>',
    '(?<century>[ivx]{1,5}_(?:secolo|sec\\.)|(?:secolo|sec\\.)_[ivx]{1,5})(?:_<era>)?',
    '<lead?><eraYear>_?<era>',
    '<lead><yearOf>',
    "(?:(?:a|alla|all[’'])_?)?(?:inizio|metà|fine)_(?:del_)?<yearOf>",
    "(?:nell[’']|l[’'])?anno_<eraYear>",
    '(?:nello_|lo_|nel_)?<relationBefore><fullMonth>',
    '(?:nel_|a_)?<fullMonth><relationAfter>',
    "(?:nel_|a_)?<fullMonth>_(?<lastYear>dell[’'](?:anno_scorso|anno_passato)|dello_scorso_anno)",
    '<weekday>_(?:della_)?(?<lastWeek>settimana_(?:scorsa|passata)|scorsa_settimana)',
    '(?:tra|fra)_il_(?<year>\\d{1,4})_e_il_(?<year2>\\d{3,4})(?:_<era>)?',
    '(?:dal|nel)_(?<year>\\d{1,4})_al_(?<year2>\\d{1,4})(?:_<era>)?',
    '(?:tra|fra)_il_(?<year>\\d{1,4})_e_il_(?<year2>\\d{1,4})_<era>',
    '(?<year>\\d{1,4})<dash>(?<year2>\\d{1,4})_<era>',
    '(?:(?:di|per|da)_)?<relationBefore><weekday>(?:<partOfDay>)?',
    '(?:il_|la_)?<weekday>(?:<relationAfter>)',
    '(?:<mark>|(?:di|nella_notte_di|la_notte_di)_)?<weekday>(?:<partOfDay>)?',
    '(?:il_|la_|di_)?<weekday>(?:_prossim[oa])?_<later>',
    `<lead?><nth>_<weekday>_(?:di_|del_mese_di_)?<month>(?:${OF}_<year>)?`,
    '(?:nella_notte_)?(?:tra|fra)_<weekday>_e_<weekday2>',
  ],
  isDayFirst: true,
};
