/** Offsets in the article, and where they are in the page. A paragraph's element has its start. */
import type { TextRange } from '../../story/quotation.js';

const START = 'data-start';

/** The offset of a point of the page in the article's text; none outside of it. */
export function offsetOf(text: Element, node: Node, offset: number): number | undefined {
  const element = node instanceof Element ? node : node.parentElement;
  if (!element || !text.contains(element)) return undefined;
  const paragraph = element.closest(`[${START}]`) ?? paragraphBehind(node, offset);
  const start = Number(paragraph?.getAttribute(START) ?? Number.NaN);
  if (!paragraph || Number.isNaN(start)) return undefined;
  if (!paragraph.contains(node)) return start;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, offset);
  return start + before.toString().length;
}

/** A selection of whole paragraphs ends between them. */
function paragraphBehind(node: Node, offset: number): Element | null {
  const child = node.childNodes[offset] ?? node.childNodes[offset - 1];
  return child instanceof Element
    ? (child.closest(`[${START}]`) ?? child.querySelector(`[${START}]`))
    : null;
}

/** What is selected in the text; nothing if the selection is empty or elsewhere. */
export function selectedIn(text: Element): TextRange | undefined {
  const selection = getSelection();
  if (!selection || selection.rangeCount === 0 || selection.isCollapsed) return undefined;
  const range = selection.getRangeAt(0);
  const start = offsetOf(text, range.startContainer, range.startOffset);
  const end =
    offsetOf(text, range.endContainer, range.endOffset) ?? endOfParagraph(text, range, start);
  return start === undefined || end === undefined || start >= end ? undefined : { start, end };
}

/** Three clicks on the last paragraph select until what comes after the text. */
function endOfParagraph(text: Element, range: Range, start: number | undefined) {
  const paragraph = start === undefined ? undefined : paragraphOf(text, start);
  if (!paragraph || start === undefined) return undefined;
  const end = Number(paragraph.getAttribute(START)) + (paragraph.textContent?.length ?? 0);
  return start + range.toString().trimEnd().length <= end ? end : undefined;
}

/** What is selected from a point in the text to a point of the window that is beside it. */
export function selectedUntil(text: Element, x: number, y: number): TextRange | undefined {
  const selection = getSelection();
  if (!selection?.anchorNode || selection.isCollapsed) return undefined;
  const anchor = offsetOf(text, selection.anchorNode, selection.anchorOffset);
  const box = (text.closest('.article-scroller') ?? text).getBoundingClientRect();
  const within = (value: number, least: number, most: number) =>
    Math.max(least + 1, Math.min(most - 1, value));
  const edge = text.getBoundingClientRect();
  const focus = offsetAt(text, within(x, edge.left, edge.right), within(y, box.top, box.bottom));
  if (anchor === undefined || focus === undefined || anchor === focus) return undefined;
  return { start: Math.min(anchor, focus), end: Math.max(anchor, focus) };
}

/** The range of the page that shows these words. */
export function pageRange(text: Element, { start, end }: TextRange): Range | undefined {
  const [from, to] = [pointOf(text, start, 'before'), pointOf(text, end, 'behind')];
  if (!from || !to) return undefined;
  const range = document.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

export function select(text: Element, words: TextRange): void {
  const range = pageRange(text, words);
  const selection = getSelection();
  if (!range || !selection) return;
  selection.setBaseAndExtent(
    range.startContainer,
    range.startOffset,
    range.endContainer,
    range.endOffset,
  );
}

/** The element of the paragraph that has an offset. */
function paragraphOf(text: Element, offset: number): Element | undefined {
  const paragraphs = text.querySelectorAll(`[${START}]`);
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (Number(paragraphs[middle]?.getAttribute(START)) <= offset) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low - 1];
}

/** A point in a text node; at a boundary, that of the node before it or of the one behind. */
function pointOf(
  text: Element,
  offset: number,
  side: 'before' | 'behind',
): [Text, number] | undefined {
  const paragraph = paragraphOf(text, side === 'behind' ? offset - 1 : offset);
  if (!paragraph) return undefined;
  let left = offset - Number(paragraph.getAttribute(START));
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text)) continue;
    if (left < node.length || (left === node.length && side === 'behind')) return [node, left];
    left -= node.length;
  }
  return undefined;
}

/** The offset at a point of the window, in pixels. */
export function offsetAt(text: Element, x: number, y: number): number | undefined {
  if ('caretPositionFromPoint' in document) {
    const caret = document.caretPositionFromPoint(x, y);
    return caret ? offsetOf(text, caret.offsetNode, caret.offset) : undefined;
  }
  // Safari before 26.2.
  const range = (document as Document).caretRangeFromPoint(x, y);
  return range ? offsetOf(text, range.startContainer, range.startOffset) : undefined;
}
