/** Where a run of words with capitals is parted: by sentences, titles, demonyms, words that are no names. */
import { isArea, isFeatureEnd, keyAt, type Reading } from './reading.js';
import type { Run } from './tokens.js';

/** "Umberto I. Sulla": a full stop before a word that begins sentences ends one. */
export function sentencesOf(reading: Reading, { from, to }: Run): Run[] {
  const { articles, before, beginnings } = reading.lexicon;
  const runs: Run[] = [];
  let start = from;
  for (let at = from + 1; at < to; at++) {
    const key = keyAt(reading, at);
    if (!reading.tokens[at]?.gap.startsWith('.')) continue;
    const lists = [articles, before.places, before.anything, beginnings];
    if (!lists.some((list) => list.has(key))) continue;
    runs.push({ from: start, to: at });
    start = at;
  }
  return [...runs, { from: start, to }];
}

export function isBeginning(reading: Reading, at: number): boolean {
  const token = reading.tokens[at];
  if (!token) return false;
  const { beginnings, before } = reading.lexicon;
  const isFunctionWord =
    beginnings.has(token.key) || before.places.has(token.key) || before.anything.has(token.key);
  const mayBe = token.isFirst || token.isInHeading || (token.isAllCapitals && at === 0);
  return mayBe && isFunctionWord && !reading.lexicon.codes.has(token.key);
}

export function isLongName(reading: Reading, at: number, to: number): boolean {
  const named = reading.findName(at);
  return named !== undefined && named.count > 1 && at + named.count <= to;
}

/** Where titles, demonyms and words that are no names part a run; persons behind titles are taken out. */
export function cut(reading: Reading, { from, to }: Run): Run[] {
  const {
    hasCapitalNouns,
    kinds,
    titles,
    demonyms,
    directions,
    features,
    divisions,
    states,
    givenNames,
    never,
  } = reading.lexicon;
  const pieces: Run[] = [];
  let start = from;
  const close = (end: number) => {
    if (end > start) pieces.push({ from: start, to: end });
  };
  for (let at = from; at < to; at++) {
    const key = keyAt(reading, at);
    const named = reading.findName(at, to - at);
    if (named && named.count > 1) {
      at += named.count - 1;
      continue;
    }
    if (isFeatureEnd(reading, at, start, to)) continue;
    const two = `${key} ${keyAt(reading, at + 1)}`;
    if (hasCapitalNouns && kinds.has(key)) {
      close(at);
      start = at + 1;
    } else if (titles.has(key) && !isFeatureEnd(reading, to - 1, at, to)) {
      close(at);
      const surname = keyAt(reading, to - 1);
      if (at + 1 < to && !isPlaceAlone(reading, at + 1, to)) {
        reading.surnames.add(surname);
        return pieces;
      }
      start = at + 1;
    } else if (demonyms.has(two) && at + 1 < to) {
      close(at);
      start = at + 2;
      at++;
    } else if (directions.has(key) && demonyms.has(keyAt(reading, at + 1)) && at + 1 < to) {
      close(at);
      start = at + 2;
      at++;
    } else if (directions.has(key) && at + 1 < to) {
      // "North Example" is a part of Example.
    } else if ((features.before.has(key) || divisions.before.has(key)) && at + 1 < to) {
      // "Lake Example", "County Example".
    } else if (states.has(key) && at > start && named === undefined) {
      // "Example State" is a division.
    } else if (givenNames.has(key) && never.has(key) && at + 1 < to) {
      // "Jan Example", "August Sample": a month's name too.
    } else if ((isDemonym(reading, at) || never.has(key)) && !isFeatureBehind(reading, at, to)) {
      close(at);
      start = at + 1;
    }
  }
  close(to);
  return pieces;
}

/** In Italian "Svizzera" is the country, in small letters what is Swiss. */
function isDemonym(reading: Reading, at: number): boolean {
  if (!reading.lexicon.demonyms.has(keyAt(reading, at))) return false;
  const matches = reading.findName(at, 1)?.matches ?? [];
  return !matches.some(
    ({ place: { kind } }) => kind === 'country' || kind === 'first-order division',
  );
}

/** "President" may stand before a country in headings: "President, Russia". */
export function isPlaceAlone(reading: Reading, from: number, to: number): boolean {
  const named = reading.findName(from, to - from);
  return named?.count === to - from && isArea(named);
}

/** "Example International Airport", "Church Street": words of a feature's name. */
function isFeatureBehind(reading: Reading, at: number, to: number): boolean {
  const { never, features } = reading.lexicon;
  let next = at + 1;
  while (next < to && never.has(keyAt(reading, next)) && !features.after.has(keyAt(reading, next)))
    next++;
  return next < to && features.after.has(keyAt(reading, next));
}
