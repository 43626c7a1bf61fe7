/** What the words around a name say of it: what contains it, kinds of places, prepositions, lists. */
import type { IndexedPlace } from '../gazetteer/name-index.js';
import { distanceBetween } from '../geo/geometry.js';
import type { Lexicon } from './lexicon.js';
import { ownStrength } from './own-strength.js';
import type { Toponym } from './reading.js';
import type { Token } from './tokens.js';
import { RECOGNITION } from './weights.js';

/** What around a name says that it is a place, strongest first. */
export type Evidence = 'container' | 'kind' | 'preposition' | 'list' | 'weak preposition' | 'none';

export interface Situation {
  readonly toponym: Toponym;
  readonly next: Toponym | undefined;
  /** Behind the next. */
  readonly after: Toponym | undefined;
  readonly last: Toponym | undefined;
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly lexicon: Lexicon;
  readonly surnames: ReadonlySet<string>;
  readonly maybeSurnames: ReadonlySet<string>;
  /** Words that the text has in lower case. */
  readonly small: ReadonlySet<string>;
}

export function evidenceOf({ toponym, next, last, text, tokens, lexicon }: Situation): Evidence {
  const { from } = toponym;
  if (isDateline(toponym, text, tokens)) return 'kind';
  let at = from - 1;
  const before = () => tokens[at];
  const isClose = /^(?:[ \u00a0]|\r?\n {0,20}|['’])$/.test(tokens[from]?.gap ?? '');
  if (isClose) {
    const { of, kinds } = lexicon;
    const behindOf = tokens[at - 1];
    if (of.has(before()?.key ?? '') && behindOf && kinds.has(behindOf.key)) return 'kind';
    // "La communauté crie de Mistissini".
    const isRomance = lexicon.contracted.size > 0 && !lexicon.hasCapitalNouns;
    const isAdjective = behindOf?.isCapital === false && !isSmallWord(behindOf.key, lexicon);
    const kind = tokens[at - 2]?.key ?? '';
    if (isRomance && of.has(before()?.key ?? '') && isAdjective && kinds.has(kind)) return 'kind';
    if (kinds.has(before()?.key ?? '')) return lexicon.hasCapitalNouns ? 'kind' : 'preposition';
    if (lexicon.titles.has(behindOf?.key ?? '') && of.has(before()?.key ?? ''))
      return 'preposition';
    if (lexicon.articles.has(before()?.key ?? '')) at--;
    if (lexicon.before.places.has(before()?.key ?? '')) return 'preposition';
    // "Ann Example, 43, of Sampleton".
    const isAge = /^\d\d$/.test(tokens[at - 1]?.text ?? '') && /^, $/.test(before()?.gap ?? '');
    if (isAge && lexicon.before.anything.has(before()?.key ?? '')) return 'preposition';
  }
  if (isListed(last, toponym, text, tokens) || isListed(toponym, next, text, tokens)) return 'list';
  // A container stands behind what it contains.
  if (last && containerOf(last, toponym, text, tokens)) return 'container';
  if (isClose && lexicon.before.anything.has(before()?.key ?? '')) return 'weak preposition';
  return 'none';
}

function isSmallWord(key: string, { of, articles, before }: Lexicon): boolean {
  return [of, articles, before.places, before.anything].some((words) => words.has(key));
}

/** "BERLIN (AP) —", "SPRINGFIELD, Ill. -": a name in capitals at a paragraph's beginning. */
function isDateline({ from, to }: Toponym, text: string, tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first?.isAllCapitals || !last || !(from === 0 || first.gap.includes('\n'))) return false;
  return /^(?:,? [^\n.]{0,40}\.?)? ?(?:\([^()\n]{1,30}\) ?)?[-–—]/.test(
    text.slice(last.end, last.end + 80),
  );
}

/** "Bremen, Hamburg and Kiel": names beside one another, of which one is surely a place. */
function isListed(
  one: Toponym | undefined,
  other: Toponym | undefined,
  text: string,
  tokens: readonly Token[],
): boolean {
  if (!one || !other || one.beside !== 'nothing' || other.beside !== 'nothing') return false;
  const [end, start] = [tokens[one.to - 1]?.end ?? 0, tokens[other.from]?.start ?? 0];
  if (start - end > 7) return false;
  if (!/^(?:,|,? (?:and|or|to|und|oder|et|ou|e|o)) $/.test(text.slice(end, start))) return false;
  return [one, other].some(({ matches }) => ownStrength(matches) >= RECOGNITION.accepted);
}

/** What stands behind a comma or in brackets and contains a candidate of the name. */
export function containerOf(
  toponym: Toponym,
  next: Toponym,
  text: string,
  tokens: readonly Token[],
) {
  const end = tokens[toponym.to - 1]?.end ?? 0;
  const start = tokens[next.from]?.start ?? 0;
  if (start - end > 4 || start <= end) return undefined;
  if (!/^(?:,\s{1,2}|\s?\()$/.test(text.slice(end, start))) return undefined;
  const places = next.matches
    .map(({ place }) => place)
    .filter(({ kind }) => kind !== 'settlement')
    .filter((area) => toponym.matches.some(({ place }) => contains(area, place)));
  const name = text.slice(start, tokens[next.to - 1]?.end);
  return places.length > 0 ? { places, name } : undefined;
}

/** Of "Example and Sample, Texas", Texas contains both. */
export function sharedContainer(
  toponym: Toponym,
  next: Toponym,
  after: Toponym,
  text: string,
  tokens: readonly Token[],
) {
  const container = containerOf(next, after, text, tokens);
  const isShared = container?.places.some((area) =>
    toponym.matches.some(({ place }) => contains(area, place)),
  );
  return isShared ? container : undefined;
}

/** "Leer in Ostfriesland", "Bakel au Sénégal": one of the places of the name is in what follows. */
export function isInside(
  toponym: Toponym,
  next: Toponym,
  tokens: readonly Token[],
  { before, articles }: Lexicon,
): boolean {
  const between = tokens.slice(toponym.to, next.from);
  const [preposition, article] = between;
  if (!preposition || !before.inside.has(preposition.key) || between.length > 2) return false;
  if (article && !articles.has(article.key)) return false;
  const gaps = tokens.slice(toponym.to, next.from + 1);
  if (!gaps.every(({ gap }) => /^(?:[ \u00a0]|['’])$/.test(gap))) return false;
  return next.matches.some(({ place: area }) =>
    toponym.matches.some(({ place }) => contains(area, place)),
  );
}

export function isJoined(
  one: Toponym,
  other: Toponym,
  text: string,
  tokens: readonly Token[],
): boolean {
  const between = text.slice(tokens[one.to - 1]?.end, tokens[other.from]?.start);
  return / (?:and|und|et|e) $/.test(between) && between.length < 7;
}

/** "Sampleton, Mo.": no place of that name is known there. */
export function isElsewhere(
  toponym: Toponym,
  next: Toponym | undefined,
  text: string,
  tokens: readonly Token[],
): boolean {
  if (!next?.matches.some(({ only }) => only === 'after a comma')) return false;
  if (toponym.matches.some(({ place }) => place.kind !== 'settlement')) return false;
  return isRightBehind(toponym, next, text, tokens);
}

export function isRightBehind(
  last: Toponym,
  toponym: Toponym,
  text: string,
  tokens: readonly Token[],
): boolean {
  return text.slice(tokens[last.to - 1]?.end, tokens[toponym.from]?.start) === ', ';
}

/** Metres from about the middle of a landscape to what may be in it. */
const WITHIN = 80_000;

export function contains(area: IndexedPlace, place: IndexedPlace): boolean {
  if (area.key === place.key || area.kind === 'settlement') return false;
  if (area.kind === 'region')
    return (
      area.country !== undefined &&
      area.country === place.country &&
      distanceBetween(area.position, place.position) < WITHIN
    );
  if (area.division2 !== undefined) return place.division2 === area.division2;
  if (area.division1 !== undefined) return place.division1 === area.division1;
  return area.kind === 'country' && place.country === area.country;
}

/** "Washington state", in lower case: the division of that name, which is not the city's sense. */
export function asDivision(toponym: Toponym, tokens: readonly Token[], lexicon: Lexicon): Toponym {
  const behind = tokens[toponym.to];
  if (!behind || behind.isCapital || behind.gap !== ' ') return toponym;
  if (!lexicon.states.has(behind.key)) return toponym;
  const divisions = toponym.matches.filter(({ place }) => place.kind.endsWith('division'));
  if (divisions.length === 0) return toponym;
  return { ...toponym, key: `${toponym.key} ${behind.key}`, matches: divisions };
}
