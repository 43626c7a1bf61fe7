/** The basemap's lines and areas, as tiles: Natural Earth, as in the reader's page. */

import type { Feature, MultiLineString, MultiPolygon, Position } from 'geojson';
import GeoJsonTiles from 'geojson-vt';
import { feature, mesh } from 'topojson-client';
import type * as Topo from 'topojson-specification';
import { countryLabels } from '../../basemap/countrylabels.js';
import type { Waters } from '../../basemap/data.js';
import { grainOf, simplified, weightedCountries } from '../../basemap/weighted-topology.js';
import { type CountryTopology, polygonsOf } from '../../gazetteer/countries.js';
import { countryNamesIn } from '../../gazetteer/country-names.js';
import { cutAtAntimeridian } from '../../geo/antimeridian.js';
import { type LngLat, unproject, WORLD_SIZE } from '../../geo/geography.js';

/** In the order in which they are drawn. */
export const ATLAS_KINDS = ['land', 'rivers', 'lakes', 'borders', 'coasts'] as const;
export type AtlasKind = (typeof ATLAS_KINDS)[number];

/** The width of a tile in its own units. */
export const TILE_UNITS = 4096;
/** Beyond this zoom tiles are enlarged: the data's own detail ends far before. */
export const LAST_TILE_ZOOM = 14;

export interface AtlasShape {
  readonly kind: AtlasKind;
  readonly isArea: boolean;
  /** x, y, x, y … of each ring or line, in {@link TILE_UNITS}. */
  readonly lines: readonly (Int16Array | Int32Array)[];
}

export interface CountryName {
  readonly name: string;
  readonly position: LngLat;
  /** The zoom from which the name fits into the country. */
  readonly from: number;
}

type Shape = MultiPolygon | MultiLineString;

/** Cuts the world into tiles; about a second. */
export function atlasOf(countries: CountryTopology, waters: readonly Topo.Topology<Waters>[]) {
  const land = countries.objects.countries.geometries.map((country) =>
    kept('land', {
      type: 'MultiPolygon',
      coordinates: cutAtAntimeridian(polygonsOf(countries, country)),
    }),
  );
  const { countries: all } = countries.objects;
  const features: Feature<Shape>[] = [
    ...land,
    kept('borders', withoutJumps(mesh(countries, all, (a, b) => a !== b))),
    kept('coasts', withoutJumps(mesh(countries, all, (a, b) => a === b))),
    ...waters.flatMap((topology) => [
      ...feature(topology, topology.objects.lakes).features.flatMap(({ geometry }) => {
        if (geometry.type === 'Polygon') {
          return [kept('lakes', { type: 'MultiPolygon', coordinates: [geometry.coordinates] })];
        }
        return geometry.type === 'MultiPolygon' ? [kept('lakes', geometry)] : [];
      }),
      kept('rivers', mesh(topology, topology.objects.rivers)),
    ]),
  ];
  const tiles = new GeoJsonTiles(
    { type: 'FeatureCollection', features },
    { maxZoom: LAST_TILE_ZOOM, extent: TILE_UNITS, tolerance: 4 },
  );
  return (z: number, x: number, y: number): AtlasShape[] =>
    (tiles.getTileRaw(z, x, y)?.features ?? []).flatMap(({ type, tags, ...shape }) => {
      const kind = ATLAS_KINDS.find((each) => each === tags?.kind);
      if (!kind || !('geometry' in shape) || !Array.isArray(shape.geometry)) return [];
      return [{ kind, isArea: type === 3, lines: shape.geometry }];
    });
}

function kept(kind: AtlasKind, geometry: Shape): Feature<Shape> {
  return { type: 'Feature', properties: { kind }, geometry };
}

/** Lines that cross the antimeridian are cut there: see `geo/antimeridian.ts`. */
function withoutJumps({ coordinates }: MultiLineString): MultiLineString {
  return { type: 'MultiLineString', coordinates: coordinates.flatMap(cutAtJumps) };
}

function cutAtJumps(line: readonly Position[]): Position[][] {
  const pieces: Position[][] = [];
  let before: number | undefined;
  for (const position of line) {
    const [longitude = 0] = position;
    if (before === undefined || Math.abs(longitude - before) > 180) pieces.push([]);
    pieces.at(-1)?.push(position);
    before = longitude;
  }
  return pieces.filter(({ length }) => length > 1);
}

/** The zoom for whose detail countries' middles are sought. */
const NAMING_ZOOM = 4;

/** @param language of the names (BCP 47) */
export function countryNamesOf(countries: CountryTopology, language: string): CountryName[] {
  const box = { left: 0, top: 0, right: WORLD_SIZE, bottom: WORLD_SIZE };
  const world = { left: 0, width: WORLD_SIZE, south: WORLD_SIZE };
  const grain = grainOf(NAMING_ZOOM, { boxes: [box], coarsening: 0, coarsest: 1 });
  const land = simplified(weightedCountries(countries), grain, 1, world);
  return countryLabels(land, world, box, [], 0, countryNamesIn(language))
    .map(({ name, at, fits }) => ({ name, position: unproject(at, 0), from: fits }))
    .sort((a, b) => a.from - b.from);
}
