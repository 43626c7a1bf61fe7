/** What speaks for a position by itself, whatever the others say. */
import type { LngLat } from '../../geo/geography.js';
import type { Known } from './doubt.js';

/** Metres. Roads and reefs off a coast belong to a country; Natural Earth's coast is coarse. */
const OFFSHORE = 50_000;
/** A look-up takes about a millisecond; what is beyond counts as land. */
const MOST_LOOKUPS = 500;

export interface Ground {
  /** 2 in or off a country that the article names, 1 elsewhere on or off land, 0 at sea. */
  readonly support: (position: LngLat) => number;
  readonly countryAt: (position: LngLat) => string | undefined;
}

export function groundOf({ countryAt, countries }: Known): Ground {
  const found = new Map<string, string | undefined>();
  const lookUp = (position: LngLat) => {
    const key = position.join();
    if (!found.has(key)) found.set(key, countryAt(position, OFFSHORE));
    return found.get(key);
  };
  return {
    countryAt: lookUp,
    support: (position) => {
      if (found.size >= MOST_LOOKUPS) return 1;
      const country = lookUp(position);
      return country === undefined ? 0 : countries().has(country) ? 2 : 1;
    },
  };
}
