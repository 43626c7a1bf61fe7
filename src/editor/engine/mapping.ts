/** What the map says in names: the settlements in its view, and where a point is. */
import type { PlaceIndex } from '../../gazetteer/place-index.js';
import { type City, cityAt } from '../../gazetteer/settlements.js';
import { townNameIn } from '../../gazetteer/town-names.js';
import { whereaboutsOf } from '../../gazetteer/whereabouts.js';
import { type Direction, directionFrom } from '../../geo/direction.js';
import type { Extent, LngLat } from '../../geo/geography.js';
import { distanceBetween } from '../../geo/geometry.js';
import { memoise } from '../../memoise.js';
import type { OpenWorld } from './open-world.js';

export interface Town {
  readonly name: string;
  /** East of 180 degrees where the extent is. */
  readonly position: LngLat;
  readonly kind: City['kind'];
  readonly population: number;
}

/** Where a point is: so many metres from the nearest settlement, in that direction from it. */
interface Whereabouts {
  readonly town: string;
  readonly metres: number;
  readonly direction: Direction;
}

export interface Mapping {
  /**
   * The settlements in an extent, most populous first.
   *
   * @param extent may go beyond 180 degrees
   * @param most how many at most
   * @param shownIn the language of their names
   */
  townsIn(extent: Extent, most: number, shownIn: string): Promise<readonly Town[]>;
  whereIs(position: LngLat): Promise<Whereabouts | undefined>;
}

/** How often the world may be repeated on a map. */
const TURNS = [-360, 0, 360];

export function mapping(openWorld: OpenWorld): Mapping {
  return {
    async townsIn(extent, most, shownIn) {
      return townsIn((await openWorld()).places, extent, most).map(
        ({ name, kind, population, position, country }) => ({
          name: townNameIn({ name, country, population }, shownIn),
          ...{ kind, population, position },
        }),
      );
    },
    async whereIs(position) {
      // Of the same country: beside a border the nearest may be abroad.
      const { town } = whereaboutsOf(await openWorld(), position);
      if (!town) return undefined;
      return {
        town: town.name,
        metres: distanceBetween(town.position, position),
        direction: directionFrom(town.position, position),
      };
    },
  };
}

/**
 * Where settlements are, most populous first. No names are read: a map shows few of them, and
 * suggestions wait for this. To go through all takes some milliseconds, a tree of them a tenth
 * of a second to make.
 */
const spots = memoise((places: PlaceIndex) => places.positionsOf('settlement'));

function townsIn(
  places: PlaceIndex,
  [west, south, east, north]: Extent,
  most: number,
): (Town & Pick<City, 'country'>)[] {
  const { keys, positions } = spots(places);
  const towns: (Town & Pick<City, 'country'>)[] = [];
  for (let at = 0; at < keys.length && towns.length < most; at++) {
    const [x = 0, y = 0] = [positions[2 * at], positions[2 * at + 1]];
    if (y < south || y > north) continue;
    for (const turn of TURNS) {
      if (x + turn < west || x + turn > east) continue;
      const city = cityAt(places.place(keys[at] ?? 0));
      if (!city) continue;
      const { name, kind, population, country } = city;
      towns.push({ name, kind, population, country, position: [x + turn, y] });
    }
  }
  return towns.slice(0, most);
}
