/** Reads a text of LibreOffice and others (OpenDocument, .odt). */
import { counted, draftOfBlocks } from './block-draft.js';
import type { Draft, Outcome } from './draft.js';
import { parseXml } from './html-document.js';
import type { PackedFile } from './packed-file.js';
import { type VisibleNode, visibleText } from './visible-text.js';

/** HTML's elements for those of OpenDocument that have text. */
const ELEMENTS: Readonly<Record<string, string>> = {
  'text:p': 'P',
  'text:list': 'UL',
  'text:list-item': 'LI',
  'text:list-header': 'LI',
  'text:line-break': 'BR',
  'text:section': 'DIV',
  'text:ruby-text': 'RT',
  'table:table': 'TABLE',
  'table:table-header-rows': 'THEAD',
  'table:table-row': 'TR',
  'table:table-cell': 'TD',
  'draw:image': 'IMG',
  'draw:object': 'IMG',
  'draw:text-box': 'DIV',
};

/** What is no text of the document, as it is counted. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  'office:annotation': 'comment',
  'text:changed-region': 'tracked change',
};

const UNSEEN = new Set(['office:forms', 'svg:title', 'svg:desc', 'text:sequence-decls']);

const ELEMENT = 1;
const TEXT = 3;

export async function readOpenDocument(packed: PackedFile): Promise<Outcome<Draft>> {
  const document = await parseXml(packed.text('content.xml') ?? '<none/>');
  const body = document.getElementsByTagName('office:text')[0];
  const broken = 'it is a broken OpenDocument file: open it with LibreOffice and save it again';
  if (!body) return { fault: broken };
  const counts = new Map<string, number>();
  const notes: VisibleNode[] = [];
  const seen = asHtml(body, counts, notes);
  const text = visibleText(element('DIV', [seen, listOf(() => notes)]));
  if (text.blocks.length === 0) return { fault: 'there is no text in it' };
  const draft = draftOfBlocks(text, {
    fields: {},
    remarks: [],
    how: 'read as OpenDocument',
    leftOut: [...counts].map(([thing, times]) => counted(times, thing)),
  });
  return { value: draft };
}

/** The document's nodes under the names of HTML. What is left out is counted, notes are kept for the end. */
function asHtml(node: VisibleNode, counts: Map<string, number>, notes: VisibleNode[]): VisibleNode {
  const children = function* (): Generator<VisibleNode> {
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) yield child;
      if (child.nodeType !== ELEMENT) continue;
      const name = child.nodeName.toLowerCase();
      const thing = LEFT_OUT[name];
      if (thing !== undefined) counts.set(thing, (counts.get(thing) ?? 0) + 1);
      else if (name === 'text:note') {
        notes.push(element('LI', [asHtml(child, counts, notes)]));
        yield noteMark();
      } else if (name === 'text:tab') yield textNode('\t');
      else if (name === 'text:s') yield textNode(' ');
      else if (name !== 'text:note-citation' && !UNSEEN.has(name)) {
        yield asHtml(child, counts, notes);
      }
    }
  };
  const name = node.nodeName.toLowerCase();
  const level = Math.min(6, Number(node.getAttribute?.('text:outline-level') ?? 1) || 1);
  return {
    ...element(name === 'text:h' ? `H${level}` : (ELEMENTS[name] ?? 'SPAN'), []),
    get childNodes() {
      return children();
    },
    textContent: node.textContent,
  };
}

function element(nodeName: string, childNodes: Iterable<VisibleNode>): VisibleNode {
  return { nodeType: ELEMENT, nodeName, childNodes, textContent: '', getAttribute: () => null };
}

/** Its items are known only when what stands before it has been walked through. */
function listOf(items: () => readonly VisibleNode[]): VisibleNode {
  return {
    ...element('OL', []),
    get childNodes() {
      return items();
    },
  };
}

function noteMark(): VisibleNode {
  return {
    ...element('A', []),
    textContent: '*',
    getAttribute: (name) => (name === 'href' ? '#' : null),
  };
}

function textNode(text: string): VisibleNode {
  return { nodeType: TEXT, nodeName: '#text', textContent: text, childNodes: [] };
}
