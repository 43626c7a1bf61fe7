/** Names with a word that says what they are: streets, rivers, gulfs, counties. */
import type { NameMatch } from '../gazetteer/name-index.js';
import type { Named } from './names.js';
import { keyAt, phrase, type Reading, type Toponym } from './reading.js';
import type { Token } from './tokens.js';

/** "via Esempio", "rue de l'Exemple": features whose word is in lower case and part of the name. */
export function readSmallFeature(reading: Reading, from: number, to: number): number | undefined {
  const { features, of, articles } = reading.lexicon;
  let at = from - 1;
  while (at >= from - 2 && (of.has(keyAt(reading, at)) || articles.has(keyAt(reading, at)))) at--;
  const token = reading.tokens[at];
  if (!token || token.isCapital || !features.small.has(token.key)) return undefined;
  const gaps = reading.tokens.slice(at + 1, from + 1);
  if (!gaps.every(({ gap }) => /^(?:[ \u00a0]|['’])$/.test(gap))) return undefined;
  add(reading, at, to, token.text);
  return to;
}

/** "Gulf of Example", "Sea of Example": the name belongs to a water or a landform. */
export function readFeatureOf(reading: Reading, last: number): number | undefined {
  const { features, of, articles } = reading.lexicon;
  if (!features.of.has(keyAt(reading, last)) || !of.has(keyAt(reading, last + 1))) return undefined;
  let at = last + 2;
  if (articles.has(keyAt(reading, at)) || of.has(keyAt(reading, at))) at++;
  const gaps = reading.tokens.slice(last + 1, at + 1);
  if (!reading.tokens[at]?.isCapital || !gaps.every(({ gap }) => /^[ \u00a0'’]$/.test(gap)))
    return undefined;
  const whole = reading.findName(last);
  let end = at + Math.max(1, reading.findName(at)?.count ?? 1);
  while (reading.tokens[end]?.isCapital && /^[ -]$/.test(reading.tokens[end]?.gap ?? '')) end++;
  const isWhole = whole !== undefined && last + whole.count > at;
  if (isWhole) end = last + whole.count;
  // "Isle of Man", a country.
  const isKnown = isWhole && whole.matches.some(({ place }) => place.kind !== 'water');
  reading.toponyms.push({
    ...{ from: last, to: end, key: phrase(reading, last, end), beside: 'nothing' },
    matches: isWhole ? whole.matches : [],
    ...(!isKnown && { word: reading.tokens[last]?.text ?? '' }),
  });
  return end;
}

/** "In der Hauptstraße", "am Marktplatz": one word, which its ending makes a street. */
export function readStreetWord(reading: Reading, from: number, to: number): number | undefined {
  const { common, endings } = reading.lexicon.features;
  const key = keyAt(reading, from);
  if (to - from > 1 || common.has(key) || !isBehindArticle(reading, from)) return undefined;
  const text = reading.tokens[from]?.text ?? '';
  const ending = endings.find(
    (each) => text.toLowerCase().endsWith(each) && text.length > each.length + 2,
  );
  if (ending === undefined || reading.tokens[to]?.gap === '-') return undefined;
  add(reading, from, to, ending);
  return to;
}

/** "Highway 5", "autoroute A7": roads that are named by their number. */
export function numberedRoads({ tokens, lexicon }: Pick<Reading, 'tokens' | 'lexicon'>): Toponym[] {
  return tokens.flatMap(({ key, text }, from): Toponym[] => {
    if (!lexicon.features.numbered.has(key)) return [];
    const number = tokens[from + 1];
    if (!number || !/^[ \u00a0]$/.test(number.gap) || !ROAD_NUMBER.test(number.text)) return [];
    const named = { from, to: from + 2, key: `${key} ${number.key}`, word: text };
    return [{ ...named, matches: [], beside: 'nothing' }];
  });
}

const ROAD_NUMBER = /^\p{Lu}{0,2}\d{1,4}$/u;

/** "The Danube", "am Rhein", "zwischen der Ems und der Hase": rivers have articles, towns none. */
export function readRiver(reading: Reading, from: number, to: number): number | undefined {
  const { rivers, endings } = reading.lexicon;
  const key = phrase(reading, from, to);
  const ending = endings.find(
    (each) => key.endsWith(each) && rivers.has(key.slice(0, -each.length)),
  );
  const name = ending === undefined || rivers.has(key) ? key : key.slice(0, -ending.length);
  if (!rivers.has(name)) return undefined;
  if (!isBehindArticle(reading, from) && !isBesideRiver(reading, from)) return undefined;
  if (reading.findName(from, to - from)?.matches.some(({ place }) => isCalledSo(reading, place)))
    return undefined;
  // A town of that name has a sense of its own.
  const known = { from, to, key: `${name} (river)`, matches: [], beside: 'nothing' } as const;
  reading.toponyms.push({ ...known, word: name, isRiver: true });
  return to;
}

function isBehindArticle(reading: Reading, from: number): boolean {
  const { articles, contracted } = reading.lexicon;
  const before = keyAt(reading, from - 1);
  if (!articles.has(before) && !contracted.has(before)) return false;
  return /^(?:[ \u00a0]|['’])$/.test(reading.tokens[from]?.gap ?? '');
}

/** "An Rhein, Main und Neckar". */
function isBesideRiver(reading: Reading, from: number): boolean {
  const last = reading.toponyms.at(-1);
  if (!last?.isRiver || from - last.to > 1) return false;
  const gaps = reading.tokens.slice(last.to, from + 1).map(({ gap }) => gap);
  return gaps.every((gap) => /^,? $/.test(gap)) && (gaps.length === 2 || gaps[0] === ', ');
}

/** Countries have articles too; in Italian and French, divisions: "la Moselle", "l'Isère". */
function isCalledSo({ lexicon }: Reading, { kind }: NameMatch['place']): boolean {
  if (kind === 'country') return true;
  return kind.endsWith('division') && lexicon.contracted.size > 0 && !lexicon.hasCapitalNouns;
}

export function readDivision(reading: Reading, at: number, from: number, to: number): number {
  const isBefore = at === from;
  const [nameFrom, nameTo] = isBefore ? [from + 1, to] : [from, at];
  if (nameFrom >= nameTo) return to;
  const whole = reading.findName(from, to - from);
  const named = whole?.count === to - from ? whole : reading.findName(nameFrom, nameTo - nameFrom);
  const word = reading.tokens[at]?.text ?? '';
  if (named && (named === whole || named.count === nameTo - nameFrom)) {
    const divisions = named.matches.filter(({ place }) => place.kind.endsWith('division'));
    // "Landkreis Example" is near its seat; the towns called Mayo are not in County Mayo.
    const isTown = !isBefore || reading.lexicon.hasCapitalNouns;
    const matches = divisions.length > 0 ? divisions : isTown ? named.matches : [];
    add(reading, from, to, word, matches);
  } else addFeature(reading, from, to, word, nameFrom, nameTo);
  return to;
}

export function readFeatureBefore(reading: Reading, from: number, to: number): number {
  let end = to;
  if (to - from === 1) {
    const [of, name] = [reading.tokens[to], reading.tokens[to + 1]];
    if (!of || !name?.isCapital || !reading.lexicon.of.has(of.key)) return to;
    end = to + 2;
  }
  addFeature(reading, from, end, reading.tokens[from]?.text ?? '', from + 1, end);
  return end;
}

/**
 * @param word what says that it is a feature
 * @param nameFrom where the other words begin
 * @param nameTo behind them
 */
export function addFeature(
  reading: Reading,
  from: number,
  to: number,
  word: string,
  nameFrom = from,
  nameTo = to - 1,
): void {
  const { never, demonyms, features, organisations } = reading.lexicon;
  const isStreet = features.streets.has(keyAt(reading, to - 1));
  // "Police Station", "Detention Center": of words that name nothing, there are many.
  const isGeneric = ({ key }: Token) =>
    never.has(key) || demonyms.has(key) || organisations.after.has(key);
  if (!isStreet && reading.tokens.slice(nameFrom, nameTo).every(isGeneric)) return;
  add(reading, from, to, word);
}

/** @param matches those of the whole, if not given */
function add(
  reading: Reading,
  from: number,
  to: number,
  word: string,
  matches = matchesOfWhole(reading, from, to),
): void {
  const key = phrase(reading, from, to);
  reading.toponyms.push({ from, to, key, matches, word, beside: 'nothing' });
}

function matchesOfWhole({ findName }: Reading, from: number, to: number): readonly NameMatch[] {
  const named = findName(from, to - from);
  return named?.count === to - from ? named.matches : [];
}

/** A feature that the index has. */
export function addWhole(
  reading: Reading,
  from: number,
  to: number,
  { key, matches }: Named,
): void {
  const word = reading.tokens[to - 1]?.text ?? '';
  reading.toponyms.push({ from, to, key, matches, word, beside: 'nothing' });
}
