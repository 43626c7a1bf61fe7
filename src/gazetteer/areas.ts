/** The country or region behind a name, which tells places of one name apart: "Springfield, IL". */
import { normalise } from '../text/normalise.js';
import type { World } from './gazetteer.js';
import { type City, regionsOf } from './settlements.js';

type Place = Pick<City, 'country' | 'region'>;

/**
 * Abbreviations that GeoNames does not have as codes: of Canada and Australia by the post, of the
 * USA as newspapers write them. Those that are the post's with full stops need no entry.
 */
const ABBREVIATIONS: ReadonlyMap<string, string> = new Map(
  [
    'AB CA.01|BC CA.02|MB CA.03|NB CA.04|NL CA.05|NS CA.07|ON CA.08|PE CA.09|PEI CA.09|QC CA.10',
    'ALTA CA.01|MAN CA.03|NFLD CA.05|ONT CA.08|QUE CA.10|SASK CA.11',
    'SK CA.11|YT CA.12|NT CA.13|NU CA.14',
    'ACT AU.01|NSW AU.02|NT AU.03|QLD AU.04|SA AU.05|TAS AU.06|VIC AU.07|WA AU.08',
    'ALA US.AL|ARIZ US.AZ|ARK US.AR|CALIF US.CA|COLO US.CO|CONN US.CT|DEL US.DE|FLA US.FL',
    'ILL US.IL|IND US.IN|KAN US.KS|KANS US.KS|MASS US.MA|MICH US.MI|MINN US.MN|MISS US.MS',
    'MONT US.MT|NEB US.NE|NEBR US.NE|NEV US.NV|OKLA US.OK|ORE US.OR|TENN US.TN|TEX US.TX',
    'WASH US.WA|WIS US.WI|WISC US.WI|WYO US.WY',
  ]
    .flatMap((line) => line.split('|'))
    .map((entry): [string, string] => {
      const [short = '', code = ''] = entry.split(' ');
      return [`${short} ${code.slice(0, 2)}`, code];
    }),
);

/**
 * Whether a place lies in what is written behind its name: a country or a region, by its code or
 * its name; several with commas between them, all of which must hold. What may be either, such as
 * "Georgia", is both.
 *
 * @returns `undefined` if there is no such country or region
 */
export function isWithin(world: World, where: string): ((place: Place) => boolean) | undefined {
  const parts = where
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const tests = parts.map((part) => areaCalled(world, part));
  const known = tests.filter((test) => test !== undefined);
  if (known.length === 0 || known.length < tests.length) return undefined;
  return (place) => known.every((test) => test(place));
}

function areaCalled({ places }: World, name: string): ((place: Place) => boolean) | undefined {
  const isInCapitals = /^[A-Z. ]+$/.test(name);
  const countries = new Set<string>();
  const regions = new Set<string>();
  for (const { place, only } of places.named(normalise(name))) {
    const { kind, country, division1 } = place;
    const isMeant = only === undefined || only === 'after a comma' || isInCapitals;
    if (country !== undefined && kind === 'country' && isMeant) countries.add(country);
    if (division1 !== undefined && kind === 'first-order division') regions.add(division1);
  }
  // "N.Y.", "Ill."
  const short = name.replace(/[. ]/g, '').toUpperCase();
  for (const code of regionsOf(places).keys()) {
    const isAbbreviation = ABBREVIATIONS.get(`${short} ${code.slice(0, 2)}`) === code;
    if (code.slice(3) === short || isAbbreviation) regions.add(code);
  }
  if (countries.size === 0 && regions.size === 0) return undefined;
  return ({ country, region }) => countries.has(country) || regions.has(`${country}.${region}`);
}

/**
 * The shortest of "Cavan, IE", "Springfield, Illinois" and "Springfield, Illinois, US" that means
 * this one of the places of a name and no other; `undefined` if none does.
 */
export function nameWithArea(
  world: World,
  name: string,
  place: Place,
  all: readonly Place[],
): string | undefined {
  const region = regionsOf(world.places).get(`${place.country}.${place.region}`);
  // A comma would divide it.
  const named = region === undefined || region.includes(',') ? [] : [region];
  const areas = [place.country, ...named, ...named.map((each) => `${each}, ${place.country}`)];
  const telling = areas.find((area) => {
    const isThere = isWithin(world, area);
    return isThere?.(place) && all.filter(isThere).length === 1;
  });
  return telling === undefined ? undefined : `${name}, ${telling}`;
}

/** "IL" and "ILL" for US.IL: what newspapers and the post write behind a comma. */
export function divisionAbbreviations(code: string): string[] {
  const country = code.slice(0, 2);
  const own = [...ABBREVIATIONS].filter(([, meant]) => meant === code);
  const posts = country === 'US' ? [code.slice(3)] : [];
  return [...posts, ...own.map(([short]) => short.slice(0, -3))];
}
