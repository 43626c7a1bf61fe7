/** Leaves sentences of a file's marks to the places that have them, before anything is written. */
import type { LeftMark } from '../../src/authoring/adopt.js';
import { longerNameIn, openContest } from '../../src/authoring/contested.js';
import { parsePlaces } from '../../src/check/places.js';
import { openGazetteer } from '../../src/site/node-data.js';
import type { PlaceFeature } from '../../src/story/schema.js';
import { titleOf } from './left-marks.js';
import type { Adoption } from './settle-marks.js';
import type { StoryFolder } from './story-folder.js';

interface Held {
  readonly features: readonly PlaceFeature[];
  readonly left: readonly LeftMark[];
  /** What is said of those that were added. */
  readonly lines: readonly string[];
}

/**
 * The places of marks with those of their sentences whose words mean no other place, which lies
 * apart: of the story, or of a mark before. Quotations that the file itself gives are the author's.
 */
export async function withoutHeld(
  { article, places }: StoryFolder,
  features: readonly PlaceFeature[],
  adoptions: readonly Adoption[],
): Promise<Held> {
  const known = parsePlaces(places).read?.places.features ?? [];
  const contest = openContest(article, known, await openGazetteer());
  const marks = new Map(adoptions.map(({ mark, feature }) => [feature, mark]));
  const added: PlaceFeature[] = [];
  const left: LeftMark[] = [];
  const lines: string[] = [];
  const keep = (feature: PlaceFeature) => {
    contest.add(feature);
    added.push(feature);
  };
  for (const feature of features) {
    const mark = marks.get(feature);
    const { properties } = feature;
    if (!mark || mark.quotations.length > 0) {
      keep(feature);
      continue;
    }
    const longer = properties.quotes.map((quote) => longerNameIn(article, quote));
    const isOther = longer.length > 0 && longer.every((name) => name !== undefined);
    if (isOther) {
      const names = [...new Set(longer)].slice(0, 3).map((name) => JSON.stringify(name));
      const fault = `the article has its name only within ${names.join(', ')}, which seems to be somebody or somewhere else`;
      left.push(leftFor(mark, feature, fault));
      continue;
    }
    const choices = contest.choicesFor(feature);
    const held = choices.flatMap(({ holder }) => (holder ? [holder.id] : []));
    if (held.length === 0) {
      keep(feature);
      continue;
    }
    const ids = [...new Set(held)].map((id) => `"${id}"`).join(' and ');
    const free = choices.flatMap(({ quote, holder }) =>
      holder || !properties.quotes.includes(quote) ? [] : [quote],
    );
    if (free.length === 0) {
      left.push(
        leftFor(mark, feature, `its words in the article mean ${ids} now, which is somewhere else`),
      );
      continue;
    }
    lines.push(
      `${titleOf(mark)}: ${properties.quotes.length - free.length} of its sentences left to ${ids}, which has the same words and is somewhere else.`,
    );
    keep({ ...feature, properties: { ...properties, quotes: free } });
  }
  return { features: added, left, lines };
}

function leftFor(mark: LeftMark['mark'], { geometry }: PlaceFeature, fault: string): LeftMark {
  return { mark, why: 'contested', fault, ...(geometry && { geometry }) };
}
