/** What the map says in names: the settlements in its view, and where a point is. */
import KDBush from 'kdbush';
import type { PlaceIndex } from '../../gazetteer/place-index.js';
import { type City, cityAt } from '../../gazetteer/settlements.js';
import { townNameIn } from '../../gazetteer/town-names.js';
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
      const { places } = await openWorld();
      const nearest = places.nearestSettlement(position, undefined);
      if (!nearest) return undefined;
      return {
        town: nearest.name,
        metres: distanceBetween(nearest.position, position),
        direction: directionFrom(nearest.position, position),
      };
    },
  };
}

/** Where settlements are. Suggestions wait for it, so it reads no names: a map shows few of them. */
const townMap = memoise((places: PlaceIndex) => {
  const { keys, positions } = places.positionsOf('settlement');
  const tree = new KDBush(keys.length);
  for (let at = 0; at < positions.length; at += 2) {
    tree.add(positions[at] ?? 0, positions[at + 1] ?? 0);
  }
  return { keys, tree: tree.finish() };
});

function townsIn(
  places: PlaceIndex,
  extent: Extent,
  most: number,
): (Town & Pick<City, 'country'>)[] {
  const { keys, tree } = townMap(places);
  const [west, south, east, north] = extent;
  const found = TURNS.flatMap((turn) =>
    tree.range(west - turn, south, east - turn, north).map((row) => ({ row, turn })),
  );
  // Rows are in the order of population.
  found.sort((a, b) => a.row - b.row);
  const towns: (Town & Pick<City, 'country'>)[] = [];
  for (const { row, turn } of found) {
    const city = cityAt(places.place(keys[row] ?? 0));
    if (!city) continue;
    const { name, kind, population, country } = city;
    const [longitude, latitude] = city.position;
    towns.push({ name, kind, population, country, position: [longitude + turn, latitude] });
    if (towns.length === most) break;
  }
  return towns;
}
