import type { Location } from './kinds.js';
import { type CountWords, countPlaces } from './live.js';

/** What a pin that several places share is called: by a stated place of theirs, and how many. */
export function titleOfGroup(
  places: readonly { readonly name: string; readonly location: Location }[],
  words: CountWords,
): string {
  const named = places.find(({ location }) => location === 'stated') ?? places[0];
  const name = named?.name ?? '';
  if (places.length === 1) return name;
  return `${name} · ${countPlaces(words, places.length)}`;
}
