/** Warnings about positions that are hardly meant. */
import { min } from 'd3-array';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import { memoise } from '../../memoise.js';
import type { Article } from '../../story/article.js';
import { candidateNames } from '../candidate-names.js';
import type { Matter } from '../matter.js';
import type { ReadPlaces } from '../places.js';
import type { Doubt, Known, Point } from './doubt.js';
import { judgePositions } from './judge.js';
import { wordDoubt } from './words.js';

/** A place as far as its position is judged: one of a places file that may have errors, too. */
export interface Placed {
  readonly geometry?: { readonly type?: string; readonly coordinates: unknown } | null | undefined;
  readonly properties: {
    readonly name?: string | undefined;
    readonly quotes: readonly { readonly mention?: string | undefined }[];
    readonly radius?: number | undefined;
    readonly gazetteer?: number | undefined;
    readonly anchor?: readonly number[] | undefined;
    readonly shape?: Readonly<Record<string, unknown>> | undefined;
  };
}

/** What is wrong with a position, and what is meant by it if that can be told. */
export interface PositionRemark {
  readonly message: string;
  readonly hint: string;
  readonly meant?: LngLat;
  readonly matter?: Matter;
}

export function checkPositions(article: Article, read: ReadPlaces, gazetteer: Gazetteer): void {
  const { features } = read.places;
  const remarks = remarksOnPositions(article, features, gazetteer);
  // One wreck may well lie at sea; that all places do by mistake is more likely.
  const atSea = remarks.filter((remark) => remark?.isAtSea).length;
  remarks.forEach((remark, index) => {
    if (!remark || (remark.isAtSea && atSea === 1)) return;
    const { message, hint, matter } = remark;
    const isPoint = features[index]?.geometry?.type === 'Point';
    const path = ['features', index, 'geometry', ...(isPoint ? ['coordinates'] : [])];
    read.remarkAt(path, { severity: 'warning', message, hint, matter });
  });
}

/**
 * For each place of a story what makes its position doubtful. What is to be added to a story is
 * judged together with what it has: swapped positions are told by those that are not.
 */
export function remarksOnPositions(
  article: Article,
  places: readonly Placed[],
  gazetteer: Pick<Gazetteer, 'settlement' | 'settlementsNamed' | 'countryAt' | 'countriesNamed'>,
): readonly ((PositionRemark & { readonly isAtSea?: boolean }) | undefined)[] {
  const known = knownOf(article, places, gazetteer);
  const doubts = doubtsAbout(places, known, gazetteer);
  const markers = places.map(markerOf);
  const all = markers.filter((marker) => marker !== undefined);
  return places.map((place, index) => {
    const [doubt, position] = [doubts[index], markers[index]];
    if (!position) return undefined;
    if (!doubt) return remarkOnDistance(place, position, all, known);
    const beside = placesBeside(places, doubts, index);
    const { name = '' } = place.properties;
    const words = wordDoubt({ name, position, isPoint: isPoint(place) }, doubt, beside, known);
    const { slip, meant, reason } = doubt;
    const matter = { code: 'position', name, why: reason.kind, slip, meant } as const;
    return { ...words, meant, matter, isAtSea: reason.kind === 'land' };
  });
}

function knownOf(
  article: Article,
  places: readonly Placed[],
  gazetteer: Pick<Gazetteer, 'settlementsNamed' | 'countryAt' | 'countriesNamed'>,
): Known {
  const countries = memoise(() => {
    const named = gazetteer.countriesNamed(candidateNames(article), article.language);
    for (const { shape } of places.map(({ properties }) => properties)) {
      for (const name of Object.values(shape ?? {}).flat()) named.add(String(name));
    }
    return named;
  });
  const { settlementsNamed, countryAt } = gazetteer;
  return { settlementsNamed, countryAt, countries };
}

/** For each place why its position is doubtful. Those whose gazetteer entry says so are left out. */
function doubtsAbout(
  places: readonly Placed[],
  known: Known,
  gazetteer: Pick<Gazetteer, 'settlement'>,
): readonly (Doubt | undefined)[] {
  const points = places.map((place) => pointOf(place, gazetteer));
  const judged = judgePositions(
    points.filter((point) => point !== undefined),
    known,
  );
  let next = 0;
  return points.map((point) => (point ? judged[next++] : undefined));
}

/** Metres. A point that is farther from its gazetteer entry is reported by that. */
const FAR_FROM_ENTRY = 20_000;

function pointOf(place: Placed, { settlement }: Pick<Gazetteer, 'settlement'>): Point | undefined {
  const position = markerOf(place);
  if (!position) return undefined;
  const { name, quotes, radius = 0, gazetteer, shape } = place.properties;
  const names = [name, ...quotes.map(({ mention }) => mention)].filter(
    (each) => each !== undefined,
  );
  const entry = isPoint(place) && gazetteer !== undefined ? settlement(gazetteer) : undefined;
  if (entry && distanceBetween(position, entry.position) > FAR_FROM_ENTRY + radius)
    return undefined;
  return { names, position, radius, isSure: shape !== undefined || entry !== undefined };
}

/** The story's other places, where they are or are meant to be. */
function placesBeside(
  places: readonly Placed[],
  doubts: readonly (Doubt | undefined)[],
  index: number,
): { name: string; position: LngLat }[] {
  return places.flatMap((place, other) => {
    const position = doubts[other]?.meant ?? markerOf(place);
    const { name = '' } = place.properties;
    return other === index || !position ? [] : [{ name, position }];
  });
}

function markerOf({ geometry, properties: { anchor } }: Placed): LngLat | undefined {
  if (!geometry) return undefined;
  return asPosition(geometry.coordinates) ?? asPosition(anchor);
}

function isPoint({ geometry }: Placed): boolean {
  return asPosition(geometry?.coordinates) !== undefined;
}

function asPosition(coordinates: unknown): LngLat | undefined {
  if (!Array.isArray(coordinates)) return undefined;
  const [longitude, latitude]: unknown[] = coordinates;
  return typeof longitude === 'number' && typeof latitude === 'number'
    ? [longitude, latitude]
    : undefined;
}

/** Metres. One story seldom names places that are farther apart. */
const REMOTE = 5_000_000;
/** Metres. Places that are nearer to one another than this are one region. */
const TOGETHER = 2_500_000;
/**
 * A point that is remote from all others, which are together; not one that comes from the gazetteer
 * or lies in a country that the article names.
 */
function remarkOnDistance(
  place: Placed,
  position: LngLat,
  all: readonly LngLat[],
  { settlementsNamed, countryAt, countries }: Known,
): PositionRemark | undefined {
  const { name = '', gazetteer } = place.properties;
  if (!isPoint(place) || gazetteer !== undefined) return undefined;
  const remoteness = remotenessOf(position, all);
  if (remoteness === undefined) return undefined;
  const isThere = settlementsNamed(name).some(
    (entry) => distanceBetween(position, entry.position) <= FAR_FROM_ENTRY,
  );
  if (isThere || countries().has(countryAt(position, FAR_FROM_ENTRY) ?? '')) return undefined;
  return {
    message: `"${name}" is ${Math.round(remoteness / 1000).toLocaleString('en')} km from all the other places`,
    hint: 'Look the position up again: [longitude, latitude], west and south negative.',
    matter: { code: 'position', name, why: 'remote' },
  };
}

/**
 * Metres from one of these positions to the nearest other, if it is remote from all others and
 * those, at least two, are in one region; otherwise `undefined`.
 */
function remotenessOf(position: LngLat, all: readonly LngLat[]): number | undefined {
  const isRemote = (other: LngLat) => distanceBetween(position, other) > REMOTE;
  const first = all.find((other) => other !== position);
  // One comparison settles most cases: a story may have thousands of places.
  if (!first || !isRemote(first)) return undefined;
  const others = all.filter((other) => other !== position);
  const isTogether = (other: LngLat) => distanceBetween(first, other) <= TOGETHER;
  if (others.length < 2 || !others.every(isTogether) || !others.every(isRemote)) return undefined;
  return min(others, (other) => distanceBetween(position, other));
}
