/** What an author pastes or drops, as bytes with a name. */
import type { Source } from '../engine/reading.js';

/** Elements that part paragraphs; of HTML without them, the plain text says as much or more. */
const BLOCKS = /<(?:p|h[1-6]|li|td|blockquote)\b/i;

type Pasted = Pick<DataTransfer, 'getData'>;

/** The text of a clipboard, with its paragraphs as Word, Google Docs or a page have them. */
export function pastedSource(clipboard: Pasted): Source | undefined {
  const html = clipboard.getData('text/html');
  const plain = clipboard.getData('text/plain');
  const isRich = BLOCKS.test(html) && plain.trim() !== '';
  const text = isRich ? html : plain;
  if (text.trim() === '') return undefined;
  return {
    bytes: new TextEncoder().encode(isRich ? fragmentOf(html) : plain),
    name: isRich ? 'pasted.html' : 'pasted.txt',
    // All of it: what was selected was meant.
    choices: isRich ? { encoding: 'utf-8', format: 'whole-page' } : {},
  };
}

const START = '<!--StartFragment-->';
const END = '<!--EndFragment-->';

/** Between the marks that Windows puts round what was selected. */
function fragmentOf(html: string): string {
  const [start, end] = [html.indexOf(START), html.lastIndexOf(END)];
  const inside = start !== -1 && end > start ? html.slice(start + START.length, end) : html;
  return `<!doctype html><html><body>${inside}</body></html>`;
}

export async function fileSource(file: File): Promise<Source> {
  return { bytes: new Uint8Array(await file.arrayBuffer()), name: file.name, choices: {} };
}

/** The one file that was dropped or pasted, or why there is none. */
export function fileIn(
  transfer: Pick<DataTransfer, 'files' | 'items'>,
): { readonly file: File } | { readonly fault: 'aFolder' | 'oneFile' } | undefined {
  const [file, ...others] = transfer.files;
  if (!file) return undefined;
  if (others.length > 0) return { fault: 'oneFile' };
  const isFolder = [...transfer.items].some((item) => item.webkitGetAsEntry?.()?.isDirectory);
  return isFolder ? { fault: 'aFolder' } : { file };
}

/** Characters. More take the browser seconds. */
const MOST_UNDOABLE = 300_000;

/**
 * Puts a text in the place of what is selected in a field, as if it were typed: the field's own
 * undo takes it back.
 */
export function putText(area: HTMLTextAreaElement, text: string): void {
  area.focus();
  // Deprecated, and all that leaves the field's history in order.
  const isPut = text.length <= MOST_UNDOABLE && document.execCommand('insertText', false, text);
  if (!isPut) area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
}
