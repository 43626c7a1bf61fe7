import type { LiveWords } from '../page-data/live.js';
import { addFoot } from './card-foot.js';

/**
 * On phones a place's card comes as a sheet from below instead of a popup: the map above it
 * stays free, and the card can be read whole.
 */
export class CardSheet {
  readonly #sheet = document.createElement('section');
  #onClose: (() => void) | undefined;

  /** `host`: what the sheet stands in; `onClose`: what to do when the reader dismisses it. */
  constructor(
    host: HTMLElement,
    card: HTMLElement,
    name: string,
    words: LiveWords,
    onClose: () => void,
  ) {
    this.#sheet.className = 'card-sheet';
    this.#sheet.setAttribute('role', 'dialog');
    this.#sheet.setAttribute('aria-label', name);
    this.#onClose = onClose;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'close';
    button.setAttribute('aria-label', words.close);
    button.textContent = '×';
    button.addEventListener('click', () => this.#onClose?.());
    // Whoever goes on by keyboard must not be led to what lies under the sheet.
    this.#sheet.addEventListener('focusout', ({ relatedTarget }) => {
      if (relatedTarget instanceof Node && !this.#sheet.contains(relatedTarget)) this.#onClose?.();
    });
    addFoot(card, words);
    this.#sheet.append(button, card);
    host.append(this.#sheet);
  }

  getElement(): HTMLElement {
    return this.#sheet;
  }

  close(): void {
    this.#onClose = undefined;
    this.#sheet.remove();
  }
}
