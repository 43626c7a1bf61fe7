/** KML as Google My Maps and Google Earth write it, read by togeojson. */
import { kml as toGeoJson } from '@tmcw/togeojson';
import { DOMParser, ParseError } from '@xmldom/xmldom';
import { findingAt } from '../../check/finding.js';
import { marksOf } from './geojson.js';
import type { ImportFormat } from './mark.js';

export const kml: ImportFormat = {
  name: 'KML (Google My Maps, Google Earth)',
  recognises: ({ text }) => /<kml[\s>]/.test(text.slice(0, 2000)),
  read: (source) => {
    const fault = (message: string, hint: string) => ({
      marks: [],
      findings: findingAt(source, 0, { message, hint }),
    });
    try {
      const document = new DOMParser({ onError: () => {} }).parseFromString(
        source.text.replace(/^\uFEFF/, ''),
        'text/xml',
      );
      const has = (element: string) => document.getElementsByTagName(element).length > 0;
      // togeojson works with any DOM, but its types name the browser's.
      const { features } = toGeoJson(document as never);
      if (has('Placemark')) return { marks: marksOf(features), findings: [] };
      return fault(
        has('NetworkLink')
          ? 'the file holds no places, only the address where Google keeps them'
          : 'the file holds no places (Placemark)',
        'Export again as KML, without "keep data up to date".',
      );
    } catch (error) {
      if (!(error instanceof ParseError)) throw error;
      return fault(`unreadable XML: ${error.message.split('\n')[0]}`, 'Export the file again.');
    }
  },
};
