/**
 * How the live story is written for the way to the browser: of ten thousand places each is a
 * short list instead of an object with the same member names again and again.
 */

import { LOCATIONS, type Location, ROLES, type Role } from '../story/kinds.js';
import { memberOf } from '../story/members.js';
import type { LivePlace, LiveStory } from './live.js';

/** A place, by number; `role` and `location` by their indices. Without a position: not placed. */
type WrittenPlace = readonly [
  id: string,
  name: string,
  role: number,
  location: number,
  longitude?: number,
  latitude?: number,
  radius?: number,
];

export type WrittenStory = Omit<LiveStory, 'places' | 'unplaced'> & {
  readonly listed: readonly WrittenPlace[];
  /** Of lines and areas, by their ids. */
  readonly outlines: Readonly<Record<string, NonNullable<LivePlace['outline']>>>;
};

export function writeStory({ places, unplaced, ...rest }: LiveStory): WrittenStory {
  const listed = [...places, ...unplaced].sort((a, b) => a.number - b.number).map(writePlace);
  const outlines = places.flatMap(({ id, outline }) => (outline ? [[id, outline]] : []));
  return { ...rest, listed, outlines: Object.fromEntries(outlines) };
}

/** The inverse of {@link writeStory}. */
export function readWritten({ listed, outlines, ...rest }: WrittenStory): LiveStory {
  const places: LivePlace[] = [];
  const unplaced: LiveStory['unplaced'][number][] = [];
  for (const [index, written] of listed.entries()) {
    const [id, name, role, location, longitude, latitude, radius] = written;
    const place = {
      id,
      number: index + 1,
      name,
      role: ROLES[role] ?? 'place',
      location: LOCATIONS[location] ?? 'stated',
    };
    if (longitude === undefined || latitude === undefined) unplaced.push(place);
    else {
      const position = [longitude, latitude] as const;
      const outline = memberOf(outlines, id);
      places.push({
        ...place,
        position,
        ...(radius !== undefined && { radius }),
        ...(outline && { outline }),
      });
    }
  }
  return { ...rest, places, unplaced };
}

interface Written {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly location: Location;
  readonly position?: LivePlace['position'];
  readonly radius?: number;
}

function writePlace({ id, name, role, location, position, radius }: Written): WrittenPlace {
  const said = [id, name, ROLES.indexOf(role), LOCATIONS.indexOf(location)] as const;
  if (!position) return said;
  const [longitude, latitude] = position;
  return radius === undefined
    ? [...said, longitude, latitude]
    : [...said, longitude, latitude, radius];
}
