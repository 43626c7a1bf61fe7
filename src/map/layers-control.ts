import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';
import { icon } from './svg-element.js';

/** The names of the panel and of its one layer. */
interface Names {
  readonly panel: string;
  readonly layer: string;
}

/** Three sheets, one above the other. */
const LAYERS_ICON =
  'M9 1 17 6 9 11 1 6zM3 8.4 9 12l6-3.6 2 1.2-8 5-8-5zM3 12l6 3.6 6-3.6 2 1.2-8 5-8-5z';

/**
 * A button that opens a panel with a switch for a layer. The panel is below the button, so that
 * nothing appears under the pointer that opened it, and the focus stays on the button, so that the
 * same key pressed twice does not reach the switch. Unlike Leaflet's own control it needs no layer
 * before the switch is on.
 */
export class LayersControl extends Control {
  readonly #names: Names;
  readonly #input: HTMLInputElement;
  readonly #signal: AbortSignal;
  readonly #toggle = document.createElement('button');

  /** `input`: the switch, a checkbox; `signal`: aborted when the map is removed. */
  constructor(names: Names, input: HTMLInputElement, signal: AbortSignal) {
    super({ position: 'topright' });
    this.#names = names;
    this.#input = input;
    this.#signal = signal;
  }

  /** Moves the focus to the button. */
  focus(): void {
    this.#toggle.focus();
  }

  override onAdd(_map: LeafletMap): HTMLElement {
    const box = document.createElement('div');
    box.className = 'leaflet-control-layers';
    const toggle = this.#toggle;
    toggle.type = 'button';
    toggle.className = 'leaflet-control-layers-toggle';
    toggle.title = this.#names.panel;
    toggle.setAttribute('aria-label', this.#names.panel);
    // As an element: for a picture in a style sheet browsers load a whole document.
    toggle.append(icon(18, LAYERS_ICON));
    this.#input.className = 'leaflet-control-layers-selector';
    const panel = document.createElement('label');
    panel.append(this.#input, this.#names.layer);
    box.append(toggle, panel);
    DomEvent.disableClickPropagation(box);
    DomEvent.disableScrollPropagation(box);

    const open = (isOpen: boolean) => {
      panel.hidden = !isOpen;
      toggle.setAttribute('aria-expanded', String(isOpen));
    };
    const closeElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !box.contains(target)) open(false);
    };
    const listening = { capture: true, signal: this.#signal };
    document.addEventListener('pointerdown', closeElsewhere, listening);
    document.addEventListener(
      'keydown',
      (event) => {
        if (panel.hidden || event.key !== 'Escape') return;
        // The panel alone, not the card that is open too.
        event.stopPropagation();
        const hadFocus = box.contains(document.activeElement);
        open(false);
        if (hadFocus) toggle.focus();
      },
      listening,
    );
    open(false);
    toggle.addEventListener('click', ({ detail }) => {
      // The second click of a double click would close the panel.
      if (detail < 2) open(panel.hidden === true);
    });
    box.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) open(false);
    });
    return box;
  }
}
