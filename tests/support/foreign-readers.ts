/** Exported files as programs that know nothing of Dateline read them. */
import { kml } from '@tmcw/togeojson';
import { DOMParser, type Element } from '@xmldom/xmldom';
import { ColumnType } from 'flatgeobuf/lib/mjs/flat-geobuf/column-type.js';
import type { IGeoJsonFeature } from 'flatgeobuf/lib/mjs/geojson/feature.js';
import { deserialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { HeaderMeta } from 'flatgeobuf/lib/mjs/header-meta.js';
import type { FeatureCollection, Geometry } from 'geojson';
import Papa from 'papaparse';

/** A table's rows by the names of its columns, everything as text. */
export function readTable(text: string): readonly Record<string, string>[] {
  const { data, errors } = Papa.parse<Record<string, string>>(text, {
    header: true,
    newline: '\r\n',
    skipEmptyLines: true,
  });
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data;
}

/** The features of a FlatGeobuf file, and the types of its columns in their order. */
export async function readFlatGeobuf(bytes: Uint8Array) {
  const features: IGeoJsonFeature[] = [];
  let columns: Readonly<Record<string, string | undefined>> = {};
  let crs: number | undefined;
  const headerMetaFn = (header: HeaderMeta) => {
    crs = header.crs?.code;
    const all = header.columns ?? [];
    columns = Object.fromEntries(all.map(({ name, type }) => [name, ColumnType[type]]));
  };
  for await (const feature of deserialize(bytes, { headerMetaFn })) features.push(feature);
  return { features, columns, crs };
}

/** XML as a document; throws for what is not well-formed. */
export function readXml(text: string) {
  return new DOMParser({
    // Of XML 1.0: by default it takes two more characters for line ends, as XML 1.1 does.
    normalizeLineEndings: (source) => source.replace(/\r\n?/g, '\n'),
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message);
    },
  }).parseFromString(text, 'application/xml');
}

/** A KML file as GeoJSON. */
export function readKml(text: string): FeatureCollection<Geometry | null> {
  return kml(readXml(text));
}

/**
 * The texts of the elements of that name in a KML description, which must be well-formed. The only
 * markup in one is the mention, in bold.
 */
export function textsInDescription(description: string, element: string): string[] {
  const found = readXml(`<div>${description}</div>`).getElementsByTagName(element);
  return Array.from(found, textOf);
}

/** Throws where there is other markup: what is quoted has none. */
function textOf(element: Element): string {
  const bold = element.getElementsByTagName('*');
  const hasOther = Array.from(bold).some(({ nodeName }) => nodeName !== 'b') || bold.length > 1;
  if (hasOther || Array.from(element.childNodes).some(({ nodeType }) => nodeType > 3)) {
    throw new Error(`There is markup in ${element.nodeName}.`);
  }
  return element.textContent ?? '';
}
