import type { Location } from './kinds.js';

/** What a pin that several places share is called: by a stated place of theirs, and how many. */
export function titleOfGroup(
  places: readonly { readonly name: string; readonly location: Location }[],
): string {
  const named = places.find(({ location }) => location === 'stated') ?? places[0];
  const name = named?.name ?? '';
  return places.length > 1 ? `${name} · ${places.length} places` : name;
}
