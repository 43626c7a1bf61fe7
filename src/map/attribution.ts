import { Control, DomEvent } from 'leaflet';
import type { Attribution } from '../page-data/tiles.js';

const MAP: Attribution = [
  ['Leaflet', 'https://leafletjs.com'],
  [' · Natural Earth · GSHHG · '],
  ['GeoNames', 'https://www.geonames.org'],
  [' (CC BY 4.0)'],
];

/** The class of the element with the names in an {@link AttributionControl}. */
export const MAKERS = 'makers';

/**
 * Who made the map. It replaces Leaflet's own control, which sets `innerHTML`. On small maps a
 * button opens it, so that it covers no pins.
 */
export class AttributionControl extends Control {
  readonly #name: string;

  constructor(name: string) {
    super({ position: 'bottomright' });
    this.#name = name;
  }

  override onAdd(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'leaflet-control-attribution';
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'i';
    button.setAttribute('aria-label', this.#name);
    button.setAttribute('aria-expanded', 'false');
    button.addEventListener('click', () => {
      const isOpen = box.classList.toggle('open');
      button.setAttribute('aria-expanded', String(isOpen));
    });
    const makers = document.createElement('span');
    makers.className = MAKERS;
    makers.append(...nodesOf(MAP));
    box.append(makers, button);
    DomEvent.disableClickPropagation(box);
    return box;
  }
}

export function nodesOf(attribution: Attribution): (Node | string)[] {
  return attribution.map(([text, address]) => {
    if (address === undefined) return text;
    const link = document.createElement('a');
    link.href = address;
    link.textContent = text;
    return link;
  });
}
