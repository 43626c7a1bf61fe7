/** The order in which "previous" and "next" go from place to place. */
import type { ListedPlace, LiveStory } from '../page-data/live.js';

export type Order = 'text' | 'time';

/** By id, in the order of their numbers. */
export type Places = ReadonlyMap<string, ListedPlace>;

/** All places of a story, on the map or not. */
export function listPlaces({ places, unplaced }: LiveStory): Places {
  const all = [...places, ...unplaced].sort((a, b) => a.number - b.number);
  return new Map(all.map((place) => [place.id, place]));
}

export interface ReadingOrder {
  readonly set: (order: Order) => void;
  /** The ids of all places. */
  readonly ids: () => readonly string[];
  /** The place `step` places on from one, or the first (the last, backwards) without one. */
  readonly after: (id: string | undefined, step: 1 | -1) => string | undefined;
}

/**
 * Goes by the order of the text (that of the numbers) until it is set to that of time: the dated
 * places by their dates, then the others.
 */
export function createOrder(places: Places, { sequence }: LiveStory): ReadingOrder {
  const byNumber = [...places.keys()];
  let ids: readonly string[] = byNumber;
  return {
    set(order) {
      const dated = new Set(order === 'time' ? sequence : []);
      ids = [...dated, ...byNumber.filter((id) => !dated.has(id))];
    },
    ids: () => ids,
    after(id, step) {
      if (id === undefined) return step === 1 ? ids[0] : ids.at(-1);
      return ids[ids.indexOf(id) + step];
    },
  };
}
