import { Control, DomEvent, type Map as LeafletMap } from 'leaflet';
import { icon } from './svg-element.js';

/** What the panel of layers says of itself and of its one layer. */
interface Names {
  readonly panel: string;
  readonly layer: string;
}

/** Three sheets, one above the other. */
const LAYERS_ICON =
  'M9 1 17 6 9 11 1 6zM3 8.4 9 12l6-3.6 2 1.2-8 5-8-5zM3 12l6 3.6 6-3.6 2 1.2-8 5-8-5z';

/**
 * A button that opens a panel with a switch for a layer, by click, tap or key alone. The panel
 * stands below the button, so that nothing appears under the pointer that opened it, and the focus
 * stays on the button, so that the same key pressed twice does not reach the switch. It needs no
 * layer before the switch is on, as Leaflet's own control would.
 */
export class LayersControl extends Control {
  readonly #names: Names;
  readonly #input: HTMLInputElement;
  readonly #toggle = document.createElement('button');

  /** `input`: the switch, a checkbox. */
  constructor(names: Names, input: HTMLInputElement) {
    super({ position: 'topright' });
    this.#names = names;
    this.#input = input;
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
    // As an element: for a picture in the styles browsers make a document of its own.
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
      const listen = isOpen ? 'addEventListener' : 'removeEventListener';
      document[listen]('pointerdown', closeElsewhere, true);
      document[listen]('keydown', closeByKey, true);
    };
    const closeElsewhere = ({ target }: Event) => {
      if (target instanceof Node && !box.contains(target)) open(false);
    };
    const closeByKey = (event: Event) => {
      if (!(event instanceof KeyboardEvent) || event.key !== 'Escape') return;
      // The panel alone: not the card that is open too.
      event.stopPropagation();
      const hadFocus = box.contains(document.activeElement);
      open(false);
      if (hadFocus) toggle.focus();
    };
    open(false);
    toggle.addEventListener('click', ({ detail }) => {
      // The second click of a double click would close what the first has opened.
      if (detail < 2) open(panel.hidden === true);
    });
    box.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !box.contains(relatedTarget)) open(false);
    });
    return box;
  }
}
