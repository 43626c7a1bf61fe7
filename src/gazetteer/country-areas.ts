/** In which country a position is, by Natural Earth's shapes at 1:10m. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import type { Position } from 'geojson';
import { cutAtAntimeridian } from '../geo/antimeridian.js';
import { type Extent, extentOf, type LngLat } from '../geo/geography.js';
import { distanceToLines, linesOf, METRES_PER_DEGREE } from '../geo/geometry.js';
import { memoise } from '../memoise.js';
import { arcsOf, type Country, type CountryTopology, polygonsOf } from './countries.js';

interface Part {
  readonly country: string;
  readonly geometry: { type: 'Polygon'; coordinates: [number, number][][] };
  readonly extent: Extent;
}

interface Land {
  /** Of all of it, as packed: that of a country at the antimeridian goes round the world. */
  readonly extent: Extent;
  /** Its parts, made when a position is near: those of all countries have 550,000 positions. */
  readonly parts: () => readonly Part[];
}

const landsOf = memoise((countries: CountryTopology): readonly Land[] => {
  const extents = countries.arcs.map((arc) => extentOfArc(arc, countries));
  return countries.objects.countries.geometries.flatMap((country) => {
    const packed = extentOf(arcsOf(country).flatMap((arc) => extents[arc] ?? []));
    const extent = packed && withPole(packed);
    return extent ? [{ extent, parts: memoise(() => partsOf(countries, country)) }] : [];
  });
});

/** Antarctica's packed line goes round the pole, and its land reaches to it. */
function withPole([west, south, east, north]: Extent): Extent {
  return [west, east - west > 359 && south < -60 ? -90 : south, east, north];
}

/** The corners of an arc's extent, whose positions are packed as differences. */
function extentOfArc(arc: readonly Position[], { transform }: CountryTopology): LngLat[] {
  const [[across, up], [left, bottom]] = [
    transform?.scale ?? [1, 1],
    transform?.translate ?? [0, 0],
  ];
  let [x, y, west, south, east, north] = [0, 0, Infinity, Infinity, -Infinity, -Infinity];
  for (const [dx = 0, dy = 0] of arc) {
    x += dx;
    y += dy;
    west = Math.min(west, x);
    east = Math.max(east, x);
    south = Math.min(south, y);
    north = Math.max(north, y);
  }
  return [
    [left + west * across, bottom + south * up],
    [left + east * across, bottom + north * up],
  ];
}

function partsOf(countries: CountryTopology, country: Country): readonly Part[] {
  // In one piece, Russia would be a ring that goes round the world and back.
  return cutAtAntimeridian(polygonsOf(countries, country)).flatMap((polygon) => {
    const coordinates = polygon as [number, number][][];
    const extent = extentOf(coordinates[0] ?? []);
    if (!extent) return [];
    const geometry = { type: 'Polygon' as const, coordinates };
    return { country: country.properties.name, geometry, extent };
  });
}

/**
 * The country that a position is in, by Natural Earth's name; otherwise the nearest that is at most
 * `reach` metres away; `undefined` at sea.
 */
export function countryAt(
  countries: CountryTopology,
  position: LngLat,
  reach = 0,
): string | undefined {
  const [longitude, latitude] = position;
  const north = reach / METRES_PER_DEGREE;
  const east = north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  const isNear = ({ extent: [w, s, e, n] }: { readonly extent: Extent }) =>
    longitude >= w - east &&
    longitude <= e + east &&
    latitude >= s - north &&
    latitude <= n + north;
  const near = landsOf(countries)
    .filter(isNear)
    .flatMap(({ parts }) => parts().filter(isNear));
  const around = near.find(({ geometry }) => booleanPointInPolygon([...position], geometry));
  if (around || reach === 0) return around?.country;
  let nearest: { country: string; distance: number } | undefined;
  for (const { country, geometry } of near) {
    const distance = distanceToLines(position, linesOf(geometry));
    if (distance <= (nearest?.distance ?? reach)) nearest = { country, distance };
  }
  return nearest?.country;
}
