import type { z } from 'zod';
import { isWgs84 } from '../story/schema.js';
import type { Remark } from './finding.js';

/** A remark on a schema's issue, and the member it is about where that is not the path's end. */
export interface IssueRemark extends Remark {
  /** The unknown member to point at. */
  readonly key?: string;
}

/** Of more unknown members of one object nobody wants to hear. */
const MOST_UNKNOWN = 100;

/**
 * Says a schema's issue (made with `reportInput`) in an editor's words, `hint` being where to
 * look the members up. One remark for each unknown member.
 */
export function remarkOnIssue(issue: z.core.$ZodIssue, hint: string): IssueRemark[] {
  const member = nameOf(issue.path);
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MOST_UNKNOWN).map((key) => ({
        key,
        message: `unknown member "${key}"`,
        hint: `Take it out, or correct its spelling. ${hint}`,
      }));
    case 'custom': {
      const crs = issue.params?.rule === 'crs' ? remarkOnCrs(issue.input) : undefined;
      if (crs) return [crs];
      // Rules of our own say the whole of it when they bring a hint.
      if (typeof issue.params?.hint === 'string') {
        return [{ message: issue.message, hint: issue.params.hint }];
      }
    }
  }
  const demand = demandOf(issue);
  return issue.input === undefined
    ? [{ message: `${member} is missing`, hint: `It ${demand}. ${hint}` }]
    : [{ message: `${member} ${demand}`, hint }];
}

/** A member by its name, an entry of a list by its number and the list's name. */
function nameOf(path: readonly PropertyKey[]): string {
  const depth = path.findLastIndex((key) => typeof key === 'string');
  if (depth === -1) return 'the file';
  const member = `"${String(path[depth])}"`;
  const entry = path[depth + 1];
  return typeof entry === 'number' ? `entry ${entry + 1} of ${member}` : member;
}

/** What an issue asks of the member: "must be …". */
function demandOf(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return `must be ${aKind(issue.expected)}`;
    case 'invalid_value':
      return `must be ${orList(issue.values)}`;
    case 'invalid_union':
      if ('options' in issue && Array.isArray(issue.options)) {
        return `must be ${orList(issue.options)}`;
      }
  }
  return issue.message.startsWith('must ') ? issue.message : `must be put right: ${issue.message}`;
}

function aKind(expected: string): string {
  const kinds: Record<string, string> = {
    string: 'a text in quotation marks',
    number: 'a number',
    int: 'a whole number',
    array: 'a list',
    tuple: 'a position, [longitude, latitude]',
    object: 'an object',
  };
  return kinds[expected] ?? expected;
}

function orList(values: readonly unknown[]): string {
  const quoted = values.map((value) => JSON.stringify(value));
  return quoted.length < 2
    ? quoted.join('')
    : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/**
 * What is wrong with a member `crs`, which GeoJSON of before RFC 7946 used to name its coordinate
 * reference system and QGIS (GDAL) still writes; `undefined` where it is WGS 84 or missing.
 */
export function remarkOnCrs(crs: unknown): Remark | undefined {
  if (crs === undefined || crs === null || isWgs84(crs)) return undefined;
  const name: unknown = Object(Object(crs).properties).name;
  return {
    message: `the positions are in the system "${typeof name === 'string' ? name : '?'}", not in longitude and latitude (WGS 84)`,
    hint: 'Export again with the coordinate reference system EPSG:4326 (WGS 84), as GeoJSON wants.',
  };
}
