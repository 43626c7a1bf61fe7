/** GPX as GPS devices and hiking apps write it: waypoints, and routes and tracks as lines. */
import { gpx as gpxToGeoJson } from '@tmcw/togeojson';
import type { ImportFormat } from './mark.js';
import { readXml, rootOf } from './xml.js';

export const gpx: ImportFormat = {
  name: 'GPX (GPS devices, Komoot, Garmin)',
  recognises: ({ text }) => rootOf(text) === 'gpx',
  read: (source) =>
    readXml(source, {
      root: 'gpx',
      marks: ['wpt', 'rte', 'trk'],
      convert: gpxToGeoJson as never,
      empty: () => 'the file holds no waypoint, route or track',
      hint: 'Export again with the waypoints.',
    }),
};
