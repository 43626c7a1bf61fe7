/** The kinds of places that there are. */

/** What a reader is told by a pin's look; see `properties.location`. */
export const LOCATIONS = ['stated', 'narrowed', 'somewhere'] as const;
export const ROLES = ['event', 'place', 'area', 'border'] as const;

export type Location = (typeof LOCATIONS)[number];
export type Role = (typeof ROLES)[number];
