/** In which country a position is, by Natural Earth's shapes at 1:10m. */
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { cutAtAntimeridian } from '../geo/antimeridian.js';
import { type Extent, extentOf, type LngLat } from '../geo/geography.js';
import { distanceToLines, linesOf } from '../geo/geometry.js';
import { memoise } from '../memoise.js';
import { type CountryTopology, polygonsOf } from './countries.js';

interface Part {
  readonly country: string;
  readonly geometry: { type: 'Polygon'; coordinates: [number, number][][] };
  readonly extent: Extent;
}

/** The parts of all countries' land; 50 ms for the world's 550,000 positions. */
const partsOf = memoise((countries: CountryTopology): readonly Part[] =>
  countries.objects.countries.geometries.flatMap((country) =>
    // In one piece, Russia would be a ring that goes round the world and back.
    cutAtAntimeridian(polygonsOf(countries, country)).flatMap((polygon) => {
      const coordinates = polygon as [number, number][][];
      const extent = extentOf(coordinates[0] ?? []);
      if (!extent) return [];
      const geometry = { type: 'Polygon' as const, coordinates };
      return { country: country.properties.name, geometry, extent };
    }),
  ),
);

/** Metres in a degree of latitude. */
const DEGREE = 111_195;

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
  const north = reach / DEGREE;
  const east = north / Math.max(0.01, Math.cos((latitude * Math.PI) / 180));
  const near = partsOf(countries).filter(
    ({ extent: [w, s, e, n] }) =>
      longitude >= w - east &&
      longitude <= e + east &&
      latitude >= s - north &&
      latitude <= n + north,
  );
  const around = near.find(({ geometry }) => booleanPointInPolygon([...position], geometry));
  if (around || reach === 0) return around?.country;
  let nearest: { country: string; distance: number } | undefined;
  for (const { country, geometry } of near) {
    const distance = distanceToLines(position, linesOf(geometry));
    if (distance <= (nearest?.distance ?? reach)) nearest = { country, distance };
  }
  return nearest?.country;
}
