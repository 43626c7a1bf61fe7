import type { z } from 'zod';
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
    case 'custom':
      // Rules of our own say the whole of it when they bring a hint.
      if (typeof issue.params?.hint === 'string') {
        return [{ message: issue.message, hint: issue.params.hint }];
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
