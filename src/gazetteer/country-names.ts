/**
 * What countries are called: in English as Natural Earth has them, without its abbreviations; in
 * other languages as Unicode's CLDR has them, by the engine's `Intl.DisplayNames`.
 */

/** A country of Natural Earth; `id`: its numeric code of ISO 3166-1, if it has one. */
export interface NamedCountry {
  readonly id?: string | number | undefined;
  readonly properties: { readonly name: string };
}

/** What Natural Earth abbreviates, or calls as it was called before 2019: CLDR's English, but for "&". */
const FULL_NAMES: ReadonlyMap<string, string> = new Map(
  `
Antigua and Barb.|Antigua and Barbuda
Ashmore and Cartier Is.|Ashmore and Cartier Islands
Bosnia and Herz.|Bosnia and Herzegovina
Br. Indian Ocean Ter.|British Indian Ocean Territory
British Virgin Is.|British Virgin Islands
Cayman Is.|Cayman Islands
Central African Rep.|Central African Republic
Clipperton I.|Clipperton Island
Cook Is.|Cook Islands
Coral Sea Is.|Coral Sea Islands
Cyprus U.N. Buffer Zone|Cyprus UN Buffer Zone
Dem. Rep. Congo|Democratic Republic of the Congo
Dominican Rep.|Dominican Republic
Eq. Guinea|Equatorial Guinea
Faeroe Is.|Faroe Islands
Falkland Is.|Falkland Islands
Fr. Polynesia|French Polynesia
Fr. S. Antarctic Lands|French Southern Territories
Heard I. and McDonald Is.|Heard and McDonald Islands
Indian Ocean Ter.|Australian Indian Ocean Territories
Macedonia|North Macedonia
Marshall Is.|Marshall Islands
N. Cyprus|Northern Cyprus
N. Mariana Is.|Northern Mariana Islands
Pitcairn Is.|Pitcairn Islands
S. Geo. and the Is.|South Georgia and South Sandwich Islands
S. Sudan|South Sudan
Solomon Is.|Solomon Islands
Spratly Is.|Spratly Islands
St. Kitts and Nevis|Saint Kitts and Nevis
St. Pierre and Miquelon|Saint Pierre and Miquelon
St. Vin. and Gren.|Saint Vincent and the Grenadines
Turks and Caicos Is.|Turks and Caicos Islands
U.S. Minor Outlying Is.|US Outlying Islands
U.S. Virgin Is.|US Virgin Islands
W. Sahara|Western Sahara
Wallis and Futuna Is.|Wallis and Futuna
eSwatini|Eswatini`
    .trim()
    .split('\n')
    .map((line) => line.split('|') as [string, string]),
);

/** The names of countries in a language (BCP 47); English ones for those that `Intl` does not know. */
export function countryNamesIn(language: string): (country: NamedCountry) => string {
  const inEnglish = ({ properties: { name } }: NamedCountry) => FULL_NAMES.get(name) ?? name;
  if (new Intl.Locale(language).language === 'en') return inEnglish;
  const byIntl = displayNamesIn(language);
  return (country) => byIntl(country) ?? inEnglish(country);
}

/** By `Intl`, in English too: "Myanmar (Burma)". */
export function displayNamesIn(language: string): (country: NamedCountry) => string | undefined {
  // Without English as a fallback, `Intl` would use the machine's own language for an unknown one.
  const names = new Intl.DisplayNames([language, 'en'], { type: 'region', fallback: 'none' });
  return ({ id }) => {
    if (id === undefined) return undefined;
    const { region } = new Intl.Locale(`und-${id}`);
    return region && names.of(region);
  };
}
