/** Changes a places file's text and leaves the rest of it unchanged, byte for byte. */
import {
  findNodeAtLocation,
  getNodeValue,
  type JSONPath,
  type Node,
  parseTree,
} from 'jsonc-parser';
import type { Quote } from '../story/members.js';
import { FORMAT_VERSION, type PlaceFeature, type PlacesFile } from '../story/schema.js';
import { type FeatureText, readFeatures } from './features-text.js';

/** A places file without places, as `npm run new` writes it. */
export const NO_PLACES = `{
  "$schema": "../places.schema.json",
  "datelineFormat": ${FORMAT_VERSION},
  "type": "FeatureCollection",
  "features": []
}
`;

export function addFeatures(text: string, features: readonly PlaceFeature[]): string {
  return append(text, ['features'], features);
}

/** Appends quotations to the feature number `index`. */
export function addQuotes(text: string, index: number, quotes: readonly Quote[]): string {
  return append(text, ['features', index, 'properties', 'quotes'], quotes);
}

/** The offset in the text at which the feature number `index` begins. */
export function offsetOfFeature(text: string, index: number): number {
  return nodeAt(text, ['features', index])?.offset ?? 0;
}

/**
 * The value at a path of the text, with what is above it up to its feature; the whole file's tree
 * is made only where the value is in no feature.
 */
function nodeAt(text: string, path: JSONPath): Node | undefined {
  const [list, index, ...within] = path;
  const isInFeature = list === 'features' && typeof index === 'number' && within.length > 0;
  const feature = isInFeature ? featureAt(text, index) : undefined;
  if (!feature) {
    const tree = parseTree(text, [], { disallowComments: true });
    return tree && findNodeAtLocation(tree, path);
  }
  const tree = parseTree(text.slice(feature.start, feature.end), [], { disallowComments: true });
  if (!tree) return undefined;
  shift(tree, feature.start);
  return findNodeAtLocation(tree, within);
}

/** Where a feature stands; `undefined` if that is not known, as in a text that is not JSON. */
function featureAt(text: string, index: number): FeatureText | undefined {
  try {
    const feature = readFeatures(text).features[index];
    return feature && feature.start >= 0 ? feature : undefined;
  } catch {
    return undefined;
  }
}

/** Moves the offsets of a tree that nobody else has. */
function shift(node: Node, by: number): void {
  const own: { offset: number } = node;
  own.offset += by;
  for (const child of node.children ?? []) shift(child, by);
}

/** The order in which the members of a file and of a place are written. */
const MEMBER_ORDER = [
  ...['features', 'unmapped', 'view'],
  ...[
    'name',
    'role',
    'location',
    'when',
    'callout',
    'note',
    'radius',
    'gazetteer',
    'anchor',
    'shape',
  ],
  'quotes',
];

/**
 * Gives a member in the feature number `index` another value; adds it where it is missing, and
 * takes it out if the value is `undefined`.
 *
 * @param path from the feature, such as `['properties', 'radius']`
 * @throws Error if there is no object that could have the member
 */
export function setMember(
  text: string,
  index: number,
  path: readonly (string | number)[],
  value: unknown,
): string {
  return setAt(text, ['features', index, ...path], value);
}

/**
 * The same for any member of the file.
 *
 * @throws Error if there is no object that could have the member
 */
export function setAt(text: string, whole: JSONPath, value: unknown): string {
  const found = nodeAt(text, whole);
  if (value === undefined) return found ? removeAt(text, whole) : text;
  const name = String(whole.at(-1));
  if (!found) {
    const parent = nodeAt(text, whole.slice(0, -1));
    if (parent?.type === 'object') return insertMember(text, parent, name, value);
    throw new Error(`There is no object at ${whole.slice(0, -1).join('.')}.`);
  }
  if (JSON.stringify(getNodeValue(found)) === JSON.stringify(value)) return text;
  const json = memberValue(text, name, value, indentAt(text, found.parent?.offset ?? 0));
  return text.slice(0, found.offset) + json + text.slice(found.offset + found.length);
}

/** Adds an entry to one of the file's lists, which is made if there is none. */
export function addEntry<Name extends 'unmapped' | 'view'>(
  text: string,
  name: Name,
  entry: NonNullable<PlacesFile[Name]>[number],
): string {
  const tree = parseTree(text, [], { disallowComments: true });
  if (!tree) throw new Error('The text is no JSON.');
  const list = findNodeAtLocation(tree, [name]);
  return list ? append(text, [name], [entry]) : insertMember(text, tree, name, [entry]);
}

/** Gives a list of numbers others, in the list's own layout. */
export function setNumbers(
  text: string,
  index: number,
  path: readonly string[],
  numbers: readonly number[],
): string {
  return numbers.reduce(
    (after, number, at) => setMember(after, index, [...path, at], number),
    text,
  );
}

/**
 * Takes a member or an item out, and the comma that it no longer needs. (`modify` of jsonc-parser
 * 3.3 leaves a bracket of the last item of a list that does not end on a line of its own.)
 */
export function removeAt(text: string, path: JSONPath): string {
  const value = nodeAt(text, path);
  // The parent of a member's value is the member, name included.
  const taken = value?.parent?.type === 'property' ? value.parent : value;
  const list = taken?.parent;
  if (!taken || !list) return text;
  const siblings = list.children ?? [];
  const at = siblings.indexOf(taken);
  const [previous, next] = [siblings[at - 1], siblings[at + 1]];
  const [start, end] = next
    ? [taken.offset, next.offset]
    : previous
      ? [endOf(previous), endOf(taken)]
      : [list.offset + 1, endOf(list) - 1];
  return text.slice(0, start) + text.slice(end);
}

function endOf({ offset, length }: Node): number {
  return offset + length;
}

/** Behind the last member that comes before it in {@link MEMBER_ORDER}, in the object's own style. */
function insertMember(text: string, object: Node, name: string, value: unknown): string {
  const members = object.children ?? [];
  const before = MEMBER_ORDER.slice(0, MEMBER_ORDER.indexOf(name));
  const previous = members.findLast(({ children }) => before.includes(children?.[0]?.value));
  const neighbour = previous ?? members[0];
  const { eol, unit } = styleOf(text);
  const isOnItsLine = neighbour !== undefined && startsItsLine(text, neighbour);
  const indent = indentAt(text, neighbour?.offset ?? object.offset);
  const json = `${JSON.stringify(name)}: ${memberValue(text, name, value, isOnItsLine ? indent : indent + unit)}`;
  const gap = isOnItsLine ? eol + indent : ' ';
  const at = previous ? endOf(previous) : object.offset + 1;
  if (previous) return `${text.slice(0, at)},${gap}${json}${text.slice(at)}`;
  if (!neighbour) return text.slice(0, at) + json + text.slice(at);
  return `${text.slice(0, neighbour.offset)}${json},${gap}${text.slice(neighbour.offset)}`;
}

/** @param indent of the member's line */
function memberValue(text: string, name: string, value: unknown, indent: string): string {
  const { eol, unit } = styleOf(text);
  return ON_ONE_LINE.has(name) ? oneLine(value) : layOut(value, unit, indent, eol);
}

/** The line end, and what each level is indented by. */
function styleOf(text: string): { readonly eol: string; readonly unit: string } {
  return {
    eol: text.includes('\r\n') ? '\r\n' : '\n',
    unit: /^(\t| {1,8})\S/m.exec(text)?.[1] ?? '  ',
  };
}

/** @throws Error if the text has no such list; callers have checked that it has */
function append(text: string, path: JSONPath, values: readonly unknown[]): string {
  const list = nodeAt(text, path);
  if (list?.type !== 'array') throw new Error(`There is no list at ${path.join('.')}.`);
  if (values.length === 0) return text;

  const { eol, unit } = styleOf(text);
  const outer = indentAt(text, list.offset);
  const last = list.children?.at(-1);
  const inner = last && startsItsLine(text, last) ? indentAt(text, last.offset) : outer + unit;
  const lines = values.map((value) => `${eol}${inner}${layOut(value, unit, inner, eol)}`);
  if (last) {
    const end = last.offset + last.length;
    return `${text.slice(0, end)},${lines.join(',')}${text.slice(end)}`;
  }
  const end = list.offset + list.length;
  return `${text.slice(0, list.offset)}[${lines.join(',')}${eol}${outer}]${text.slice(end)}`;
}

/** Members on one line: easier to read, and country outlines would have thousands of lines. */
const ON_ONE_LINE = new Set(['geometry', 'anchor', 'when', 'shape', 'bbox']);

/** A value as JSON; lines after the first begin with `indent` and `unit` for each level below. */
function layOut(value: unknown, unit: string, indent: string, eol: string): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = indent + unit;
  const [opening, closing] = Array.isArray(value) ? '[]' : '{}';
  const members = Array.isArray(value)
    ? value.map((member: unknown) => layOut(member, unit, inner, eol))
    : Object.entries(value).map(([name, member]) => {
        const json = ON_ONE_LINE.has(name) ? oneLine(member) : layOut(member, unit, inner, eol);
        return `${JSON.stringify(name)}: ${json}`;
      });
  const lines = members.map((member) => `${eol}${inner}${member}`);
  return `${opening}${lines.join(',')}${eol}${indent}${closing}`;
}

/** As `{"type": "Point", "coordinates": [12.3, 45.6]}`; without spaces if it is long. */
function oneLine(value: unknown): string {
  const tight = JSON.stringify(value);
  if (tight.length > 200) return tight;
  if (Array.isArray(value)) return `[${value.map(oneLine).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return tight;
  const members = Object.entries(value).map(
    ([name, member]) => `${JSON.stringify(name)}: ${oneLine(member)}`,
  );
  return `{${members.join(', ')}}`;
}

function indentAt(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start))?.[0] ?? '';
}

function startsItsLine(text: string, { offset }: Node): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return text.slice(start, offset).trim() === '';
}
