/** Countries by their official names: "Federal Republic of Germany", "Demokratische Republik Kongo". */
import type { NameMatch } from '../gazetteer/name-index.js';
import type { Named } from './names.js';
import { add, isArea, keyAt, phrase, type Reading } from './reading.js';

/**
 * The first official name that begins in a run, or whose form of government stands in it. Its
 * adjectives belong to it, in small letters too.
 *
 * @returns the token behind it
 */
export function readState(reading: Reading, from: number, to: number): number | undefined {
  const { states, of, articles, adjectivesOfStates: adjectives, hasCapitalNouns } = reading.lexicon;
  for (let at = from; at < to; at++) {
    if (!states.has(keyAt(reading, at))) continue;
    const start = beginningOf(reading, at);
    const whole = reading.findName(start);
    if (whole && isArea(whole) && start + whole.count > at + 1) {
      return push(reading, start, start + whole.count, whole, whole.matches);
    }
    let next = at + 1;
    while (adjectives.has(keyAt(reading, next)) && isClose(reading, next)) next++;
    const behind = next;
    while (
      next < behind + 3 &&
      (of.has(keyAt(reading, next)) || articles.has(keyAt(reading, next)))
    )
      next++;
    if (next === behind ? !hasCapitalNouns : !of.has(keyAt(reading, behind))) continue;
    const gaps = Array.from({ length: next - at }, (_, i) => isClose(reading, at + 1 + i));
    const named = reading.tokens[next]?.isCapital ? reading.findName(next) : undefined;
    if (!named || !isArea(named) || gaps.includes(false)) continue;
    return push(reading, start, next + named.count, named, named.matches);
  }
  return undefined;
}

function push(
  reading: Reading,
  from: number,
  to: number,
  named: Named,
  matches: readonly NameMatch[],
): number {
  const areas = matches.filter(({ place }) => place.kind !== 'settlement');
  const key = phrase(reading, from, to);
  add(reading, from, to, { ...named, key, matches: areas }, 'nothing');
  return to;
}

/** Of "the Democratic People’s Republic", the token of "Democratic". */
function beginningOf(reading: Reading, at: number): number {
  const least = reading.toponyms.at(-1)?.to ?? 0;
  const { adjectivesOfStates: adjectives } = reading.lexicon;
  let start = at;
  while (start > least && isClose(reading, start)) {
    if (isAdjective(start - 1)) start--;
    else if (keyAt(reading, start - 1) === 's' && isAdjective(start - 2)) start -= 2;
    else break;
  }
  return start;

  function isAdjective(index: number) {
    return reading.tokens[index]?.isCapital === true && adjectives.has(keyAt(reading, index));
  }
}

function isClose(reading: Reading, at: number): boolean {
  return /^(?:[ \u00a0]|['’])$/.test(reading.tokens[at]?.gap ?? '');
}
