/**
 * Stories of any size to measure with: valid, the same at every run, and clumped as real ones
 * are. All names and words are invented.
 */
import {
  dealMentions,
  type Sentence,
  someTime,
  writeParagraphs,
  writeSentence,
} from './chronicle.js';
import { ringRound, scatter } from './ground.js';
import { type Random, randomFrom } from './random.js';
import { inventToponyms, type Toponym } from './toponyms.js';

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
/** Areas weigh far more than points, so there are few however many places. */
const MOST_AREAS = 10;

/** A sentence as it stands in the article. */
interface Written extends Sentence {
  readonly text: string;
}

/**
 * Generates a story that passes the check without a finding: `places` places (ten or more) with
 * ten quotations each on average, in an article of some 150 letters for each place.
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
