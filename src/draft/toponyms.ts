/**
 * Toponyms in the runs of words with capitals: a run that is a name, names within a run ("Boston
 * Mayor Ann Example"), features ("Example Street"), and what is a person or an organisation.
 */
import { cut, isBeginning, isLongName, isPlaceAlone, sentencesOf } from './cut-runs.js';
import {
  addFeature,
  addWhole,
  numberedRoads,
  readDivision,
  readFeatureBefore,
  readFeatureOf,
  readRiver,
  readSmallFeature,
  readStreetWord,
} from './features.js';
import type { Lexicon } from './lexicon.js';
import type { FindName, Named } from './names.js';
import {
  add,
  isArea,
  isFeatureEnd,
  isLarge,
  isOrdinary,
  keyAt,
  phrase,
  type Reading,
  type Toponym,
} from './reading.js';
import { readState } from './states.js';
import { type Run, runsOf, type Token } from './tokens.js';

export interface InRuns {
  readonly toponyms: readonly Toponym[];
  /** Last words of persons' names, and their given names that are in the list of such. */
  readonly surnames: ReadonlySet<string>;
  /** Last words of what may be persons' names. */
  readonly maybeSurnames: ReadonlySet<string>;
}

export function toponymsIn(tokens: readonly Token[], lexicon: Lexicon, findName: FindName): InRuns {
  const toponyms: Toponym[] = [];
  const surnames = new Set<string>();
  const maybeSurnames = new Set<string>();
  let read = 0;
  const reading: Reading = { tokens, lexicon, findName, toponyms, surnames, maybeSurnames };
  for (const run of runsOf(tokens).flatMap((each) => sentencesOf(reading, each))) {
    const from = Math.max(run.from, read);
    if (from < run.to) read = readRun(reading, { from, to: run.to });
  }
  const roads = numberedRoads(reading);
  const isRoad = ({ from, to }: Toponym) => roads.some((road) => from < road.to && road.from < to);
  const all = [...toponyms.filter((each) => !isRoad(each)), ...roads];
  return { toponyms: all.sort((a, b) => a.from - b.from), surnames, maybeSurnames };
}

/** @returns the token behind what was read: names may reach behind the run ("Isle of Wight") */
function readRun(reading: Reading, run: Run): number {
  let { from } = run;
  // "In London", "The Hague": words that only begin the sentence are left out.
  while (from < run.to && isBeginning(reading, from)) {
    const isFeature = reading.lexicon.features.before.has(keyAt(reading, from + 1));
    if (!isFeature && isLongName(reading, from, run.to)) break;
    from++;
  }
  if (from >= run.to) return run.to;
  if (reading.tokens[from]?.isInHeading) return readHeading(reading, { from, to: run.to });
  const feature = readSmallFeature(reading, from, run.to);
  if (feature !== undefined) return feature;
  if (isBehindTitle(reading, from) && !isPlaceAlone(reading, from, run.to)) {
    reading.surnames.add(keyAt(reading, run.to - 1));
    return run.to;
  }
  if (isOfOrganisation(reading, from)) return run.to;
  const state = readState(reading, from, run.to) ?? readFeatureOf(reading, run.to - 1);
  if (state !== undefined) return state;
  const pieces = cut(reading, { from, to: run.to });
  let end = run.to;
  for (const piece of pieces) end = Math.max(end, readPiece(reading, piece));
  return end;
}

function readPiece(reading: Reading, { from, to }: Run): number {
  const { lexicon } = reading;
  // "County Example".
  if (to - from > 1 && lexicon.divisions.before.has(keyAt(reading, from)))
    return readDivision(reading, from, from, to);
  const street = readStreetWord(reading, from, to);
  if (street !== undefined) return street;
  const river = readRiver(reading, from, to);
  if (river !== undefined) return river;
  const whole = reading.findName(from);
  if (whole && from + whole.count >= to && !isOrdinary(reading, from, whole.count)) {
    const end = from + whole.count;
    const isFeature = lexicon.features.after.has(keyAt(reading, end - 1)) && whole.count > 1;
    if (isFeature) addWhole(reading, from, end, whole);
    else add(reading, from, end, whole, 'nothing');
    return end;
  }
  // "Lake Example", "Gulf of Example".
  if (
    lexicon.features.before.has(keyAt(reading, from)) &&
    !isFeatureEnd(reading, to - 1, from, to)
  ) {
    return readFeatureBefore(reading, from, to);
  }
  for (let at = from; at < to; at++) {
    if (lexicon.organisations.before.has(keyAt(reading, at)))
      return behindOrganisation(reading, to);
  }
  if (isPerson(reading, from, to)) {
    reading.surnames.add(keyAt(reading, to - 1));
    // "Georgia Example" is "Georgia" from then on.
    const given = keyAt(reading, from);
    if (reading.lexicon.givenNames.has(given)) reading.surnames.add(given);
    return to;
  }
  for (let at = from + 1; at < to; at++) {
    if (!lexicon.divisions.after.has(keyAt(reading, at))) continue;
    const end = readDivision(reading, at, from, at + 1);
    return end < to ? readPiece(reading, { from: end, to }) : to;
  }
  if (!whole && isBehindKind(reading, from)) {
    reading.toponyms.push({
      ...{ from, to, key: phrase(reading, from, to), matches: [], beside: 'nothing' },
      word: kindBefore(reading, from) ?? '',
    });
    return to;
  }
  for (let at = to - 1; at > from; at--) {
    const key = keyAt(reading, at);
    if (lexicon.organisations.after.has(key)) return readNames(reading, { from, to }, true);
    if (lexicon.features.after.has(key)) {
      addFeature(reading, from, at + 1, reading.tokens[at]?.text ?? key);
      return at + 1 < to ? readPiece(reading, { from: at + 1, to }) : to;
    }
  }
  return readNames(reading, { from, to });
}

/** "The village of Example". */
function isBehindKind(reading: Reading, from: number): boolean {
  const { of, kinds, hasCapitalNouns } = reading.lexicon;
  if (hasCapitalNouns && kinds.has(keyAt(reading, from - 1))) return true;
  if (of.has(keyAt(reading, from - 1)) && kinds.has(keyAt(reading, from - 2))) return true;
  // "The villages of Example and Sampleton".
  const last = reading.toponyms.at(-1);
  const isListed = last?.to === from - 1 && reading.tokens[from - 1]?.isCapital === false;
  return isListed && last.matches.length === 0 && kinds.has(last.word?.toLowerCase() ?? '');
}

/** "Gemeinde Example", "village of Example". */
function kindBefore(reading: Reading, from: number): string | undefined {
  const before = [from - 1, from - 2].find((at) => reading.lexicon.kinds.has(keyAt(reading, at)));
  const last = reading.toponyms.at(-1);
  return before === undefined ? last?.word : reading.tokens[before]?.text;
}

/** "Far North" of "Far North Queensland". */
function areDirections(reading: Reading, at: number, count: number): boolean {
  return reading.tokens
    .slice(at, at + count)
    .every(({ key }) => reading.lexicon.directions.has(key));
}

function isPerson(reading: Reading, from: number, to: number): boolean {
  const first = reading.tokens[from];
  if (!first || to - from < 2 || to - from > 4) return false;
  const { organisations, features, divisions } = reading.lexicon;
  const last = keyAt(reading, to - 1);
  if ([organisations, features, divisions].some(({ after }) => after.has(last))) return false;
  const hasInitial = reading.tokens
    .slice(from, to - 1)
    .some(({ text }, i) => /^\p{Lu}$/u.test(text) && reading.tokens[from + i + 1]?.gap === '. ');
  if (reading.lexicon.givenNames.has(first.key) || hasInitial) return true;
  // "Umweltminister Jan Example": behind what may be a title.
  const isNamed = reading.findName(from, 1) !== undefined;
  return to - from > 2 && !isNamed && reading.lexicon.givenNames.has(keyAt(reading, to - 2));
}

/** "l'avvocato Esempio", "le docteur Exemple": in languages that write titles so. */
function isBehindTitle(reading: Reading, from: number): boolean {
  const before = reading.tokens[from - 1];
  if (!before || before.isCapital || reading.lexicon.hasCapitalNouns) return false;
  // "Fra" is a friar, "fra" is between.
  const { places, anything } = reading.lexicon.before;
  if (places.has(before.key) || anything.has(before.key)) return false;
  return reading.lexicon.titles.has(before.key) && reading.tokens[from]?.gap === ' ';
}

/** "Université catholique de l'Exemple": an organisation with an adjective. */
function isOfOrganisation(reading: Reading, from: number): boolean {
  const { articles, before, of, organisations } = reading.lexicon;
  let at = from - 1;
  if (articles.has(keyAt(reading, at))) at--;
  if (!of.has(keyAt(reading, at))) return false;
  at--;
  const named = reading.findName(from);
  // "University of Georgia": a state's, more often than a country's.
  const isOrganisation = (key: string) =>
    organisations.before.has(key) ||
    (organisations.of.has(key) && named !== undefined && isArea(named));
  const isAdjective = (key: string) =>
    !before.places.has(key) && !before.anything.has(key) && !organisations.small.has(key);
  if (reading.tokens[at]?.isCapital === false && isAdjective(keyAt(reading, at))) at--;
  const gaps = reading.tokens.slice(at + 1, from + 1).map(({ gap }) => gap);
  if (!gaps.every((gap) => /^[ '’]$/.test(gap))) return false;
  // "L'université de Lille": in small letters where nouns have no capitals.
  const isWritten =
    reading.tokens[at]?.isCapital === true || organisations.small.has(keyAt(reading, at));
  return isWritten && isOrganisation(keyAt(reading, at));
}

/** "Università di Esempio", "Bank of Example": the name belongs to an organisation. */
function behindOrganisation(reading: Reading, to: number): number {
  const { of, articles } = reading.lexicon;
  let end = to;
  while (end < to + 2 && (of.has(keyAt(reading, end)) || articles.has(keyAt(reading, end)))) end++;
  if (end === to) return to;
  while (reading.tokens[end]?.isCapital && /^[ -]$/.test(reading.tokens[end]?.gap ?? ' ')) end++;
  return end;
}

/** Names within a run of other words. */
function readNames(reading: Reading, { from, to }: Run, isOrganisation = false): number {
  const found: { at: number; named: Named }[] = [];
  for (let at = from; at < to; at++) {
    const named = reading.findName(at, to - at);
    if (!named || isOrdinary(reading, at, named.count)) continue;
    if (at + named.count < to && areDirections(reading, at, named.count)) continue;
    found.push({ at, named });
    at += named.count - 1;
  }
  for (const { at, named } of found) {
    let end = at + named.count;
    const isDivision = named.matches.some(({ place }) => place.kind === 'first-order division');
    if (isDivision && end + 1 === to && isOwnState(reading, end)) end++;
    // "Kassel-Wilhelmshöhe" is a part of Kassel.
    if (end < to && reading.tokens[end]?.gap === '-' && isLarge(named, 100_000)) {
      if (!found.some((other) => other.at === end)) end++;
    }
    let start = at;
    while (start > from && reading.lexicon.directions.has(keyAt(reading, start - 1))) start--;
    const isAfterName = found.some((other) => other.at + other.named.count === start);
    const isAfterHyphen = isAfterName && /[-‐‑]/.test(reading.tokens[start]?.gap ?? '');
    const isBeforeName = found.some((other) => other.at === end);
    const isBeforeHyphen = isBeforeName && /[-‐‑]/.test(reading.tokens[end]?.gap ?? '');
    const before = start > from && !isAfterHyphen;
    const behind = end < to && !isBeforeHyphen;
    if (before && end === to && to - from < 4 && !isOrganisation) {
      (isLarge(named) ? reading.maybeSurnames : reading.surnames).add(keyAt(reading, to - 1));
    }
    const isAfterCode = before && reading.tokens[start - 1]?.isAllCapitals;
    const beside = before ? 'before' : behind ? 'behind' : 'nothing';
    const isPartOf = isAfterCode || (beside === 'behind' && isOrganisation);
    add(reading, start, end, named, isPartOf ? 'organisation' : beside);
  }
  if (isOrganisation) return to;
  if (found.length === 0 && to - from > 1 && to - from < 4)
    reading.surnames.add(keyAt(reading, to - 1));
  return to;
}

/** "Example State", but not of "Example State Police": that is the police of Example. */
function isOwnState({ tokens, lexicon }: Reading, at: number): boolean {
  const behind = tokens[at + 1];
  const goesOn = behind?.isCapital === true && /^[ \u00a0]$/.test(behind.gap);
  return lexicon.states.has(tokens[at]?.key ?? '') && !goesOn;
}

/** "Jack" of "Jack London", but no name that is a place's too. */
function isGivenName(reading: Reading, at: number): boolean {
  const isFirst = reading.lexicon.givenNames.has(keyAt(reading, at));
  return (
    isFirst && /^[ \u00a0]$/.test(reading.tokens[at + 1]?.gap ?? '') && !reading.findName(at, 1)
  );
}

/** In a heading all words have capitals, and the names stand among them. */
function readHeading(reading: Reading, { from, to }: Run): number {
  let end = to;
  for (let at = from; at < to; at++) {
    const whole = readState(reading, at, at + 1) ?? readFeatureOf(reading, at);
    if (whole !== undefined) {
      at = whole - 1;
      end = Math.max(end, whole);
      continue;
    }
    // "Trinidad and Tobago" reaches behind the run.
    const named = reading.findName(at);
    if (!named) {
      // "Mount Example".
      const behind = at + 1 < to ? reading.findName(at + 1, to - at - 1) : undefined;
      if (!behind || !reading.lexicon.features.before.has(keyAt(reading, at))) continue;
      const word = keyAt(reading, at);
      const feature = { from: at, to: at + 1 + behind.count, matches: [], word };
      const key = phrase(reading, feature.from, feature.to);
      reading.toponyms.push({ ...feature, key, beside: 'nothing' });
      at += behind.count;
      continue;
    }
    // "Stock Exchange".
    const isOrganisation = reading.lexicon.organisations.after.has(
      keyAt(reading, at + named.count),
    );
    if (isOrganisation && at + named.count < to && !isLarge(named)) continue;
    if (at > from && isGivenName(reading, at - 1)) continue;
    if (named.count === 1 && reading.lexicon.adjectivesOfStates.has(keyAt(reading, at))) continue;
    add(reading, at, at + named.count, named, 'nothing');
    at += named.count - 1;
    end = Math.max(end, at + 1);
  }
  return end;
}
