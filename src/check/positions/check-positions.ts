/** Warnings about positions that are hardly meant. */
import { min } from 'd3-array';
import type { Gazetteer } from '../../gazetteer/gazetteer.js';
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import { memoise } from '../../memoise.js';
import type { Article } from '../../story/article.js';
import type { PlaceFeature } from '../../story/schema.js';
import { candidateNames } from '../candidate-names.js';
import type { ReadPlaces } from '../places.js';
import type { Doubt, Known, Point } from './doubt.js';
import { judgePositions } from './judge.js';
import { wordDoubt } from './words.js';

export function checkPositions(article: Article, read: ReadPlaces, gazetteer: Gazetteer): void {
  const { features } = read.places;
  const known = knownOf(article, features, gazetteer);
  const doubts = doubtsAbout(features, known, gazetteer);
  const markers = features.map(markerOf);
  const all = markers.filter((marker) => marker !== undefined);
  features.forEach((feature, index) => {
    const [doubt, position] = [doubts[index], markers[index]];
    const isPoint = feature.geometry?.type === 'Point';
    const path = ['features', index, 'geometry', ...(isPoint ? ['coordinates'] : [])];
    const remark = doubt
      ? wordDoubt(feature, doubt, placesBeside(features, doubts, index), known)
      : position && remarkOnDistance(feature, position, all, known);
    if (remark) read.remarkAt(path, { severity: 'warning', ...remark });
  });
}

/** What is known of the world to one who judges the positions of a story. */
function knownOf(
  article: Article,
  features: readonly PlaceFeature[],
  gazetteer: Pick<Gazetteer, 'settlementsNamed' | 'countryAt' | 'countriesNamed'>,
): Known {
  const countries = memoise(() => {
    const named = gazetteer.countriesNamed(candidateNames(article), article.language);
    for (const { shape } of features.map(({ properties }) => properties)) {
      for (const name of Object.values(shape ?? {}).flat()) named.add(name);
    }
    return named;
  });
  const { settlementsNamed, countryAt } = gazetteer;
  return { settlementsNamed, countryAt, countries };
}

/** For each feature why its position is doubtful. Those whose gazetteer entry says so are left out. */
function doubtsAbout(
  features: readonly PlaceFeature[],
  known: Known,
  gazetteer: Pick<Gazetteer, 'settlement'>,
): readonly (Doubt | undefined)[] {
  const points = features.map((feature) => pointOf(feature, gazetteer));
  const judged = judgePositions(
    points.filter((point) => point !== undefined),
    known,
  );
  let next = 0;
  const doubts = points.map((point) => (point ? judged[next++] : undefined));
  // One wreck may well lie at sea; that all do by mistake is more likely.
  const atSea = doubts.filter((doubt) => doubt?.reason.kind === 'land').length;
  return atSea === 1
    ? doubts.map((doubt) => (doubt?.reason.kind === 'land' ? undefined : doubt))
    : doubts;
}

/** Metres. A point that is farther from its gazetteer entry is reported by that. */
const FAR_FROM_ENTRY = 20_000;

function pointOf(
  feature: PlaceFeature,
  { settlement }: Pick<Gazetteer, 'settlement'>,
): Point | undefined {
  const position = markerOf(feature);
  if (!position) return undefined;
  const { name, quotes, radius = 0, gazetteer, shape } = feature.properties;
  const names = [name, ...quotes.map(({ mention }) => mention)];
  const entry = gazetteer === undefined ? undefined : settlement(gazetteer);
  const isPoint = feature.geometry?.type === 'Point';
  if (isPoint && entry) {
    const distance = distanceBetween(position, entry.position);
    if (distance > FAR_FROM_ENTRY + radius) return undefined;
  }
  return { names, position, radius, isSure: shape !== undefined || (isPoint && !!entry) };
}

/** The story's other places, where they are or are meant to be. */
function placesBeside(
  features: readonly PlaceFeature[],
  doubts: readonly (Doubt | undefined)[],
  index: number,
): { name: string; position: LngLat }[] {
  return features.flatMap((feature, other) => {
    const position = doubts[other]?.meant ?? markerOf(feature);
    return other === index || !position ? [] : [{ name: feature.properties.name, position }];
  });
}

function markerOf({ geometry, properties: { anchor } }: PlaceFeature): LngLat | undefined {
  const position = geometry?.type === 'Point' ? geometry.coordinates : anchor;
  return position && [position[0], position[1]];
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
  { geometry, properties: { name, gazetteer } }: PlaceFeature,
  position: LngLat,
  all: readonly LngLat[],
  { settlementsNamed, countryAt, countries }: Known,
): { message: string; hint: string } | undefined {
  if (geometry?.type !== 'Point' || gazetteer !== undefined) return undefined;
  const remoteness = remotenessOf(position, all);
  if (remoteness === undefined) return undefined;
  const isThere = settlementsNamed(name).some(
    (entry) => distanceBetween(position, entry.position) <= FAR_FROM_ENTRY,
  );
  if (isThere || countries().has(countryAt(position, FAR_FROM_ENTRY) ?? '')) return undefined;
  return {
    message: `"${name}" is ${Math.round(remoteness / 1000).toLocaleString('en')} km from all the other places`,
    hint: 'Look the position up again: [longitude, latitude], west and south negative.',
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
