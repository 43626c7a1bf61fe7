/** Feasts by their names: their dates are not known here, but a message can say why. */
import { wholeWords } from './vocabulary.js';

const FEASTS = [
  // English
  "(?:good_friday|easter|whit|pentecost|ascension|palm|shrove|ash|maundy|holy)(?:_(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|week|day|eve))?|halloween|hallowe[’']en|christmas(?:_(?:day|eve))?|new_year[’']?s?(?:_(?:day|eve))?|(?:st|saint)\\.?_\\p{L}{2,12}[’']s?_(?:day|eve)|boxing_day|thanksgiving|lent|advent|michaelmas|candlemas|lammas|all_(?:saints|souls)[’']?(?:_day)?|bank_holiday|independence_day",
  // German
  '(?:ostern?|pfingst(?:en)?|oster|karfreitag|palm|himmelfahrt|fronleichnam|weihnacht(?:en)?|silvester|sylvester|neujahr|fasching|advent|dreikönig|allerheiligen|allerseelen|michaelis|johannis|martini|lichtmess|aschermittwoch|gründonnerstag)(?:_?(?:sonntag|montag|dienstag|samstag|tag|abend|s|fest))?',
  // Italian
  'ferragosto|pasqua|pasquetta|pentecoste|natale|capodanno|epifania|befana|ognissanti|carnevale|quaresima|san_silvestro|ascensione|immacolata|santo_stefano',
  // French
  'pâques|pentecôte|noël|toussaint|ascension|assomption|mardi_gras|nouvel_an|saint-sylvestre|épiphanie|carême|chandeleur|vendredi_saint|(?:la_)?saint-\\p{L}{2,12}',
];

const PATTERN = wholeWords(FEASTS.join('|'));

/** The first feast that a text names, as it spells it. */
export function feastIn(text: string): string | undefined {
  return [...text.matchAll(PATTERN)].at(0)?.[0];
}
