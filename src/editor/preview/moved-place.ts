/** A step that has done nothing but move a place's point: the preview then shows it at once. */
import type { LngLat } from '../../geo/geography.js';
import type { EditedPlace, StoryModel } from '../model.js';

export interface MovedPlace {
  readonly id: string;
  readonly to: LngLat;
}

export function movedPlace(before: StoryModel, now: StoryModel): MovedPlace | undefined {
  if (before.article !== now.article || before.places.length !== now.places.length)
    return undefined;
  // Places that stay as they are, are the same objects.
  const changed = now.places.filter((place, at) => place !== before.places[at]);
  const [place] = changed;
  const was = before.places.find(({ id }) => id === place?.id);
  if (!place || !was || changed.length > 1) return undefined;
  const isPoint = was.geometry?.type === 'Point' && place.geometry?.type === 'Point';
  if (!isPoint || !place.position || saidOf(was) !== saidOf(place)) return undefined;
  return { id: place.id, to: place.position };
}

/** All that a page says of a place. A point that was moved is no longer the gazetteer's. */
function saidOf({ number, properties: { gazetteer, ...said } }: EditedPlace): string {
  return JSON.stringify([number, said]);
}
