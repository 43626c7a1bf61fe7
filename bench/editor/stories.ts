/** Stories of growing size to be edited. */
import { generateStory } from '../generator.js';

export interface EditedStory {
  readonly slug: string;
  readonly article: string;
  readonly places: string;
  /** The id of the place that is edited. */
  readonly id: string;
}

/** The fewest places that a story can be generated with. */
const FEWEST = 10;

/** @param places with 0, a story that has nothing but the place that is edited */
export function editedStory(places: number): EditedStory {
  const story = generateStory(Math.max(FEWEST, places));
  const { features, ...collection } = JSON.parse(story.places);
  const [first] = features;
  first.properties.note = 'A note, which is written on.';
  const kept = places === 0 ? [first] : features;
  return {
    slug: `edited-${places}`,
    article: story.article,
    places: `${JSON.stringify({ ...collection, features: kept }, null, 2)}\n`,
    id: first.id,
  };
}
