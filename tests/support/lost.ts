/** Which texts of a page are cut off or covered. */
import type { Page } from 'playwright';

/** WCAG 2.2, 1.4.12: what readers may set, and pages must bear. */
export const TEXT_SPACING = `
  * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }
  p { margin-block-end: 2em !important }`;

/** Elements that must never overlap. */
const APART = [
  '.timeline-link, .published',
  '.entry',
  '.ticks span:not(.moment)',
  '.tools > *',
  '.byline > *',
  '.card-foot > *',
  '.leaflet-control',
];

/**
 * The texts that reach out of the window or of a box that cuts them off, the boxes that scroll
 * sideways, and what lies on one another. What lies on the map may be anywhere.
 */
export function lostTexts(page: Page): Promise<string[]> {
  return page.evaluate((apart) => {
    const lost = new Set<string>();
    // Texts have their ancestors in common, whose styles cost most of the time.
    const looks = new Map<Element, ReturnType<typeof measured>>();
    const lookOf = (element: Element) => {
      const look = looks.get(element) ?? measured(element);
      looks.set(element, look);
      return look;
    };
    const { clientWidth, scrollWidth } = document.documentElement;
    if (scrollWidth > clientWidth) lost.add(`the page is ${scrollWidth} of ${clientWidth} wide`);
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const element = text.parentElement;
      if (!element?.checkVisibility({ checkVisibilityCSS: true, checkOpacity: true })) continue;
      const isOnMap = element.closest('svg, .leaflet-names-pane, .pin-marker') !== null;
      const isOther = element.closest('script, style, textarea, option, .scroll-hint') !== null;
      if (isOnMap || isOther || text.textContent?.trim() === '' || isHeardOnly(element)) continue;
      const range = document.createRange();
      range.selectNodeContents(text);
      const says = `${element.tagName} ${element.className} "${text.textContent?.slice(0, 20)}"`;
      for (const box of range.getClientRects()) {
        if (box.left < -1 || box.right > clientWidth + 1) lost.add(`${says}: outside the window`);
        const cutter = box.width > 0 && cutterOf(element, box);
        if (cutter) lost.add(`${says}: cut off by ${cutter.tagName} ${cutter.className}`);
      }
    }
    for (const box of document.querySelectorAll('body *')) {
      const { overflowX } = lookOf(box);
      const scrolls = ['auto', 'scroll'].includes(overflowX) && !box.matches('textarea');
      if (scrolls && box.clientWidth > 1 && box.scrollWidth > box.clientWidth + 1) {
        lost.add(`${box.tagName} ${box.className} scrolls sideways`);
      }
    }
    for (const selector of apart) {
      const boxes = [...document.querySelectorAll(selector)]
        .filter((each) => each.checkVisibility({ checkVisibilityCSS: true }))
        .map((each) => ({ says: each.textContent, box: each.getBoundingClientRect() }));
      for (const [index, { box: a, says }] of boxes.entries()) {
        for (const { box: b, says: other } of boxes.slice(index + 1)) {
          const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left);
          const high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
          if (wide > 3 && high > 3)
            lost.add(`${says?.slice(0, 20)} lies on ${other?.slice(0, 20)}`);
        }
      }
    }
    return [...lost];

    function measured(element: Element) {
      const { display, overflowX, overflowY, position, clipPath } = getComputedStyle(element);
      const edge = element.getBoundingClientRect();
      return { display, overflowX, overflowY, position, clipPath, edge };
    }

    function isHeardOnly(element: Element): boolean {
      for (let each: Element | null = element; each; each = each.parentElement) {
        if (lookOf(each).clipPath !== 'none') return true;
      }
      return false;
    }

    /** The box round an element that cuts off what lies beyond its edges. */
    function cutterOf(element: Element, box: DOMRect): Element | undefined {
      for (let each: Element | null = element; each; each = each.parentElement) {
        const { display, overflowX, overflowY, position, edge } = lookOf(each);
        if (display === 'inline' || each === document.body) continue;
        const isBeside = box.left < edge.left - 1 || box.right > edge.right + 1;
        if (overflowX !== 'visible' && isBeside) return each;
        // What lies below the edge can be scrolled to.
        if (['auto', 'scroll'].includes(overflowY)) return undefined;
        const isBeyond = box.top < edge.top - 2 || box.bottom > edge.bottom + 2;
        if (overflowY !== 'visible' && isBeyond) return each;
        if (position === 'fixed') return undefined;
      }
      return undefined;
    }
  }, APART);
}

/** The words of a page, of at most so many characters, that are broken over lines. */
export function brokenWords(page: Page, longest: number): Promise<string[]> {
  return page.evaluate((longest) => {
    const broken: string[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const text = texts.currentNode;
      const element = text.parentElement;
      if (!element?.checkVisibility({ checkVisibilityCSS: true })) continue;
      if (element.closest('script, style, textarea, option, svg')) continue;
      for (const { 0: word, index } of (text.textContent ?? '').matchAll(/\p{L}+/gu)) {
        if (word.length > longest) continue;
        const range = document.createRange();
        range.setStart(text, index);
        range.setEnd(text, index + word.length);
        const tops = new Set([...range.getClientRects()].map(({ top }) => Math.round(top)));
        if (tops.size > 1) broken.push(word);
      }
    }
    return broken;
  }, longest);
}
