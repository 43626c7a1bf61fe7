import type { Position } from 'geojson';
import type { LatLngTuple } from 'leaflet';
import { feature } from 'topojson-client';
import type { LiveStory } from '../story/live.js';

/** A place's lines or areas as Leaflet takes them: latitude, longitude. */
export type Shape =
  | { readonly form: 'line'; readonly parts: LatLngTuple[][] }
  | { readonly form: 'area'; readonly parts: LatLngTuple[][][] };

/** The lines or areas of a place; `undefined` of one that is a point, or too small to be seen. */
export function shapeOf({ outlines }: LiveStory, id: string): Shape | undefined {
  const object = outlines.objects[id];
  const drawn = object && feature(outlines, object);
  const geometry = drawn?.type === 'Feature' ? drawn.geometry : undefined;
  if (geometry?.type === 'MultiLineString') {
    return { form: 'line', parts: geometry.coordinates.map(turned) };
  }
  if (geometry?.type === 'MultiPolygon') {
    return { form: 'area', parts: geometry.coordinates.map((area) => area.map(turned)) };
  }
  return undefined;
}

function turned(line: readonly Position[]): LatLngTuple[] {
  return line.map(([longitude = 0, latitude = 0]) => [latitude, longitude]);
}
