/** What an author changes of `article.md`: from its text to the new one. */
import { isMap, isPair, isScalar, parseDocument, stringify } from 'yaml';
import type { FrontMatter } from '../../story/article.js';

const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m;

/** The order in which the members are written. */
const FIELDS = ['headline', 'published', 'language', 'credit', 'link'] as const;

/**
 * Gives a member of the front matter another value; an empty one takes it out. All else stays byte
 * for byte. A text without front matter is returned as it is.
 */
export function setField(text: string, field: keyof FrontMatter, value: string): string {
  const match = FRONT_MATTER.exec(text);
  if (match?.index !== 0) return text;
  const start = match[0].indexOf('\n') + 1;
  const yaml = match[1] ?? '';
  const after = withField(yaml, field, value.trim());
  return text.slice(0, start) + after + text.slice(start + yaml.length);
}

function withField(yaml: string, field: keyof FrontMatter, value: string): string {
  const eol = yaml.includes('\r\n') ? '\r\n' : '\n';
  const line =
    value === '' ? '' : stringify({ [field]: value }, { lineWidth: 0 }).replace(/\n$/, eol);
  const { contents } = parseDocument(yaml);
  const pairs = isMap(contents) ? contents.items : [];
  const found = pairs.find(({ key }) => isScalar(key) && key.value === field);
  if (!found) {
    const before = FIELDS.slice(0, FIELDS.indexOf(field));
    const previous = pairs.findLast(
      ({ key }) => isScalar(key) && before.some((name) => name === key.value),
    );
    const at = previous ? endOfPair(yaml, previous) : 0;
    return yaml.slice(0, at) + line + yaml.slice(at);
  }
  return yaml.slice(0, startOfPair(found)) + line + yaml.slice(endOfPair(yaml, found));
}

function startOfPair(pair: unknown): number {
  return isPair(pair) && isScalar(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
}

/** Behind the line end of its value. */
function endOfPair(yaml: string, pair: unknown): number {
  const value = isPair(pair) ? pair.value : undefined;
  const end = isScalar(value) ? (value.range?.[1] ?? 0) : startOfPair(pair);
  const line = yaml.indexOf('\n', end);
  return line === -1 ? yaml.length : line + 1;
}

/** Puts another text below the front matter. */
export function setBody(text: string, body: string): string {
  const match = FRONT_MATTER.exec(text);
  const head = match?.index === 0 ? match[0] : '';
  return `${head}\n${body.trim()}\n`;
}

/** The text below the front matter. */
export function bodyOf(text: string): string {
  const match = FRONT_MATTER.exec(text);
  return (match?.index === 0 ? text.slice(match[0].length) : text).trim();
}
