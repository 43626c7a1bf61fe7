/** Attributions of street tiles: their makers ask for HTML, the page wants texts and links. */
import { DOMParser, type Element, type Node, ParseError } from '@xmldom/xmldom';
import type { Attribution } from '../page-data/tiles.js';
import { isLinkable } from '../story/values.js';

/** Reads HTML of texts and links; `undefined` if it has any other element or attribute. */
export function readAttribution(html: string): Attribution | undefined {
  const parts = nodesIn(html)?.map(partOf);
  return parts?.every((part) => part !== undefined) ? parts : undefined;
}

/** The root element that the parser needs. */
const ROOT = 'attribution';

/** Attributes that tile makers give their links; the page uses `href` alone. */
const ATTRIBUTES = new Set(['href', 'target', 'rel', 'title']);

/** `undefined` if a tag is not closed, or closed twice. */
function nodesIn(html: string): Node[] | undefined {
  // The parser would silently leave out what follows.
  if (html.includes(`</${ROOT}`)) return undefined;
  try {
    // Throws at fatal errors alone: a bare "&" in an address is accepted.
    const parser = new DOMParser({ onError: () => {} });
    const { documentElement } = parser.parseFromString(`<${ROOT}>${html}</${ROOT}>`, 'text/html');
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
