import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';
import { sign } from './svg-element.js';

/** What the box of layers says of itself and of its one layer. */
interface Names {
  readonly box: string;
  readonly layer: string;
}

/** Three sheets, one above the other. */
const SHEETS =
  'M9 1 17 6 9 11 1 6zM3 8.4 9 12l6-3.6 2 1.2-8 5-8-5zM3 12l6 3.6 6-3.6 2 1.2-8 5-8-5z';
const OPEN = 'leaflet-control-layers-expanded';

/**
 * A button that opens a box with a switch for a layer: by click, by key, or when a mouse comes
 * near. It needs no layer before the switch is on, as Leaflet's own control would.
 */
export class LayersControl extends Control {
  readonly #names: Names;
  readonly #switched: (input: HTMLInputElement) => void;

  constructor(names: Names, switched: (input: HTMLInputElement) => void) {
    super({ position: 'topright' });
    this.#names = names;
    this.#switched = switched;
  }

  override onAdd(map: LeafletMap): HTMLElement {
    const box = document.createElement('div');
    box.className = 'leaflet-control-layers';
    const toggle = document.createElement('button');
    toggle.type = 'button';
    toggle.className = 'leaflet-control-layers-toggle';
    toggle.title = this.#names.box;
    toggle.setAttribute('aria-label', this.#names.box);
    // As an element: for a picture in the styles browsers make a document of its own.
    toggle.append(sign(18, SHEETS));
    const input = document.createElement('input');
    input.type = 'checkbox';
    input.className = 'leaflet-control-layers-selector';
    const label = document.createElement('label');
    label.append(input, this.#names.layer);
    box.append(toggle, label);
    DomEvent.disableClickPropagation(box);
    DomEvent.disableScrollPropagation(box);

    const open = () => box.classList.add(OPEN);
    const close = () => box.classList.remove(OPEN);
    toggle.addEventListener('click', () => {
      open();
      input.focus();
    });
    // Not by a finger: what it opens would lie under it and be switched by the same touch.
    box.addEventListener('pointerenter', ({ pointerType }) => {
      if (pointerType === 'mouse') open();
    });
    box.addEventListener('pointerleave', ({ pointerType }) => {
      if (pointerType === 'mouse') close();
    });
    box.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      close();
      toggle.focus();
    });
    box.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) close();
    });
    map.on('click', close);
    input.addEventListener('change', () => this.#switched(input));
    return box;
  }
}
