/** Makes an article of a plain text or Markdown file. */
import { stringify } from 'yaml';
import { textsIn } from '../check/yaml.js';
import type { FrontMatter } from '../story/article.js';
import { dateWithin, isAmbiguousDate, writtenDate } from './written-date.js';

export type Field = keyof FrontMatter;

export interface Draft {
  /** The front matter's members, as far as the text has them. */
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** The text below headline and front matter, unchanged. */
  readonly body: string;
  /** What was taken from where, and what the author should know about the text. */
  readonly remarks: readonly string[];
  /** Whether the text, headline included, has several lines but no blank line. */
  readonly hasNoParagraphs: boolean;
}

/** The members' names in other tools' front matter. */
const SYNONYMS: Readonly<Record<Field, readonly string[]>> = {
  headline: ['headline', 'title'],
  published: ['published', 'date', 'datePublished'],
  language: ['language', 'lang', 'locale'],
  credit: ['credit', 'author', 'byline', 'source'],
  link: ['link', 'url', 'canonical'],
};
const FIELDS = Object.keys(SYNONYMS) as Field[];

/** Characters; a longer first line of a plain text is not taken for a headline. */
const LONGEST_HEADLINE = 150;

/** A date is looked for in this many lines from the top. */
const DATE_LINES = 4;

/** Reads front matter, or else a headline and a date above the text. */
export function draftFrom(text: string): Draft {
  const front = takeFrontMatter(text);
  const { headline, published } = front.fields;
  const titled = headline === undefined ? takeHeadline(front.body) : { ...front, remarks: [] };
  const { body } = titled;
  const dated = published === undefined ? findDate(body) : { remarks: [] };
  return {
    fields: { ...front.fields, ...titled.fields, ...dated.fields },
    body,
    remarks: [...front.remarks, ...titled.remarks, ...dated.remarks, ...remarksOnText(body)],
    hasNoParagraphs: hasNoParagraphs(front.body) && hasNoParagraphs(body),
  };
}

/** The text of `article.md`. */
export function articleText(fields: Draft['fields'], body: string): string {
  const { headline, published, language, credit, link } = fields;
  const members = { headline, published, language, credit, link };
  const yaml = stringify(members, { lineWidth: 0 });
  return `---\n${yaml}---\n\n${body}${body.endsWith('\n') ? '' : '\n'}`;
}

/** What was taken from the top of a text, and the text below it. */
type Taken = Pick<Draft, 'fields' | 'body' | 'remarks'>;

function takeFrontMatter(text: string): Taken {
  const match = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/m.exec(text);
  const value = match?.index === 0 ? textsIn(match[1] ?? '') : undefined;
  if (!match || typeof value !== 'object' || value === null || Array.isArray(value)) {
    const unread =
      match?.index === 0 ? ['the front matter is no YAML and is left in the text'] : [];
    return { fields: {}, body: text, remarks: unread };
  }
  const members = new Map(Object.entries(value));
  const found = FIELDS.flatMap((field) => {
    const name = SYNONYMS[field].find((synonym) => typeof members.get(synonym) === 'string');
    const content: unknown = name === undefined ? undefined : members.get(name);
    return name === undefined ? [] : [{ field, name, content: String(content).trim() }];
  }).filter(({ content }) => content !== '');
  const used = new Set(found.map(({ name }) => name));
  const unused = [...members.keys()].filter((name) => !used.has(name));
  return {
    fields: Object.fromEntries(found.map(({ field, content }) => [field, content])),
    body: withoutBlankStart(text.slice(match[0].length)),
    remarks: [
      ...found.map(({ field, name }) => `${field}: from "${name}" in the text's front matter`),
      ...(unused.length > 0 ? [`left out of the front matter: ${unused.join(', ')}`] : []),
    ],
  };
}

/** A Markdown heading, or a first line that looks like a headline: short, alone, without full stop. */
function takeHeadline(text: string): Taken {
  const bare = withoutBlankStart(text);
  const [first = ''] = bare.split(/\r?\n/, 1);
  const rest = bare.slice(first.length);
  const underlined = /^\r?\n=+[ \t]*(?=\r?\n|$)/.exec(rest)?.[0] ?? '';
  const below = withoutBlankStart(rest.slice(underlined.length));
  const heading = /^#[ \t]/.test(first)
    ? first
        .slice(1)
        .trimEnd()
        .replace(/(?<!#)#+$/, '')
        .trim()
    : undefined;
  const isAlone = /^\r?\n[ \t]*\r?\n/.test(rest) || underlined !== '';
  const looksLikeOne =
    isAlone &&
    first.trim().length <= LONGEST_HEADLINE &&
    !/[.,;:…。]["'”’»]?\s*$/.test(first) &&
    writtenDate(first) === undefined;
  const headline = heading ?? (looksLikeOne ? first.trim() : undefined);
  if (headline === undefined || headline === '' || below === '') {
    return { fields: {}, body: bare, remarks: [] };
  }
  const what = heading === undefined ? 'the first line' : 'the heading';
  return {
    fields: { headline },
    body: below,
    remarks: [`headline: ${what}, "${headline}", which is taken out of the text`],
  };
}

/** A line near the top that is only a date. It stays in the text. */
function findDate(body: string): Pick<Draft, 'remarks'> & Partial<Pick<Draft, 'fields'>> {
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '');
  const top = lines.slice(0, DATE_LINES);
  const [date, ...others] = new Set(top.flatMap((line) => writtenDate(line) ?? []));
  if (date !== undefined && others.length === 0) {
    const remark = `published: ${date}, from a line of the text, left there`;
    return { fields: { published: date }, remarks: [remark] };
  }
  if (others.length > 0) return { remarks: ['no date taken: the first lines have several'] };
  const byline = top.find((line) => isShort(line) && dateWithin(line) !== undefined);
  if (byline !== undefined) {
    const date = dateWithin(byline);
    const advice = `if it is the day of publication, --published ${date} says so, or "published: ${date}" in article.md`;
    return { remarks: [`published: the date in "${byline.trim()}" is not taken; ${advice}`] };
  }
  const unsure = top.find(isAmbiguousDate);
  return {
    remarks: unsure === undefined ? [] : [`no date taken: "${unsure.trim()}" may mean two days`],
  };
}

/** As bylines are; a sentence that contains a date seldom is. */
function isShort(line: string): boolean {
  return line.trim().length <= LONGEST_HEADLINE && !/[.!?…]["'”’»]?\s*$/.test(line);
}

function withoutBlankStart(text: string): string {
  return text.replace(/^(?:[ \t]*\r?\n)+/, '');
}

/** Markup of Markdown and HTML: the page shows it as it is, because quotations are verbatim. */
const MARKUP: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['images', /!\[[^\][]*\]\(/],
  ['links', /(?<!!)\[[^\][]+\]\([^\s)]/],
  ['emphasis', /(?<![\p{L}\p{N}*_])(\*\*?|__?)(?=\S)[^*_\n]+?(?<=\S)\1(?![\p{L}\p{N}*_])/u],
  ['headings', /^#{1,6} /m],
  ['lists', /^ {0,3}(?:[-*+]|\d+[.)]) +\S/m],
  ['quoted blocks', /^> /m],
  ['HTML', /<\/?(?:p|a|b|i|em|strong|br|div|span|img|h[1-6])[\s/>]/i],
];

/** Remarks on how an article's text will be read, a sentence each. */
function remarksOnText(text: string): string[] {
  const markup = MARKUP.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  const lines = text.split('\n').filter((line) => line.trim() !== '').length;
  const remarks: string[] = [];
  if (markup.length > 0) {
    remarks.push(
      `markup stays as it is written and will show so on the page: ${markup.join(', ')}`,
    );
  }
  if (hasNoParagraphs(text)) {
    remarks.push(
      `the text has no blank line, so its ${lines} lines are read as one paragraph: put a blank line between paragraphs`,
    );
  }
  if (text.includes('\r\n')) {
    remarks.push("the text's line ends (CRLF, as Windows has them) are kept");
  }
  return remarks;
}

/** Whether a text has several lines but no blank line, which would separate paragraphs. */
function hasNoParagraphs(text: string): boolean {
  const bare = text.trim();
  return bare.includes('\n') && !/\n[ \t]*\r?\n/.test(bare);
}

/** Files that are not plain text, by their first bytes. */
const SIGNATURES: readonly (readonly [start: string, advice: string])[] = [
  ['PK\u0003\u0004', 'it is packed, as word processors do: save it as plain text (.txt, UTF-8)'],
  ['\u00d0\u00cf\u0011\u00e0', 'it is an old Word file: save it as plain text (.txt, UTF-8)'],
  ['%PDF', 'it is a PDF: copy its text into a plain text file'],
  ['{\\rtf', 'it is RTF: save it as plain text (.txt, UTF-8)'],
  ['\u00ff\u00fe', 'it is text in UTF-16: save it again with the encoding UTF-8'],
  ['\u00fe\u00ff', 'it is text in UTF-16: save it again with the encoding UTF-8'],
];

/** A file's bytes as text without byte order mark, or how to make it a text. */
export function decodeText(bytes: Uint8Array): { text: string } | { advice: string } {
  const start = Array.from(bytes.subarray(0, 8), (byte) => String.fromCharCode(byte)).join('');
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return { advice: known[1] };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    if (text.includes('\0')) return { advice: 'it is not text: it has bytes of zero' };
    if (/^\s*<(?:!doctype|html)\b/i.test(text)) {
      return { advice: 'it is HTML: copy the text of the article into a plain text file' };
    }
    return { text };
  } catch {
    return { advice: 'it is not text in UTF-8: save it again with the encoding UTF-8' };
  }
}
