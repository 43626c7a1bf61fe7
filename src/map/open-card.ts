import type { Map as LeafletMap } from 'leaflet';
import type { Shift } from '../cartography/arrangement.js';
import { countPlaces, type LivePlace, type LiveStory } from '../page-data/live.js';
import { CardPopup } from './card-popup.js';
import type { Cluster, Clustering } from './clustering.js';
import { Drawer } from './drawer.js';
import { freeArea, isWellIn, panToMiddle } from './free-area.js';
import { stopGliding } from './glide.js';
import type { MapHost } from './map-host.js';
import { goTo, latLng } from './view.js';

export interface OpenCard {
  /** Opens a place's card and closes what was open; with no place only that. */
  show(id: string | undefined): void;
  /** Lists places that no zoom parts, in a popup at their common marker. */
  list(cluster: Cluster): void;
  element(): HTMLElement | undefined;
  /** Opens again what is open, once the map's size has changed. */
  layOutAnew(): void;
}

/**
 * The one card that is open on the map: a popup where there is room for popups, else a drawer
 * from below.
 */
export function createOpenCard(
  map: LeafletMap,
  story: LiveStory,
  clustering: Clustering,
  shiftOf: (id: string) => Shift,
  host: MapHost,
): OpenCard {
  const container = map.getContainer();
  // In a frame the map is all there is.
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

  /** `stays`: where the map is and how near, unless the place would not be in sight. */
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
    // The drawer takes the lower half of a phone's screen: the map must be in the upper.
    window.scrollBy(0, Math.max(0, container.getBoundingClientRect().top));
    // In a frame it covers part of the map: its place stands in the part that is left.
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
      const name = countPlaces(story.words, places.length);
      const popup = new CardPopup(
        [position[1], position[0]],
        listOf(places),
        name,
        story.words,
        map,
      );
      open = popup.openOn(map);
      if (host.isByKey()) popup.getElement()?.querySelector('a')?.focus();
    },
    element: () => open?.getElement(),
    layOutAnew() {
      if (shown === undefined) return;
      const before = open?.getElement();
      const scrolled = scrollerOf(before)?.scrollTop ?? 0;
      const focused = focusableIn(before).indexOf(document.activeElement);
      show(shown, true);
      const after = open?.getElement();
      scrollerOf(after)?.scrollTo({ top: scrolled, behavior: 'instant' });
      const again = focusableIn(after)[focused];
      if (again instanceof HTMLElement) again.focus({ preventScroll: true });
    },
  };
}

/** What scrolls in a popup or a drawer. */
function scrollerOf(card: HTMLElement | undefined): Element | null | undefined {
  return card?.querySelector('.card')?.parentElement;
}

/** In the order in which they stand, the card itself among them. */
function focusableIn(card: HTMLElement | undefined): (Element | null)[] {
  return [...(card?.querySelectorAll('.card, a, button') ?? [])];
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
