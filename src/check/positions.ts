/** Warnings about positions that are hardly meant. */
import { min } from 'd3-array';
import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { LngLat } from '../geo/geography.js';
import { distanceBetween } from '../geo/geometry.js';
import type { PlaceFeature } from '../story/schema.js';
import type { ReadPlaces } from './places.js';

/** Metres. A point that is nearer to a settlement is taken to be in it. */
const THERE = 20_000;

/** Metres. A correction is suggested if it brings a point this near to another place. */
const NEAR = 1_000_000;

export function checkPositions(read: ReadPlaces, gazetteer: Gazetteer): void {
  const markers = read.places.features.map(markerOf);
  const all = markers.filter((marker) => marker !== undefined);
  read.places.features.forEach((feature, index) => {
    const warn: Warn = (path, message, hint) =>
      read.remarkAt(['features', index, ...path], { severity: 'warning', message, hint });
    if (isInOrder(feature, gazetteer, warn)) checkDistance(feature, markers[index], all, warn);
  });
}

type Warn = (path: (string | number)[], message: string, hint: string) => void;

/**
 * Warns of a position that with latitude and longitude swapped would be a settlement of that name.
 * A place with a gazetteer id is left out, because checkAgainstGazetteer compares the two.
 */
function isInOrder(
  { geometry, properties }: PlaceFeature,
  gazetteer: Gazetteer,
  warn: Warn,
): boolean {
  if (geometry?.type !== 'Point' || properties.gazetteer !== undefined) return true;
  const [longitude, latitude] = geometry.coordinates;
  const names = [properties.name, ...properties.quotes.map(({ mention }) => mention)];
  const swapped = names
    .flatMap((name) => gazetteer.largestNamed(name) ?? [])
    .find(
      ({ position }) =>
        distanceBetween([longitude, latitude], position) > THERE &&
        distanceBetween([latitude, longitude], position) <= THERE,
    );
  if (!swapped) return true;
  warn(
    ['geometry', 'coordinates'],
    `with latitude and longitude swapped this would be ${swapped.name} (${swapped.country})`,
    'GeoJSON wants [longitude, latitude].',
  );
  return false;
}

function markerOf({ geometry, properties: { anchor } }: PlaceFeature): LngLat | undefined {
  const position = geometry?.type === 'Point' ? geometry.coordinates : anchor;
  return position && [position[0], position[1]];
}

/** Warns of a point that is remote from all others, unless it comes from the gazetteer. */
function checkDistance(
  { geometry, properties: { name, gazetteer } }: PlaceFeature,
  position: LngLat | undefined,
  all: readonly LngLat[],
  warn: Warn,
): void {
  if (geometry?.type !== 'Point' || gazetteer !== undefined || !position) return;
  const remoteness = remotenessOf(position, all);
  if (remoteness === undefined) return;
  const [longitude, latitude] = position;
  const slips: LngLat[] = [
    [latitude, longitude],
    [-longitude, latitude],
    [longitude, -latitude],
  ];
  const others = all.filter((other) => other !== position);
  const meant = slips.find(
    (slip) =>
      Math.abs(slip[1]) <= 90 && others.some((other) => distanceBetween(slip, other) <= NEAR),
  );
  warn(
    ['geometry', 'coordinates'],
    `"${name}" is ${Math.round(remoteness / 1000).toLocaleString('en')} km from all the other places`,
    remedyFor(meant, meant === slips[0]),
  );
}

/** Metres. One story seldom names places that are farther apart. */
const REMOTE = 5_000_000;
/** Metres. Places that are nearer to one another than this are one region. */
const TOGETHER = 2_500_000;

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

function remedyFor(meant: LngLat | undefined, isSwapped: boolean): string {
  if (!meant) return 'Look the position up again: [longitude, latitude], west and south negative.';
  const question = isSwapped ? 'Are longitude and latitude swapped?' : 'Is a minus sign wrong?';
  return `${question} [${meant.join(', ')}] would be near them.`;
}
