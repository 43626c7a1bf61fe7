import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';
import type { LiveStory } from '../page-data/live.js';
import { boundsOf } from './view.js';

/** Zooms beyond a sheet's own at which its finest detail is two pixels wide. */
const COARSE = 1;
/** Pixels round the button within which it does not come under the pointer. */
const AROUND = 12;

/** An open card, and the pin that is chosen or has the focus. */
const COVERED_BY_NOTHING = '.leaflet-popup, .pin-marker:is([data-selected], :focus)';

/**
 * A button that offers street tiles where the basemap has little more to show: nobody has to
 * find them behind a symbol.
 */
export class StreetOffer extends Control {
  readonly #map: LeafletMap;
  readonly #story: LiveStory;
  readonly #button = document.createElement('button');
  #isTaken = false;
  /** Where the pointer is, or a finger was last, in the window. */
  #pointer: { readonly clientX: number; readonly clientY: number } | undefined;
  /** Whether it would have come under the pointer: a click there is meant for the map. */
  #isHeldBack = false;

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
    // After a jump Leaflet moves the markers only once it has said that the move is over.
    this.#map.on('moveend viewreset popupopen popupclose', this.#update);
    const container = this.#map.getContainer();
    for (const type of ['pointermove', 'pointerdown'] as const) {
      container.addEventListener(type, this.#follow, { capture: true, passive: true });
    }
    container.addEventListener('pointerleave', ({ pointerType }) => {
      // A finger leaves whenever it is lifted, and may come down at the same spot again.
      if (pointerType === 'mouse') this.#follow(undefined);
    });
    this.#update();
    return this.#button;
  }

  readonly #follow = (pointer: PointerEvent | undefined): void => {
    this.#pointer = pointer;
    if (this.#isHeldBack) this.#update();
  };

  readonly #update = (): void => {
    const wasHidden = this.#button.hidden;
    const last = lastZoomOf(this.#story, this.#map) + COARSE;
    this.#button.hidden = this.#isTaken || this.#map.getZoom() <= last;
    const others = this.#map.getContainer().querySelectorAll(COVERED_BY_NOTHING);
    if ([...others].some((other) => meet(other, this.#button))) this.#button.hidden = true;
    this.#isHeldBack = wasHidden && !this.#button.hidden && this.#isUnderPointer();
    if (this.#isHeldBack) this.#button.hidden = true;
  };

  #isUnderPointer(): boolean {
    if (!this.#pointer) return false;
    const { clientX: x, clientY: y } = this.#pointer;
    const { left, top, right, bottom } = this.#button.getBoundingClientRect();
    return x > left - AROUND && x < right + AROUND && y > top - AROUND && y < bottom + AROUND;
  }
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
