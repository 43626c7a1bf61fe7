/** KML as Google My Maps and Google Earth write it, read by togeojson. */
import { kml as toGeoJson } from '@tmcw/togeojson';
import { DOMParser, ParseError } from '@xmldom/xmldom';
import { FindingsOf } from '../../check/finding.js';
import { marksOf } from './geojson.js';
import type { ImportFormat } from './mark.js';

export const kml: ImportFormat = {
  name: 'KML (Google My Maps, Google Earth)',
  recognises: ({ text }) => /<kml[\s>]/.test(text.slice(0, 2000)),
  read: (source) => {
    const report = new FindingsOf(source);
    try {
      const document = new DOMParser({ onError: () => {} }).parseFromString(
        source.text.replace(/^\uFEFF/, ''),
        'text/xml',
      );
      const hasPlacemarks = document.getElementsByTagName('Placemark').length > 0;
      // togeojson works with any DOM, but its types name the browser's.
      const { features } = toGeoJson(document as never);
      if (hasPlacemarks) return { marks: marksOf(features), findings: [] };
      const isLink = document.getElementsByTagName('NetworkLink').length > 0;
      report.add(0, {
        message: isLink
          ? 'the file holds no places, only the address where Google keeps them'
          : 'the file holds no places (Placemark)',
        hint: 'Export again as KML, without "keep data up to date".',
      });
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      report.add(0, {
        message: `unreadable XML: ${error.message.split('\n')[0]}`,
        hint: 'Export the file again.',
      });
    }
    return { marks: [], findings: report.findings };
  },
};
