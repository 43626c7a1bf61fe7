/** Suggestions in the words of the interface. */
import { SURE } from '../../draft/confidence.js';
import type { Reason } from '../../draft/reason.js';
import { divisionNameIn, nameIn } from '../../gazetteer/division-names.js';
import type { IndexedPlace } from '../../gazetteer/name-index.js';
import type { Article } from '../../story/article.js';
import { normalise } from '../../text/normalise.js';
import type { ShownCandidate } from '../engine/drafting.js';
import type { InterfaceLanguage } from '../language.js';
import type { Listed } from './decisions.js';
import { suggestionWords } from './suggestion-words.js';

/** Different words for one place that are shown. */
const MOST_WORDS = 3;

/** Such as "U.S. (4 times), America". */
export function wordMentions(
  { text }: Article,
  { mentions }: Pick<Listed, 'mentions'>,
  language: InterfaceLanguage,
): string {
  const { times } = suggestionWords[language];
  const counts = new Map<string, number>();
  for (const { start, end } of mentions) {
    const words = text.slice(start, end).replace(/\s+/g, ' ');
    counts.set(words, (counts.get(words) ?? 0) + 1);
  }
  const sorted = [...counts].sort(([, a], [, b]) => b - a);
  const shown = sorted
    .slice(0, MOST_WORDS)
    .map(([words, count]) => (count === 1 ? words : `${words} (${times(count)})`));
  return shown.join(', ') + (sorted.length > shown.length ? ' …' : '');
}

/**
 * Where a candidate is: "Upper Austria, Austria, 181,162 people". Its county only where another
 * candidate is in the same state.
 */
export function wordWhere(
  candidate: ShownCandidate,
  candidates: readonly ShownCandidate[],
  language: InterfaceLanguage,
): string {
  const { kinds, people } = suggestionWords[language];
  const { name, kind, country, within, population, division1 } = candidate;
  const isTold = !candidates.some(
    (other) =>
      other !== candidate &&
      other.name === name &&
      other.division1 === division1 &&
      other.kind === kind,
  );
  const around = isTold ? within.slice(-1) : within;
  const names =
    kind === 'country'
      ? []
      : [
          ...around.map(({ code, name }) => divisionNameIn(language, code, name)),
          countryName(country, language),
        ];
  const shown = wordName(candidate, language);
  const isTown = kind === 'settlement' && population > 0;
  const parts = [
    // Not "Berlin, State of Berlin".
    ...new Set(names.filter((each) => each !== '' && !hasName(each, shown))),
    kinds[kind],
    isTown ? people(population.toLocaleString(language)) : '',
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/**
 * A candidate's name in the interface's language. The index has English names of many towns and of
 * landscapes: where no other is known, they are called as the text calls them, "Böhmen", with the
 * index's name where that is another, "Costantinopoli (Istanbul)".
 *
 * @param said the text's name of the suggestion
 */
export function wordName(
  candidate: ShownCandidate,
  language: InterfaceLanguage,
  said = candidate.name,
): string {
  const { name, kind, country } = candidate;
  if (kind === 'country') return countryName(country, language) || name;
  const own = nameIn(language, candidate);
  const isDivision = kind === 'first-order division' || kind === 'second-order division';
  const isKnown = isDivision || own !== name || language === 'en';
  if (isKnown || hasName(name, said) || hasName(said, name)) return own;
  const isAlike = normalise(name).charAt(0) === normalise(said).charAt(0);
  return isAlike ? said : `${said} (${name})`;
}

/** A candidate's name and its country. */
export function wordInShort(
  candidate: ShownCandidate,
  language: InterfaceLanguage,
  said: string,
): string {
  const { kind, country } = candidate;
  const parts = [wordName(candidate, language, said)];
  if (kind !== 'country') parts.push(countryName(country, language));
  return parts.filter(Boolean).join(', ');
}

function hasName(text: string, name: string): boolean {
  return ` ${normalise(text)} `.includes(` ${normalise(name)} `);
}

function countryName(code: IndexedPlace['country'], language: InterfaceLanguage): string {
  if (code === undefined) return '';
  try {
    return new Intl.DisplayNames(language, { type: 'region' }).of(code) ?? code;
  } catch {
    // GeoNames has codes that are no regions of ISO 3166-1.
    return code;
  }
}

/** From which confidence on a suggestion is called so. */
export function wordConfidence(
  { confidence }: Pick<Listed, 'confidence'>,
  language: InterfaceLanguage,
): string {
  const { sure, likely, perhaps, doubtful } = suggestionWords[language];
  if (confidence >= SURE) return sure;
  if (confidence >= 0.7) return likely;
  return confidence >= 0.4 ? perhaps : doubtful;
}

/** Why the first candidate is proposed. */
export function wordReason(reason: Reason, language: InterfaceLanguage): string {
  const { reasons } = suggestionWords[language];
  switch (reason.kind) {
    case 'followed by':
      return reasons.followedBy(reason.name);
    case 'near': {
      const names = new Intl.ListFormat(language).format(reason.names);
      return reason.isTaken ? reasons.nearTaken(names) : reasons.near(names);
    }
    case 'in full':
      return reasons.inFull(reason.name);
    case 'within':
      return reasons.within(reason.name);
    case 'largest':
      return reason.areTowns ? reasons.largestTown(reason.of) : reasons.largest(reason.of);
    case 'one of':
      return reasons.oneOf(reason.of);
    case 'only': {
      if (reason.in === undefined) return reason.isPart ? reasons.onlyPart : reasons.only;
      const country = countryName(reason.in, language);
      return reason.isNamed ? reasons.onlyFar(country) : reasons.onlyUnnamed(country);
    }
    case 'seat':
      return reasons.seat(reason.word);
    case 'country':
      return reasons.country;
    case 'river':
      return reasons.river;
    case 'no entry':
      return reason.word === undefined ? reasons.noEntry : reasons.noEntryBut(reason.word);
  }
}
