/** Which texts of a page can be read: visible once scrolled to, and not covered. */
import type { Page } from 'playwright';

/**
 * The texts, without the places' numbers, of those elements of which every line can be brought
 * into sight. It scrolls the page as a reader would, and back.
 */
export async function readableTexts(page: Page, selector: string): Promise<string[]> {
  return page.locator(selector).evaluateAll((elements) => {
    const { scrollX: left, scrollY: top } = window;
    const hits = (element: Element, { left, right, top, height }: DOMRect) => {
      const [x, y] = [(left + right) / 2, top + height / 2];
      const hit = document.elementFromPoint(x, y);
      return hit !== null && element.contains(hit);
    };
    const boxesOf = (element: Element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      return [...range.getClientRects()].filter(({ width, height }) => width > 1 && height > 1);
    };
    const canBeRead = (element: Element) => {
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) {
        return false;
      }
      element.scrollIntoView({ block: 'center', behavior: 'instant' });
      const boxes = boxesOf(element);
      const areInSight = boxes.map((_, index) => {
        const box = boxesOf(element)[index];
        if (box === undefined || hits(element, box)) return box !== undefined;
        // A map or a drawer may cover the middle of the window: look lower down.
        const by = box.top - window.innerHeight * 0.75;
        window.scrollBy({ top: by, behavior: 'instant' });
        const now = boxesOf(element)[index];
        return now !== undefined && hits(element, now);
      });
      return boxes.length > 0 && !areInSight.includes(false);
    };
    const texts = elements.filter(canBeRead).map((element) => {
      const copy = element.cloneNode(true) as Element;
      for (const number of copy.querySelectorAll('sup')) number.remove();
      return copy.textContent;
    });
    window.scrollTo({ left, top, behavior: 'instant' });
    return texts;
  });
}
