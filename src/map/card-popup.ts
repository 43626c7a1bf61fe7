import { type LatLngExpression, type Map as LeafletMap, Popup } from 'leaflet';
import { type Shift, UNMOVED } from '../cartography/arrangement.js';
import { PIN } from '../cartography/pins.js';
import type { LiveWords } from '../page-data/live.js';
import { addFoot } from './card-foot.js';

/** Pixels kept between a popup and the map's edge. */
const AIR = 8;
const WIDEST = 360;
/** Pixels that the buttons in the map's corners take up. */
const BUTTONS = 52;
/** Pixels from where a place's marker stands to the popup's tip. */
const ABOVE = -6;
/** Pixels kept below the tip: for the marker, and for who made the map, at its foot. */
const BELOW = PIN / 2 - ABOVE + 26;
/** High enough to read in, low enough to leave the map in sight. */
const HIGHEST = 460;
/** Pixels that Leaflet's frame, tip and distance to the pin add to the content's height. */
const FRAME = { width: 24, height: 52 };

/**
 * A popup with a place's card that never leaves the map's edge: it is as large as the map
 * allows and scrolls inside, and where the reader moves its place away it stays behind at the
 * edge, without its tip, instead of being cut off.
 */
export class CardPopup extends Popup {
  readonly #name: string;
  readonly #close: string;
  #shift = UNMOVED;

  constructor(
    position: LatLngExpression,
    card: HTMLElement,
    name: string,
    words: LiveWords,
    map: LeafletMap,
  ) {
    const size = map.getSize();
    const width = Math.min(WIDEST, size.x - FRAME.width - 2 * AIR);
    const aside = size.x > width + 2 * BUTTONS + FRAME.width ? BUTTONS : AIR;
    super({
      minWidth: width,
      maxWidth: width,
      maxHeight: Math.min(HIGHEST, size.y - FRAME.height - AIR - BELOW),
      // Beside the buttons in the map's corners, not under them.
      autoPanPaddingTopLeft: [aside, AIR],
      autoPanPaddingBottomRight: [aside, BELOW],
      offset: [0, ABOVE],
      className: 'card-popup',
    });
    this.setLatLng(position);
    addFoot(card, words);
    this.setContent(card);
    this.#name = name;
    this.#close = words.close;
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    const element = this.getElement();
    // Leaflet makes popups of nameless divs (Leaflet issue 8115).
    element?.setAttribute('role', 'dialog');
    element?.setAttribute('aria-label', this.#name);
    const button = element?.querySelector('[role=button]');
    if (button) {
      // Leaflet's own text is HTML, and its name English, whatever the page's language.
      button.textContent = '×';
      button.setAttribute('aria-label', this.#close);
    }
    map.on('move moveend zoomend resize', this.#stayInside);
    return this;
  }

  /** Follows the place's marker, which has moved so far aside to make room for others. */
  moveAside(shift: Shift): void {
    const { dx, dy } = shift;
    // Leaflet moves the map for each position that a popup is given.
    if (dx === this.#shift.dx && dy === this.#shift.dy) return;
    this.#shift = shift;
    this.options.offset = [dx, ABOVE + dy];
    const at = this.getLatLng();
    if (at) this.setLatLng(at);
  }

  override onRemove(map: LeafletMap): this {
    map.off('move moveend zoomend resize', this.#stayInside);
    return super.onRemove(map);
  }

  readonly #stayInside = (): void => {
    const element = this.getElement();
    if (!element || !this._map) return;
    element.style.translate = 'none';
    const box = element.getBoundingClientRect();
    const frame = this._map.getContainer().getBoundingClientRect();
    const x = inside(box.left, box.right, frame.left + AIR, frame.right - AIR);
    const y = inside(box.top, box.bottom, frame.top + AIR, frame.bottom - AIR);
    element.style.translate = `${x}px ${y}px`;
    element.classList.toggle('astray', Math.abs(x) > 1 || Math.abs(y) > 1);
  };
}

/** How far to move [start, end] to lie within [least, most]; 0 if it does. */
function inside(start: number, end: number, least: number, most: number): number {
  if (start < least) return least - start;
  return end > most ? most - end : 0;
}
