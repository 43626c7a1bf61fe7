/** Toponym recognition: which words of a text name places, judged by the words around them. */
import type { IndexedPlace, NameIndex, NameMatch } from '../gazetteer/name-index.js';
import {
  asDivision,
  containerOf,
  contains,
  type Evidence,
  evidenceOf,
  isElsewhere,
  isInside,
  isJoined,
  isRightBehind,
  type Situation,
  sharedContainer,
} from './evidence.js';
import type { Lexicon } from './lexicon.js';
import { nameFinder } from './names.js';
import { ownStrength } from './own-strength.js';
import type { Toponym } from './reading.js';
import { joinBroken, joinLines, type Token, tokensOf } from './tokens.js';
import { toponymsIn } from './toponyms.js';
import { RECOGNITION } from './weights.js';

export interface Recognised {
  readonly start: number;
  readonly end: number;
  /** Toponyms of one key have one sense in a text. */
  readonly key: string;
  readonly matches: readonly NameMatch[];
  readonly word?: string;
  readonly isRiver?: true;
  readonly evidence: Evidence;
  /** How much speaks for a place. */
  readonly strength: number;
  /** Something there says that it is none, whatever the name is elsewhere. */
  readonly isUnlike: boolean;
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
  const isName = (key: string) => index.named(key).length > 0;
  const broken = joinBroken(tokensOf(text, lexicon.hasCapitalNouns), isName);
  const findName = nameFinder(index, lexicon, text, broken);
  const tokens = joinLines(broken, (at) => findName(at)?.count ?? 1);
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
    doubtful: judged.filter(
      (each) => !sure.has(each) && !each.isUnlike && each.strength >= accepted - doubtful,
    ),
    demonyms: demonymsIn(tokens, lexicon),
  };
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
  const isWithinNext = next && isInside(toponym, next, tokens, lexicon);
  const evidence = container || isWithinNext ? 'container' : evidenceOf(situation);
  const { key, matches, word } = asDivision(toponym, tokens, lexicon);
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
  // "Ann Example, M.D.": a degree, no state.
  const isCode = matches.every(({ only }) => only !== undefined) && matches.length > 0;
  if (isCode && first?.isInitials && surnames.has(tokens[toponym.from - 1]?.key ?? ''))
    strength += RECOGNITION.never;
  if (lexicon.never.has(key)) strength += RECOGNITION.never;
  if (words === 1 && word === undefined) {
    if (lexicon.seldom.has(key)) strength += RECOGNITION.seldom;
    else if (lexicon.givenNames.has(key)) strength += RECOGNITION.givenName;
    // "Georgia Example lives in Atlanta, Georgia": a state beside a person of its name.
    const isNamesake = lexicon.givenNames.has(key) && evidence !== 'none';
    if (surnames.has(key)) strength += isNamesake ? 0 : RECOGNITION.surname;
    else if (maybeSurnames.has(key)) strength += RECOGNITION.maybeSurname;
    if (small.has(key))
      strength +=
        first?.isFirst || first?.isInHeading ? RECOGNITION.commonAtStart : RECOGNITION.common;
    // "The mayor of Sampleton said", "un pêcheur d'Exemple résume": the person speaks.
    const isAttribute = evidence !== 'none' && evidence !== 'list';
    if (!isAttribute) strength += costOfSpeaking(tokens, toponym, lexicon);
    // Capitals are an abbreviation of something else.
    const isKnownCode = isKnownByCode(matches) || lexicon.codes.has(key);
    const isCapitalised = first?.isInHeading || first?.isInCapitals;
    if (first?.isAllCapitals && !isCapitalised && key.length < 5 && !isKnownCode) {
      strength += evidence === 'kind' ? 0 : RECOGNITION.abbreviation;
    }
    // "CONTACT US NOW", but "FLOODS IN US".
    if (first?.isInCapitals && !first.isInitials && lexicon.codesLikeWords.has(key))
      strength += evidence === 'preposition' ? 0 : RECOGNITION.never;
    if (key.length < 3 && !isKnownCode) strength += RECOGNITION.short;
  }
  const towns = matches.filter(({ place }) => place.kind === 'settlement');
  const areas = matches.filter(({ place }) => place.kind !== 'settlement');
  const isTown = areas.length === 0 || ownStrength(towns) >= ownStrength(areas);
  const isBehind =
    word === undefined &&
    isBehindArticle(toponym, tokens, lexicon) &&
    /^(?:[ \u00a0]|['’])$/.test(first?.gap ?? '');
  const hasArticle = isTown && isBehind;
  const isArea = !isTown && isBehind && lexicon.contracted.size > 0;
  if (hasArticle) strength += lexicon.contracted.size > 0 ? -1.5 : RECOGNITION.article;
  // "La Côte-Nord", "das Emsland".
  if (isArea) strength += RECOGNITION.areaWithArticle;
  if (first?.isInHeading) strength += RECOGNITION.inHeading;
  // "Denzel Washington", "Paris Hilton": perhaps a place, never surely.
  const isNamelike = words === 1 && word === undefined && toponym.beside !== 'nothing';
  const isBeside = isNamelike && (evidence === 'none' || evidence === 'list');
  if (isBeside) strength = Math.min(strength, RECOGNITION.accepted + RECOGNITION.besideNames);
  const isRomance = lexicon.contracted.size > 0 && !lexicon.hasCapitalNouns;
  // "Rosaria Messina". English has nouns with capitals before names: "Smart Dubai".
  const isSurname =
    isRomance &&
    isNamelike &&
    evidence === 'none' &&
    toponym.beside === 'before' &&
    isTown &&
    tokens[toponym.from - 1]?.isFirst === false;
  if (isSurname) strength = Math.min(strength, RECOGNITION.accepted - RECOGNITION.lessThanNeeded);
  return {
    start,
    end: toponym.end ?? endOf(text, end?.end ?? start, matches, end),
    key,
    matches: container
      ? within(matches, container.places)
      : isElsewhere(toponym, next, text, tokens)
        ? []
        : matches,
    ...(word !== undefined && { word }),
    ...(toponym.isRiver && { isRiver: true }),
    evidence,
    strength,
    isUnlike: isSurname || (hasArticle && lexicon.contracted.size > 0),
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

function within(matches: readonly NameMatch[], areas: readonly IndexedPlace[]) {
  return matches.filter(({ place }) => areas.some((area) => contains(area, place)));
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
  return judged.filter(({ key, strength, isUnlike }) => {
    const isSure = !isUnlike && (best.get(key) ?? 0) >= accepted + surelyAccepted;
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
