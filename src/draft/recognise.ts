/** Toponym recognition: which words of a text name places, judged by the words around them. */
import type { IndexedPlace, NameIndex, NameMatch } from '../gazetteer/name-index.js';
import type { Lexicon } from './lexicon.js';
import { nameFinder } from './names.js';
import type { Toponym } from './reading.js';
import { type Token, tokensOf } from './tokens.js';
import { toponymsIn } from './toponyms.js';
import { RECOGNITION } from './weights.js';

/** What around a name says that it is a place, strongest first. */
type Evidence = 'container' | 'kind' | 'preposition' | 'list' | 'weak preposition' | 'none';

export interface Recognised {
  readonly start: number;
  readonly end: number;
  /** Toponyms of one key have one sense in a text. */
  readonly key: string;
  readonly matches: readonly NameMatch[];
  readonly word?: string;
  readonly evidence: Evidence;
  /** How much speaks for a place. */
  readonly strength: number;
  /** What follows and contains it: ", Texas". */
  readonly container?: readonly IndexedPlace[];
  readonly containerName?: string;
}

export interface Recognition {
  /** In the order of the text. */
  readonly toponyms: readonly Recognised[];
  /** Which are places only if they are near others. */
  readonly doubtful: readonly Recognised[];
  /** How often each country or division (by its code) is meant by an adjective or a people's name. */
  readonly demonyms: ReadonlyMap<string, number>;
}

export function recognise(index: NameIndex, lexicon: Lexicon, text: string): Recognition {
  const tokens = tokensOf(text, lexicon.hasCapitalNouns);
  const findName = nameFinder(index, lexicon, text, tokens);
  const { toponyms, ...persons } = toponymsIn(tokens, lexicon, findName);
  const small = new Set(tokens.filter(({ text }) => /^\p{Ll}/u.test(text)).map(({ key }) => key));
  const judged = toponyms.map((toponym, at) => {
    const [next, after, last] = [toponyms[at + 1], toponyms[at + 2], toponyms[at - 1]];
    return judge({ toponym, next, after, last, text, tokens, lexicon, small, ...persons });
  });
  const { accepted, doubtful } = RECOGNITION;
  const sure = new Set(oneSense(judged));
  return {
    toponyms: [...sure],
    doubtful: judged.filter((each) => !sure.has(each) && each.strength >= accepted - doubtful),
    demonyms: demonymsIn(tokens, lexicon),
  };
}

interface Situation {
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

function judge(situation: Situation): Recognised {
  const { toponym, last, next, after, text, tokens, lexicon, surnames, maybeSurnames, small } =
    situation;
  const [first, end] = [tokens[toponym.from], tokens[toponym.to - 1]];
  const start = first?.start ?? 0;
  const container =
    (next && containerOf(toponym, next, text, tokens)) ??
    (next && after && isJoined(toponym, next, text, tokens)
      ? sharedContainer(toponym, next, after, text, tokens)
      : undefined);
  const evidence = container ? 'container' : evidenceOf(situation);
  const { key, matches, word } = toponym;
  let strength = word === undefined ? ownStrength(matches) : RECOGNITION.feature;
  strength += RECOGNITION.evidence[evidence] + RECOGNITION.beside[toponym.beside];
  const words = toponym.to - toponym.from;
  if (word === undefined) strength += Math.min(2, words - 1) * RECOGNITION.furtherWord;
  if (
    matches.length > 0 &&
    matches.every(({ isMain, place }) => !isMain && place.kind === 'settlement')
  ) {
    // "White House" is Casablanca only to those who translate names.
    if (words > 1 && evidence === 'none') strength += RECOGNITION.translated;
  }
  if (matches.some(({ only }) => only === 'after a comma') && !first?.isInitials) {
    if (!last || !isRightBehind(last, toponym, text, tokens))
      strength += RECOGNITION.abbreviation * 2;
  }
  if (lexicon.never.has(key)) strength += RECOGNITION.never;
  if (words === 1 && word === undefined) {
    if (lexicon.seldom.has(key)) strength += RECOGNITION.seldom;
    else if (lexicon.givenNames.has(key)) strength += RECOGNITION.givenName;
    if (surnames.has(key)) strength += RECOGNITION.surname;
    else if (maybeSurnames.has(key)) strength += RECOGNITION.maybeSurname;
    if (small.has(key))
      strength +=
        first?.isFirst || first?.isInHeading ? RECOGNITION.commonAtStart : RECOGNITION.common;
    strength += costOfSpeaking(tokens, toponym, lexicon);
    // Capitals are an abbreviation of something else.
    if (first?.isAllCapitals && !first.isInHeading && key.length < 5 && !isKnownByCode(matches)) {
      strength += evidence === 'kind' ? 0 : RECOGNITION.abbreviation;
    }
    if (key.length < 3 && !lexicon.codes.has(key) && !isKnownByCode(matches))
      strength += RECOGNITION.short;
  }
  const isTown = matches.every(({ place }) => place.kind === 'settlement');
  if (isTown && word === undefined && isBehindArticle(toponym, tokens, lexicon)) {
    if (/^(?:[ \u00a0]|['’])$/.test(first?.gap ?? ''))
      strength += lexicon.contracted.size > 0 ? -1.5 : RECOGNITION.article;
  }
  if (first?.isInHeading) strength += RECOGNITION.inHeading;
  return {
    start,
    end: endOf(text, end?.end ?? start, matches, end),
    key,
    matches: container
      ? within(matches, container.places)
      : isElsewhere(toponym, next, text, tokens)
        ? []
        : matches,
    ...(word !== undefined && { word }),
    evidence,
    strength,
    ...(container && { container: container.places, containerName: container.name }),
  };
}

/** "The Example", "im Beispiel"; but "dell'Aquila", whose article belongs to the name. */
function isBehindArticle({ from, key }: Toponym, tokens: readonly Token[], lexicon: Lexicon) {
  const before = tokens[from - 1]?.key ?? '';
  const contracted = lexicon.contracted.get(before);
  if (contracted !== undefined) return !key.startsWith(`${contracted} `);
  return lexicon.articles.has(before) && !key.startsWith(`${before} `);
}

function isKnownByCode(matches: readonly NameMatch[]): boolean {
  return matches.some(({ only, place }) => only !== undefined || place.kind === 'region');
}

/** The full stop of "Ky." and "Ill." belongs to the name. */
function endOf(text: string, end: number, matches: readonly NameMatch[], last: Token | undefined) {
  const isShort = matches.some(({ only }) => only === 'after a comma');
  return isShort && text[end] === '.' && !last?.isInitials && !last?.isAllCapitals ? end + 1 : end;
}

/** How much a name by itself speaks for a place: orders of magnitude of its people, at most. */
function ownStrength(matches: readonly NameMatch[]): number {
  let most = -1;
  for (const { place, isMain, only } of matches) {
    most = Math.max(
      most,
      strengthOf(place) + (isMain || only !== undefined ? 0 : RECOGNITION.alternative),
    );
  }
  return most;
}

function strengthOf({ kind, population }: IndexedPlace): number {
  switch (kind) {
    case 'country':
      return 5;
    case 'first-order division':
      return population > 1_000_000 ? 3.6 : 2.6;
    case 'region':
    case 'water':
      return 3.5;
    case 'second-order division':
      return Math.log10(population + 10) - 3.2;
    case 'settlement':
      return Math.log10(population + 10) - 2.5;
  }
}

/** What stands behind a comma or in brackets and contains a candidate of the name. */
function containerOf(toponym: Toponym, next: Toponym, text: string, tokens: readonly Token[]) {
  const end = tokens[toponym.to - 1]?.end ?? 0;
  const start = tokens[next.from]?.start ?? 0;
  if (start - end > 4 || start <= end) return undefined;
  if (!/^(?:,\s{1,2}|\s?\()$/.test(text.slice(end, start))) return undefined;
  const places = next.matches
    .map(({ place }) => place)
    .filter(({ kind }) => kind === 'country' || kind.endsWith('division'))
    .filter((area) => toponym.matches.some(({ place }) => contains(area, place)));
  const name = text.slice(start, tokens[next.to - 1]?.end);
  return places.length > 0 ? { places, name } : undefined;
}

/** "Sampleton, Mo.": no place of that name is known there. */
function isElsewhere(
  toponym: Toponym,
  next: Toponym | undefined,
  text: string,
  tokens: readonly Token[],
): boolean {
  if (!next?.matches.some(({ only }) => only === 'after a comma')) return false;
  if (toponym.matches.some(({ place }) => place.kind !== 'settlement')) return false;
  return isRightBehind(toponym, next, text, tokens);
}

function isRightBehind(
  last: Toponym,
  toponym: Toponym,
  text: string,
  tokens: readonly Token[],
): boolean {
  return text.slice(tokens[last.to - 1]?.end, tokens[toponym.from]?.start) === ', ';
}

/** Of "Example and Sample, Texas", Texas contains both. */
function sharedContainer(
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

function isJoined(one: Toponym, other: Toponym, text: string, tokens: readonly Token[]): boolean {
  const between = text.slice(tokens[one.to - 1]?.end, tokens[other.from]?.start);
  return / (?:and|und|et|e) $/.test(between) && between.length < 7;
}

function contains(area: IndexedPlace, place: IndexedPlace): boolean {
  if (area.key === place.key || area.kind === 'settlement') return false;
  if (area.division2 !== undefined) return place.division2 === area.division2;
  if (area.division1 !== undefined) return place.division1 === area.division1;
  return area.kind === 'country' && place.country === area.country;
}

function within(matches: readonly NameMatch[], areas: readonly IndexedPlace[]) {
  return matches.filter(({ place }) => areas.some((area) => contains(area, place)));
}

function evidenceOf({ toponym, next, last, text, tokens, lexicon }: Situation): Evidence {
  const { from } = toponym;
  if (isDateline(toponym, text, tokens)) return 'kind';
  let at = from - 1;
  const before = () => tokens[at];
  const isClose = /^(?:[ \u00a0]|\n {0,20}|['’])$/.test(tokens[from]?.gap ?? '');
  if (isClose) {
    const { of, kinds } = lexicon;
    const behindOf = tokens[at - 1];
    if (of.has(before()?.key ?? '') && behindOf && kinds.has(behindOf.key)) return 'kind';
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

/** "BERLIN (AP) —", "SPRINGFIELD, Ill. -": a name in capitals at a paragraph's beginning. */
function isDateline({ from, to }: Toponym, text: string, tokens: readonly Token[]): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  if (!first?.isAllCapitals || !last || !(from === 0 || first.gap.includes('\n'))) return false;
  return /^(?:,? [^\n.]{0,40}\.?)? ?(?:\([^()\n]{1,30}\) ?)?[-–—]/.test(
    text.slice(last.end, last.end + 80),
  );
}

/** "Jackson said"; less for "said Jackson". */
function costOfSpeaking(
  tokens: readonly Token[],
  { from, to }: Toponym,
  { speech }: Lexicon,
): number {
  if (speech.has(tokens[to]?.key ?? '') && tokens[to]?.gap === ' ') return RECOGNITION.speaker;
  return speech.has(tokens[from - 1]?.key ?? '') ? RECOGNITION.spokenOf : 0;
}

/**
 * A name that is surely a place somewhere in the text is one elsewhere, unless something there
 * speaks against it.
 */
function oneSense(judged: readonly Recognised[]): Recognised[] {
  const best = new Map<string, number>();
  for (const { key, strength } of judged) best.set(key, Math.max(strength, best.get(key) ?? 0));
  const { accepted, surelyAccepted, borrowed } = RECOGNITION;
  return judged.filter(({ key, strength }) => {
    const isSure = (best.get(key) ?? 0) >= accepted + surelyAccepted;
    return strength + (isSure ? borrowed : 0) >= accepted;
  });
}

function demonymsIn(tokens: readonly Token[], { demonyms }: Lexicon): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [at, { key }] of tokens.entries()) {
    const code = demonyms.get(`${key} ${tokens[at + 1]?.key}`) ?? demonyms.get(key);
    if (code !== undefined) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  return counts;
}
