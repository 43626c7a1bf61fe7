/** Whether the only place of a name in the gazetteer is likely to be the one that is meant. */
import { candidateNames } from '../check/candidate-names.js';
import type { CityCandidate } from '../gazetteer/candidates.js';
import { countriesNamed, countryNameIn } from '../gazetteer/countries.js';
import type { Gazetteer, World } from '../gazetteer/gazetteer.js';
import { wordDistance } from '../gazetteer/whereabouts.js';
import type { Article } from '../story/article.js';

/**
 * Metres from the nearest of the story's places beyond which a hit is asked about. Where the
 * article names the hit's country, little speaks against it: it is asked about only beyond what
 * most countries span. Where it names no country, beyond a journey that a report may be about.
 * Where it names others, beyond the neighbourhood of a border, such as that of Passau and Linz.
 */
export const FAR = { named: 3_000_000, unknown: 1_000_000, others: 100_000 } as const;

/** The people of a city that is known by its name alone: smaller ones bear names of other things. */
const WELL_KNOWN = 100_000;

/**
 * What speaks against a candidate, or that nothing speaks for it, in a sentence; `undefined` for
 * one that can be taken without asking.
 */
export function doubtAboutCandidate(
  world: World,
  gazetteer: Pick<Gazetteer, 'countriesNamed'>,
  article: Article,
  { country, distance, population }: Pick<CityCandidate, 'country' | 'distance' | 'population'>,
): string | undefined {
  const named = gazetteer.countriesNamed(candidateNames(article), article.language);
  const isNamed = isCountryNamed(world, gazetteer, article, country);
  const speaks = isNamed ? 'named' : named.size > 0 ? 'others' : 'unknown';
  if (distance === undefined) {
    const isEnough = isNamed || (named.size === 0 && population >= WELL_KNOWN);
    if (isEnough) return undefined;
  } else if (distance <= FAR[speaks]) return undefined;
  const far =
    distance === undefined
      ? []
      : [`It is ${wordDistance(distance)} from the story's other places.`];
  const said = {
    named: [],
    others: [`The article names ${listed([...named])}, but not ${countryNameIn('en', country)}.`],
    unknown:
      distance === undefined
        ? [
            `Nothing in the article says that this is meant: only a place of ${WELL_KNOWN.toLocaleString('en')} people and more is taken by its name alone.`,
          ]
        : [],
  }[speaks];
  return [...far, ...said].join(' ');
}

/** @param country its ISO 3166-1 alpha-2 code */
export function isCountryNamed(
  world: World,
  gazetteer: Pick<Gazetteer, 'countriesNamed'>,
  article: Article,
  country: string,
): boolean {
  const named = gazetteer.countriesNamed(candidateNames(article), article.language);
  const own = countriesNamed(world, country).find(({ code }) => code === country)?.name;
  return own !== undefined && named.has(own);
}

function listed(names: readonly string[]): string {
  const first = names.slice(0, 4);
  const more = names.length - first.length;
  const all = more > 0 ? [...first, `${more} more`] : first;
  return all.length === 1 ? String(all[0]) : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}
