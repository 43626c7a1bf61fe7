import type { Vocabulary } from './vocabulary.js';

const ROMAN = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi';
const ORDINALS =
  'premier deuxième troisième quatrième cinquième sixième septième huitième neuvième dixième onzième douzième treizième quatorzième quinzième seizième dix-septième dix-huitième dix-neuvième vingtième vingt-et-unième';
const DECADES =
  'vingt trente quarante cinquante soixante soixante-dix quatre-vingts? quatre-vingt-dix';
const OF = "(?:_de_l[’']an(?:née)?|_de)?";

export const fr: Vocabulary = {
  months: [
    { full: ['janvier'], short: ['janv'] },
    { full: ['février', 'fevrier'], short: ['févr', 'fév'] },
    { full: ['mars'] },
    { full: ['avril'], short: ['avr'] },
    { full: ['mai'] },
    { full: ['juin'] },
    { full: ['juillet'], short: ['juil'] },
    { full: ['août', 'aout'] },
    { full: ['septembre'], short: ['sept'] },
    { full: ['octobre'], short: ['oct'] },
    { full: ['novembre'], short: ['nov'] },
    { full: ['décembre', 'decembre'], short: ['déc'] },
  ],
  weekdays: [
    { full: ['dimanche'] },
    { full: ['lundi'] },
    { full: ['mardi'] },
    { full: ['mercredi'] },
    { full: ['jeudi'] },
    { full: ['vendredi'] },
    { full: ['samedi'] },
  ],
  seasons: [{ full: ['printemps'] }, { full: ['été'] }, { full: ['automne'] }, { full: ['hiver'] }],
  hasCapitals: false,
  ordinal: '(?:er)?',
  first: 'premier',
  partOfDay: '_(?:matin|après-midi|midi|soir|dans_la_nuit)',
  lead: {
    plain:
      "(?:le|la|au|aux|du|des|de|en|à|dans|à_la|de_la|dans_les|pendant|au_cours_du|au_cours_de)_(?:la_|les_)?(?:mois_de_|nuit_du_|jour_du_|année_)?|(?:à_|de_|dans_|en_|pendant_)?l[’'](?:an_|année_)?|d[’']",
    about:
      "(?:vers|autour_de|autour_du|environ|aux_environs_de|aux_alentours_de|aux_environs_du|circa)_(?:l[’']an_|le_|la_)?|(?:ca?\\.)_?|ca_",
    maybe: '(?:peut-être|probablement|sans_doute)_(?:en_|au_|le_)?',
    until:
      "(?:avant|jusqu[’']en|jusqu[’']au|jusqu[’']à|jusqu[’']aux|jusque_dans|d[’']ici|au_plus_tard_en)_(?:le_|les_|l[’']an_)?",
    from: "(?:pas_avant|depuis|dès|après|à_partir_de|à_partir_du|à_compter_de|à_compter_du)_(?:le_|les_|l[’']an_)?",
  },
  partOfMonth:
    "(?:au_|à_la_|la_|dès_le_|le_|vers_la_)?(?:(?:début|milieu|fin|courant)_(?:de_|du_mois_de_|d[’'])?|mi-)",
  relations: {
    last: { after: '_(?:derniere?|dernière?|dernier|passée?)' },
    next: { after: '_(?:prochaine?|qui_vient)' },
    this: { before: '(?:ce|cet|cette)_' },
    following: { after: "_(?:suivante?|d[’']après)" },
  },
  not: {
    before: '(?:chaque|tous_les|le|du|les|un|au|madame|monsieur)_',
    after: '_(?:saint|noir|gras|des_cendres|des_rameaux|de_pâques)',
  },
  counted:
    '_(?!(?:dans|ils|elles|pas|les|des|plus|sous|nous|vous|puis|sans|depuis|mais)(?!\\p{L}))\\p{Ll}{3,}[sx]',
  future:
    '\\p{L}{2,12}(?:era|eront|ira|iront|dra|dront|tra|tront|rra|rront)|sera|seront|aura|auront|fera|feront|(?:va|vont|doit|doivent)_\\p{L}{1,12}(?:er|ir|re|oir)',
  nth: ['premier', 'deuxième|second|2e', 'troisième|3e', 'quatrième|4e', 'cinquième|5e', 'dernier'],
  weekLater: 'en_huit',
  fortnightLater: 'en_quinze',
  and: 'et|ou|à',
  of: '(?:_de)?',
  eras: {
    bc: 'av(?:ant|\\.)_?(?:j(?:\\.|ésus)(?:_|-)?c(?:\\.|hrist)?|notre_ère|n\\._?è\\.?)',
    ad: 'apr?(?:ès|\\.)_?(?:j(?:\\.|ésus)(?:_|-)?c(?:\\.|hrist)?)|de_notre_ère',
  },
  centuries: Object.fromEntries([
    ...ROMAN.split(' ').flatMap((word, index) => [
      [`${word}(?:e|er|ème|è)_siècle`, index + 1],
      [`${index + 1}(?:e|er|ème|è)_siècle`, index + 1],
    ]),
    ...ORDINALS.split(' ').map((word, index) => [`${word}_siècle`, index + 1]),
  ]),
  decades: Object.fromEntries(
    DECADES.split(' ').flatMap((word, index) => [
      [word, 20 + index * 10],
      [`${20 + index * 10}`, 20 + index * 10],
    ]),
  ),
  relative: [
    {
      words: "le_lendemain(?:_matin|_soir)?|le_jour_suivant|le_jour_d[’']après",
      unit: 'day',
      shift: 1,
      isTold: true,
    },
    {
      words: "la_veille(?!_d[eu]|_d[’'])|le_jour_précédent|le_jour_d[’']avant",
      unit: 'day',
      shift: -1,
      isTold: true,
    },
    { words: 'le_surlendemain', unit: 'day', shift: 2, isTold: true },
    {
      words: 'huit_jours_(?:plus_tard|après)|une_semaine_(?:plus_tard|après)',
      unit: 'day',
      shift: 7,
      isTold: true,
    },
    { words: '(?:ce|le)_week-end', unit: 'weekend', shift: 0 },
    { words: '(?:le_)?week-end_prochain', unit: 'weekend', shift: 1 },
    { words: '(?:le_)?week-end_(?:dernier|passé)', unit: 'weekend', shift: -1 },
    { words: 'cette_année', unit: 'year', shift: 0 },
    { words: 'ce_mois(?:-ci)?', unit: 'month', shift: 0 },
    { words: "(?:d[’'])?aujourd[’']hui_en_huit", unit: 'day', shift: 7 },
    { words: "(?:d[’'])?aujourd[’']hui_en_quinze", unit: 'day', shift: 14 },
    { words: '(?:de_)?demain_en_huit', unit: 'day', shift: 8 },
    { words: 'avant-hier', unit: 'day', shift: -2 },
    { words: '(?:la_)?semaine_(?:dernière|passée)', unit: 'week', shift: -1 },
    { words: 'cette_semaine', unit: 'week', shift: 0 },
    { words: '(?:la_)?semaine_prochaine', unit: 'week', shift: 1 },
    { words: "(?:l[’'])?(?:an|année)_(?:dernier|dernière|passée?)", unit: 'year', shift: -1 },
    { words: '(?:le_|au_)?mois_(?:dernier|passé)', unit: 'month', shift: -1 },
    {
      words: 'il_y_a_(?<count>une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix|\\d{1,3})_ans?',
      unit: 'year',
    },
    { words: 'hier_(?:soir|matin|après-midi)', unit: 'day', shift: -1 },
    { words: 'ce_(?:matin|soir)|cet_après-midi', unit: 'day', shift: 0 },
  ],
  templates: [
    `<lead?>(?:<weekday>,?_(?:le_)?)?<day>_(?:de_)?<month>(?:,?${OF}_(?:<eraYear>_?<era>|<year>))?`,
    `(?:du|entre_le)_<day>(?:_<month>)?(?:_<year>)?_(?:au|et_le)_<day2>_<month2>(?:${OF}_<year2>)?`,
    `<lead?>(?:<partOfMonth>)?<month>${OF}_(?:<eraYear>_?<era>|<year>)`,
    "(?:(?:en_|au_mois_de_|au_mois_d[’'])|(?<from>(?:dès|depuis|après|à_partir_de)_|à_partir_d[’'])|(?<until>(?:avant|jusqu[’']en|jusqu[’']à|d[’']ici)_))(?:la_)?<partOfMonth?><fullMonth>",
    '<partOfMonth><fullMonth>',
    `(?:de|entre)_<fullMonth>(?:${OF}_<year>)?_(?:à|et)_<fullMonth2>${OF}_<year2>`,
    `<lead?>(?:début_du_|fin_de_l[’'])?<season>${OF}_(?:<eraYear>_?<era>|<year>(?:[-/–]\\d\\d(?:\\d\\d)?)?)`,
    "(?:au_|le_|l[’']|à_l[’']|de_l[’'])?<season><relationAfter>",
    '<relationBefore><season>',
    "(?:au_(?=printemps)|en_|à_l[’'])<season>",
    '<lead?>années_(?<decadeYear>\\d{3}0)',
    '<lead?>années_<decadeName>',
    '(?:du_|au_|aux_|des_|entre_le_)?(?<century>(?:[ivx]{1,5}|\\d{1,2})(?:e|er|ème))_(?:au|et|ou|et_le)_(?<century2>(?:[ivx]{1,5}|\\d{1,2})(?:e|ème))_siècles?',
    '<lead?>(?:début_du_|fin_du_)?<century>(?:_<era>)?',
    '<lead?><eraYear>_<era>',
    "(?:en_|de_)?l[’']an_<eraYear>(?:_<era>)?",
    '<lead><yearOf>',
    '(?:au_|à_la_|en_)?(?:début|milieu|fin|courant|mi-)(?:_de)?_?<yearOf>',
    '(?:en_|au_mois_de_|le_)?<fullMonth><relationAfter>',
    "(?:en_)?<fullMonth>_(?:de_)?(?<lastYear>l[’'](?:an_dernier|année_dernière|année_passée))",
    '<weekday>_(?:de_)?(?<lastWeek>la_semaine_(?:dernière|passée))',
    '(?:de|entre)_(?<year>\\d{1,4})_(?:à|et)_(?<year2>\\d{3,4})(?:_<era>)?',
    '(?:de|entre)_(?<year>\\d{1,4})_(?:à|et)_(?<year2>\\d{1,4})_<era>',
    '(?<year>\\d{1,4})<dash>(?<year2>\\d{1,4})_<era>',
    '<relationBefore><weekday>(?:<partOfDay>)?',
    '(?:le_)?<weekday>(?:<relationAfter>)(?:<partOfDay>)?',
    '<mark?><weekday>(?:<partOfDay>)?',
    '(?:le_|de_)?<weekday>(?:_prochain)?_<later>',
    `<lead?><nth>_<weekday>_(?:de_|du_mois_de_|d[’'])?<month>(?:${OF}_<year>)?`,
    '(?:dans_)?la_nuit_(?:de|du)_<weekday>_(?:à|au)_<weekday2>',
  ],
  isDayFirst: true,
};
