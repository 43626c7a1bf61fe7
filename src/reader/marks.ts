/** Marks in the text, the list and the timeline what is chosen or pointed at on the map. */

/** Links to places. */
export const LINKS = '.mention, .timeline-link';

function linksTo(id: string): NodeListOf<HTMLElement> {
  // With or without the file of another page that has the place's card.
  const links = LINKS.split(', ').map((link) => `${link}[href$="#${id}"]`);
  return document.querySelectorAll(links.join(', '));
}

/** The passages of the article that a place quotes, in the text's order. */
function passagesOf(id: string): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(`[data-quoted~="${id}"]`)];
}

/** Marks the chosen place's links, card and sentences, and nothing else. */
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

/** Marks the links to the places that the reader points at on the map. */
export function markPointed(ids: readonly string[]): void {
  for (const marked of document.querySelectorAll('.pointed')) marked.classList.remove('pointed');
  for (const link of ids.flatMap((id) => [...linksTo(id)])) link.classList.add('pointed');
}

/** Tells which place the reader points at in the text, by hand or by focus; `undefined`: none. */
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

/** Less than this, in pixels, is no room to read in. */
const LEAST = 40;

/**
 * Brings a sentence that a place quotes into view: the one in which it was chosen, or the nearest,
 * unless one of them is. The map stays where it is: it does not scroll with the text.
 *
 * @param from what was clicked or tapped to choose the place, if it was something in the text
 * @param atOnce without any motion
 */
export function bringIntoView(id: string, from: Element | undefined, atOnce: boolean): void {
  const [top, bottom, isBelowMap] = textStrip();
  // Above the map a headline cannot be read together with it.
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
  // Of a sentence that is too long to be seen whole, the place's own words.
  const isWhole = nearest.box.height <= bottom - top;
  const words = clicked ? from : nearest.passage.querySelector(`.mention[href$="#${id}"]`);
  const box = isWhole || !words ? nearest.box : words.getBoundingClientRect();
  if (isInView(box)) return;
  const spare = Math.max(0, bottom - top - box.height);
  window.scrollBy({ top: box.top - top - spare / 2, behavior: atOnce ? 'auto' : 'smooth' });
}

/**
 * Where text can be read just now, from top to bottom in the window: between the map, where
 * that stands above the text, and the drawer, or under it when it leaves no room.
 */
function textStrip(): [top: number, bottom: number, isBelowMap: boolean] {
  const map = document.getElementById('the_map')?.getBoundingClientRect();
  const isAbove = map !== undefined && map.width > window.innerWidth * 0.9;
  const top = isAbove ? Math.max(0, map.bottom) : 0;
  const drawer = document.querySelector('.drawer')?.getBoundingClientRect();
  const bottom = drawer && drawer.top - top >= LEAST ? drawer.top : window.innerHeight;
  return [top, bottom, isAbove];
}
