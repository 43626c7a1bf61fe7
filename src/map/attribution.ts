import { Control, DomEvent } from 'leaflet';
import type { Attribution } from '../story/tiles.js';

const MAP: Attribution = [
  ['Leaflet', 'https://leafletjs.com'],
  [' · Natural Earth · '],
  ['GeoNames', 'https://www.geonames.org'],
  [' (CC BY 4.0)'],
];

/** Who made the map. Leaflet's own control has the browser read its texts as HTML. */
export class AttributionControl extends Control {
  constructor() {
    super({ position: 'bottomright' });
  }

  override onAdd(): HTMLElement {
    const box = document.createElement('div');
    box.className = 'leaflet-control-attribution';
    box.append(...nodesOf(MAP));
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
