/** Attributions of tiles: their makers ask for HTML, the page gets texts and links. */
import { DOMParser, type Element, type Node, ParseError } from '@xmldom/xmldom';
import type { Attribution } from '../page-data/tiles.js';
import { isLinkable } from '../story/address.js';

/** Reads texts and `<a href="…">`, as `©` or `&copy;`; `undefined` if there is anything else. */
export function readAttribution(html: string): Attribution | undefined {
  const parts = nodesIn(html)?.map(partOf);
  return parts?.every((part) => part !== undefined) ? parts : undefined;
}

/** What the parser wants round it all. */
const ROUND = 'attribution';

/** What links of such attributions have; all but the address is the page's own matter. */
const ATTRIBUTES = new Set(['href', 'target', 'rel', 'title']);

/** `undefined` where a tag is not closed, or closed twice. */
function nodesIn(html: string): Node[] | undefined {
  // The parser would say nothing, and leave out what follows.
  if (html.includes(`</${ROUND}`)) return undefined;
  try {
    // Only what is fatal: an "&" in an address needs no mending.
    const parser = new DOMParser({ onError: () => {} });
    const { documentElement } = parser.parseFromString(`<${ROUND}>${html}</${ROUND}>`, 'text/html');
    return [...(documentElement?.childNodes ?? [])];
  } catch (error) {
    if (error instanceof ParseError) return undefined;
    throw error;
  }
}

function partOf(node: Node): Attribution[number] | undefined {
  if (node.nodeType === node.TEXT_NODE) return [node.nodeValue ?? ''];
  if (!isElement(node) || node.nodeName.toLowerCase() !== 'a') return undefined;
  const isKnown = [...node.attributes].every(({ name }) => ATTRIBUTES.has(name.toLowerCase()));
  const href = node.getAttribute('href') ?? '';
  const [text, ...more] = node.childNodes;
  const isPlain = isKnown && more.length === 0 && text?.nodeType === node.TEXT_NODE;
  return isPlain && isLinkable(href) ? [text.nodeValue ?? '', href] : undefined;
}

function isElement(node: Node): node is Element {
  return node.nodeType === node.ELEMENT_NODE;
}
