/** Warnings of what no rule forbids and an editor hardly means. */

import type { Gazetteer } from '../gazetteer/gazetteer.js';
import type { LngLat } from '../geo/geography.js';
import { distanceBetween } from '../geo/geography.js';
import type { Article } from '../story/article.js';
import { anchorQuote, type Quotation } from '../story/quotation.js';
import type { PlaceFeature } from '../story/schema.js';
import { sentencesIn } from '../text/sentences.js';
import type { ReadPlaces } from './places.js';

/** A point no farther from a settlement than this, in metres, is there. */
const THERE = 20_000;

/** With one slip of the hand put right, a point is no farther from another place, in metres. */
const NEAR = 1_000_000;

/** Looks for slips of the hand in every feature. */
export function checkPlausibility(article: Article, read: ReadPlaces, gazetteer: Gazetteer): void {
  const markers = read.places.features.map(markerOf);
  const all = markers.filter((marker) => marker !== undefined);
  read.places.features.forEach((feature, index) => {
    const warn = (path: (string | number)[], message: string, hint: string) =>
      read.remarkAt(['features', index, ...path], { severity: 'warning', message, hint });
    checkWeekday(feature, article.language, warn);
    if (isInOrder(feature, gazetteer, warn)) checkDistance(feature, markers[index], all, warn);
    checkShape(feature, gazetteer, warn);
    checkSentences(article, feature, warn);
  });
}

type Warn = (path: (string | number)[], message: string, hint: string) => void;

/** The days of the week in a language's own words, Sunday first. */
function weekdaysIn(language: string): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' });
  // The 4th of January 1970 was a Sunday.
  return [4, 5, 6, 7, 8, 9, 10].map((day) => format.format(Date.UTC(1970, 0, day)));
}

/** "on Friday" is no Saturday. Of an interval any day may be meant. */
function checkWeekday({ properties: { when } }: PlaceFeature, language: string, warn: Warn): void {
  const day = when && /^\d{4}-\d{2}-\d{2}(?=$|T)/.exec(when.date)?.[0];
  if (!when || day === undefined || when.date.includes('/')) return;
  const weekdays = weekdaysIn(language);
  const words = new Set(when.words.toLowerCase().match(/[\p{L}\p{M}-]+/gu) ?? []);
  const named = weekdays.filter((weekday) => words.has(weekday.toLowerCase()));
  const actual = weekdays[new Date(day).getUTCDay()];
  if (named.length !== 1 || named[0] === actual) return;
  warn(
    ['properties', 'when', 'date'],
    `${day} is a ${actual}; the article's words are "${when.words}"`,
    'Look the date up again, or take words that fit it.',
  );
}

/** With a gazetteer id another check compares the two. */
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

/** Of the gazetteer's places the position is no slip of the hand. */
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

/** So far apart are places, in metres, that one story seldom names together. */
const REMOTE = 5_000_000;
/** So near one another are places, in metres, that they say where a story is. */
const TOGETHER = 2_500_000;

/**
 * How far one of these positions is from the nearest other, in metres, where it is remote from
 * all of them and they, two at least, lie near one another.
 */
function remotenessOf(position: LngLat, all: readonly LngLat[]): number | undefined {
  const isRemote = (other: LngLat) => distanceBetween(position, other) > REMOTE;
  const first = all.find((other) => other !== position);
  // Mostly this one look is enough: a story may have thousands of places.
  if (!first || !isRemote(first)) return undefined;
  const others = all.filter((other) => other !== position);
  const isTogether = (other: LngLat) => distanceBetween(first, other) <= TOGETHER;
  if (others.length < 2 || !others.every(isTogether) || !others.every(isRemote)) return undefined;
  return others.reduce(
    (least, other) => Math.min(least, distanceBetween(position, other)),
    Number.POSITIVE_INFINITY,
  );
}

function remedyFor(meant: LngLat | undefined, isSwapped: boolean): string {
  if (!meant) return 'Look the position up again: [longitude, latitude], west and south negative.';
  const question = isSwapped ? 'Are longitude and latitude swapped?' : 'Is a minus sign wrong?';
  return `${question} [${meant.join(', ')}] would be near them.`;
}

function checkShape(
  { properties: { shape } }: PlaceFeature,
  gazetteer: Gazetteer,
  warn: Warn,
): void {
  if (!shape) return;
  const named =
    'country' in shape
      ? [[shape.country, 'country'] as const]
      : [
          [shape.border, 'border'] as const,
          ...(shape.except ?? []).map((name) => [name, 'except'] as const),
        ];
  for (const [name, member] of named) {
    if (gazetteer.isCountry(name)) continue;
    warn(
      ['properties', 'shape', member],
      `Natural Earth has no country named "${name}"`,
      'Correct the name: "npm run shapes" could not draw this again, and names those spelt alike.',
    );
  }
}

function checkSentences(article: Article, { properties: { quotes } }: PlaceFeature, warn: Warn) {
  quotes.forEach((quote, number) => {
    const anchored = anchorQuote(article, quote);
    const whole = typeof anchored === 'string' ? undefined : wholeSentences(article, anchored);
    if (whole === undefined || whole === quote.exact) return;
    warn(
      ['properties', 'quotes', number, 'exact'],
      'the quotation is a part of a sentence',
      `Quote it whole: ${whole}`,
    );
  });
}

/** Where a sentence may begin or end: a look at these spares parting most texts into sentences. */
const ENDED = /[.!?…。！？:]["'”’»›)\]]*\s*$/u;

/** The sentences that a quotation lies in; itself, where it is one or more of them. */
function wholeSentences(
  { language }: Article,
  { exact, block, stretch: { start, end } }: Quotation,
): string {
  const before = block.text.slice(0, start);
  const isWhole =
    (before.trim() === '' || (ENDED.test(before) && /\s$/.test(before))) &&
    (block.text.slice(end).trim() === '' || ENDED.test(exact));
  if (isWhole) return exact;
  const touched = sentencesIn(block.text, language).filter(
    (sentence) => sentence.start < end && sentence.start + sentence.text.length > start,
  );
  const [first, last] = [touched[0], touched.at(-1)];
  if (!first || !last) return exact;
  const whole = block.text.slice(first.start, last.start + last.text.length);
  return whole === exact.trim() ? exact : whole;
}
