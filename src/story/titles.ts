import type { Location } from './kinds.js';

/** What a pin that several places share is called: by a stated place of theirs, and how many. */
export function titleOfGroup(
  places: readonly { readonly name: string; readonly location: Location }[],
): string {
  const named = places.find(({ location }) => location === 'stated') ?? places[0];
  const name = named?.name ?? '';
  return places.length > 1 ? `${isolated(name)} · ${places.length} places` : name;
}

/** A name from right to left keeps its own order and leaves that of what follows alone. */
function isolated(name: string): string {
  return /[\u0590-\u08ff]/.test(name) ? `\u2068${name}\u2069` : name;
}
