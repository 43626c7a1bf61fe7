import type { Map as LeafletMap } from 'leaflet';
import type { Shift } from '../cartography/arrangement.js';
import { countPlaces, type LivePlace, type LiveStory, type LiveWords } from '../page-data/live.js';
import { CardPopup } from './card-popup.js';
import type { Cluster, Clustering } from './clustering.js';
import { Drawer } from './drawer.js';
import { freeArea, isWellIn, panToMiddle } from './free-area.js';
import { stopGliding } from './glide.js';
import type { MapHost } from './map-host.js';
import { goTo, latLng } from './view.js';

export interface OpenCard {
  /** Closes what is open, then opens a place's card, if there is a place. */
  show(id: string | undefined): void;
  /** Lists the places of a cluster that never splits, in a popup at its marker. */
  list(cluster: Cluster): void;
  element(): HTMLElement | undefined;
  /** Opens the open card again after the map's size has changed. */
  layOutAnew(): void;
}

/** The one open card: a popup where there is room for popups, else a drawer. */
export function createOpenCard(
  map: LeafletMap,
  story: LiveStory,
  clustering: Clustering,
  shiftOf: (id: string) => Shift,
  host: MapHost,
): OpenCard {
  const container = map.getContainer();
  // In a frame the drawer lies over the map only.
  const parent = container.closest<HTMLElement>('.embed .map-figure') ?? document.body;
  let open: CardPopup | Drawer | undefined;
  let shown: string | undefined;

  let listOpener: Element | null = null;

  function close(): void {
    const closing = open;
    const hadFocus = closing?.getElement()?.contains(document.activeElement) ?? false;
    open = undefined;
    closing?.close();
    if (hadFocus && shown === undefined && listOpener instanceof HTMLElement) listOpener.focus();
    listOpener = null;
  }

  /** `stays`: keeps the map's view, unless the place would not be in sight. */
  function show(id: string | undefined, stays = false): void {
    stopGliding(map);
    close();
    shown = id;
    if (id === undefined) return;
    const place = story.places.find((candidate) => candidate.id === id);
    const isPopup = place !== undefined && host.hasRoomForPopups();
    if (place && !stays) goTo(map, story, clustering, place, !isPopup);
    const card = host.card(id);
    if (!card) return;
    addFoot(card, story.words);
    if (isPopup) {
      const popup = new CardPopup(latLng(place), card, host.nameOf(id), story.words, map);
      popup.moveAside(shiftOf(id));
      open = popup.openOn(map);
      return;
    }
    const drawer = new Drawer(parent, card, host.nameOf(id), story.words, () =>
      host.choose(undefined),
    );
    open = drawer;
    if (!place) return;
    // The drawer takes the lower half of a phone's screen: the map must be in the upper half.
    window.scrollBy(0, Math.max(0, container.getBoundingClientRect().top));
    // In a frame the drawer covers part of the map: the place must be in the rest.
    const { dx, dy } = shiftOf(id);
    const spot = map.latLngToContainerPoint(latLng(place)).add([dx, dy]);
    const area = freeArea(map, drawer.getElement());
    if (!stays || !isWellIn(area, spot)) panToMiddle(map, spot, area);
  }

  map.on('moveend', () => {
    if (open instanceof CardPopup && shown !== undefined) open.moveAside(shiftOf(shown));
  });
  map.on('popupclose', ({ popup }) => {
    if (popup !== open) return;
    open = undefined;
    if (shown !== undefined) host.choose(undefined);
  });
  return {
    show: (id) => show(id),
    list(cluster) {
      close();
      listOpener = document.activeElement;
      const { places, position } = cluster;
      const [longitude, latitude] = position;
      const name = countPlaces(story.words, places.length);
      const content = listOf(places);
      addFoot(content, story.words);
      const popup = new CardPopup([latitude, longitude], content, name, story.words, map);
      open = popup.openOn(map);
      if (host.isByKey()) popup.getElement()?.querySelector('a')?.focus();
    },
    element: () => open?.getElement(),
    layOutAnew() {
      if (shown === undefined) return;
      const before = open?.getElement();
      const isUnfolded = foldIn(before)?.open ?? false;
      const scrolled = scrollerOf(before)?.scrollTop ?? 0;
      const focused = focusableIn(before).indexOf(document.activeElement);
      show(shown, true);
      const after = open?.getElement();
      const fold = foldIn(after);
      if (fold) fold.open = isUnfolded;
      scrollerOf(after)?.scrollTo({ top: scrolled, behavior: 'instant' });
      const again = focusableIn(after)[focused];
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    },
  };
}

/** The element that scrolls in a popup or a drawer. */
function scrollerOf(card: HTMLElement | undefined): Element | null | undefined {
  return card?.querySelector('.card')?.parentElement;
}

/** The fold with the quotations of a card that are not shown at once. */
function foldIn(card: HTMLElement | undefined): HTMLDetailsElement | null | undefined {
  return card?.querySelector('details');
}

/** In document order, the card itself among them. */
function focusableIn(card: HTMLElement | undefined): (Element | null)[] {
  return [...(card?.querySelectorAll('.card, a, summary, button') ?? [])];
}

function listOf(places: readonly LivePlace[]): HTMLElement {
  const list = document.createElement('ul');
  list.className = 'cluster-list';
  for (const { id, number, name } of places) {
    const link = document.createElement('a');
    link.href = `#${id}`;
    link.textContent = `${number} ${name}`;
    const item = document.createElement('li');
    item.append(link);
    list.append(item);
  }
  const box = document.createElement('div');
  box.append(list);
  return box;
}

/**
 * Adds a foot to what a popup or a drawer shows. It stays in sight while the rest scrolls. It has
 * the links to the previous and the next place, and says when there is more below: in words,
 * because fading the last lines shows nothing if the cut falls between two quotations.
 */
function addFoot(content: HTMLElement, { more }: LiveWords): void {
  const foot = document.createElement('div');
  foot.className = 'card-foot';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = `${more} ↓`;
  // For the mouse only: keys scroll without it, and from screen readers nothing is hidden.
  button.tabIndex = -1;
  button.setAttribute('aria-hidden', 'true');
  button.addEventListener('click', () => {
    const scroller = content.parentElement;
    scroller?.scrollBy(0, scroller.clientHeight - 2 * foot.offsetHeight);
  });
  foot.append(...content.querySelectorAll('a[rel]'), button);
  const end = document.createElement('div');
  end.className = 'card-end';
  content.append(foot, end);
  // Once the content is in the element that scrolls: relative to the window, the end may be out of
  // sight for another reason.
  queueMicrotask(() => {
    const watch = new IntersectionObserver(
      ([seen]) => foot.classList.toggle('goes-on', seen?.isIntersecting === false),
      // Less than three pixels are none: positions are rounded.
      { root: content.parentElement, rootMargin: '0px 0px 1px' },
    );
    watch.observe(end);
  });
}
