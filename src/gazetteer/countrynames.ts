/**
 * What countries are called: Natural Earth's names, and those of Unicode's CLDR (as the engine's
 * `Intl.DisplayNames` has them) in the languages of the world.
 */
import { createRequire } from 'node:module';
import codes from 'i18n-iso-countries';
import { lazy } from '../basemap/lazy.js';
import { countries } from './naturalearth.js';

export interface CountryNames {
  /** Natural Earth's name: what `shape` wants. */
  readonly name: string;
  /** ISO 3166-1 alpha-2; none for a few that Natural Earth draws and ISO does not list. */
  readonly code?: string;
  /** Codes and names in many languages. */
  readonly alternatives: readonly string[];
}

/** Natural Earth gives no code to this one; "XK" is what CLDR and GeoNames use. */
const USER_ASSIGNED: Readonly<Record<string, string>> = { Kosovo: 'XK' };

/** All countries of Natural Earth. Made once. */
export const allCountryNames: () => readonly CountryNames[] = lazy(() => {
  const english: codes.LocaleData = createRequire(import.meta.url)(
    'i18n-iso-countries/langs/en.json',
  );
  codes.registerLocale(english);
  const languages = codes
    .getSupportedLanguages()
    .filter((language) => Intl.DisplayNames.supportedLocalesOf(language).length > 0)
    .map((language) => new Intl.DisplayNames(language, { type: 'region', fallback: 'none' }));
  const seen = new Set<string>();
  return countries().objects.countries.geometries.map(({ id, properties: { name } }) => {
    const code = codes.numericToAlpha2(id ?? '') ?? USER_ASSIGNED[name];
    // Some islands have the code of the country they belong to; the country comes first.
    if (code === undefined || seen.has(code)) return { name, alternatives: [] };
    seen.add(code);
    const shown = languages.flatMap((language) => language.of(code) ?? []);
    const others = codes.getName(code, 'en', { select: 'all' }) ?? [];
    const alternatives = [code, codes.alpha2ToAlpha3(code) ?? code, ...others, ...shown];
    return { name, code, alternatives: [...new Set(alternatives)] };
  });
});

/** A country's name in a language of BCP 47; its code where the language has none. */
export function countryNameIn(language: string, code: string): string {
  return new Intl.DisplayNames([language, 'en'], { type: 'region' }).of(code) ?? code;
}
