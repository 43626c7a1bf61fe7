import { type LatLngExpression, type Map as LeafletMap, Popup } from 'leaflet';
import { type Shift, UNMOVED } from '../cartography/arrangement.js';
import { PIN } from '../cartography/pins.js';
import type { LiveWords } from '../page-data/live.js';
import { boxOn, inside } from './free-area.js';

/** Pixels kept between a popup and the map's edge. */
const AIR = 8;
const WIDEST = 360;
/** The width of the buttons in the map's corners, in pixels. */
const BUTTONS = 52;
/** Pixels from the middle of a place's marker down to the popup's tip. */
const ABOVE = -6;
/** Pixels kept free below the tip, for the marker and for the attribution at the map's foot. */
const BELOW = PIN / 2 - ABOVE + 26;
/** High enough to read in, low enough to leave the map in sight. */
const HIGHEST = 460;
/** Pixels that Leaflet's frame, tip and distance to the pin add to the content's height. */
const FRAME = { width: 24, height: 52 };

/**
 * A popup with a place's card that is never cut off by the map's edge: it is as large as the map
 * allows and scrolls inside. When the reader moves its place out of the map, it stays at the edge,
 * without its tip.
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
      // Beside the buttons in the map's corners, not under them.
      autoPanPaddingTopLeft: [aside, AIR],
      autoPanPaddingBottomRight: [aside, BELOW],
      offset: [0, ABOVE],
      className: 'card-popup',
    });
    this.setLatLng(position);
    this.setContent(card);
    // Leaflet's own limit holds for the height that the card has when it opens.
    const highest = Math.min(HIGHEST, size.y - FRAME.height - AIR - BELOW);
    map.getContainer().style.setProperty('--highest-card', `${highest}px`);
    card.addEventListener('toggle', () => this.#comeInside(), true);
    this.#name = name;
    this.#close = words.close;
  }

  override onAdd(map: LeafletMap): this {
    super.onAdd(map);
    const element = this.getElement();
    // Leaflet's popups have neither role nor name (Leaflet issue 8115).
    element?.setAttribute('role', 'dialog');
    element?.setAttribute('aria-label', this.#name);
    const button = element?.querySelector('[role=button]');
    if (button) {
      // Leaflet's text is HTML, and its label is English.
      button.textContent = '×';
      button.setAttribute('aria-label', this.#close);
    }
    map.on('move moveend zoomend resize', this.#stayInside);
    return this;
  }

  /** Follows the place's marker, which is displaced by `shift`. */
  moveAside(shift: Shift): void {
    const { dx, dy } = shift;
    if (dx === this.#shift.dx && dy === this.#shift.dy) return;
    this.#shift = shift;
    this.options.offset = [dx, ABOVE + dy];
    this.#comeInside();
  }

  /** Whenever a popup's position is set, Leaflet pans the map to show it. */
  #comeInside(): void {
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
    const { left, top, right, bottom } = boxOn(this._map, element);
    const size = this._map.getSize();
    const x = inside(left, right, AIR, size.x - AIR);
    const y = inside(top, bottom, AIR, size.y - AIR);
    element.style.translate = `${x}px ${y}px`;
    element.classList.toggle('astray', Math.abs(x) > 1 || Math.abs(y) > 1);
  };
}
