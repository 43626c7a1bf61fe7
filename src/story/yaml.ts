/** YAML as a schema wants it; what is wrong is found where it stands. */
import { type Document, isMap, isNode, isScalar, parseDocument, visit, type YAMLError } from 'yaml';
import type { z } from 'zod';
import type { FindingsOf } from './finding.js';
import { remarkOnIssue } from './issue.js';

const HINT = 'Put a text that begins with a sign, or has a colon or # in it, in quotation marks.';
/** What to do about the errors that quotation marks do not mend. */
const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Take one of the two lines out.',
  MISSING_CHAR: 'Close the quotation mark that is open here.',
  MULTILINE_IMPLICIT_KEY: 'A line is a name, a colon, a space and a text, such as language: en.',
  TAB_AS_INDENT: 'Put spaces where the line has a tab.',
};

interface Where {
  /** Where the YAML begins in the file that `report` is about. */
  readonly offset: number;
  /** Which members there are. */
  readonly membersHint: string;
}

/** Reads YAML. Anything wrong becomes a finding of `report`, and then there is no value. */
export function readYaml<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  report: FindingsOf,
  { offset, membersHint }: Where,
): z.infer<Schema> | undefined {
  const document = parseDocument(yaml, { prettyErrors: false, logLevel: 'error' });
  const problem = aliasIn(document) ?? document.errors[0];
  if (problem) {
    const message = `unreadable YAML: ${problem.message}`;
    report.add(offset + problem.pos[0], { message, hint: HINTS[problem.code] ?? HINT });
    return undefined;
  }
  const parsed = schema.safeParse(document.toJS(), { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    for (const remark of remarkOnIssue(issue, membersHint)) {
      report.add(offset + offsetIn(document, issue.path, remark.key), remark);
    }
  }
  return undefined;
}

interface Problem extends Pick<YAMLError, 'message' | 'pos'> {
  readonly code: string;
}

/** Aliases (*name) are of no use here, and toJS() throws for those of nothing and of too much. */
function aliasIn(document: Document): Problem | undefined {
  let found: Problem | undefined;
  visit(document, {
    Alias: (_, { range, source }) => {
      const pos: Problem['pos'] = [range?.[0] ?? 0, range?.[1] ?? 0];
      found = { code: 'alias', message: `"*${source}" is an alias`, pos };
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * Where a member's value begins, or what it is missing in; where the member itself does, for an
 * unknown `key`.
 */
function offsetIn(document: Document, path: readonly PropertyKey[], key?: string): number {
  const node = document.getIn(path, true);
  if (node === undefined && path.length > 0) return offsetIn(document, path.slice(0, -1));
  const pair =
    key !== undefined && isMap(node)
      ? node.items.find(({ key: name }) => isScalar(name) && String(name.value) === key)
      : undefined;
  const at = pair ? pair.key : node;
  return (isNode(at) && at.range?.[0]) || 0;
}
