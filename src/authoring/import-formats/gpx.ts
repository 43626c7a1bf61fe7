/** GPX as GPS devices and hiking apps write it: waypoints, and routes and tracks as lines. */
import { gpx as gpxToGeoJson } from '@tmcw/togeojson';
import type { Entry, ImportFormat } from './mark.js';
import { readXml, rootOf } from './xml.js';

export const gpx: ImportFormat = {
  name: 'GPX (GPS devices, Komoot, Garmin)',
  recognises: ({ text }) => rootOf(text) === 'gpx',
  read: (source) => {
    const { entries, findings } = readXml(source, {
      root: 'gpx',
      marks: ['wpt', 'rte', 'trk'],
      convert: gpxToGeoJson as never,
      empty: () => 'the file holds no waypoint, route or track',
      hint: 'Export again with the waypoints.',
    });
    return { entries: entries.map(withoutOwn), findings };
  },
};

/** Without the properties that togeojson adds, which are not in the file. */
function withoutOwn(entry: Entry): Entry {
  const { _gpxType, coordinateProperties, ...properties } = entry.properties;
  return { ...entry, properties };
}
