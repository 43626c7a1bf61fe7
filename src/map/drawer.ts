import type { LiveWords } from '../page-data/live.js';
import { addFoot } from './card-foot.js';

/**
 * On phones a place's card comes in a drawer from below instead of a popup: the map above
 * stays free, and the card can be read whole.
 */
export class Drawer {
  readonly #drawer = document.createElement('section');
  #onClose: (() => void) | undefined;

  /** `host`: what the drawer stands in; `onClose`: what to do when the reader dismisses it. */
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
    // Whoever goes on by keyboard must not be led to what lies under the drawer.
    this.#drawer.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.#drawer.contains(relatedTarget)) this.#onClose?.();
    });
    addFoot(card, words);
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
