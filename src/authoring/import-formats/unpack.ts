/** What a foreign file's bytes are: a text, a packed KML, or a file that has to be saved otherwise. */
import { unzipSync } from 'fflate';

export type Unpacked =
  | { readonly text: Uint8Array }
  /** What to do with the file, after its name: sentences. */
  | { readonly advice: string };

/** Bytes, unpacked, of the KML in a KMZ: as much as of any file. */
const LARGEST = 32e6;

const AS_CSV = {
  excel: 'In Excel: File > Save As > "CSV UTF-8 (comma delimited)".',
  libreOffice: 'In LibreOffice: File > Save As > "Text CSV", with the character set UTF-8.',
  numbers: 'In Numbers: File > Export To > CSV, with the encoding UTF-8.',
  google: 'In Google Sheets: File > Download > Comma-separated values (.csv).',
} as const;
const AS_GEOJSON =
  'In QGIS: right-click the layer > Export > Save Features As, with the format GeoJSON and the CRS EPSG:4326 (WGS 84). Without QGIS: mapshaper, in the browser, exports GeoJSON too.';

/** Files that hold no text, by their first bytes. */
const SIGNATURES: readonly (readonly [start: string, what: string, advice: string])[] = [
  ['\u00d0\u00cf\u0011\u00e0', 'a workbook of an old Excel (.xls)', AS_CSV.excel],
  ['\0\0\u0027\u000a', 'a shapefile', AS_GEOJSON],
  ['SQLite format 3', 'a database, such as a GeoPackage', AS_GEOJSON],
  ['%PDF', 'a PDF', 'Export the places as CSV or GeoJSON from the program that made it.'],
  ['\u0089PNG', 'a picture', 'Export the places as CSV or GeoJSON.'],
  ['\u00ff\u00d8\u00ff', 'a picture', 'Export the places as CSV or GeoJSON.'],
  ['\u001f\u008b', 'packed (gzip)', 'Unpack it first.'],
  ["7z\u00bc\u00af'\u001c", 'packed (7z)', 'Unpack it first.'],
  ['Rar!', 'packed (RAR)', 'Unpack it first.'],
];

/** Finds the text in a file's bytes; that of a KMZ is its KML. */
export function unpack(bytes: Uint8Array, file: string): Unpacked {
  const start = Array.from(bytes.subarray(0, 16), (byte) => String.fromCharCode(byte)).join('');
  if (start.startsWith('PK\u0003\u0004') || start.startsWith('PK\u0005\u0006'))
    return unzipped(bytes);
  // The attributes of a shapefile begin with their version and a date.
  if (/\.dbf$/i.test(file)) return { advice: `it is a part of a shapefile. ${AS_GEOJSON}` };
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  return known ? { advice: `it is ${known[1]}. ${known[2]}` } : { text: bytes };
}

function unzipped(bytes: Uint8Array): Unpacked {
  const names: string[] = [];
  const isKml = (name: string) => /\.kml$/i.test(name) && !name.startsWith('__MACOSX/');
  try {
    const files = unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        return isKml(name) && originalSize <= LARGEST;
      },
    });
    const main = mainKml(names.filter(isKml));
    const kml = main === undefined ? undefined : files[main];
    if (kml && names.every((name) => !/\.shp$/i.test(name))) return { text: kml };
    if (main !== undefined) {
      return { advice: `its ${main} has more than 32 megabytes. Export a part of it as KML.` };
    }
    return { advice: adviceFor(names) };
  } catch {
    return { advice: 'it is a broken zip, perhaps cut off. Fetch or export it again.' };
  }
}

/** KMZ's rule: doc.kml, or else the first KML file at the top. */
function mainKml(names: readonly string[]): string | undefined {
  return (
    names.find((name) => name.toLowerCase() === 'doc.kml') ??
    names.find((name) => !name.includes('/')) ??
    names[0]
  );
}

/** How to save what a zip holds as a file that can be read, by the names of its files. */
function adviceFor(names: readonly string[]): string {
  const has = (pattern: RegExp) => names.some((name) => pattern.test(name));
  if (has(/^xl\//)) return `it is a workbook (.xlsx). ${AS_CSV.excel} ${AS_CSV.google}`;
  if (has(/^Index\/.*\.iwa$|^Index\.zip$/)) return `it is a table of Numbers. ${AS_CSV.numbers}`;
  if (has(/^word\//)) return 'it is a document of Word. Save its table as CSV or GeoJSON.';
  if (has(/^META-INF\/manifest\.xml$/) && has(/^content\.xml$/)) {
    return `it is a file of LibreOffice (.ods). ${AS_CSV.libreOffice}`;
  }
  if (has(/\.shp$/i)) return `it is a packed shapefile. ${AS_GEOJSON}`;
  if (has(/\.gdb\//i)) return `it is a geodatabase. ${AS_GEOJSON}`;
  const readable = names.filter((name) => /\.(?:csv|tsv|geojson|json|gpx|umap)$/i.test(name));
  const held = (readable.length > 0 ? readable : names).slice(0, 5).join(', ');
  return `it is packed (zip), with ${held || 'nothing'} in it. Unpack it, and give the file that has the places: CSV, GeoJSON, KML, KMZ or GPX.`;
}
