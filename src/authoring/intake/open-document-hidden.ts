/** What an OpenDocument text holds and does not show. */
import type { VisibleNode } from './visible-text.js';

/** The document of a part of the file, as far as its styles need it. */
interface StyledPart {
  getElementsByTagName(name: string): Iterable<StyleElement>;
}

interface StyleElement extends StyledPart {
  getAttribute(name: string): string | null;
}

/** By family and name of a style: whether it says that its text is hidden or that it is shown. */
export type Shown = ReadonlyMap<string, boolean>;

/** Styles that hide their text or show it again, also those that are based on such a style. */
export function shownStyles(parts: readonly StyledPart[]): Shown {
  const bases = new Map<string, string>();
  const shown = new Map<string, boolean>();
  for (const part of parts) {
    for (const style of part.getElementsByTagName('style:style')) {
      const family = style.getAttribute('style:family') ?? '';
      const key = `${family}/${style.getAttribute('style:name') ?? ''}`;
      bases.set(key, `${family}/${style.getAttribute('style:parent-style-name') ?? ''}`);
      for (const properties of style.getElementsByTagName('style:text-properties')) {
        const display = properties.getAttribute('text:display');
        if (display !== null) shown.set(key, display !== 'none');
      }
    }
  }
  for (let size = -1; size < shown.size; ) {
    size = shown.size;
    for (const [key, base] of bases) {
      const ofBase = shown.get(base);
      if (!shown.has(key) && ofBase !== undefined) shown.set(key, ofBase);
    }
  }
  return shown;
}

const PARAGRAPHS = new Set(['text:p', 'text:h']);

/** Whether all that an element holds is hidden, whatever the styles within it say. */
export function isLeftUnseen(node: VisibleNode, name: string): boolean {
  const says = (attribute: string) => node.getAttribute?.(attribute) ?? '';
  if (name === 'text:section') {
    return says('text:display') === 'none' || says('text:is-hidden') === 'true';
  }
  if (name === 'text:hidden-text') return says('text:is-hidden') === 'true';
  if (name === 'table:table-row') return ['collapse', 'filter'].includes(says('table:visibility'));
  if (!PARAGRAPHS.has(name)) return false;
  return [...node.childNodes].some(
    (child) =>
      child.nodeName.toLowerCase() === 'text:hidden-paragraph' &&
      child.getAttribute?.('text:is-hidden') === 'true',
  );
}

/** Whether the text of an element is hidden; `isHidden` is what holds around it. */
export function isHiddenIn(
  node: VisibleNode,
  name: string,
  shown: Shown,
  isHidden: boolean,
): boolean {
  const style = node.getAttribute?.('text:style-name');
  if (style === undefined || style === null || shown.size === 0) return isHidden;
  const family = PARAGRAPHS.has(name) ? 'paragraph' : 'text';
  const isShown = shown.get(`${family}/${style}`);
  return isShown === undefined ? isHidden : !isShown;
}
