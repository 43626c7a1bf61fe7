/**
 * On phones a place's card comes as a sheet from below instead of a popup: the map above it
 * stays free, and the card can be read whole.
 */
export class CardSheet {
  readonly #sheet = document.createElement('section');
  #onClose: (() => void) | undefined;

  /** `close`: what to do when the reader dismisses the sheet. */
  constructor(card: HTMLElement, close: () => void) {
    this.#sheet.className = 'card-sheet';
    this.#sheet.setAttribute('aria-label', card.getAttribute('aria-label') ?? '');
    this.#onClose = close;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'close';
    button.setAttribute('aria-label', 'Close');
    button.textContent = '×';
    button.addEventListener('click', () => this.#onClose?.());
    this.#sheet.append(button, card);
    document.body.append(this.#sheet);
  }

  getElement(): HTMLElement {
    return this.#sheet;
  }

  close(): void {
    this.#onClose = undefined;
    this.#sheet.remove();
  }
}
