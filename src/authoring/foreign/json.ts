import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import { excessOf } from '../../check/survey.js';

/** A text's JSON, or `undefined` where it is none, or too much of it. */
export function parseJson(text: string): { tree: Node; value: unknown } | undefined {
  if (excessOf(text)) return undefined;
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { disallowComments: true });
  return tree && errors.length === 0 ? { tree, value: JSON.parse(text) } : undefined;
}

export function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

export function listAt(value: unknown, name: string): readonly unknown[] {
  const list = member(value, name);
  return Array.isArray(list) ? list : [];
}
