/** Finding places by name or by what else an author writes, for people to choose. */
import { min } from 'd3-array';
import { isWithin } from '../../gazetteer/areas.js';
import { countryNameIn } from '../../gazetteer/countries.js';
import { nameIn } from '../../gazetteer/division-names.js';
import type { World } from '../../gazetteer/gazetteer.js';
import type { IndexedPlace } from '../../gazetteer/name-index.js';
import { cityAt } from '../../gazetteer/settlements.js';
import { regionAndCountry, whereaboutsOf } from '../../gazetteer/whereabouts.js';
import type { Direction } from '../../geo/direction.js';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import { positionInWords } from '../../geo/notation/reading.js';
import { normalise } from '../../text/normalise.js';
import type { Beside, OtherPlace, Reckoned, Understood } from './understanding.js';

export type FoundKind =
  | 'country'
  | 'division'
  | 'town'
  | 'capital'
  | 'district'
  | 'bygone'
  | 'region'
  | 'water';

/** A place that was found, for people to choose. */
export type FoundPlace = NamedPlace | FoundPosition;

/** A place of the index of names. */
export interface NamedPlace {
  /** Its row in the index, by which `subjectOf` makes it a place of the story. */
  readonly key: number;
  readonly name: string;
  /** The name that was asked for, where it is another one. */
  readonly called?: string;
  readonly kind: FoundKind;
  /** "Lombardy, Italy"; empty for a country. */
  readonly where: string;
  /** Of what is larger than a town, about the middle. */
  readonly position: LngLat;
  /** 0 where it is not known. */
  readonly population: number;
  /** Metres from the nearest of the story's other places. */
  readonly distance?: number;
}

/** A position that the author wrote, in degrees or from another place. */
export interface FoundPosition {
  readonly kind: 'position';
  /** "48.2082° N, 16.3738° E". */
  readonly name: string;
  /** Of the nearest town; empty at sea. */
  readonly where: string;
  readonly position: LngLat;
  readonly around: Around;
  /** How it was read, where there is more than one way: an English phrase. */
  readonly remark?: string;
  /** The places from which it was reckoned. */
  readonly from?: readonly Reckoned[];
  /** Of a relative place: metres, and the note, in the article's language. */
  readonly radius?: number;
  readonly note?: string;
}

/** Where a position is. */
export interface Around {
  /** In the interface's language; none at sea. */
  readonly country?: string;
  /** The nearest town: "Sesto San Giovanni", "Lombardy, Italy". */
  readonly town?: { readonly name: string; readonly where: string };
  readonly beside?: { readonly distance: number; readonly direction: Direction };
}

/** Results that are shown, and those of which they are the best. */
const SHOWN = 12;
const LOOKED_AT = 300;

export function aroundOf(world: World, position: LngLat, shownIn: string): Around {
  const { country, code, town, beside } = whereaboutsOf(world, position);
  const shown = code === undefined ? country : countryNameIn(shownIn, code);
  return {
    ...(shown !== undefined && { country: shown }),
    ...(town && { town: { name: town.name, where: regionAndCountry(world, town, shownIn) } }),
    ...(beside && { beside }),
  };
}

/** Of two plain numbers both readings, first the one that is nearer to the story. */
export function positionsFor(
  world: World,
  { kind, position, swapped, ...more }: Understood & { kind: 'position' },
  { others, shownIn }: Beside,
): FoundPosition[] {
  const found = (at: LngLat): FoundPosition => {
    const around = aroundOf(world, at, shownIn);
    const where = around.town?.where ?? '';
    return { ...{ kind, ...more, position: at, around, where }, name: positionInWords(at) };
  };
  if (!swapped) return [found(position)];
  const far = (at: LngLat) => min(others, (other) => distanceBetween(other.position, at)) ?? 0;
  const readings = far(swapped) < far(position) ? [swapped, position] : [position, swapped];
  return readings.map(found);
}

/** Places that are called so, or have a name that begins so; "Cavan, Ireland" says where. */
export function search(world: World, asked: string, { others, shownIn }: Beside): NamedPlace[] {
  const [name = '', ...areas] = asked.split(',');
  const area = areas.join(',').trim();
  const wanted = normalise(name);
  if (wanted === '') return [];
  const isThere = area === '' ? undefined : isWithin(world, area);
  // While its country is being typed, all of that name are shown.
  const isIn = ({ country = '', division1 = '' }: IndexedPlace) =>
    isThere?.({ country, region: division1.slice(country.length + 1) }) ?? true;
  const isCapitals = /^[A-Z. ]+$/.test(name.trim());
  const exact = world.places
    .named(wanted)
    .filter(({ only }) => only === undefined || (isCapitals && only !== 'after a comma'))
    .map(({ place, isMain }) => ({ place, isMain, called: name.trim(), isWhole: true }));
  const whole = new Set(exact.map(({ place: { key } }) => key));
  // All places of the world begin with one letter or another.
  const longer = wanted.length < 2 ? [] : world.places.beginning(wanted, LOOKED_AT);
  const further = longer
    .filter(({ place: { key } }) => !whole.has(key))
    .map(({ place, called }) => {
      const isMain = [place.name, shownName(place, shownIn)].some((name) =>
        normalise(name).startsWith(wanted),
      );
      return { place, called, isMain, isWhole: false };
    });
  return [...exact, ...further]
    .filter(({ place }) => isIn(place))
    .map((match) => {
      const found = foundPlace(world, match.place, match.called, others, shownIn);
      return { found, rank: rankOf(found, match) };
    })
    .sort((a, b) => b.rank - a.rank)
    .slice(0, SHOWN)
    .map(({ found }) => found);
}

function foundPlace(
  world: World,
  place: IndexedPlace,
  called: string,
  others: readonly OtherPlace[],
  shownIn: string,
): NamedPlace {
  const { key, population, position } = place;
  const name = shownName(place, shownIn);
  const distance = min(others, (other) => distanceBetween(other.position, position));
  return {
    ...{ key, name, population, position },
    ...(!normalise(name).includes(normalise(called)) && { called }),
    kind: kindOf(place),
    where: whereOf(world, place, shownIn),
    ...(distance !== undefined && { distance }),
  };
}

function shownName(place: IndexedPlace, shownIn: string): string {
  const { kind, country } = place;
  if (kind === 'country' && country !== undefined) return countryNameIn(shownIn, country);
  return nameIn(shownIn, place);
}

export function whereOf(world: World, place: IndexedPlace, shownIn: string): string {
  const { kind, country } = place;
  if (kind === 'country' || country === undefined) return '';
  const city = cityAt(place);
  if (city) return regionAndCountry(world, city, shownIn);
  const region =
    kind === 'first-order division' ? '' : (place.division1 ?? '').slice(country.length + 1);
  return regionAndCountry(world, { name: shownName(place, shownIn), country, region }, shownIn);
}

function kindOf({ kind, standing }: IndexedPlace): FoundKind {
  if (kind === 'settlement') {
    return standing === undefined || standing === 'seat' ? 'town' : standing;
  }
  if (kind === 'country' || kind === 'region' || kind === 'water') return kind;
  return 'division';
}

/** Metres. A place that is nearer to the story's places counts as being there. */
const NEAR = 100_000;

/**
 * Orders of magnitude, as in `findCandidates`: of the population, less those of the distance from
 * the story. That all of the name was typed counts as much as a thousand times the population;
 * the beginning of a name in some other language says little.
 */
function rankOf(
  { population, distance = 0, kind }: NamedPlace,
  { isMain, isWhole }: { readonly isMain: boolean; readonly isWhole: boolean },
): number {
  // The distance of what is large says little.
  const isLarge = kind === 'country' || kind === 'region' || kind === 'water';
  const far = isLarge ? 0 : 2 * Math.log10(1 + distance / NEAR);
  // Of what holds others, settlements are meant more often than divisions of their name.
  const people = kind === 'division' ? population / 10 : population;
  const name = isMain ? 1 : isWhole ? 0 : -2;
  return Math.log10(people + 1) - far + name + (isWhole ? 3 : 0);
}
