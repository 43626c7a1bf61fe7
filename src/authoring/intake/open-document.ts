/** Reads a text of LibreOffice and others (OpenDocument, .odt). */
import { counted, draftOfBlocks } from './block-draft.js';
import type { Draft, Outcome } from './draft.js';
import { parseXml } from './html-document.js';
import { isHiddenIn, isLeftUnseen, type Shown, shownStyles } from './open-document-hidden.js';
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

const UNSEEN = new Set([
  ...['office:forms', 'svg:title', 'svg:desc', 'text:sequence-decls', 'text:script'],
  ...['text:note-citation', 'table:covered-table-cell'],
]);

/** Text beside the paragraph in which they are anchored: it comes behind it, not amid a sentence. */
const BOXES = new Set(['draw:frame', 'draw:g', 'draw:custom-shape', 'draw:rect', 'draw:ellipse']);

/** By the document's own nodes, since those of a table are walked through more than once. */
type Kept = Map<VisibleNode, VisibleNode>;

/** What is gathered on the way through the document. */
interface Gathered {
  readonly shown: Shown;
  /** What is left out, by what it is. */
  readonly leftOut: Map<string, Set<VisibleNode>>;
  readonly notes: Kept;
}

const ELEMENT = 1;
const TEXT = 3;

export async function readOpenDocument(packed: PackedFile): Promise<Outcome<Draft>> {
  const document = await parseXml(packed.text('content.xml') ?? '<none/>');
  const body = document.getElementsByTagName('office:text')[0];
  const broken = 'it is a broken OpenDocument file: open it with LibreOffice and save it again';
  if (!body) return { fault: broken };
  const styles = packed.text('styles.xml');
  const parts = styles === undefined ? [document] : [await parseXml(styles), document];
  const gathered: Gathered = { shown: shownStyles(parts), leftOut: new Map(), notes: new Map() };
  const { leftOut, notes } = gathered;
  const text = visibleText(element('DIV', [asHtml(body, gathered), listOf('OL', notes)]));
  if (text.blocks.length === 0) return { fault: 'there is no text in it' };
  const draft = draftOfBlocks(text, {
    fields: {},
    remarks: [],
    how: 'read as OpenDocument',
    leftOut: [...leftOut].map(([thing, { size }]) =>
      thing === HIDDEN ? counted(size, HIDDEN, 'passages of hidden text') : counted(size, thing),
    ),
  });
  return { value: draft };
}

const HIDDEN = 'passage of hidden text';

/**
 * The document's nodes under the names of HTML. What is left out is counted; notes are kept for the
 * end, and text boxes for the end of their paragraph.
 */
function asHtml(
  node: VisibleNode,
  gathered: Gathered,
  isHidden = false,
  boxes?: Kept,
): VisibleNode {
  const { leftOut, notes, shown } = gathered;
  const leaveOut = (thing: string, left: VisibleNode) =>
    leftOut.set(thing, (leftOut.get(thing) ?? new Set()).add(left));
  const children = function* (): Generator<VisibleNode> {
    let isWithin = false;
    for (const child of node.childNodes) {
      if (child.nodeType === TEXT) {
        if (!isHidden) yield child;
        else if (!isWithin && /\S/.test(child.textContent ?? '')) {
          isWithin = true;
          leaveOut(HIDDEN, child);
        }
      }
      if (child.nodeType !== ELEMENT) continue;
      const name = child.nodeName.toLowerCase();
      const thing = LEFT_OUT[name] ?? (isLeftUnseen(child, name) ? HIDDEN : undefined);
      if (thing !== undefined) leaveOut(thing, child);
      else if (name === 'text:note') {
        notes.set(child, element('LI', [asHtml(child, gathered)]));
        yield noteMark();
      } else if (name === 'text:tab') yield textNode('\t');
      else if (name === 'text:s') yield textNode(' ');
      else if (name === 'text:p' || name === 'text:h') {
        const own: Kept = new Map();
        yield asHtml(child, gathered, isHiddenIn(child, name, shown, isHidden), own);
        yield listOf('DIV', own);
      } else if (BOXES.has(name) && boxes) boxes.set(child, asHtml(child, gathered));
      else if (!UNSEEN.has(name)) {
        yield asHtml(child, gathered, isHiddenIn(child, name, shown, isHidden), boxes);
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

/** What it holds is known only when what stands before it has been walked through. */
function listOf(nodeName: 'OL' | 'DIV', items: Kept): VisibleNode {
  return {
    ...element(nodeName, []),
    get childNodes() {
      return items.values();
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
