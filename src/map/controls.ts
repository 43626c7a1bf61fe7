import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';
import type { LiveWords } from '../story/live.js';
import { markStreetTiles, streetTiles } from './street-tiles.js';

/**
 * Adds all that stands on the map's edges. `showAll` closes what is open
 * and brings the whole story into view.
 */
export function addControls(map: LeafletMap, words: LiveWords, showAll: () => void): void {
  new Control.Zoom({ zoomInTitle: words.zoomIn, zoomOutTitle: words.zoomOut }).addTo(map);
  new WholeStoryControl(words.wholeStory, showAll).addTo(map);
  new Control.Scale().addTo(map);
  new Control.Attribution({ prefix: '<a href="https://leafletjs.com">Leaflet</a>' })
    .addAttribution('Natural Earth')
    .addAttribution('<a href="https://www.geonames.org">GeoNames</a> (CC BY 4.0)')
    .addTo(map);
  const notice = document.createElement('p');
  notice.className = 'map-notice';
  notice.hidden = true;
  notice.setAttribute('role', 'status');
  map.getContainer().append(notice);
  const tiles = streetTiles(notice, words.streetTilesFail);
  markStreetTiles(map, tiles);
  const layers = new Control.Layers({}, { [words.streetTiles]: tiles }).addTo(map);
  const box = layers.getContainer();
  const toggle = box?.querySelector<HTMLElement>('.leaflet-control-layers-toggle');
  if (!box || !toggle) return;
  toggle.title = words.layers;
  toggle.setAttribute('aria-label', words.layers);
  // Leaflet opens the box by key, but loses the focus on the way and never closes it.
  toggle.addEventListener('keydown', ({ key }) => {
    if (key === 'Enter') setTimeout(() => box.querySelector('input')?.focus());
  });
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    layers.collapse();
    toggle.focus();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) layers.collapse();
  });
}

/** A button that brings the whole story back into view. */
class WholeStoryControl extends Control {
  readonly #title: string;
  readonly #show: () => void;

  constructor(title: string, show: () => void) {
    super({ position: 'topleft' });
    this.#title = title;
    this.#show = show;
  }

  override onAdd(_map: LeafletMap): HTMLElement {
    const bar = document.createElement('div');
    bar.className = 'leaflet-bar whole-story';
    const button = document.createElement('button');
    button.type = 'button';
    button.title = this.#title;
    button.setAttribute('aria-label', button.title);
    button.append(cornersSign());
    bar.append(button);
    DomEvent.disableClickPropagation(bar);
    button.addEventListener('click', this.#show);
    return bar;
  }
}

/** Four corners: the sign for "all of it". */
function cornersSign(): SVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const sign = document.createElementNS(namespace, 'svg');
  sign.setAttribute('viewBox', '0 0 16 16');
  sign.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(namespace, 'path');
  path.setAttribute('d', 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4');
  sign.append(path);
  return sign;
}
