import type { z } from 'zod';
import type { Remark } from './finding.js';

/** A remark on a schema's issue, and the member it is about where that is not the path's end. */
export interface IssueRemark extends Remark {
  /** The unknown member to point at. */
  readonly key?: string;
}

/** Says a schema's issue in an editor's words. One remark for each unknown member. */
export function remarkOnIssue(issue: z.core.$ZodIssue): IssueRemark[] {
  const member = issue.path.length > 0 ? `"${String(issue.path.at(-1))}"` : 'the file';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        key,
        message: `unknown member "${key}"`,
        hint: 'Take it out, or correct its spelling; data/places.schema.json lists all members.',
      }));
    case 'invalid_type':
      if (issue.input === undefined && issue.message.endsWith('received undefined')) {
        return [{ message: `${member} is missing`, hint: `It must be ${aKind(issue.expected)}.` }];
      }
      return [{ message: `${member} must be ${aKind(issue.expected)}` }];
    case 'invalid_value':
      return [{ message: `${member} must be ${orList(issue.values)}` }];
    case 'invalid_union':
      if (issue.discriminator !== undefined && 'options' in issue) {
        const options = Array.isArray(issue.options) ? issue.options : [];
        return [{ message: `${member} must be ${orList(options)}` }];
      }
      return [{ message: describe(member, issue.message) }];
    default: {
      const params = issue.code === 'custom' ? issue.params : undefined;
      const hint: unknown = params?.hint;
      if (issue.code === 'custom' && typeof hint === 'string') {
        return [{ message: issue.message, hint }];
      }
      return [{ message: describe(member, issue.message) }];
    }
  }
}

function describe(member: string, message: string): string {
  return /^(is|must) /.test(message) ? `${member} ${message}` : `${member}: ${message}`;
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
