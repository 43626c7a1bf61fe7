import { Layer, type Map as LeafletMap } from 'leaflet/dist/leaflet-src.esm.js';
import type { PlacedLabel } from '../../cartography/labels.js';
import type { MapName } from './names.js';

/** The names on the map, as elements that are hidden while it zooms. */
export class NamesLayer extends Layer {
  readonly #element = document.createElement('div');
  #on: LeafletMap | undefined;

  override onAdd(map: LeafletMap): this {
    this.#on = map;
    this.#element.className = 'names';
    // Pins and tooltips have the same names for those who hear the page.
    this.#element.setAttribute('aria-hidden', 'true');
    map.createPane('names').append(this.#element);
    map.on('zoomstart', this.#hide);
    return this;
  }

  override onRemove(map: LeafletMap): this {
    map.off('zoomstart', this.#hide);
    this.#element.remove();
    return this;
  }

  readonly #hide = (): void => {
    this.#element.hidden = true;
  };

  /** @param labels in pixels of the map as it is now */
  show(labels: readonly PlacedLabel<MapName>[]): void {
    const map = this.#on;
    if (!map) return;
    const elements = labels.flatMap(({ source, dx, dy, align }) => {
      const {
        text,
        style,
        at: [longitude, latitude],
      } = source;
      const { x, y } = map.latLngToLayerPoint([latitude, longitude]);
      const name = document.createElement('span');
      name.className = `map-name ${style} ${align}`;
      name.textContent = text;
      name.style.transform = `translate(${Math.round(x + dx)}px, ${Math.round(y + dy)}px) ${SHIFTS[align]}`;
      if (style !== 'city' && style !== 'capital' && style !== 'district') return [name];
      const dot = document.createElement('span');
      dot.className = `dot ${style}`;
      dot.style.transform = `translate(${x}px, ${y}px) translate(-50%, -50%)`;
      return [dot, name];
    });
    this.#element.replaceChildren(...elements);
    this.#element.hidden = false;
  }
}

const SHIFTS = {
  start: 'translate(0, -50%)',
  middle: 'translate(-50%, -50%)',
  end: 'translate(-100%, -50%)',
} as const;
