/** The kinds of places. Without zod, because the reader's script imports them. */

/** How a position is known; see `location` in `members.ts`. */
export const LOCATIONS = ['stated', 'narrowed', 'somewhere'] as const;
export const ROLES = ['event', 'place', 'area', 'border', 'line'] as const;

export type Location = (typeof LOCATIONS)[number];
export type Role = (typeof ROLES)[number];

/** The CSS class of a place's symbol. */
export type Look = Location | 'unplaced';

/**
 * How a place's number is drawn on pages and maps: by how its position is known, or that it has
 * none.
 */
export function lookOf(place: { readonly location: Location; readonly position?: unknown }): Look {
  return place.position === undefined ? 'unplaced' : place.location;
}
