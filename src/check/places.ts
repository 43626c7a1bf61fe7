import { findNodeAtLocation, type JSONPath, type Node } from 'jsonc-parser';
import { FORMAT_VERSION, type PlacesFile, placesSchema } from '../story/schema.js';
import { type Finding, FindingsOf, type Remark, type SourceFile } from './finding.js';
import { remarkOnForeign } from './foreign.js';
import { geoJsonIssues } from './geojson.js';
import { remarkOnIssue } from './issue.js';
import { checkNames, EMPTY, readJson } from './json.js';

/** A places file that holds to the schema, and the way back from its members to its text. */
export interface ReadPlaces {
  readonly places: PlacesFile;
  /** Reports on the member at `path` (or the nearest that exists above it). */
  readonly remarkAt: (path: JSONPath, remark: Remark) => void;
  readonly report: FindingsOf;
}

const DECIMALS = 6;
const GEOJSON_HINT = 'RFC 7946, section 3, has the form that GeoJSON wants, with examples.';
const MEMBERS_HINT = 'data/places.schema.json lists all members and what each may hold.';

/**
 * Reads `places.geojson`: JSON, then RFC 7946, then Dateline's schema, each only where the one
 * before found nothing, so that one mistake is reported once.
 */
export function parsePlaces(source: SourceFile): { read?: ReadPlaces; findings: Finding[] } {
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
  const foreign = remarkOnForeign(tree, source);
  if (foreign) {
    report.add(foreign.offset, foreign);
    return { findings: report.findings };
  }
  for (const { severity, message, offset } of geoJsonIssues(source.text, tree)) {
    report.add(offset, {
      severity,
      message: `not valid GeoJSON (RFC 7946): ${message}`,
      hint: GEOJSON_HINT,
    });
  }
  if (hasErrors(report)) return { findings: report.findings };
  checkCoordinates(tree, report);
  const remarkAt = (path: JSONPath, remark: Remark) => {
    report.add(nearestNode(tree, path).offset, remark);
  };
  const parsed = placesSchema.safeParse(JSON.parse(source.text), { reportInput: true });
  if (!parsed.success) {
    for (const issue of parsed.error.issues) {
      const path = issue.path.filter((key) => typeof key !== 'symbol');
      for (const remark of remarkOnIssue(issue, MEMBERS_HINT)) {
        const value =
          remark.key === undefined ? undefined : findNodeAtLocation(tree, [...path, remark.key]);
        // A member's value has the member, name included, for its parent.
        if (value?.parent) report.add(value.parent.offset, remark);
        else remarkAt(path, remark);
      }
    }
  }
  if (!parsed.success || hasErrors(report)) return { findings: report.findings };
  return { read: { places: parsed.data, remarkAt, report }, findings: report.findings };
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

/** What RFC 7946 asks of positions beyond their form: WGS 84 degrees, and our own 6 decimals. */
function checkCoordinates(tree: Node, report: FindingsOf): void {
  for (const feature of findNodeAtLocation(tree, ['features'])?.children ?? []) {
    const coordinates = findNodeAtLocation(feature, ['geometry', 'coordinates']);
    const anchor = findNodeAtLocation(feature, ['properties', 'anchor']);
    const positions = [coordinates, anchor].flatMap((node) => (node ? positionsIn(node) : []));
    const outside = positions.find(isOffTheEarth);
    if (outside) {
      report.add(outside.offset, {
        message: 'a position lies outside longitude -180 to 180, latitude -90 to 90',
        hint: 'GeoJSON wants [longitude, latitude] in degrees.',
      });
    }
    const exact = positions
      .flatMap(({ children = [] }) => children)
      .find(
        (number) =>
          decimalsIn(report.source.text.slice(number.offset, number.offset + number.length)) >
          DECIMALS,
      );
    if (exact) {
      report.add(exact.offset, {
        message: `a coordinate has more than ${DECIMALS} decimals`,
        hint: 'The sixth decimal is a tenth of a metre; round the coordinate.',
      });
    }
  }
}

function positionsIn(node: Node): Node[] {
  const found: Node[] = [];
  const open = [node];
  for (let next = open.pop(); next; next = open.pop()) {
    if (next.type !== 'array') continue;
    if (next.children?.[0]?.type === 'number') found.push(next);
    else for (const child of (next.children ?? []).toReversed()) open.push(child);
  }
  return found;
}

function isOffTheEarth({ children = [] }: Node): boolean {
  const [longitude, latitude] = children.map((child): unknown => child.value);
  // What is no number at all, or not there, is the schema's to say.
  return (
    typeof longitude === 'number' &&
    typeof latitude === 'number' &&
    !(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
  );
}

function decimalsIn(number: string): number {
  return /\.(\d+)/.exec(number)?.[1]?.length ?? 0;
}
