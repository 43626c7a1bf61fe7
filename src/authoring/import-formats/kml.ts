/** KML as Google My Maps and Google Earth write it. */
import { kml as kmlToGeoJson } from '@tmcw/togeojson';
import type { ImportFormat } from './mark.js';
import { readXml, rootOf } from './xml.js';

export const kml: ImportFormat = {
  name: 'KML and KMZ (Google My Maps, Google Earth)',
  recognises: ({ text }) => rootOf(text) === 'kml',
  read: (source) =>
    readXml(source, {
      root: 'kml',
      marks: ['Placemark'],
      convert: kmlToGeoJson as never,
      empty: (names) =>
        names.has('NetworkLink')
          ? 'the file holds no places, only the address where Google keeps them'
          : 'the file holds no places (Placemark)',
      hint: 'Export again as KML, without "keep data up to date".',
    }),
};
