/** Formats in JSON: GeoJSON, uMap's own, TopoJSON, lists of objects, GeoJSON text sequences. */
import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { feature as unpackTopology } from 'topojson-client';
import { FindingsOf, findingAt, type SourceFile } from '../../check/finding.js';
import { remarkOnCrs } from '../../check/issue.js';
import { excessOf, readJson } from '../../check/json.js';
import type { Entry, ImportFormat, ReadEntries } from './mark.js';

const GEOMETRY = /^(?:Multi)?(?:Point|LineString|Polygon)$|^GeometryCollection$/;

export const geojson: ImportFormat = {
  name: 'GeoJSON (geojson.io, QGIS, uMap)',
  recognises: ({ text }) => /^\s*[{[]/.test(text),
  read: (source) => {
    const report = new FindingsOf(source);
    const tree = readJson(report);
    if (!tree) return { entries: [], findings: report.findings };
    const value: unknown = JSON.parse(source.text);
    const remark = remarkOnCrs(member(value, 'crs'));
    const crs = findNodeAtLocation(tree, ['crs']);
    if (remark && crs) {
      return { entries: [], findings: findingAt(source, crs.parent?.offset ?? crs.offset, remark) };
    }
    const found = listIn(value);
    if (found) return { entries: withLines(source, tree, found), findings: [] };
    return fault(
      source,
      'the JSON is neither GeoJSON nor a list of places',
      'A GeoJSON file has a list "features"; a list of objects, each with a name, does too.',
    );
  },
};

/** A map's backup as uMap writes it: a list of layers, each a FeatureCollection. */
export const umap: ImportFormat = {
  name: 'uMap (.umap)',
  recognises: ({ text }) => /^\s*\{/.test(text) && member(parsed(text), 'type') === 'umap',
  read: (source) => {
    const features = listAt(parsed(source.text), 'layers').flatMap((layer) =>
      listAt(layer, 'features'),
    );
    if (features.length > 0) return { entries: features.map(entryOf), findings: [] };
    return fault(
      source,
      'none of the layers holds a feature',
      'Layers with data from elsewhere hold none: export them as GeoJSON in uMap.',
    );
  },
};

export const topojson: ImportFormat = {
  name: 'TopoJSON',
  recognises: ({ text }) => /^\s*\{/.test(text) && member(parsed(text), 'type') === 'Topology',
  read: (source) => {
    const topology: unknown = parsed(source.text);
    try {
      const entries = Object.values(Object(member(topology, 'objects'))).flatMap((object) => {
        const unpacked: unknown = unpackTopology(topology as never, object as never);
        return (
          member(unpacked, 'features') === undefined ? [unpacked] : listAt(unpacked, 'features')
        ).map(entryOf);
      });
      return { entries, findings: [] };
    } catch {
      return fault(source, 'the TopoJSON is broken', 'Export the file again, as GeoJSON.');
    }
  },
};

/** RS, which begins each text of a sequence (RFC 8142); newline-delimited GeoJSON does without. */
const SEPARATOR = '\u001e';

export const sequence: ImportFormat = {
  name: 'GeoJSON text sequences (RFC 8142, newline-delimited)',
  recognises: ({ text }) =>
    text.startsWith(SEPARATOR) || /^\s*\{[^\n]*\}[ \t\r]*\n\s*\{/.test(text.slice(0, 100_000)),
  read: ({ text }) => {
    const isSeparated = text.startsWith(SEPARATOR);
    const entries: Entry[] = [];
    let line = 1;
    for (const piece of text.split(isSeparated ? SEPARATOR : '\n')) {
      if (piece.trim() !== '') entries.push(...ofSequence(piece, line));
      line += isSeparated ? piece.split('\n').length - 1 : 1;
    }
    return { entries, findings: [] };
  },
};

function ofSequence(text: string, line: number): Entry[] {
  if (excessOf(text)) return [{ line, properties: {}, fault: 'its JSON is nested too deep' }];
  try {
    const value: unknown = JSON.parse(text);
    const features = listIn(value) ?? [value];
    return features.map((feature) => ({ ...entryOf(feature), line }));
  } catch {
    return [{ line, properties: {}, fault: 'it is broken JSON, or cut off' }];
  }
}

/** What a JSON value has of features or rows, if it is a file of such. */
function listIn(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value.every((each) => isObject(each)) ? value : undefined;
  const type = member(value, 'type');
  if (type === 'FeatureCollection') return listAt(value, 'features');
  if (type === 'Feature' || (typeof type === 'string' && GEOMETRY.test(type))) return [value];
  // A list under a name of its own: {"places": [{…}]}.
  const lists = Object.values(Object(value)).filter(Array.isArray);
  const [list] = lists;
  const isRows =
    lists.length === 1 && list?.length && list.every((each: unknown) => isObject(each));
  return isRows ? list : undefined;
}

/** A feature, a bare geometry or an object of properties. */
function entryOf(value: unknown): Entry {
  const type = member(value, 'type');
  if (type === 'Feature') {
    const id = member(value, 'id');
    const properties = member(value, 'properties');
    return {
      properties: {
        ...(typeof id === 'string' && { id }),
        ...(isObject(properties) && properties),
      },
      geometry: member(value, 'geometry'),
    };
  }
  if (typeof type === 'string' && GEOMETRY.test(type)) return { properties: {}, geometry: value };
  // OpenStreetMap's elements, as Overpass gives them.
  const [tags, centre] = [member(value, 'tags'), member(value, 'center')];
  if (isObject(value) && isObject(tags)) {
    const { lat, lon } = isObject(centre) ? centre : value;
    return { properties: { ...tags, lat, lon } };
  }
  if (isObject(value)) return { properties: value };
  return { properties: {}, fault: 'it is no feature' };
}

/** Entries with the lines at which they begin, if they are the file's list of features. */
function withLines(source: SourceFile, tree: Node, list: readonly unknown[]): Entry[] {
  const nodes = (findNodeAtLocation(tree, ['features']) ?? tree).children ?? [];
  if (nodes.length !== list.length) return list.map(entryOf);
  let [line, at] = [1, 0];
  return list.map((value, index) => {
    const offset = nodes[index]?.offset ?? at;
    for (let end = source.text.indexOf('\n', at); end !== -1 && end < offset; ) {
      line++;
      at = end + 1;
      end = source.text.indexOf('\n', at);
    }
    return { ...entryOf(value), line };
  });
}

function fault(source: SourceFile, message: string, hint: string): ReadEntries {
  return { entries: [], findings: findingAt(source, 0, { message, hint }) };
}

/** A text's JSON; `undefined` if it is not JSON, or too large or deep to be read. */
function parsed(text: string): unknown {
  if (excessOf(text)) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function member(value: unknown, name: string): unknown {
  return isObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function listAt(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name);
  return Array.isArray(list) ? list : [];
}
