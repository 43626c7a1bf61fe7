/** Names of oceans and seas on the editor's map, each at the best of its points. */
import { oceansIn, seasIn } from '../../basemap/seas.js';
import type { Extent, LngLat } from '../../geo/geography.js';
import type { InterfaceLanguage } from '../language.js';

export interface SeaName {
  readonly name: string;
  readonly position: LngLat;
  readonly from: number;
}

const OCEANS_FROM = 2;
/** Zoom levels from the lowest at which a sea is named on any map until it has room for its name. */
const LATER = 0.5;

export function seaNames(language: InterfaceLanguage): SeaName[] {
  const oceans = oceansIn(language).flatMap(({ name, parts }) =>
    parts.map((part): SeaName => ({ name, position: middleOf(part), from: OCEANS_FROM })),
  );
  const seas = seasIn(language).flatMap(({ name, from, points: [position] }) =>
    position ? [{ name, position: withinWorld(position), from: from + LATER }] : [],
  );
  return [...oceans, ...seas];
}

function middleOf([west, south, east, north]: Extent): LngLat {
  return withinWorld([(west + east) / 2, (south + north) / 2]);
}

/** Some of the list's longitudes are above 180. */
function withinWorld([longitude, latitude]: LngLat): LngLat {
  return [longitude > 180 ? longitude - 360 : longitude, latitude];
}
