import {
  findNodeAtLocation,
  type JSONPath,
  type Node,
  type ParseError,
  parseTree,
  printParseErrorCode,
} from 'jsonc-parser';
import { type Finding, FindingsOf, type Remark, type SourceFile } from './finding.js';
import { remarkOnForeign, remarkOnXml } from './foreign.js';
import { geoJsonIssues } from './geojson.js';
import { remarkOnIssue } from './issue.js';
import { type PlacesFile, placesSchema } from './schema.js';

/** A places file that holds to the schema, and the way back from its members to its text. */
export interface ReadPlaces {
  readonly places: PlacesFile;
  /** Reports on the member at `path` (or the nearest that exists above it). */
  readonly remarkAt: (path: JSONPath, remark: Remark) => void;
  readonly report: FindingsOf;
}

const DECIMALS = 6;
const GEOJSON_HINT = 'RFC 7946, section 3, has the form that GeoJSON wants, with examples.';
const EMPTY = '{ "type": "FeatureCollection", "features": [] }';
const MEMBERS_HINT = 'data/places.schema.json lists all members and what each may hold.';

/**
 * Reads `places.geojson`: JSON, then RFC 7946, then Dateline's schema, each only where the one
 * before found nothing, so that one mistake is reported once.
 */
export function parsePlaces(source: SourceFile): { read?: ReadPlaces; findings: Finding[] } {
  const report = new FindingsOf(source);
  const tree = parseJson(source.text, report);
  if (!tree) return { findings: report.findings };
  checkNames(tree, report);
  if (tree.type !== 'object') {
    report.add(tree.offset, {
      message: 'not valid GeoJSON (RFC 7946): the file must hold one object',
      hint: `A file of no places yet is ${EMPTY}`,
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

function parseJson(text: string, report: FindingsOf): Node | undefined {
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return tree;
  const xml = remarkOnXml(report.source);
  if (xml) report.add(0, xml);
  else report.add(...remarkOnJson(text, first));
  return undefined;
}

/** What is wrong where JSON cannot be read on. */
function remarkOnJson(text: string, { error, offset }: ParseError): [offset: number, Remark] {
  if (text.trim() === '') {
    const hint = `A file of no places yet is ${EMPTY}`;
    return [0, { message: 'unreadable JSON: the file is empty', hint }];
  }
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(',') && /[\]}]/.test(text.charAt(offset))) {
    const hint = 'Take out the comma: nothing follows it before the bracket.';
    return [before.length - 1, { message: 'unreadable JSON: a comma too many', hint }];
  }
  if (/[\u201c\u201d]/.test(text.charAt(offset))) {
    const hint = 'JSON wants straight ones: ". A word processor may have changed them.';
    return [offset, { message: 'unreadable JSON: a curly quotation mark', hint }];
  }
  const message = `unreadable JSON: ${asWords(printParseErrorCode(error))}`;
  const hint = 'Look for a missing comma, quotation mark or bracket at or just before this spot.';
  return [offset, { message, hint }];
}

/** "CommaExpected" to "comma expected". */
function asWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** Of a member that stands twice JSON readers take one or the other; nobody means both. */
function checkNames(tree: Node, report: FindingsOf): void {
  const seen = new Set<unknown>();
  for (const child of tree.children ?? []) {
    const name: unknown = child.type === 'property' ? child.children?.[0]?.value : undefined;
    if (name !== undefined && seen.has(name)) {
      report.add(child.offset, {
        message: `the member "${name}" stands twice`,
        hint: 'Take one of the two out.',
      });
    }
    seen.add(name);
    checkNames(child, report);
  }
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
    else open.push(...(next.children ?? []).toReversed());
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
