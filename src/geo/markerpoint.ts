import bbox from '@turf/bbox';
import type { LineString, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import polylabel from 'polylabel';
import { planarRingArea } from 'topojson-simplify';
import type { LngLat } from './geography.js';

/**
 * A point for a geometry's marker, in longitude and latitude: of an area the point of
 * its largest part that is farthest from the edge, of a line the middle of its longest part's
 * vertices.
 */
export function anchorOf(
  geometry: LineString | MultiLineString | Polygon | MultiPolygon,
): LngLat | undefined {
  switch (geometry.type) {
    case 'LineString':
      return middleOf(geometry.coordinates);
    case 'MultiLineString':
      return middleOf(geometry.coordinates.toSorted((a, b) => b.length - a.length)[0] ?? []);
    case 'Polygon':
      return within(geometry.coordinates);
    case 'MultiPolygon':
      return within(geometry.coordinates.toSorted((a, b) => areaOf(b) - areaOf(a))[0] ?? []);
  }
}

function middleOf(line: readonly Position[]): LngLat | undefined {
  const [longitude, latitude] = line[Math.floor(line.length / 2)] ?? [];
  return longitude === undefined || latitude === undefined ? undefined : [longitude, latitude];
}

function within(polygon: readonly Position[][]): LngLat | undefined {
  if (polygon.length === 0) return undefined;
  const [west, south, east, north] = bbox({ type: 'Polygon', coordinates: [...polygon] });
  const size = Math.min(east - west, north - south);
  const [longitude, latitude] = polylabel(polygon, size / 100);
  // Four decimals are 11 m: too coarse for a square in a town.
  const grain = size > 0.1 ? 1e4 : 1e6;
  return [Math.round(longitude * grain) / grain, Math.round(latitude * grain) / grain];
}

function areaOf([ring = []]: readonly Position[][]): number {
  return planarRingArea(ring as [number, number][]);
}
