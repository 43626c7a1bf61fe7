/** Whether a text is GeoJSON as RFC 7946 has it. */
import { getIssues } from '@placemarkio/check-geojson';
import { findNodeAtLocation, type Node } from 'jsonc-parser';

export interface GeoJsonIssue {
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** In UTF-16 code units from the text's start. */
  readonly offset: number;
}

/** All issues of a text with its `tree`. */
export function geoJsonIssues(text: string, tree: Node): GeoJsonIssue[] {
  const { short, offsetOf } = withoutProperties(text, tree);
  return getIssues(short).map(({ severity, message, from }) => ({
    severity: severity === 'error' ? 'error' : 'warning',
    message,
    offset: offsetOf(from),
  }));
}

/**
 * The text with nothing in the features' `properties`: any object will do for the RFC, and to
 * parse all quotations once more would take a gigabyte where they are a hundred thousand.
 * `offsetOf` finds the way back from an offset in the short text.
 */
function withoutProperties(
  text: string,
  tree: Node,
): { short: string; offsetOf: (at: number) => number } {
  const kept: string[] = [];
  /** Where the kept pieces begin in the short text, and how much was left out before. */
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
