/**
 * The coordinate reference system that GeoJSON of before RFC 7946 named in a member `crs`, and
 * that QGIS (GDAL) still writes.
 */
import type { Remark } from './finding.js';

/** Names of WGS 84 in longitude, latitude. GDAL writes that order under each of them. */
const WGS_84 =
  /^(?:urn:ogc:def:crs:OGC:(?:1\.3|2|)?:CRS84|(?:urn:ogc:def:crs:)?EPSG:(?:[\d.]*:)?4326)$/i;

/** What is wrong with a `crs`: nothing where it is RFC 7946's own system, or is not there. */
export function remarkOnCrs(crs: unknown): Remark | undefined {
  if (crs === undefined || crs === null) return undefined;
  const name: unknown = Object(Object(crs).properties).name;
  if (typeof name === 'string' && WGS_84.test(name)) return undefined;
  return {
    message: `the positions are in the system "${typeof name === 'string' ? name : '?'}", not in longitude and latitude (WGS 84)`,
    hint: 'Export again with the coordinate reference system EPSG:4326 (WGS 84), as GeoJSON wants.',
  };
}
