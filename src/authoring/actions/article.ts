/** What an author changes of `article.md`: from its text to the new one. */
import { isMap, isPair, isScalar, type Pair, parseDocument, Scalar, stringify } from 'yaml';
import type { Field } from '../intake/draft.js';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The byte order mark, which may come first. */
const MARK = '\uFEFF';

/** The order in which the members are written. */
const FIELDS = [
  'headline',
  'published',
  'language',
  'credit',
  'link',
] as const satisfies readonly Field[];

/**
 * Gives a member of the front matter another value; an empty one takes it out. All else stays byte
 * for byte, comments and the value's quotation marks too. A text without front matter is returned
 * as it is.
 */
export function setField(text: string, field: Field, value: string): string {
  if (text.startsWith(MARK)) return MARK + setField(text.slice(MARK.length), field, value);
  const match = FRONT_MATTER.exec(text);
  if (match?.index !== 0) return text;
  const start = match[0].indexOf('\n') + 1;
  const yaml = match[1] ?? '';
  const after = withField(yaml, field, value.trim());
  return text.slice(0, start) + after + text.slice(start + yaml.length);
}

function withField(yaml: string, field: Field, value: string): string {
  const eol = eolOf(yaml);
  const document = parseDocument(yaml);
  const { contents } = document;
  if (isMap(contents) && contents.flow === true) {
    // In braces, which people seldom write: laid out anew.
    if (value === '') document.delete(field);
    else document.set(field, value);
    return document.toString({ lineWidth: 0 }).replace(/\r?\n/g, eol);
  }
  const pairs = isMap(contents) ? contents.items : [];
  const isNamed = ({ key }: Pair, name: string) => isScalar(key) && key.value === name;
  const found = pairs.find((pair) => isNamed(pair, field));
  if (!found) {
    if (value === '') return yaml;
    const before = FIELDS.slice(0, FIELDS.indexOf(field));
    const previous = pairs.findLast((pair) => before.some((name) => isNamed(pair, name)));
    const [first = previous] = pairs;
    const indent = first ? yaml.slice(...startOfPair(yaml, first)) : '';
    const at = previous ? endOfPair(yaml, previous) : 0;
    return `${yaml.slice(0, at)}${indent}${field}: ${written(field, value)}${eol}${yaml.slice(at)}`;
  }
  const [lineStart, keyStart] = startOfPair(yaml, found);
  const end = endOfPair(yaml, found);
  if (value === '') return yaml.slice(0, lineStart) + yaml.slice(end);
  const { value: node } = found;
  const [from, to] = (isScalar(node) && node.range) || [];
  if (from === undefined || to === undefined || !isScalar(node)) {
    return `${yaml.slice(0, keyStart)}${field}: ${written(field, value)}${eol}${yaml.slice(end)}`;
  }
  if (node.value === value) return yaml;
  const gap = /[\s:]$/.test(yaml.slice(0, from)) && !yaml.slice(0, from).endsWith(':') ? '' : ' ';
  // A block of lines ends behind its last line end.
  const tail = from < to && yaml[to - 1] === '\n' ? eol : '';
  return yaml.slice(0, from) + gap + written(field, value, node.type) + tail + yaml.slice(to);
}

/** A value as it stands behind the member's name, in the quotation marks that it had. */
function written(field: string, value: string, type?: Scalar['type']): string {
  const scalar = new Scalar(value);
  if (type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE') scalar.type = type;
  const line = stringify({ [field]: scalar }, { lineWidth: 0 });
  return line.slice(field.length + 1).trim();
}

/** Where its line begins, and its name. */
function startOfPair(yaml: string, { key }: Pair): [line: number, name: number] {
  const name = isScalar(key) ? (key.range?.[0] ?? 0) : 0;
  return [yaml.lastIndexOf('\n', name - 1) + 1, name];
}

/** Behind the line end of its value. */
function endOfPair(yaml: string, pair: Pair): number {
  const { value } = pair;
  const end =
    isPair(value) || !isScalar(value) ? startOfPair(yaml, pair)[1] : (value.range?.[1] ?? 0);
  if (end > 0 && yaml[end - 1] === '\n') return end;
  const line = yaml.indexOf('\n', end);
  return line === -1 ? yaml.length : line + 1;
}

function eolOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Puts another text below the front matter, with the file's line ends. */
export function setBody(text: string, body: string): string {
  if (text.startsWith(MARK)) return MARK + setBody(text.slice(MARK.length), body);
  const match = FRONT_MATTER.exec(text);
  const head = match?.index === 0 ? match[0] : '';
  const eol = eolOf(head === '' ? text : head);
  const end = head === '' || head.endsWith('\n') ? '' : eol;
  return `${head}${end}${eol}${body.trim().replace(/\r?\n/g, eol)}${eol}`;
}

/** The text below the front matter. */
export function bodyOf(text: string): string {
  if (text.startsWith(MARK)) return bodyOf(text.slice(MARK.length));
  const match = FRONT_MATTER.exec(text);
  return (match?.index === 0 ? text.slice(match[0].length) : text).trim();
}
