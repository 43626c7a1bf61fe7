/** The browser's entry: the URL's fragment on one side, the page and the map on the other. */
import { type LiveMap, openMap } from './map/map.js';
import type { Basemap, Sheet } from './story/basemap.js';
import { BASEMAP_ID, LIVE_STORY_ID, type LiveStory } from './story/live.js';

/** Milliseconds for which a link says that it has been copied. */
const COPIED_FOR = 2000;

/** Where the map stands above the text: the same as in page/styles/layout.css. */
const NARROW = '(max-width: 59.99rem)';

type Cards = ReadonlyMap<string, HTMLElement>;

start();

function start(): void {
  const container = document.getElementById('the_map');
  const story = readBlock<LiveStory>(LIVE_STORY_ID);
  const drawn = container?.querySelector('.drawn-map');
  if (!container || !story || !drawn) return;

  const cards = takeOverCards();
  const map = openMap(container, story, groundOf(story, drawn), {
    card: (id) => copyOf(cards.get(id)),
    choose,
    hasRoomForPopups: () => !matchMedia(NARROW).matches,
    sequenceLabel: drawn.querySelector('.sequence-label')?.textContent ?? '',
  });
  document.documentElement.classList.add('live');
  document.addEventListener('click', copyLink);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape' && map.popup()) choose(undefined);
  });
  const follow = followTheUrl(map, cards);
  void loadBasemap(container).then((basemap) => basemap && map.addBasemap(basemap));

  function choose(id: string | undefined): void {
    if (id !== undefined) {
      location.hash = id;
      return;
    }
    // A fragment that is emptied would scroll the page to its top.
    history.pushState(null, '', location.pathname + location.search);
    follow();
  }
}

/** Makes whatever place the URL names the selected one, now and whenever it changes. */
function followTheUrl(map: LiveMap, cards: Cards): () => void {
  let byKey = false;
  let opener: Element | null = null;
  let selected: string | undefined;
  document.addEventListener('keydown', () => (byKey = true), true);
  document.addEventListener('pointerdown', () => (byKey = false), true);

  const follow = () => {
    const id = placeInUrl(cards);
    if (id === selected) return;
    const focused = document.activeElement;
    const inPopup = map.popup()?.contains(focused) ?? false;
    if (!inPopup) opener = focused;
    const last = selected;
    selected = id;
    markSelected(cards, id);
    map.show(id);
    // A reader at the keyboard goes into the popup, and back to where it was opened from.
    if (!byKey) return;
    if (id !== undefined) map.popup()?.querySelector<HTMLElement>('.card')?.focus();
    else if (inPopup && opener instanceof HTMLElement && opener.isConnected) opener.focus();
    else if (inPopup && last !== undefined) map.markerOf(last)?.focus();
  };
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  follow();
  return follow;
}

function placeInUrl(cards: Cards): string | undefined {
  const id = location.hash.slice(1);
  return cards.has(id) ? id : undefined;
}

/**
 * The list's cards by their places' ids. They give these ids up: the fragment is now the
 * map's, and the browser must not scroll the page away from the map to find them.
 */
function takeOverCards(): Cards {
  const cards = new Map<string, HTMLElement>();
  for (const card of document.querySelectorAll<HTMLElement>('.cards .card')) {
    cards.set(card.id, card);
    card.id = `card_${card.id}`;
  }
  return cards;
}

function copyOf(card: HTMLElement | undefined): HTMLElement | undefined {
  if (!card) return undefined;
  const copy = card.cloneNode(true) as HTMLElement;
  copy.setAttribute('aria-label', card.querySelector('.name')?.textContent ?? '');
  copy.removeAttribute('aria-labelledby');
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  return copy;
}

function markSelected(cards: Cards, id: string | undefined): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.mention')) {
    if (link.hash === `#${id}`) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  for (const [other, card] of cards) {
    if (other === id) card.setAttribute('aria-current', 'true');
    else card.removeAttribute('aria-current');
  }
}

/** The drawn map's own ground: its paths are the live map's first sheet. */
function groundOf({ sheet }: LiveStory, drawn: Element): Sheet {
  const path = (name: string) => drawn.querySelector(`.ground .${name}`)?.getAttribute('d') ?? '';
  return {
    ...sheet,
    land: path('land'),
    lakes: path('lakes'),
    borders: path('borders'),
    rivers: path('rivers'),
  };
}

/** The basemap's other sheets and its names; without them the map stays as it was drawn. */
async function loadBasemap(container: HTMLElement): Promise<Basemap | undefined> {
  const address = container.dataset.basemap;
  if (address === undefined) return readBlock<Basemap>(BASEMAP_ID);
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as Basemap) : undefined;
  } catch {
    return undefined;
  }
}

function readBlock<T>(id: string): T | undefined {
  const text = document.getElementById(id)?.textContent;
  return text ? (JSON.parse(text) as T) : undefined;
}

function copyLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a.copy-link') : null;
  if (!(link instanceof HTMLAnchorElement) || event.ctrlKey || event.metaKey) return;
  event.preventDefault();
  const say = (text: string) => {
    const words = link.dataset.words ?? link.textContent ?? '';
    link.dataset.words = words;
    link.textContent = text;
    setTimeout(() => (link.textContent = words), COPIED_FOR);
  };
  // Where the clipboard is forbidden, the address at least comes into the address bar.
  navigator.clipboard
    ?.writeText(link.href)
    .then(() => say('Copied'))
    .catch(() => location.assign(link.href));
}
