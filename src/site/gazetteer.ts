import { countryNames } from '../gazetteer/countries.js';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import { type City, cities } from '../gazetteer/settlements.js';

/** The gazetteer that the check asks: GeoNames' settlements and Natural Earth's countries. */
export function openGazetteer(): Gazetteer {
  const byId = new Map<number, City>();
  const largest = new Map<string, City>();
  for (const city of cities()) {
    byId.set(city.id, city);
    const rival = largest.get(city.name);
    if (!rival || city.population > rival.population) largest.set(city.name, city);
  }
  const countries = new Set(countryNames());
  return {
    settlement: (id) => byId.get(id),
    largestNamed: (name) => largest.get(name),
    isCountry: (name) => countries.has(name),
  };
}
