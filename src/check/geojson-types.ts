/** Types of GeoJSON objects that are misspelt, with the one that may be meant. */
import { findNodeAtLocation, findNodeAtOffset, getNodeValue, type Node } from 'jsonc-parser';
import { nearestNames } from '../text/similarity.js';
import type { FindingsOf, Remark } from './finding.js';
import { EMPTY } from './json.js';

const GEOMETRIES: readonly string[] = [
  ...['Point', 'LineString', 'MultiLineString', 'Polygon', 'MultiPolygon'],
  // GeoJSON, but none of Dateline's: the schema says so.
  ...['MultiPoint', 'GeometryCollection'],
];

/** How many of them Dateline draws: the first. */
const DRAWN = 5;

/** What else tools and people call them. */
const SYNONYMS: Readonly<Record<string, string>> = {
  line: 'LineString',
  polyline: 'LineString',
  multiline: 'MultiLineString',
  multipolyline: 'MultiLineString',
  area: 'Polygon',
  marker: 'Point',
};

/**
 * Reports every object whose type is none that RFC 7946 has in its place.
 *
 * @returns whether the file itself is a FeatureCollection, so that it can be checked as one
 */
export function checkTypes(tree: Node, report: FindingsOf): boolean {
  const before = report.findings.length;
  checkType(tree, ['FeatureCollection'], report);
  const isCollection = report.findings.length === before;
  for (const feature of findNodeAtLocation(tree, ['features'])?.children ?? []) {
    checkType(feature, ['Feature'], report);
    const geometry = findNodeAtLocation(feature, ['geometry']);
    if (geometry) checkType(geometry, GEOMETRIES, report);
  }
  return isCollection;
}

function checkType(object: Node, allowed: readonly string[], report: FindingsOf): void {
  if (object.type !== 'object') return;
  const node = findNodeAtLocation(object, ['type']);
  const type: unknown = node && getNodeValue(node);
  if (typeof type === 'string' && allowed.includes(type)) return;
  const said = node ? `is ${JSON.stringify(type)}, which it cannot be here` : 'is missing';
  const meant = meantBy(typeof type === 'string' ? type : '', allowed);
  const isAlone =
    allowed.includes('FeatureCollection') && !findNodeAtLocation(object, ['features']);
  report.add((node ?? object).offset, {
    message: `not valid GeoJSON (RFC 7946): "type" ${said}`,
    hint: isAlone
      ? `The file is a list of features, ${EMPTY}: put each within the square brackets.`
      : `Write "type": "${meant.join('" or "')}", in exactly these capital and small letters.`,
  });
}

/** The types that may be meant: the one that is alike, or all. */
function meantBy(type: string, allowed: readonly string[]): readonly string[] {
  const letters = (text: string) => text.toLowerCase().replace(/[^a-z]/g, '');
  const same = allowed.find((name) => letters(name) === letters(type));
  const synonym = SYNONYMS[letters(type)];
  if (same !== undefined) return [same];
  if (synonym !== undefined && allowed.includes(synonym)) return [synonym];
  const [near = ''] = nearestNames(type.slice(0, 100), allowed, 1);
  const isNear = letters(near).charAt(0) === letters(type).charAt(0) && near !== '';
  return isNear ? [near] : allowed.slice(0, DRAWN);
}

/** The checker's words for a member that is missing. */
const REQUIRED = /requires an? (\w+) member but it is missing/;

/** The member that the checker misses, in words of one who writes the file; the offset is the object's. */
export function remarkOnMissing(tree: Node, offset: number, message: string): Remark | undefined {
  const member = REQUIRED.exec(message)?.[1];
  if (member === undefined) return undefined;
  const object = findNodeAtOffset(tree, offset);
  const like = (object?.children ?? []).flatMap(({ children }) => {
    const name: unknown = children?.[0]?.value;
    return typeof name === 'string' && isAlike(name, member) ? [name] : [];
  })[0];
  return {
    message: `not valid GeoJSON (RFC 7946): "${member}" is missing`,
    hint:
      like === undefined
        ? `Add it: ${WITH[member] ?? `"${member}": …`}.`
        : `Write "${member}" in place of "${like}".`,
  };
}

/** Such as "Coordinates" or "coords". */
function isAlike(name: string, member: string): boolean {
  const letters = name.toLowerCase().slice(0, 4);
  return letters.length > 3 && member.startsWith(letters);
}

const WITH: Readonly<Record<string, string>> = {
  coordinates: '"coordinates": [longitude, latitude] for a point',
  geometry: '"geometry": null where the position is not known',
  properties: '"properties": { … }, with the name, role, location and quotes of the place',
  features: '"features": [], with the places between the brackets',
};
