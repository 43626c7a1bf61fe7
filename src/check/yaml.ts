/** Parses YAML by a schema. */
import {
  type Document,
  type DocumentOptions,
  isMap,
  isNode,
  isScalar,
  parseDocument,
  type SchemaOptions,
  visit,
  type YAMLError,
} from 'yaml';
import type { z } from 'zod';
import type { FindingsOf } from './finding.js';
import { remarkOnIssue } from './issue.js';

/** Characters. Few front matters have a thousand; for very many the parser takes minutes. */
const LONGEST = 50_000;

const HINT =
  'Put a text that begins with a special character, or has a colon or # in it, in quotation marks.';
/** Hints for errors that quotation marks do not correct. */
const HINTS: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'Take one of the two lines out.',
  MISSING_CHAR: 'Close the quotation mark that is open here.',
  MULTILINE_IMPLICIT_KEY: 'A line is a name, a colon, a space and a text, such as language: en.',
  alias: 'Write the text itself in its place, and take the name with & away where it stands.',
  value:
    'Write the lines anew, each with a name, a colon, a space and a text, such as language: en.',
  BAD_DQ_ESCAPE: 'Write \\\\ for a backslash.',
  UNEXPECTED_TOKEN:
    'Put the whole text in quotation marks of a kind that it has none of itself, as in "it\'s", and let every line begin at the left edge.',
  TAB_AS_INDENT: 'Put spaces where the line has a tab.',
};

/**
 * The value of a YAML text; `undefined`, and findings in `report`, where anything is wrong.
 *
 * @param offset where the YAML begins in the reported file (UTF-16 code units)
 * @param membersHint a sentence that lists the members
 */
export function readYaml<Schema extends z.ZodType>(
  yaml: string,
  schema: Schema,
  report: FindingsOf,
  offset: number,
  membersHint: string,
): z.infer<Schema> | undefined {
  if (yaml.length > LONGEST) {
    const most = `more than ${LONGEST.toLocaleString('en')} characters of YAML`;
    const { at, length } = longestLine(yaml);
    const isOneLine = length > LONGEST / 2;
    report.add(offset + (isOneLine ? at : LONGEST), {
      message: isOneLine
        ? `${most}, and ${length.toLocaleString('en')} of them in this line`
        : most,
      hint: `Is ${isOneLine ? 'the end of a text' : 'its end'} missing? ${membersHint}`,
    });
    return undefined;
  }
  const read = parse(yaml);
  if ('problem' in read) {
    const { code, message, pos } = read.problem;
    const isDirective = message.startsWith('Missing directives-end');
    const hint = (isDirective ? undefined : HINTS[code]) ?? HINT;
    const at = offset + Math.min(pos[0], yaml.length);
    report.add(at, { message: `unreadable YAML: ${message}`, hint });
    return undefined;
  }
  const { document, value } = read;
  const parsed = schema.safeParse(value, { reportInput: true });
  if (parsed.success) return parsed.data;
  for (const issue of parsed.error.issues) {
    if (issue.path.length === 0 && issue.code === 'invalid_type') {
      const message = 'the lines do not each have a name and a text';
      report.add(offset, { message, hint: `${HINTS.MULTILINE_IMPLICIT_KEY} ${membersHint}` });
      continue;
    }
    for (const remark of remarkOnIssue(issue, membersHint)) {
      report.add(offset + offsetIn(document, issue.path, remark.key), remark);
    }
  }
  return undefined;
}

function longestLine(yaml: string): { readonly at: number; readonly length: number } {
  let at = 0;
  let longest = { at, length: 0 };
  for (const { length } of yaml.split('\n')) {
    if (length > longest.length) longest = { at, length };
    at += length + 1;
  }
  return longest;
}

/** The value of a YAML text, with all scalars as texts; `undefined` where it is not YAML. */
export function textsIn(yaml: string): unknown {
  if (yaml.length > LONGEST) return undefined;
  const read = parse(yaml, { schema: 'failsafe' });
  return 'problem' in read ? undefined : read.value;
}

function parse(
  yaml: string,
  options: DocumentOptions & SchemaOptions = {},
): { document: Document; value: unknown } | { problem: Problem } {
  try {
    const document = parseDocument(yaml, { ...options, prettyErrors: false, logLevel: 'error' });
    const problem = aliasIn(document) ?? document.errors[0];
    if (!problem) return { document, value: document.toJS() };
    const { code, message, pos } = problem;
    return { problem: { code, message: inWords(message), pos } };
  } catch (error) {
    // A stack overflow, or a merge (<<) of something that cannot be merged.
    const message = inWords(error instanceof Error ? error.message : String(error));
    return { problem: { code: 'value', message, pos: [0, 0] } };
  }
}

/** The parser reports a stack overflow in JavaScript's own words. */
function inWords(message: string): string {
  const [line = ''] = message.split('\n', 1);
  return line.startsWith('Maximum call stack') ? 'it is nested too deep' : line;
}

interface Problem extends Pick<YAMLError, 'message' | 'pos'> {
  readonly code: string;
}

/**
 * The first alias (*name). None is needed, and toJS() throws for unresolved and for too many. One
 * that nothing is named for is a text that begins with an asterisk.
 */
function aliasIn(document: Document): Problem | undefined {
  const named = new Set<string>();
  let found: Problem | undefined;
  visit(document, {
    Value: (_, { anchor }) => {
      if (anchor !== undefined) named.add(anchor);
    },
    Alias: (_, { range, source }) => {
      const pos: Problem['pos'] = [range?.[0] ?? 0, range?.[1] ?? 0];
      const code = named.has(source) ? 'alias' : 'asterisk';
      found = { code, message: `"*${source}" is an alias`, pos };
      return visit.BREAK;
    },
  });
  return found;
}

/**
 * The offset of a member's value, or of the object that lacks it; of the member itself for an
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
