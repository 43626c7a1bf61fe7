/** Reads a Word file (.docx) by mammoth, which knows its lists, tables, notes and text boxes. */
import { counted, draftOfBlocks } from './block-draft.js';
import type { Draft, Outcome } from './draft.js';
import { parseHtml } from './html-document.js';
import type { PackedFile } from './packed-file.js';
import { visibleText } from './visible-text.js';
import { hiddenStyles, withoutHidden } from './word-hidden.js';

/** Styles that mammoth does not know by itself, in Word's own names. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  // Left out otherwise, and the words on both sides become one.
  "br[type='page'] => br:fresh",
  "br[type='column'] => br:fresh",
];

export async function readWord(bytes: Uint8Array, packed: PackedFile): Promise<Outcome<Draft>> {
  const { default: mammoth } = await import('mammoth');
  const { file, hidden } = await preparedForMammoth(bytes, packed);
  const arrayBuffer = Uint8Array.from(file).buffer;
  // Node's half of mammoth takes the one, a browser's the other.
  const input = { arrayBuffer, buffer: arrayBuffer };
  let pictures = 0;
  let html: string;
  try {
    const converted = await mammoth.convertToHtml(input, {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(async () => {
        pictures++;
        return { src: '' };
      }),
    });
    html = converted.value;
  } catch {
    return { fault: 'it is a broken Word file: open it with a word processor and save it again' };
  }
  const document = await parseHtml(`<html><body>${html}</body></html>`);
  const text = visibleText(document.body);
  if (text.blocks.length === 0) {
    const has = pictures > 0 ? `, only ${counted(pictures, 'picture')}` : '';
    const unseen = hidden > 0 ? ' but hidden text' : '';
    return { fault: `there is no text in it${unseen}${has}` };
  }
  const draft = draftOfBlocks(text, {
    fields: {},
    remarks: [],
    how: 'read as Word',
    leftOut: [
      ...leftOutOf(packed),
      ...(hidden > 0 ? [counted(hidden, 'passage of hidden text', 'passages of hidden text')] : []),
    ],
  });
  return { value: draft };
}

/** The file without hidden text, and with the breaks that mammoth does not know as those it knows. */
async function preparedForMammoth(
  bytes: Uint8Array,
  packed: PackedFile,
): Promise<{ file: Uint8Array; hidden: number }> {
  const styles = hiddenStyles(packed.text('word/styles.xml') ?? '');
  let hidden = 0;
  const changed = new Map<string, string>();
  for (const name of packed.names.filter((name) => TEXTS.test(name))) {
    const before = packed.text(name) ?? '';
    const seen = withoutHidden(before, styles);
    const after = seen.xml
      .replace(UNKNOWN_WRAPPERS, '')
      .replace(/<w:cr\s*\/>/g, '<w:br/>')
      .replace(/<w:ptab\b/g, '<w:tab');
    hidden += seen.passages;
    if (after !== before) changed.set(name, after);
  }
  if (changed.size === 0) return { file: bytes, hidden };
  const { strToU8, zipSync } = await import('fflate');
  const parts = packed.names.flatMap((name) => {
    const text = changed.get(name) ?? packed.text(name);
    return text === undefined ? [] : [[name, strToU8(text)] as const];
  });
  return { file: zipSync(Object.fromEntries(parts), { level: 0 }), hidden };
}

const TEXTS = /^word\/(?:document\d*|footnotes|endnotes)\.xml$/;

/**
 * Elements around text that mammoth leaves out with their text: fields, directions of writing, and
 * characters that have their reading above them, which itself (`w:rt`) is no text of the article.
 */
const UNKNOWN_WRAPPERS = /<\/?w:(?:fldSimple|bdo|dir|ruby|rubyBase)(?:\s[^<>]*)?>/g;

/** Parts of a document that are not its text, by the elements of WordprocessingML. */
const PARTS: readonly (readonly [element: RegExp, one: string, many?: string])[] = [
  [/<w:del [^<>]*[^<>/]>/g, 'deletion that is tracked', 'deletions that are tracked'],
  [/<w:altChunk[ >/]/g, 'document within it', 'documents within it'],
  [/<m:oMath[ >]/g, 'formula'],
  [/<c:chart |<dgm:relIds /g, 'chart'],
];

function leftOutOf(packed: PackedFile): string[] {
  const main = packed.text('word/document.xml') ?? '';
  const comments = packed.text('word/comments.xml')?.match(/<w:comment /g)?.length ?? 0;
  const margins = packed.names
    .filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
    .filter((name) => /<w:t[ >]/.test(packed.text(name) ?? '')).length;
  const rows = main
    .split('<w:trPr>')
    .slice(1)
    .filter((row) =>
      row.slice(0, Math.max(0, row.indexOf('</w:trPr>'))).includes('<w:del '),
    ).length;
  return [
    ...(rows > 0 ? [counted(rows, 'deleted row of a table', 'deleted rows of tables')] : []),
    ...PARTS.flatMap(([element, one, many]) => {
      const times = main.match(element)?.length ?? 0;
      return times > 0 ? [counted(times, one, many)] : [];
    }),
    ...(comments > 0 ? [counted(comments, 'comment')] : []),
    ...(margins > 0 ? [counted(margins, 'header or footer', 'headers and footers')] : []),
  ];
}
