/** Highlights in text, list and timeline what is selected or pointed at on the map. */

/** Links to places. */
export const LINKS = '.mention, .timeline-link';

function linksTo(id: string): NodeListOf<HTMLElement> {
  // The card may be on another page of the story: then the address names a file.
  const links = LINKS.split(', ').map((link) => `${link}[href$="#${id}"]`);
  return document.querySelectorAll(links.join(', '));
}

/** The passages of the article that a place quotes, in document order. */
function passagesOf(id: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-quoted~="${id}"]`)];
}

/** Highlights the selected place's links, card and sentences, and no others. */
export function markChosen(id: string | undefined): void {
  for (const marked of document.querySelectorAll('[aria-current], .chosen')) {
    marked.removeAttribute('aria-current');
    marked.classList.remove('chosen');
  }
  if (id === undefined) return;
  for (const link of linksTo(id)) link.setAttribute('aria-current', 'true');
  document.getElementById(`card_${id}`)?.setAttribute('aria-current', 'true');
  for (const passage of passagesOf(id)) passage.classList.add('chosen');
}

/** Highlights the links to the places that the reader points at on the map. */
export function markPointed(ids: readonly string[]): void {
  for (const marked of document.querySelectorAll('.pointed')) marked.classList.remove('pointed');
  for (const link of ids.flatMap((id) => [...linksTo(id)])) link.classList.add('pointed');
}

/** Calls `pointed` with the place whose link in the text has the pointer or the focus, or none. */
export function watchPointing(pointed: (id: string | undefined) => void): void {
  const idOf = (target: EventTarget | null) => {
    const link = target instanceof Element ? target.closest<HTMLAnchorElement>(LINKS) : null;
    return link?.hash.slice(1);
  };
  let hovered: string | undefined;
  let focused: string | undefined;
  const tell = () => pointed(hovered ?? focused);
  document.addEventListener('pointerover', ({ target }) => {
    hovered = idOf(target);
    tell();
  });
  document.addEventListener('focusin', ({ target }) => {
    focused = idOf(target);
    tell();
  });
  document.addEventListener('focusout', () => {
    focused = undefined;
    tell();
  });
}

/** Pixels: the least height in which text can be read. */
const LEAST = 40;

/**
 * Scrolls the page so that a sentence that the place quotes is in view: the one that has the link
 * `from`, or the nearest. Does nothing if one of them is in view.
 *
 * @param from the link in the text by which the place was selected, if it was one
 * @param atOnce without animation
 */
export function bringIntoView(id: string, from: Element | undefined, atOnce: boolean): void {
  const [top, bottom, isBelowMap] = textStrip();
  // The map, which is above the text, would cover the headline.
  const passages = passagesOf(id).filter((passage) => !(isBelowMap && passage.closest('h1')));
  const clicked = passages.find((passage) => from !== undefined && passage.contains(from));
  const isInView = ({ top: start, bottom: end }: DOMRect) => start >= top && end <= bottom;
  const boxes = (clicked ? [clicked] : passages).map((passage) => ({
    passage,
    box: passage.getBoundingClientRect(),
  }));
  if (boxes.some(({ box }) => isInView(box))) return;
  const gap = (box: DOMRect) => Math.max(0, box.top - bottom, top - box.bottom);
  const [nearest] = boxes.sort((a, b) => gap(a.box) - gap(b.box));
  if (!nearest) return;
  // Of a sentence that is higher than the window, the place's own words.
  const isWhole = nearest.box.height <= bottom - top;
  const words = clicked ? from : nearest.passage.querySelector(`.mention[href$="#${id}"]`);
  const box = isWhole || !words ? nearest.box : words.getBoundingClientRect();
  if (isInView(box)) return;
  const spare = Math.max(0, bottom - top - box.height);
  window.scrollBy({ top: box.top - top - spare / 2, behavior: atOnce ? 'auto' : 'smooth' });
}

/**
 * Where in the window text can be read: below the map, if that is above the text, and above the
 * drawer, if that leaves enough height.
 */
function textStrip(): [top: number, bottom: number, isBelowMap: boolean] {
  const map = document.getElementById('the_map')?.getBoundingClientRect();
  const isAbove = map !== undefined && map.width > window.innerWidth * 0.9;
  const top = isAbove ? Math.max(0, map.bottom) : 0;
  const drawer = document.querySelector('.drawer')?.getBoundingClientRect();
  const bottom = drawer && drawer.top - top >= LEAST ? drawer.top : window.innerHeight;
  return [top, bottom, isAbove];
}
