/**
 * Stories of any size to measure with: valid, the same in every run, and as unevenly spread as real
 * ones. All names and words are invented.
 */
import {
  dealMentions,
  type Sentence,
  someTime,
  writeParagraphs,
  writeSentence,
} from './chronicle.js';
import { below, normalPair, oneOf, type Random, randomFrom } from './random.js';

export interface GeneratedStory {
  /** The text of `article.md`. */
  readonly article: string;
  /** The text of `places.geojson`. */
  readonly places: string;
}

const FRONT_MATTER = `---
headline: A chronicle of roads and harbours
published: 2024-01-09T18:30:00+01:00
language: en
credit: Generated for measuring; no place in it exists.
---
`;

/** Shares of the places that are events, and whose position is narrowed. */
const EVENTS = 0.02;
const NARROWED = 0.1;
/** Areas take far more bytes than points, so their number does not grow with the places. */
const MOST_AREAS = 10;

/** A sentence as it stands in the article. */
interface Written extends Sentence {
  readonly text: string;
}

/**
 * Generates a story that passes the check without a finding: `places` places (ten or more) with
 * ten quotations each on average, in an article of some 150 characters for each place.
 */
export function generateStory(places: number, seed = 1): GeneratedStory {
  const random = randomFrom(seed);
  const toponyms = inventToponyms(places, random);
  const isEvent = toponyms.map(() => random() < EVENTS);
  const sentences = writeSentences(toponyms, isEvent, random);
  const quoted = toponyms.map((): Written[] => []);
  for (const sentence of sentences) {
    for (const place of sentence.places) quoted[place]?.push(sentence);
  }
  const positions = scatter(places, random);
  const areas = Math.min(MOST_AREAS, Math.floor(places / 50));
  const areaEvery = areas > 0 ? Math.floor(places / areas) : Number.POSITIVE_INFINITY;
  const features = toponyms.map((toponym, place) => {
    const [longitude, latitude] = positions[place] ?? [0, 0];
    const sentencesOfIt = quoted[place] ?? [];
    const when = sentencesOfIt.find((sentence) => sentence.when)?.when;
    const isArea = place % areaEvery === areaEvery - 1;
    return {
      type: 'Feature',
      id: toponym.id,
      geometry: isArea
        ? { type: 'Polygon', coordinates: [ringRound([longitude, latitude])] }
        : { type: 'Point', coordinates: [longitude, latitude] },
      properties: {
        name: toponym.name,
        ...(isArea
          ? { role: 'area', location: 'stated', anchor: [longitude, latitude] }
          : { role: isEvent[place] && when ? 'event' : 'place', ...howKnown(random) }),
        ...(!isArea && isEvent[place] && when && { when }),
        quotes: sentencesOfIt.map(({ text }) => ({ exact: text, mention: toponym.name })),
      },
    };
  });
  return {
    article: `${FRONT_MATTER}\n${writeParagraphs(
      sentences.map(({ text }) => text),
      random,
    )}\n`,
    places: `${JSON.stringify({ type: 'FeatureCollection', features }, null, 2)}\n`,
  };
}

/** Every event has a sentence that tells its time; no sentence stands twice. */
function writeSentences(
  toponyms: readonly Toponym[],
  isEvent: readonly boolean[],
  random: Random,
): Written[] {
  const timed = new Set<number>();
  const written = new Set<string>();
  return dealMentions(toponyms.length, random).map((places) => {
    const untold = places.filter((place) => isEvent[place] && !timed.has(place));
    for (const place of untold) timed.add(place);
    const sentence = { places, when: untold.length > 0 ? someTime(random) : undefined };
    const write = (names: readonly number[]) =>
      writeSentence({ ...sentence, places: names }, (at) => toponyms[at]?.name ?? '', random);
    let text = write(places);
    while (written.has(text)) text = write(places.toSorted(() => random() - 0.5));
    written.add(text);
    return { ...sentence, text };
  });
}

function howKnown(random: Random): object {
  if (random() >= NARROWED) return { location: 'stated' };
  return {
    location: 'narrowed',
    radius: 1000 * (1 + Math.floor(random() * 20)),
    note: 'The article names only the country round about; the spot was drawn by lot.',
  };
}

const CONSONANTS = ['b', 'd', 'h', 'k', 'l', 'm', 'n', 'p', 'r', 's', 't', 'v', 'z'] as const;
/** Repeated ones come more often, so that only some names have accents. */
const VOWELS = ['a', 'a', 'a', 'e', 'e', 'i', 'i', 'o', 'o', 'u', 'á', 'è', 'ö'] as const;
const ENDINGS = ['', '', '', 'n', 's', 'r'] as const;

export interface Toponym {
  readonly name: string;
  /** The name as a slug: the place's id. */
  readonly id: string;
}

/**
 * Names of which none is a prefix of another, ignoring accents: each is found only where it is
 * meant.
 */
export function inventToponyms(count: number, random: Random): Toponym[] {
  const toponyms: Toponym[] = [];
  const ids = new Set<string>();
  const beginnings = new Set<string>();
  while (toponyms.length < count) {
    const word = `${syllable(random)}${syllable(random)}${syllable(random)}${oneOf(ENDINGS, random)}`;
    const id = word.normalize('NFD').replace(/\p{M}/gu, '');
    const begun = Array.from(id, (_, end) => id.slice(0, end + 1));
    if (beginnings.has(id) || begun.some((part) => ids.has(part))) continue;
    ids.add(id);
    for (const part of begun) beginnings.add(part);
    toponyms.push({ name: word.charAt(0).toUpperCase() + word.slice(1), id });
  }
  return toponyms;
}

function syllable(random: Random): string {
  return oneOf(CONSONANTS, random) + oneOf(VOWELS, random);
}

type Position = [longitude: number, latitude: number];

/** Round the Mediterranean and in the Near East, in degrees. */
const CENTRES: readonly Position[] = [
  [-5.9, 37.4],
  [-0.5, 39.3],
  [2.9, 42.0],
  [5.4, 43.4],
  [9.2, 45.3],
  [12.5, 41.9],
  [14.9, 40.6],
  [16.6, 40.8],
  [14.3, 37.3],
  [9.8, 36.6],
  [3.1, 36.4],
  [-4.9, 34.1],
  [13.0, 32.5],
  [21.9, 32.5],
  [17.3, 43.6],
  [20.9, 40.6],
  [22.4, 37.6],
  [23.6, 38.1],
  [23.0, 40.7],
  [25.1, 35.2],
  [26.6, 41.7],
  [27.4, 38.2],
  [28.9, 40.6],
  [30.4, 37.1],
  [32.8, 39.6],
  [35.4, 41.0],
  [39.6, 40.7],
  [33.2, 35.1],
  [36.3, 36.3],
  [35.6, 33.7],
  [35.3, 31.9],
  [30.6, 30.8],
  [31.2, 27.4],
  [40.4, 37.2],
  [43.3, 36.2],
  [44.5, 33.0],
  [47.8, 31.5],
  [48.6, 34.7],
  [51.6, 32.6],
  [45.0, 41.5],
];

/** Kilometres: standard deviation of the places' distances from a centre. */
const SPREAD = 100;
const KILOMETRES_A_DEGREE = 111.2;
/** Share of places that have the very position of another. */
const SHARED = 0.15;

/** Positions in degrees (WGS 84) with 5 decimals. */
export function scatter(count: number, random: Random): Position[] {
  const positions: Position[] = [];
  while (positions.length < count) {
    const other = positions[below(positions.length, random)];
    positions.push(other && random() < SHARED ? other : spotRoundACentre(random));
  }
  return positions;
}

function spotRoundACentre(random: Random): Position {
  const [longitude, latitude] = CENTRES[below(CENTRES.length, random)] ?? [0, 0];
  const [east, north] = normalPair(random).map((share) => (share * SPREAD) / KILOMETRES_A_DEGREE);
  const shrinking = Math.cos((latitude * Math.PI) / 180);
  return [rounded(longitude + (east ?? 0) / shrinking), rounded(latitude + (north ?? 0))];
}

/** A closed ring of eight corners round a position, some 20 km away, wound counterclockwise. */
function ringRound([longitude, latitude]: Position): Position[] {
  return Array.from({ length: 9 }, (_, corner) => {
    const angle = ((corner % 8) * Math.PI) / 4;
    return [rounded(longitude + 0.25 * Math.cos(angle)), rounded(latitude + 0.2 * Math.sin(angle))];
  });
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5;
}
