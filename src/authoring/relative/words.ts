/**
 * The words of relative places in English, German, Italian and French, all in one: a text in one
 * language hardly means something else in another. Small letters; a hyphen counts as a space.
 */

type Table<Value> = ReadonlyMap<string, Value>;

/** A line for each value, its words separated by "|". */
function tableOf<Value>(lines: readonly (readonly [value: Value, words: string])[]): Table<Value> {
  return new Map(
    lines.flatMap(([value, words]) => words.split('|').map((word) => [word, value] as const)),
  );
}

export interface Direction {
  /** Degrees from north, clockwise. */
  readonly bearing: number;
  /** Degrees on either side that the words leave open: half the way to the next of 8 or of 16. */
  readonly margin: number;
}

const WINDS = [
  ['north|due north|nord|nördlich|nördl|norden', 'n'],
  ['east|due east|ost|est|östlich|östl|osten', 'e'],
  ['south|due south|süd|sud|südlich|südl|süden', 's'],
  ['west|due west|ouest|ovest|westlich|westl|westen', 'w'],
] as const;

/** "north", "NNE", "nordöstlich", "sud ouest", "a nord ovest". */
export const DIRECTIONS: Table<Direction> = (() => {
  const table = new Map<string, Direction>();
  const add = (words: readonly string[], bearing: number, margin: number) => {
    for (const word of words) table.set(word, { bearing: bearing % 360, margin });
  };
  const wordsOf = (wind: number) => {
    const [words = '', letter = ''] = WINDS[wind % 4] ?? [];
    return [...words.split('|'), letter];
  };
  const joined = (first: readonly string[], second: readonly string[]) =>
    first.flatMap((one) => second.flatMap((other) => [`${one}${other}`, `${one} ${other}`]));
  for (let wind = 0; wind < 4; wind++) {
    add(wordsOf(wind), wind * 90, 22.5);
    const next = wind + 1;
    // Of the two, north or south comes first.
    const [main, side] = wind % 2 === 0 ? [wind, next] : [next, wind];
    const between = joined(wordsOf(main), wordsOf(side));
    add(between, wind * 90 + 45, 22.5);
    add(joined(wordsOf(wind), between), wind * 90 + 22.5, 11.25);
    add(joined(wordsOf(next), between), wind * 90 + 67.5, 11.25);
  }
  return table;
})();

/** Metres. `ambiguous` for units whose length depends on time and country. */
export const LENGTHS: Table<number | 'ambiguous'> = tableOf<number | 'ambiguous'>([
  [1, 'm|metre|metres|meter|meters|metern|metro|metri|mètre|mètres'],
  [
    1000,
    'km|kilometre|kilometres|kilometer|kilometers|kilometern|chilometro|chilometri|kilomètre|kilomètres|kms',
  ],
  [1609.344, 'mi|mile|miles|miglio|miglia'],
  [
    1852,
    'nm|nautical mile|nautical miles|sea mile|sea miles|seemeile|seemeilen|miglio marino|miglia marine|miglia nautiche|mille marin|milles marins|mille nautique|milles nautiques',
  ],
  [0.9144, 'yd|yard|yards|iarda|iarde'],
  [0.3048, 'ft|foot|feet'],
  [1066.8, 'verst|versts|werst|verste'],
  ['ambiguous', 'league|leagues|meile|meilen|lega|leghe|lieue|lieues|mille|milles'],
]);

/** Hours; of a day those on the way. */
export const TIMES: Table<number> = tableOf([
  [1, "hour|hours|hour's|hours'|h|stunde|stunden|ora|ore|heure|heures"],
  [1 / 60, "minute|minutes|minute's|minutes'|min|minuten|minuto|minuti"],
  [8, "day|days|day's|days'|tag|tage|tagen|giorno|giorni|giornata|jour|jours|journée|journées"],
]);

export interface Travel {
  /** Kilometres that are left behind in an hour, as the crow flies. */
  readonly speed: number;
}

const WALK: Travel = { speed: 4 };
const RIDE: Travel = { speed: 7 };
const CYCLE: Travel = { speed: 12 };
const DRIVE: Travel = { speed: 50 };
const SAIL: Travel = { speed: 10 };

export const TRAVELS: Table<Travel> = tableOf([
  [
    WALK,
    'walk|walking|of walking|on foot|by foot|march|hike|zu fuß|zu fuss|fußmarsch|fußweg|fussweg|gehzeit|marsch|wanderung|fußreise|a piedi|di cammino|di marcia|di strada a piedi|à pied|a pied|de marche|de marche à pied',
  ],
  [RIDE, 'ride|on horseback|ritt|zu pferd|zu pferde|a cavallo|à cheval|a cheval|de cheval'],
  [
    CYCLE,
    'by bike|by bicycle|cycling|mit dem rad|mit dem fahrrad|in bicicletta|in bici|à vélo|a vélo|de vélo',
  ],
  [
    DRIVE,
    "drive|by car|driving|by road|by train|by bus|mit dem auto|autofahrt|fahrt|bahnfahrt|mit dem zug|in macchina|di macchina|in auto|di auto|d'auto|in treno|di treno|en voiture|de voiture|de route|en train|de train",
  ],
  [
    SAIL,
    'sail|by boat|by ship|bootsfahrt|mit dem boot|mit dem schiff|in barca|in nave|en bateau|de bateau',
  ],
]);

/** Time and way in one word: hours on foot or by car. */
export const TRAVEL_TIMES: Table<Travel & { readonly hours: number }> = tableOf([
  [{ ...WALK, hours: 1 }, 'gehstunde|gehstunden|wegstunde|wegstunden|fußstunde'],
  [{ ...WALK, hours: 8 }, 'tagesmarsch|tagesmärsche|tagesreise|tagesreisen'],
  [{ ...WALK, hours: 1 / 60 }, 'gehminute|gehminuten'],
  [{ ...DRIVE, hours: 1 }, 'autostunde|autostunden|bahnstunde|bahnstunden'],
  [{ ...DRIVE, hours: 1 / 60 }, 'autominute|autominuten'],
]);

export const NUMBERS: Table<number> = tableOf([
  [
    0.5,
    "half a|half an|a half|half|ein halber|einen halben|eine halbe|einer halben|halbe|mezzo|mezza|mezz'|un mezzo|una mezza|demi|un demi|une demi|demie",
  ],
  [1, "a|an|one|ein|eine|einen|einer|einem|un|uno|una|un'|une"],
  [1.5, 'one and a half|eineinhalb|anderthalb|uno e mezzo'],
  [2, 'two|zwei|due|deux|a couple of|a couple'],
  [2.5, 'two and a half|zweieinhalb|due e mezzo'],
  [3, 'three|drei|tre|trois'],
  [4, 'four|vier|quattro|quatre'],
  [5, 'five|fünf|cinque|cinq'],
  [6, 'six|sechs|sei'],
  [7, 'seven|sieben|sette|sept'],
  [8, 'eight|acht|otto|huit'],
  [9, 'nine|neun|nove|neuf'],
  [10, 'ten|zehn|dieci|dix'],
  [12, 'twelve|zwölf|dodici|douze|a dozen|ein dutzend'],
  [15, 'fifteen|fünfzehn|quindici|quinze'],
  [20, 'twenty|zwanzig|venti|vingt'],
  [25, 'twenty five|fünfundzwanzig|venticinque|vingt cinq'],
  [30, 'thirty|dreißig|dreissig|trenta|trente'],
  [40, 'forty|vierzig|quaranta|quarante'],
  [50, 'fifty|fünfzig|cinquanta|cinquante'],
  [100, 'a hundred|one hundred|hundert|cento|cent'],
]);
/** Numbers that are none. */
export const SOME: Table<number> = tableOf([
  [3, 'a few|few|some|einige|ein paar|wenige|alcuni|alcune|pochi|poche|qualche|quelques'],
  [5, 'several|mehrere|parecchi|plusieurs'],
]);
export const HALF_MORE: Table<number> = tableOf([
  [0.5, 'and a half|e mezzo|e mezza|et demi|et demie|einhalb'],
]);

const words = (list: string): Table<true> => tableOf([[true, list]]);

export const ABOUT = words(
  "about|approximately|approx|roughly|around|circa|ca|c|nearly|almost|just over|a little over|over|more than|just under|some|etwa|ungefähr|rund|gut|knapp|fast|beinahe|mehr als|quasi|pressappoco|poco più di|poco meno di|oltre|più di|all'incirca|environ|à peu près|presque|près de|un peu plus de|plus de|moins de",
);
/** Before a quantity or a direction; they say nothing. */
export const LEADS = words(
  "a|ad|à|at|in|lies|just|to the|directly|straight|im|nach|in richtung|genau|direkt|weiter|further|farther|verso|verso il|proprio|al|all'|nel|nello|nell'|au|à l'|a l'|vers le|vers l'|juste|plein|dans le|dans l'|away|entfernt|weit|distante|lontano|di distanza|de distance|as the crow flies|luftlinie|in linea d'aria|à vol d'oiseau|within|less than|no more than|not more than|up to|within a radius of|innerhalb von|im umkreis von|weniger als|höchstens|entro|a meno di|nel raggio di|dans un rayon de|à moins de|au plus",
);
/** After "in the north": of that place itself, not beyond it. */
export const WITHIN = words("in the|im|nel|nell'|dans le|dans l'");
/** Between a direction or a distance and the place; what article they hide. */
export const OF: Table<string> = tableOf([
  [
    '',
    "of|from|of the|from the|around|um|v|autour de|autour d'|intorno a|away from|out of|outside|outside of|above|below|beyond|past|up from|down from|upstream from|upstream of|downstream from|downstream of|inland from|off|von|vom|von der|der|des|oberhalb von|oberhalb|unterhalb von|unterhalb|über|unter|hinter|vor|außerhalb von|außerhalb|flussaufwärts von|flussabwärts von|entfernt von|weg von|di|da|dal|dai|del|dei|sopra|sotto|oltre|fuori|fuori da|a monte di|a valle di|de|d'|au dessus de|au dessous de|au delà de|hors de|en amont de|en aval de|en dehors de|depuis",
  ],
  ['La ', 'della|dalla|de la|au dessus de la'],
  ["L'", "dell'|dall'|de l'"],
  ['Le ', 'du|delle|dalle'],
  ['Les ', 'des'],
]);

/** Before the place that a distance is counted towards: "3 km from A towards B". */
export const TOWARDS = words(
  "towards|toward|in the direction of|on the road to|on the way to|richtung|in richtung|in richtung auf|auf der straße nach|auf dem weg nach|verso|in direzione|in direzione di|sulla strada per|vers|en direction de|en direction d'|direction|sur la route de|sur la route d'",
);

/** How far along the way; `between` leaves it open. */
export const BETWEEN: Table<number | 'between'> = tableOf<number | 'between'>([
  [
    0.5,
    'halfway between|halbwegs zwischen|half way between|midway between|mid way between|in the middle between|halfway from|half way from|halfway on the road between|halfway on the road from|halfway along the road from|half way along the road from|auf halbem weg zwischen|auf halbem wege zwischen|auf halber strecke zwischen|in der mitte zwischen|mitten zwischen|genau zwischen|auf halbem weg von|auf halbem wege von|auf halber strecke von|a metà strada tra|a metà strada fra|a mezza strada tra|a mezza strada fra|a metà tra|a metà fra|a metà via tra|a metà strada da|à mi chemin entre|a mi chemin entre|mi chemin entre|à mi distance entre|à mi route entre|à mi chemin de|au milieu entre',
  ],
  [
    1 / 3,
    'a third of the way from|one third of the way from|a third of the way between|ein drittel des weges von|a un terzo della strada da|au tiers du chemin de|au tiers du chemin entre',
  ],
  [
    2 / 3,
    'two thirds of the way from|two thirds of the way between|zwei drittel des weges von|a due terzi della strada da|aux deux tiers du chemin de|aux deux tiers du chemin entre',
  ],
  [1 / 4, 'a quarter of the way from|a quarter of the way between|ein viertel des weges von'],
  [
    3 / 4,
    'three quarters of the way from|three quarters of the way between|drei viertel des weges von',
  ],
  [
    'between',
    'between|somewhere between|in between|on the road between|on the way between|on the railway between|on the line between|on the road from|on the way from|on the railway from|on the line from|zwischen|irgendwo zwischen|auf der straße zwischen|auf der strecke zwischen|auf dem weg zwischen|auf dem weg von|auf dem wege von|auf der straße von|auf der landstraße von|auf der strecke von|an der straße von|unterwegs von|tra|fra|da qualche parte tra|sulla strada tra|sulla strada fra|sulla strada da|lungo la strada da|lungo la strada tra|sulla via da|sulla linea tra|entre|quelque part entre|sur la route entre|sur la route de|sur le chemin de|sur le chemin entre|sur la ligne entre|en route de',
  ],
]);
/** Between the names of the two places. */
export const AND = ['and', '&', 'und', 'e', 'ed', 'et'] as const;
export const TO = [
  'to',
  'towards',
  'nach',
  'zu',
  'zur',
  'a',
  'ad',
  'à',
  'au',
  'aux',
  'vers',
  'verso',
  'and',
  'und',
  'e',
  'et',
] as const;

export type Nearness = 'near' | 'outside';

export const NEAR: Table<Nearness> = tableOf<Nearness>([
  [
    'near',
    "near|near to|close to|close by|nearby|by|in the vicinity of|in the neighbourhood of|in the neighborhood of|in the area of|not far from|around|somewhere near|bei|nahe|nahe bei|in der nähe von|in der nähe der|in der nähe des|in der umgebung von|im raum|unweit von|unweit|nicht weit von|vicino a|vicino ad|presso|nei pressi di|nelle vicinanze di|nei dintorni di|non lontano da|intorno a|près de|près d'|à proximité de|aux environs de|dans les environs de|non loin de|autour de|du côté de|à côté de|above|below|beyond|upstream of|upstream from|downstream of|downstream from|oberhalb von|unterhalb von|flussaufwärts von|flussabwärts von|a monte di|a valle di|en amont de|en aval de|au dessus de",
  ],
  [
    'outside',
    "opposite|in the outskirts of|in the suburbs of|across from|gegenüber|gegenüber von|di fronte a|en face de|just outside|just outside of|outside|outside of|on the outskirts of|on the edge of|at the edge of|at the gates of|am rand von|am rande von|am stadtrand von|vor den toren von|knapp außerhalb von|außerhalb von|kurz vor|fuori|fuori da|appena fuori|appena fuori da|appena fuori di|alle porte di|alla periferia di|ai margini di|aux portes de|aux abords de|à l'extérieur de|juste à l'extérieur de|en périphérie de|à la sortie de|à l'entrée de",
  ],
]);
/** Words that name no place. */
export const NO_NAMES = words(
  'the town|the city|the village|town|here|there|home|der stadt|dem dorf|dem ort|hier|la città|città|il paese|paese|la ville|ville|le village|qui|ici',
);
/** Before a name. */
export const TITLES = words(
  'the|the town of|the city of|the village of|the port of|town of|city of|village of|port of|stadt|dorf|der stadt|dem dorf|dem ort|der|dem|den|la città di|il paese di|la ville de|le village de',
);
