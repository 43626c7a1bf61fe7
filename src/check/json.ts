/** JSON with the way back to its text, and what is said of a text that is none. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { FindingsOf, Remark } from './finding.js';
import { remarkOnXml } from './foreign.js';
import { DEEPEST, type Excess, excessOf, MOST_POSITIONS, MOST_VALUES } from './survey.js';

/** A places file of no places. */
export const EMPTY = '{ "type": "FeatureCollection", "features": [] }';

/** The tree of a text that is JSON; of one that is not, a finding. */
export function readJson(report: FindingsOf): Node | undefined {
  const { text } = report.source;
  const excess = excessOf(text);
  if (excess) {
    report.add(excess.offset, remarkOnExcess(excess));
    return undefined;
  }
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  const [first] = errors;
  if (!first) return tree;
  const xml = remarkOnXml(report.source);
  if (xml) report.add(0, xml);
  else report.add(...remarkOnJson(text, first));
  return undefined;
}

function remarkOnExcess(excess: Excess): Remark {
  switch (excess.of) {
    case 'depth':
      return {
        message: `brackets are nested more than ${DEEPEST} deep here`,
        hint: 'Look for a bracket that is repeated: GeoJSON needs no more than ten within one another.',
      };
    case 'positions':
      return {
        message: `the file has more than ${inEnglish(MOST_POSITIONS)} positions; this is the next`,
        hint: 'Simplify its lines and areas, in QGIS or mapshaper: no map shows so many, and no reader waits for them.',
      };
    case 'values':
      return {
        message: `the file has more than ${inEnglish(MOST_VALUES)} members and entries of lists, up to here`,
        hint: 'Make several stories of it.',
      };
  }
}

function inEnglish(count: number): string {
  return count.toLocaleString('en');
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
  const word = /^-?(?:NaN|Infinity|undefined|None|nan|inf)\b/.exec(
    text.slice(offset, offset + 12),
  )?.[0];
  if (word !== undefined) {
    const hint =
      'Where a position is not known "geometry" is null; all other numbers are left out.';
    return [offset, { message: `unreadable JSON: ${word} is no number`, hint }];
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
