import type { LiveWords } from '../page-data/live.js';

/**
 * A place's card on phones: it comes from below and leaves the map above it free, where a popup
 * would cover the map and cut the card off.
 */
export class Drawer {
  readonly #drawer = document.createElement('section');
  #onClose: (() => void) | undefined;

  /** `host`: the drawer's parent; `onClose` is called when the reader closes the drawer. */
  constructor(
    host: HTMLElement,
    card: HTMLElement,
    name: string,
    words: LiveWords,
    onClose: () => void,
  ) {
    this.#drawer.className = 'drawer';
    this.#drawer.setAttribute('role', 'dialog');
    this.#drawer.setAttribute('aria-label', name);
    this.#onClose = onClose;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'close';
    button.setAttribute('aria-label', words.close);
    button.textContent = '×';
    button.addEventListener('click', () => this.#onClose?.());
    // By keyboard, readers must not get to what the drawer covers.
    this.#drawer.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.#drawer.contains(relatedTarget)) this.#onClose?.();
    });
    this.#drawer.append(button, card);
    host.append(this.#drawer);
  }

  getElement(): HTMLElement {
    return this.#drawer;
  }

  close(): void {
    this.#onClose = undefined;
    this.#drawer.remove();
  }
}
