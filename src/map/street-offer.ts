import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';
import type { LiveStory } from '../story/live.js';
import { boundsOf } from './view.js';

/** Zooms beyond a sheet's own at which its finest detail is two pixels wide. */
const COARSE = 1;

/**
 * A button that offers street tiles where the basemap has little more to show: nobody has to
 * find them behind a symbol.
 */
export class StreetOffer extends Control {
  readonly #map: LeafletMap;
  readonly #story: LiveStory;
  readonly #button = document.createElement('button');
  #isTaken = false;

  /** `take`: the reader has taken the offer. */
  constructor(map: LeafletMap, story: LiveStory, take: () => void) {
    super({ position: 'bottomright' });
    this.#map = map;
    this.#story = story;
    this.#button.type = 'button';
    this.#button.className = 'street-offer';
    this.#button.textContent = story.words.streetOffer;
    this.#button.addEventListener('click', take);
  }

  /** Whether the tiles are on: then there is nothing to offer. */
  set isTaken(isTaken: boolean) {
    this.#isTaken = isTaken;
    this.#update();
  }

  override onAdd(): HTMLElement {
    DomEvent.disableClickPropagation(this.#button);
    this.#map.on('moveend popupopen popupclose', this.#update);
    this.#update();
    return this.#button;
  }

  readonly #update = (): void => {
    const last = lastZoomOf(this.#story, this.#map) + COARSE;
    this.#button.hidden = this.#isTaken || this.#map.getZoom() <= last;
    // An open card is not to be covered by it.
    const card = this.#map.getContainer().querySelector('.leaflet-popup');
    if (card && meet(card, this.#button)) this.#button.hidden = true;
  };
}

/** The zoom up to which the basemap has more to show in the middle of the map. */
function lastZoomOf({ sheet, parts }: LiveStory, map: LeafletMap): number {
  const here = parts.filter((part) => boundsOf(part).contains(map.getCenter()));
  return Math.max(sheet.zoom, ...here.map(({ zoom }) => zoom));
}

/** Whether two elements lie over one another; one that is hidden lies nowhere. */
function meet(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}
