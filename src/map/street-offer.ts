import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';
import { overlap } from '../geo/box.js';
import type { LiveStory } from '../page-data/live.js';
import { boundsOf } from './view.js';

/** Zoom levels beyond a sheet's own at which its finest detail is two pixels wide. */
const COARSE = 1;
/** Pixels around the button that the pointer must be away from it for it to appear. */
const AROUND = 12;

/** What the button must not cover: an open card, and the pin that is selected or focused. */
const UNCOVERED = '.leaflet-popup, .pin-marker:is([data-selected], :focus)';

/**
 * A button that offers street tiles where the basemap has no more detail, for readers who do not
 * find the switch behind its icon.
 */
export class StreetOffer extends Control {
  readonly #map: LeafletMap;
  readonly #story: LiveStory;
  readonly #button = document.createElement('button');
  #isTaken = false;
  /** Where the pointer is, or where a finger was last, in pixels of the window. */
  #pointer: { readonly clientX: number; readonly clientY: number } | undefined;
  /** Whether it is hidden because it would appear under the pointer, whose click means the map. */
  #isHeldBack = false;

  /** `take` is called when the button is pressed. */
  constructor(map: LeafletMap, story: LiveStory, take: () => void) {
    super({ position: 'bottomright' });
    this.#map = map;
    this.#story = story;
    this.#button.type = 'button';
    this.#button.className = 'street-offer';
    this.#button.textContent = story.words.streetOffer;
    this.#button.addEventListener('click', take);
  }

  /** Whether the tiles are on, which hides the button. */
  set isTaken(isTaken: boolean) {
    this.#isTaken = isTaken;
    this.#update();
  }

  override onAdd(): HTMLElement {
    DomEvent.disableClickPropagation(this.#button);
    // `viewreset` too: after a jump Leaflet moves the markers only after `moveend`.
    this.#map.on('moveend viewreset popupopen popupclose', this.#update);
    const container = this.#map.getContainer();
    for (const type of ['pointermove', 'pointerdown'] as const) {
      container.addEventListener(type, this.#follow, { capture: true, passive: true });
    }
    container.addEventListener('pointerleave', ({ pointerType }) => {
      // A finger leaves when it is lifted, and may come down at the same point again.
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
    const container = this.#map.getContainer();
    const last = lastZoomOf(this.#story, this.#map) + COARSE;
    this.#button.hidden = this.#isTaken || this.#map.getZoom() <= last;
    this.#isHeldBack = false;
    if (!this.#button.hidden) {
      // Nothing is read of the layout unless there is something to compare.
      this.#button.hidden = [...container.querySelectorAll(UNCOVERED)].some((other) =>
        overlap(other.getBoundingClientRect(), this.#button.getBoundingClientRect()),
      );
      this.#isHeldBack = wasHidden && !this.#button.hidden && this.#isUnderPointer();
      if (this.#isHeldBack) this.#button.hidden = true;
    }
    container.classList.toggle('offering', !this.#button.hidden);
  };

  #isUnderPointer(): boolean {
    if (!this.#pointer) return false;
    const { clientX: x, clientY: y } = this.#pointer;
    const point = { left: x, top: y, right: x, bottom: y };
    return overlap(point, this.#button.getBoundingClientRect(), AROUND);
  }
}

/** The zoom up to which the basemap has more detail for the middle of the map. */
function lastZoomOf({ sheet, parts }: LiveStory, map: LeafletMap): number {
  const here = parts.filter((part) => boundsOf(part).contains(map.getCenter()));
  return Math.max(sheet.zoom, ...here.map(({ zoom }) => zoom));
}
