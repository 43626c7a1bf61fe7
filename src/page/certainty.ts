import type { Location } from '../story/kinds.js';
import type { PlaceGeometry } from '../story/schema.js';
import { formOf } from '../story/story.js';
import type { Certainty, Words } from './words/words.js';

/** How a place's position is known, in a sentence that fits its geometry. */
export function certaintyOf(
  location: Location,
  geometry: PlaceGeometry | null,
  words: Words,
): Omit<Certainty, 'said'> {
  if (!geometry) return { title: words.notPlacedTitle, meaning: words.notPlaced };
  const certainty = words.certainties[location];
  if (location !== 'somewhere' || geometry.type === 'Point') return certainty;
  return { ...certainty, meaning: words.somewhereOn[formOf(geometry)] };
}
