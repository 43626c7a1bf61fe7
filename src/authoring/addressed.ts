/** Which place of a story an author means. */
import { normalise } from '../text/normalise.js';
import { nearestNames } from '../text/similarity.js';
import type { KnownPlace } from './known-places.js';

export type Addressed =
  | { readonly index: number; readonly by: 'id' | 'name' }
  /** Ids of several places of that name. */
  | { readonly several: readonly string[] };

/** The place of that id or, if there is just one, of that name; `undefined` if there is none. */
export function placeCalled(places: readonly KnownPlace[], called: string): Addressed | undefined {
  const index = places.findIndex(({ id }) => id === called);
  if (index !== -1) return { index, by: 'id' };
  const wanted = normalise(called);
  if (wanted === '') return undefined;
  const found = [...places.keys()].filter(
    (at) => normalise(places[at]?.properties.name ?? '') === wanted,
  );
  const [only, ...others] = found;
  if (only === undefined) return undefined;
  if (others.length === 0) return { index: only, by: 'name' };
  return { several: found.flatMap((at) => places[at]?.id ?? []) };
}

/** At most three ids of places whose ids or names are spelt alike. */
export function idsLike(places: readonly KnownPlace[], called: string): string[] {
  const ids = new Map(
    places.flatMap(({ id, properties: { name } }) =>
      id === undefined ? [] : [[id, id] as const, [name ?? id, id] as const],
    ),
  );
  const near = nearestNames(called, [...ids.keys()], 4);
  return [...new Set(near.flatMap((name) => ids.get(name) ?? []))].slice(0, 3);
}
