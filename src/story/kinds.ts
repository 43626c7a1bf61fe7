/** The kinds of places that there are. */

/** What a reader is told by a pin's look; see `properties.location`. */
export const LOCATIONS = ['stated', 'narrowed', 'somewhere'] as const;
export const ROLES = ['event', 'place', 'area', 'border'] as const;

export type Location = (typeof LOCATIONS)[number];
export type Role = (typeof ROLES)[number];

/** The class of a place's symbol. */
export type Look = Location | 'unplaced';

/**
 * How a place's number looks, wherever it stands: by how its position is known, or that it has
 * none.
 */
export function lookOf(place: { readonly location: Location; readonly position?: unknown }): Look {
  return place.position === undefined ? 'unplaced' : place.location;
}
