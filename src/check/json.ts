/** Parses JSON to a tree with offsets, and words what is wrong with a text that is not JSON. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { FindingsOf, Remark } from './finding.js';
import { bracketsAt } from './json-brackets.js';
import { slipAt } from './json-slips.js';
import { remarkOnXml } from './other-tools.js';

/** A places file without places. */
export const EMPTY = '{ "type": "FeatureCollection", "features": [] }';

/** Depth of nested brackets. The positions of a MultiPolygon are ten deep. */
export const DEEPEST = 100;
/** Positions in one file. All countries of Natural Earth 1:10m have 550,000 together. */
export const MOST_POSITIONS = 200_000;
/** Commas, that is members and entries. A story of ten thousand places has half as many. */
export const MOST_VALUES = 1_000_000;

/** What there is too much of in a text, and from where on (UTF-16 code units). */
export interface Excess {
  readonly of: 'depth' | 'positions' | 'values';
  readonly offset: number;
}

const EXCESSES: Readonly<Record<Excess['of'], Remark>> = {
  depth: {
    message: `brackets are nested more than ${DEEPEST} deep here`,
    hint: 'Look for a bracket that is repeated: GeoJSON needs no more than ten within one another.',
  },
  positions: {
    message: `the file has more than ${MOST_POSITIONS.toLocaleString('en')} positions; this is the next`,
    hint: 'Simplify its lines and areas, in QGIS or mapshaper: no map shows so many, and no reader waits for them.',
  },
  values: {
    message: `the file has more than ${MOST_VALUES.toLocaleString('en')} members and entries of lists, up to here`,
    hint: 'Make several stories of it.',
  },
};

/** The tree of a JSON text; `undefined`, and a finding in `report`, for any other text. */
export function readJson(report: FindingsOf): Node | undefined {
  const { text } = report.source;
  const excess = excessOf(text);
  if (excess) {
    report.add(excess.offset, EXCESSES[excess.of]);
    return undefined;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return tree;
  const isMerge = /^<{7}/.test(text);
  const xml = isMerge ? undefined : remarkOnXml(report.source);
  if (xml) report.add(0, xml);
  else report.add(...remarkOnJson(text, first));
  return undefined;
}

/** Control characters, which JSON wants escaped (RFC 8259, 7). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u001f]/;

function hex(code: number): string {
  return code.toString(16).padStart(4, '0').toUpperCase();
}

/** What mends errors other than a missing comma, quotation mark or bracket. */
const JSON_HINTS: Readonly<Record<string, string>> = {
  InvalidEscapeCharacter: 'Write \\\\ for a backslash.',
  InvalidSymbol:
    'Names and texts stand in straight double quotation marks, and one within a text is \\". A number begins with a digit or -, and its decimals with a point.',
  UnexpectedEndOfString:
    'Close the quotation mark that is open in this line; where the text goes on in a new line, write \\n and go on in this one.',
};

/** Words the parser's first error. */
function remarkOnJson(
  text: string,
  { error, offset, length }: ParseError,
): [offset: number, Remark] {
  if (text.trim() === '') {
    const hint = `A file of no places yet is ${EMPTY}`;
    return [0, { message: 'unreadable JSON: the file is empty', hint }];
  }
  const before = text.slice(0, offset).trimEnd();
  if (before.endsWith(',') && /[\]}]/.test(text.charAt(offset))) {
    const hint = 'Take out the comma: nothing follows it before the bracket.';
    return [before.length - 1, { message: 'unreadable JSON: a comma too many', hint }];
  }
  const control = text.slice(offset, offset + Math.max(1, length)).search(CONTROL);
  const kind = printParseErrorCode(error);
  if (control !== -1 && (kind === 'InvalidCharacter' || kind === 'InvalidSymbol')) {
    const code = text.charCodeAt(offset + control);
    const what = code === 9 ? 'a tab' : `a control character (U+${hex(code)})`;
    const hint =
      code === 9
        ? 'Put a space in its place, or \\t.'
        : 'Take it out: it came with copying or a broken disk, and most editors can search for it. If there are many, save the file again with the encoding UTF-8.';
    return [offset + control, { message: `unreadable JSON: ${what} in the file`, hint }];
  }
  // The parser goes on behind a closed file, and to the file's end in an open text.
  const isCut = text.slice(offset + length).trim() === '';
  const slip = kind === 'UnexpectedEndOfString' ? undefined : slipAt(text, offset);
  const brackets = bracketsAt(
    text,
    kind === 'UnexpectedEndOfString' && isCut ? text.length : offset,
  );
  const found = kind === 'EndOfFileExpected' || isCut ? (brackets ?? slip) : (slip ?? brackets);
  if (found) return found;
  const message = `unreadable JSON: ${asWords(kind)}`;
  const hint =
    JSON_HINTS[kind] ??
    'Look for a missing comma, quotation mark or bracket at or just before this spot.';
  return [offset, { message, hint }];
}

/** "CommaExpected" to "comma expected". */
function asWords(code: string): string {
  return code.replace(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
}

/** Reports duplicate members: JSON parsers differ in which of the two they take. */
export function checkNames(tree: Node, report: FindingsOf): void {
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

const [QUOTE, BACKSLASH, COMMA, MINUS] = [34, 92, 44, 45];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/**
 * The first excess of a text, whether it is JSON or not. It is scanned before it is parsed, because
 * the parser would run out of memory or stack.
 */
export function excessOf(text: string): Excess | undefined {
  let [depth, positions, values] = [0, 0, 0];
  for (let offset = 0; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) offset = endOfString(text, offset);
    else if (code === COMMA) values++;
    else if (code === CLOSE_LIST || code === CLOSE_OBJECT) depth--;
    else if (code === OPEN_LIST || code === OPEN_OBJECT) {
      depth++;
      if (code === OPEN_LIST && beginsNumber(text, offset + 1)) positions++;
    }
    if (depth > DEEPEST) return { of: 'depth', offset };
    if (positions > MOST_POSITIONS) return { of: 'positions', offset };
    if (values > MOST_VALUES) return { of: 'values', offset };
  }
  return undefined;
}

/** The offset of the closing quotation mark, or the text's end where there is none. */
function endOfString(text: string, start: number): number {
  for (let offset = start + 1; offset < text.length; offset++) {
    const code = text.charCodeAt(offset);
    if (code === QUOTE) return offset;
    if (code === BACKSLASH) offset++;
  }
  return text.length;
}

function beginsNumber(text: string, start: number): boolean {
  let offset = start;
  while (/\s/.test(text.charAt(offset))) offset++;
  const code = text.charCodeAt(offset);
  return code === MINUS || (code >= 48 && code <= 57);
}
