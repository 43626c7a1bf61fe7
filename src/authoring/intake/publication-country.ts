/**
 * Where an English text was published. `en` alone is American to a browser, "May 3, 2024", which
 * an Irish paper does not write.
 */
import type { World } from '../../gazetteer/gazetteer.js';
import type { PlaceIndex } from '../../gazetteer/place-index.js';
import { citiesNamed, cityAt } from '../../gazetteer/settlements.js';
import { normalise } from '../../text/normalise.js';
import { wordsIn } from '../../text/words.js';
import type { Fields } from './draft.js';

export interface Publication {
  /** ISO 3166-1 alpha-2. */
  readonly country: string;
  readonly by: 'address' | 'credit' | 'places';
  /** What it was told by: a phrase. */
  readonly reason: string;
}

/** Domains of countries that are used for what their letters say in English. */
const VANITY = new Set(
  'ac ag ai am as bz cc cd cx dj fm gd gg gl io im ist ky la li ly me ms mu mx nu pw sc sh so st su tk tm to tv vc vg ws co is in eu'.split(
    ' ',
  ),
);
/** India's and Mexico's papers have them as well as others: taken behind `co.` and the like. */
const SECOND_LEVEL = /\.(?:co|com|org|net|gov|ac|edu)\.([a-z]{2})$/;

const DEMONYMS: Readonly<Record<string, string>> = {
  irish: 'IE',
  british: 'GB',
  scottish: 'GB',
  welsh: 'GB',
  english: 'GB',
  american: 'US',
  australian: 'AU',
  canadian: 'CA',
  zealand: 'NZ',
  indian: 'IN',
};

/** Words in the names of papers, and of others who publish. */
const PUBLISHER =
  /\b(?:times|herald|post|observer|telegraph|news|courier|gazette|tribune|journal|chronicle|star|independent|mail|echo|press|examiner|guardian|standard|argus|globe|daily|weekly|review|record|university|college|school|museum|library|archive|society|institute|club|radio|council|ministry|the)\b/i;

/** Countries whose papers write English. Of others' places English papers write from afar. */
const ENGLISH = new Set('IE GB US CA AU NZ IN ZA NG KE GH JM MT SG'.split(' '));

/** And those in which English is official or of every day: a paper there may be named after its town. */
const SPEAKING = new Set([
  ...ENGLISH,
  ...'AG BB BS BW BZ CM DM ER FJ FM GD GM GY HK KN KI LC LR LS MH MU MW NA PG PH PK PW RW SB SC SL SS SZ TO TT TZ UG VC VU WS ZM ZW'.split(
    ' ',
  ),
  ...'AI AS BM CK FK GG GI GU IM JE KY MP MS NF NU PR SH TC TK VG VI'.split(' '),
]);

/** Different places that a text must name, and the share of them in one country. */
const FEWEST_PLACES = 3;
const MAJORITY = 0.75;
/** How many times as many people as in any other country make a name that country's. */
const DOMINANCE = 4;
/** Characters of the text that are looked at. */
const LOOKED_AT = 200_000;

/** By the address, then by who published it, then by the places of the text. */
export function publicationCountry(
  { link, credit = '' }: Fields,
  text: string,
  world: World,
): Publication | undefined {
  return byAddress(link) ?? byCredit(credit, world) ?? byPlaces(text.slice(0, LOOKED_AT), world);
}

function byAddress(link: string | undefined): Publication | undefined {
  const host = /^https?:\/\/(?:[^/@]*@)?([^/:?#]+)/i.exec(link ?? '')?.[1]?.toLowerCase();
  if (host === undefined) return undefined;
  const [, second] = SECOND_LEVEL.exec(host) ?? [];
  const ending = /\.([a-z]{2})$/.exec(host)?.[1] ?? '';
  const domain = second ?? (VANITY.has(ending) ? '' : ending);
  const country = domain === 'uk' ? 'GB' : domain.toUpperCase();
  const reason = `its address ends in .${domain}`;
  return isCountry(country) ? { country, by: 'address', reason } : undefined;
}

function isCountry(code: string): boolean {
  if (!/^[A-Z]{2}$/.test(code)) return false;
  return new Intl.DisplayNames('en', { type: 'region', fallback: 'none' }).of(code) !== undefined;
}

function byCredit(credit: string, world: World): Publication | undefined {
  const demonym = credit
    .toLowerCase()
    .split(/[^a-z]+/)
    .find((word) => word in DEMONYMS);
  const country = DEMONYMS[demonym ?? ''];
  if (country !== undefined) {
    return { country, by: 'credit', reason: `"${demonym}" in its credit` };
  }
  const parts = credit.split(',').map((part) => part.trim());
  const names = parts.flatMap((part, i) => {
    // "The river club, Passau": the last part may be a place. Elsewhere "Florence" is a person.
    const isLast = i > 0 && i === parts.length - 1;
    const inName = PUBLISHER.test(part) ? namesIn(part, world) : [];
    return [...(isLast ? [part] : []), ...inName];
  });
  const named = names.flatMap((name) => {
    const country = countryOf(name, world);
    return country === undefined ? [] : [{ name, country }];
  });
  const [only, ...others] = new Set(named.map(({ country }) => country));
  return only === undefined || others.length > 0
    ? undefined
    : { country: only, by: 'credit', reason: `"${named[0]?.name}" in its credit` };
}

/** People. A paper is named after a large town; smaller ones are too often other words. */
const LARGE = 100_000;

/** Countries and large towns after which a publisher is named: "Belfast" in "Belfast Telegraph". */
function namesIn(part: string, { places }: World): string[] {
  const words = [...wordsIn(part)];
  const names: string[] = [];
  for (let at = 0; at < words.length; at++) {
    const first = words[at];
    if (!first || !/^\p{Lu}/u.test(first.text)) continue;
    for (let count = places.longestFrom(normalise(first.text)); count > 0; count--) {
      const last = words[at + count - 1];
      const name = last && part.slice(first.start, last.end);
      if (name === undefined || name.length < 4 || !isLarge(name, places)) continue;
      names.push(name);
      at += count - 1;
      break;
    }
  }
  return names;
}

function isLarge(name: string, places: PlaceIndex): boolean {
  return places.named(normalise(name)).some(({ place, only }) => {
    if (only !== undefined) return false;
    return place.kind === 'country' || (!!cityAt(place) && place.population >= LARGE);
  });
}

/**
 * The country of that name, or that of the towns of it: one where English is spoken, and where most
 * who live in towns of that name live. "Paris" is in France and in Kentucky, and tells neither.
 */
function countryOf(name: string, { places }: World): string | undefined {
  const found = places.named(normalise(name)).filter(({ only }) => only === undefined);
  const people = new Map<string, number>();
  for (const { place } of found) {
    const city = cityAt(place);
    if (city) people.set(city.country, (people.get(city.country) ?? 0) + city.population);
  }
  const named = found.find(({ place }) => place.kind === 'country')?.place.country;
  const country = named ?? dominantIn(people);
  return country !== undefined && SPEAKING.has(country) ? country : undefined;
}

/** The country with so many times as many people as any other; `undefined` where none has. */
function dominantIn(people: ReadonlyMap<string, number>): string | undefined {
  const [[country, most] = ['', 0], [, second] = ['', 0]] = [...people].sort(
    ([, a], [, b]) => b - a,
  );
  return country !== '' && most >= DOMINANCE * second ? country : undefined;
}

/** By names whose people live in one country: those of several, such as "Newtown", tell nothing. */
function byPlaces(text: string, { places }: World): Publication | undefined {
  const words = new Set(
    Array.from(text.matchAll(/\b\p{Lu}[\p{L}'’-]{3,}(?: \p{Lu}[\p{L}'’-]{2,})?/gu), ([name]) => [
      name,
      name.split(' ')[0] ?? name,
    ]).flat(),
  );
  const people = Array.from(words, (name): [string, Map<string, number>] => {
    const countries = new Map<string, number>();
    for (const { city } of citiesNamed(places, normalise(name))) {
      if (city.name !== name) continue;
      countries.set(city.country, (countries.get(city.country) ?? 0) + city.population);
    }
    return [name, countries];
  }).filter(([, countries]) => countries.size > 0);
  const votes = new Map<string, string[]>();
  for (const [name, countries] of people) {
    const country = dominantIn(countries);
    if (country !== undefined) votes.set(country, [...(votes.get(country) ?? []), name]);
  }
  const [best] = [...votes].sort(([, a], [, b]) => b.length - a.length);
  if (!best || !ENGLISH.has(best[0])) return undefined;
  const all = [...votes.values()].reduce((sum, names) => sum + names.length, 0);
  const isClear = best[1].length >= FEWEST_PLACES && best[1].length >= MAJORITY * all;
  const names = best[1].slice(0, 3).join(', ');
  return isClear
    ? { country: best[0], by: 'places', reason: `the text is about ${names}` }
    : undefined;
}

/** English as it is written there (BCP 47): of a country that Unicode does not know, `en-001`. */
export function englishOf(country: string): string {
  const tag = `en-${country}`;
  const { locale } = new Intl.DateTimeFormat(tag).resolvedOptions();
  return locale === tag ? tag : 'en-001';
}
