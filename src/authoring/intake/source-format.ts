/** Which format a file has, by its bytes and its name. */
import { openPackedFile, type PackedFile } from './packed-file.js';

type TextFormat = 'plain' | 'markdown' | 'html';

/** What a file is, or what it is that cannot be read, and what to do: a phrase. */
export type SourceFormat =
  | { readonly kind: 'text' }
  | { readonly kind: 'word' | 'open-document' | 'e-book'; readonly packed: PackedFile }
  | { readonly kind: 'unread'; readonly advice: string };

const AS_WORD =
  'open it with the program that made it, or with LibreOffice, and save it as Word (.docx)';
const AS_TEXT = 'copy the text of the article into a text file (.txt)';

/** Files that are not read, by their first bytes. */
const SIGNATURES: readonly (readonly [start: string, advice: string])[] = [
  [
    '%PDF',
    `it is a PDF, which knows no paragraphs: open it and ${AS_TEXT}, a blank line between paragraphs`,
  ],
  ['{\\rtf', `it is RTF: ${AS_WORD}`],
  ['bplist00', 'it is a page saved by Safari as an archive: save it as "Page Source" (.html)'],
  ['\u0089PNG', pictureAdvice()],
  ['\u00ff\u00d8\u00ff', pictureAdvice()],
  ['GIF8', pictureAdvice()],
  ['II*\0', pictureAdvice()],
  ['MM\0*', pictureAdvice()],
  ['RIFF', pictureAdvice()],
  ['\u001f\u008b', 'it is packed (gzip): unpack it first'],
  ['7z\u00bc\u00af', 'it is packed (7z): unpack it first'],
  ['Rar!', 'it is packed (RAR): unpack it first'],
  ['\u00ffWPC', `it is a WordPerfect file: ${AS_WORD}`],
];

function pictureAdvice(): string {
  return `it is a picture: have its words read by a program for that (OCR), or ${AS_TEXT}`;
}

const COMPOUND = '\u00d0\u00cf\u0011\u00e0\u00a1\u00b1';

/** @param name the file's name, for its ending */
export async function sourceFormatOf(bytes: Uint8Array, name: string): Promise<SourceFormat> {
  const start = latin(bytes.subarray(0, 300));
  if (start.startsWith('PK')) return formatOfPacked(bytes, name);
  if (start.startsWith(COMPOUND)) return { kind: 'unread', advice: adviceOnCompound(bytes) };
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature));
  if (known) return { kind: 'unread', advice: known[1] };
  if (/^[\w-]+: /.test(start) && /^MIME-Version:/im.test(latin(bytes.subarray(0, 8000)))) {
    return {
      kind: 'unread',
      advice:
        'it is a page or a message with all its parts in one (MHTML, EML): open it and save it as "Web page, HTML only", or copy its text into a text file (.txt)',
    };
  }
  if (/\.g(?:doc|docs)$/i.test(name)) {
    return {
      kind: 'unread',
      advice:
        'it is only a pointer to Google Docs: open it there, and take "Download", "Microsoft Word (.docx)"',
    };
  }
  if (/\.(?:docx|odt|epub)$/i.test(name)) {
    const advice =
      'it is not what its ending says: it is broken, or was given another name. Open it with a word processor and save it again, or give it its own ending';
    return { kind: 'unread', advice };
  }
  return { kind: 'text' };
}

function latin(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

async function formatOfPacked(bytes: Uint8Array, name: string): Promise<SourceFormat> {
  const unread = (advice: string): SourceFormat => ({ kind: 'unread', advice });
  const packed = await openPackedFile(bytes);
  if (packed === 'broken') {
    return unread(
      'it is packed, as word processors do, and broken or cut off: fetch or save it again',
    );
  }
  if (packed === 'too large') {
    return unread('it unpacks to more than 60 MB of text: make several stories of it');
  }
  const has = (pattern: RegExp) => packed.names.some((file) => pattern.test(file));
  const type = packed.text('mimetype')?.trim() ?? '';
  if (has(/^word\/document\d*\.xml$/)) return { kind: 'word', packed };
  if (type === 'application/epub+zip' || has(/^META-INF\/container\.xml$/)) {
    return { kind: 'e-book', packed };
  }
  if (/opendocument\.text/.test(type)) {
    return /manifest:encryption-data/.test(packed.text('META-INF/manifest.xml') ?? '')
      ? unread('it is protected by a password: save it again without one')
      : { kind: 'open-document', packed };
  }
  if (has(/^xl\//) || /opendocument\.spreadsheet/.test(type)) {
    return unread(
      `it is a spreadsheet, and no text: ${AS_TEXT}. A table of places goes into a story by npm run place -- <story> --from`,
    );
  }
  if (has(/^ppt\//) || /opendocument\.presentation/.test(type)) {
    return unread(`it is a presentation: ${AS_TEXT}`);
  }
  if (has(/^Index\/.*\.iwa$|^index\.(?:xml|apxl)(?:\.gz)?$/i)) {
    return unread('it is a Pages document: in Pages take "Export To", "Word" (.docx)');
  }
  return /\.docx$/i.test(name)
    ? unread(
        'it is packed as a Word file is, but has no text in it: open it with a word processor and save it again',
      )
    : unread('it is a packed folder (ZIP): unpack it, and give the file in it that is the article');
}

/** Old Office files and encrypted new ones are in Microsoft's container of 1995. */
function adviceOnCompound(bytes: Uint8Array): string {
  const holds = (stream: string) => {
    const name = new Uint8Array(Array.from(stream, (letter) => [letter.charCodeAt(0), 0]).flat());
    return indexOf(bytes, name) !== -1;
  };
  if (holds('EncryptedPackage')) {
    return 'it is protected by a password: open it with the password, remove that, and save it again';
  }
  return holds('WordDocument')
    ? `it is an old Word file (.doc): ${AS_WORD}`
    : `it is an old file of Microsoft Office: ${AS_WORD}`;
}

function indexOf(bytes: Uint8Array, wanted: Uint8Array): number {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at !== -1; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return at;
  }
  return -1;
}

/** Texts in which commands and data stand between the words, by the file's ending. */
const SOURCES: readonly (readonly [ending: RegExp, what: string])[] = [
  [/\.(?:tex|ltx)$/i, 'LaTeX'],
  [/\.(?:adoc|asciidoc)$/i, 'AsciiDoc'],
  [/\.rst$/i, 'reStructuredText'],
  [/\.org$/i, 'Org'],
  [/\.(?:textile|wiki|mediawiki)$/i, 'the markup of a wiki'],
  [/\.(?:xml|tei|fodt|fb2|dbk)$/i, 'XML'],
  [/\.(?:srt|vtt)$/i, 'subtitles'],
  [/\.(?:json|jsonl|ipynb|yaml|yml|toml)$/i, 'data'],
];
const TABLES = /\.(?:csv|tsv|geojson|kml|gpx)$/i;

/** Why a text of this name is not read as prose; `undefined` if it is. */
export function faultOfSource(name: string): string | undefined {
  if (TABLES.test(name)) {
    return 'it has places, and no text: npm run place -- <story> --from takes them into a story that is there';
  }
  const [, what] = SOURCES.find(([ending]) => ending.test(name)) ?? [];
  if (what === undefined) return undefined;
  return `it is ${what}, whose marks would stand in the article: convert it to Word or HTML (pandoc does that for most), or take it as it is with --format plain`;
}

const MARKDOWN = /\.(?:md|markdown|mdown|mkdn?|mdx|rmd|qmd)$/i;
const HTML = /\.(?:x?html?|shtml|php|aspx?)$/i;

/** Which kind of text it is, by what it says more than by its name. */
export function textFormatOf(text: string, name: string): TextFormat {
  const start = text.slice(0, 4000).replace(/^(?:\s|<\?xml[^>]{0,200}\?>|<!--[^>]{0,500}-->)+/, '');
  if (/^<(?:!doctype\s+html|html|head|body)\b/i.test(start)) return 'html';
  const tags = start.match(/<(?:p|div|h[1-6]|br|article|section|span|table)\b[^<>]*>/gi);
  if (MARKDOWN.test(name)) return 'markdown';
  if (HTML.test(name)) return 'html';
  return /^<(?:p|div|h[1-6]|article|section|main|table)\b/i.test(start) && (tags?.length ?? 0) > 1
    ? 'html'
    : 'plain';
}
