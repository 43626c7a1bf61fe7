/** Marks in the text, the list and the timeline what is chosen or pointed at on the map. */

const LINKS = '.mention, .timeline-link';

function linksTo(id: string): NodeListOf<HTMLElement> {
  // With or without the file of another page that has the place's card.
  const links = LINKS.split(', ').map((link) => `${link}[href$="#${id}"]`);
  return document.querySelectorAll(links.join(', '));
}

/** The passages of the article that a place quotes, in the text's order. */
export function passagesOf(id: string): HTMLElement[] {
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
 * Brings the first sentence that a place quotes into view, unless one of them is. The map
 * stays where it is: it does not scroll with the text. `atOnce`: without any motion.
 */
export function bringIntoView(id: string, atOnce = false): void {
  const passages = passagesOf(id);
  const [first] = passages;
  if (!first) return;
  const [top, bottom] = textStrip();
  const isInView = (passage: HTMLElement) => {
    const box = passage.getBoundingClientRect();
    return box.top >= top && box.bottom <= bottom;
  };
  if (passages.some(isInView)) return;
  const box = first.getBoundingClientRect();
  const spare = Math.max(0, bottom - top - box.height);
  const calm = atOnce || matchMedia('(prefers-reduced-motion: reduce)').matches;
  window.scrollBy({ top: box.top - top - spare / 2, behavior: calm ? 'auto' : 'smooth' });
}

/**
 * Where text can be read just now, from top to bottom in the window: between the map, where
 * that stands above the text, and the sheet, or under it when it leaves no room.
 */
function textStrip(): [top: number, bottom: number] {
  const map = document.getElementById('the_map')?.getBoundingClientRect();
  const isAbove = map !== undefined && map.width > window.innerWidth * 0.9;
  const top = isAbove ? Math.max(0, map.bottom) : 0;
  const sheet = document.querySelector('.card-sheet')?.getBoundingClientRect();
  const bottom = sheet && sheet.top - top >= LEAST ? sheet.top : window.innerHeight;
  return [top, bottom];
}
