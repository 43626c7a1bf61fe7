/** From a file of any format to a draft of an article, or to what has to be asked first. */
import { decodeText } from './decode.js';
import type { Choices, Draft, Outcome } from './draft.js';
import { takeFrontMatter } from './front-matter.js';
import { findDate, isHeadline, takeHeadline } from './headline.js';
import { readPlainText } from './plain-text.js';
import { faultOfSource, sourceFormatOf, textFormatOf } from './source-format.js';

const TOO_DEEP = 'it is nested too deep to be read';

/** What `--format` takes: which kind of text a text file has. */
const FORMATS = ['plain', 'markdown', 'html', 'whole-page'];

/**
 * Reads a file. Throws nothing for what is in it.
 *
 * @param name the file's name, whose ending tells Markdown from plain text
 * @param hasHeadline whether the headline is known, so that the text may be one line
 */
export async function takeIn(
  bytes: Uint8Array,
  name: string,
  choices: Choices,
  hasHeadline = false,
): Promise<Outcome<Draft>> {
  const { format } = choices;
  if (format !== undefined && !FORMATS.includes(format)) {
    return { fault: `--format ${format}: ${FORMATS.join(', ')} are the formats of a text file` };
  }
  try {
    const outcome = await read(bytes, name, choices);
    return 'value' in outcome ? checked(outcome.value, hasHeadline) : outcome;
  } catch (error) {
    // Of a parser, for elements in elements ten thousand deep.
    if (error instanceof RangeError) return { fault: TOO_DEEP };
    throw error;
  }
}

async function read(bytes: Uint8Array, name: string, choices: Choices): Promise<Outcome<Draft>> {
  if (bytes.length === 0) return { fault: 'the file is empty: it has no bytes' };
  const source = await sourceFormatOf(bytes, name);
  switch (source.kind) {
    case 'unread':
      return { fault: source.advice };
    case 'word':
      return (await import('./word.js')).readWord(bytes, source.packed);
    case 'open-document':
      return (await import('./open-document.js')).readOpenDocument(source.packed);
    case 'e-book':
      return (await import('./e-book.js')).readEBook(source.packed);
    case 'text':
      return readText(bytes, name, choices);
  }
}

async function readText(
  bytes: Uint8Array,
  name: string,
  choices: Choices,
): Promise<Outcome<Draft>> {
  const decoded = await decodeText(bytes, choices.encoding);
  if (!('value' in decoded)) return decoded;
  const { text, remarks } = decoded.value;
  if (text.trim() === '') return { fault: 'the file is empty: it has only white space' };
  const outcome = await readFormat(text, name, choices);
  if (!('value' in outcome)) return outcome;
  const own = remarks.map((text) => ({ text }));
  return { value: { ...outcome.value, remarks: [...own, ...outcome.value.remarks] } };
}

async function readFormat(text: string, name: string, choices: Choices): Promise<Outcome<Draft>> {
  const found = textFormatOf(text, name);
  const fault = choices.format === undefined && found === 'plain' ? faultOfSource(name) : undefined;
  if (fault !== undefined) return { fault };
  const format = choices.format ?? found;
  if (format === 'html' || format === 'whole-page') {
    const { readWebPage } = await import('./web-page.js');
    return readWebPage(text, format === 'whole-page');
  }
  const isOwn = found === 'markdown' && choices.format === undefined && (await isOwnArticle(text));
  if (format === 'markdown' && !isOwn) {
    // For lists in lists a thousand deep the parser takes minutes.
    if (/^[ \t]{400}/m.test(text)) return { fault: TOO_DEEP };
    const plain = readPlainText(text, 'blank');
    if (!('value' in plain)) return plain;
    return { value: await (await import('./markdown.js')).readMarkdown(plain.value.text) };
  }
  return readPlain(text, choices.paragraphs);
}

async function isOwnArticle(text: string): Promise<boolean> {
  return (await takeFrontMatter(text)).isOwn;
}

async function readPlain(text: string, way: string | undefined): Promise<Outcome<Draft>> {
  const front = await takeFrontMatter(text);
  const plain = readPlainText(front.body, way);
  if (!('value' in plain)) return plain;
  const { remarks, text: lined } = plain.value;
  const titled =
    front.fields.headline === undefined
      ? takeHeadline(lined)
      : { fields: {}, body: lined, remarks: [] };
  const dated =
    front.fields.published === undefined ? findDate(titled.body) : { fields: {}, remarks: [] };
  return {
    value: {
      fields: { ...front.fields, ...titled.fields, ...dated.fields },
      ...(front.kept && { kept: front.kept }),
      body: titled.body,
      remarks: [
        ...front.remarks,
        ...titled.remarks,
        ...dated.remarks,
        ...remarks.map((text) => ({ text })),
        ...remarksOnMarkup(titled.body),
      ],
    },
  };
}

function checked(draft: Draft, hasHeadline: boolean): Outcome<Draft> {
  const text = draft.body.trim();
  if (text === '') return { fault: 'it has no text below its headline' };
  const isTitled = hasHeadline || draft.fields.headline !== undefined;
  if (!isTitled && !text.includes('\n') && isHeadline(text) && !/[.!?]\s/.test(text)) {
    return {
      fault: `it has only a headline, "${text}": put the text below it, or give the headline by --headline`,
    };
  }
  return { value: draft };
}

/** Markup of Markdown and HTML that stands in a plain text. */
const MARKUP: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['images', /!\[[^\][]*\]\(/],
  ['links', /(?<!!)\[[^\][]+\]\([^\s)]/],
  ['emphasis', /(?<![\p{L}\p{N}*_])(\*\*?|__?)(?=\S)[^*_\n]+?(?<=\S)\1(?![\p{L}\p{N}*_])/u],
  ['headings', /^#{1,6} /m],
  ['lists', /^ {0,3}[-*+] +\S/m],
  ['quoted blocks', /^> /m],
  ['HTML', /<\/?(?:p|a|b|i|em|strong|br|div|span|img|h[1-6])[\s/>]/i],
];

/** The first two items of a numbered list. */
const NUMBERED = [/^ {0,3}1[.)] +\S/m, /^ {0,3}2[.)] +\S/m];

function remarksOnMarkup(text: string): { text: string }[] {
  const markup = MARKUP.filter(([, pattern]) => pattern.test(text)).map(([kind]) => kind);
  // A single number is that of a day: "12. März 2019".
  const isNumbered = NUMBERED.every((pattern) => pattern.test(text));
  if (isNumbered && !markup.includes('lists')) markup.push('lists');
  if (markup.length === 0) return [];
  const kinds = markup.join(', ');
  return [
    {
      text: `read as plain text: markup stays as it is written and will show so on the page: ${kinds}. If it is Markdown, --format markdown reads it as such`,
    },
  ];
}
