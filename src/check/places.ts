import { getIssues } from '@placemarkio/check-geojson';
import { findNodeAtLocation, findNodeAtOffset, type JSONPath, type Node } from 'jsonc-parser';
import type { z } from 'zod';
import { FORMAT_VERSION, type PlacesFile, placesSchema } from '../story/schema.js';
import {
  type Finding,
  FindingsOf,
  type Remark,
  type SourceFile,
  withLineFeeds,
} from './finding.js';
import { checkTypes, remarkOnMissing } from './geojson-types.js';
import { remarkOnIssue } from './issue.js';
import { checkNames, EMPTY, readJson } from './json.js';
import { remarkOnOtherTool } from './other-tools.js';
import { swapped } from './positions/slips.js';

/** A places file that is valid by the schema, and what reports findings at its members. */
export interface ReadPlaces {
  readonly places: PlacesFile;
  /** Reports at the member at `path`, or at the nearest one above it that exists. */
  readonly remarkAt: (path: JSONPath, remark: Remark) => void;
}

/** A number with more than six decimals. */
const TOO_EXACT = /\.\d{7}/;
const MEMBERS_HINT = 'data/places.schema.json lists all members and what each may hold.';

/**
 * Parses `places.geojson` as JSON, then by RFC 7946, then by Dateline's schema. Where the file is
 * not GeoJSON, the schema's issues are reported only for members that RFC 7946 leaves free, so that
 * one mistake is reported once.
 */
export function parsePlaces(file: SourceFile): { read?: ReadPlaces; findings: Finding[] } {
  const source = withLineFeeds(file);
  const report = new FindingsOf(source);
  const tree = readJson(report);
  if (!tree) return { findings: report.findings };
  checkNames(tree, report);
  if (tree.type !== 'object') {
    report.add(tree.offset, {
      message: 'not valid GeoJSON (RFC 7946): the file must hold one object',
      hint: `A file of no places yet is ${EMPTY}`,
    });
    return { findings: report.findings };
  }
  const version = findNodeAtLocation(tree, ['datelineFormat']);
  if (typeof version?.value === 'number' && version.value !== FORMAT_VERSION) {
    report.add(version.offset, {
      message: `"datelineFormat" is ${version.value}, a version of the format that this Dateline does not know`,
      hint: `It knows version ${FORMAT_VERSION}. If a newer Dateline made the file, update this one; if not, put ${FORMAT_VERSION}.`,
    });
    return { findings: report.findings };
  }
  const other = remarkOnOtherTool(tree, source);
  if (other) {
    report.add(other.offset, other);
    return { findings: report.findings };
  }
  checkGeoJson(tree, report);
  const isGeoJson = !hasErrors(report);
  if (isGeoJson) checkCoordinates(tree, report);
  const remarkAt = (path: JSONPath, remark: Remark) =>
    report.add(nearestNode(tree, path).offset, remark);
  // Geometries are reported already, and a hundred thousand issues overflow Zod's stack.
  const withoutGeometry = (key: string, value: unknown) => (key === 'geometry' ? null : value);
  const value: unknown = JSON.parse(source.text, isGeoJson ? undefined : withoutGeometry);
  const parsed = placesSchema.safeParse(value, { reportInput: true });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.filter((key) => typeof key !== 'symbol');
      if (!isGeoJson && !isOwn(path, issue)) continue;
      for (const remark of remarkOnIssue(issue, MEMBERS_HINT)) {
        const value =
          remark.key === undefined ? undefined : findNodeAtLocation(tree, [...path, remark.key]);
        // The parent of a value in the tree is the member, name included.
        if (value?.parent) report.add(value.parent.offset, remark);
        else remarkAt(path, remark);
      }
    }
  }
  if (!parsed.success || hasErrors(report)) return { findings: report.findings };
  return { read: { places: parsed.data, remarkAt }, findings: report.findings };
}

/** Whether an issue is about members that RFC 7946 leaves free, so that it was not reported yet. */
function isOwn(path: JSONPath, { code, input }: z.core.$ZodIssue): boolean {
  const [list, , member, ...within] = path;
  if (list === 'unmapped') return true;
  if (list !== 'features') return false;
  if (member === 'id') return input === undefined || ['string', 'number'].includes(typeof input);
  return member === 'properties' && (within.length > 0 || code !== 'invalid_type');
}

function hasErrors(report: FindingsOf): boolean {
  return report.findings.some(({ severity }) => severity === 'error');
}

function nearestNode(tree: Node, path: JSONPath): Node {
  for (let length = path.length; length > 0; length--) {
    const node = findNodeAtLocation(tree, path.slice(0, length));
    if (node) return node;
  }
  return tree;
}

/** Reports positions outside WGS 84's degrees (RFC 7946, 4) or with more than 6 decimals. */
function checkCoordinates(tree: Node, report: FindingsOf): void {
  const { text } = report.source;
  for (const feature of findNodeAtLocation(tree, ['features'])?.children ?? []) {
    const coordinates = findNodeAtLocation(feature, ['geometry', 'coordinates']);
    const anchor = findNodeAtLocation(feature, ['properties', 'anchor']);
    const positions = [coordinates, anchor].flatMap((node) => (node ? positionsIn(node) : []));
    const outside = positions.find(isOffTheEarth);
    if (outside) {
      report.add(outside.offset, {
        message: 'a position lies outside longitude -180 to 180, latitude -90 to 90',
        hint: hintOffTheEarth(outside, text),
      });
    }
    const cut = positions.find((position) => isCutByCommas(position, text));
    if (cut && !outside) {
      report.add(cut.offset, {
        severity: 'warning',
        message: 'a position has three numbers, of which the first two have no decimals',
        hint: `The third is a height. If a comma stands for a decimal point, write a point${joinedBy(cut, text)}.`,
      });
    }
    const exact = positions
      .flatMap(({ children = [] }) => children)
      .find(({ offset, length }) => TOO_EXACT.test(text.slice(offset, offset + length)));
    if (exact) {
      report.add(exact.offset, {
        message: 'a coordinate has more than 6 decimals',
        hint: 'The sixth decimal is a tenth of a metre; round the coordinate.',
      });
    }
  }
}

function positionsIn(node: Node): Node[] {
  if (node.type !== 'array') return [];
  const { children = [] } = node;
  return children[0]?.type === 'number' ? [node] : children.flatMap(positionsIn);
}

function isOffTheEarth({ children = [] }: Node): boolean {
  const [longitude, latitude] = children.map((child): unknown => child.value);
  // Missing coordinates and other types are reported by the schema.
  return (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
  );
}

/** "14,28, 48.3": a height, or decimals behind a comma. */
function isCutByCommas({ children = [] }: Node, text: string): boolean {
  const [x = '', y = '', z = ''] = children.map(({ offset, length }) =>
    text.slice(offset, offset + length),
  );
  const isLatitude = /^-?\d{1,2}(?:\.\d{1,9})?$/.test(z);
  return children.length === 3 && /^-?\d+$/.test(x) && /^\d+$/.test(y) && isLatitude;
}

/** Such as `: [14.28, 48.3]` for the numbers 14, 28 and 48.3. */
function joinedBy({ children = [] }: Node, text: string): string {
  const numbers = children.map(({ offset, length }) => text.slice(offset, offset + length));
  const [a, b, c, d] = numbers;
  const halves =
    numbers.length === 4
      ? [`${a}.${b}`, `${c}.${d}`]
      : numbers.length === 3
        ? [`${a}.${b}`, c]
        : [];
  const [longitude, latitude] = halves.map(Number);
  return Math.abs(longitude ?? 999) <= 180 && Math.abs(latitude ?? 999) <= 90
    ? `: [${halves.join(', ')}]`
    : '';
}

function hintOffTheEarth(position: Node, text: string): string {
  const { children = [] } = position;
  const [longitude, latitude] = children.map(({ value }) => Number(value));
  const joined = joinedBy(position, text);
  if (joined !== '') return `Perhaps a comma stands for a decimal point${joined}.`;
  const meant = swapped([longitude ?? Number.NaN, latitude ?? Number.NaN]);
  const wanted = 'GeoJSON wants [longitude, latitude] in degrees';
  return meant ? `Perhaps the two are swapped: [${meant.join(', ')}]. ${wanted}.` : `${wanted}.`;
}

/** Reports where the text is not GeoJSON as RFC 7946 defines it. */
function checkGeoJson(tree: Node, report: FindingsOf): void {
  if (!checkTypes(tree, report)) return;
  const { short, offsetOf } = withoutProperties(report.source.text, tree);
  const issues = getIssues(short).filter(({ message }) => !SAID.test(message));
  for (const [number, { severity, message, from }] of issues.entries()) {
    const isFirst = number < MOST_LOOKED_UP;
    const missing = isFirst ? remarkOnMissing(tree, offsetOf(from), message) : undefined;
    report.add(offsetOf(from), {
      severity: severity === 'error' ? 'error' : 'warning',
      ...(missing ?? {
        message: `not valid GeoJSON (RFC 7946): ${message}`,
        hint: /position|array/i.test(message)
          ? hintOnPosition(
              isFirst ? findNodeAtOffset(tree, offsetOf(from)) : undefined,
              report.source.text,
            )
          : RFC_HINT,
      }),
    });
  }
}

const RFC_HINT = 'RFC 7946, section 3, has the form that GeoJSON wants, with examples.';
const POSITIONS_HINT = `A point is [longitude, latitude], two numbers such as [14.29, 48.31]; a line is a list of those, an area a list of rings of those. ${RFC_HINT}`;

/** Of decimal commas and of numbers in quotation marks what they mean. */
function hintOnPosition(node: Node | undefined, text: string): string {
  const joined = node?.type === 'array' ? joinedBy(node, text) : '';
  if (joined !== '')
    return `Decimals stand behind a point, not a comma${joined}. ${POSITIONS_HINT}`;
  if (node?.type === 'string') {
    return `Numbers stand without quotation marks, their decimals behind a point. ${POSITIONS_HINT}`;
  }
  return POSITIONS_HINT;
}

/** To find an object by its offset takes as long as it is far down in the file. */
const MOST_LOOKED_UP = 100;

/** What is reported otherwise, with what to do. */
const SAID =
  /^(?:This type of GeoJSON object is not allowed here|The type member should have been a string|This GeoJSON object is missing its type member|The properties member is missing)\.$/;

/**
 * The text with empty `properties` of features, which RFC 7946 does not restrict: to parse a
 * hundred thousand quotations a second time would take a gigabyte. `offsetOf` maps an offset in the
 * short text to one in the whole text.
 */
function withoutProperties(
  text: string,
  tree: Node,
): { short: string; offsetOf: (at: number) => number } {
  const kept: string[] = [];
  /** Where each kept piece begins in the short text, and how much was left out before it. */
  const pieces = [{ at: 0, left: 0 }];
  let [length, from] = [0, 0];
  for (const feature of findNodeAtLocation(tree, ['features'])?.children ?? []) {
    const properties = findNodeAtLocation(feature, ['properties']);
    if (properties?.type !== 'object') continue;
    const inside = properties.offset + 1;
    const end = properties.offset + properties.length - 1;
    kept.push(text.slice(from, inside));
    length += inside - from;
    from = end;
    pieces.push({ at: length, left: from - length });
  }
  kept.push(text.slice(from));
  return {
    short: kept.join(''),
    offsetOf: (at) => at + (pieces.findLast((piece) => piece.at <= at)?.left ?? 0),
  };
}
