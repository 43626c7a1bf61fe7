import type { LiveWords } from '../page-data/live.js';

/** A row of the table of keys. Keys without `act` are the browser's or the map's own. */
export interface Key {
  readonly keys: readonly string[];
  readonly says: string;
  /** `showTable` opens the dialog with the table. */
  readonly act?: (showTable: () => void) => void;
}

/**
 * Listens to the table's keys anywhere on the page but where text is typed, and shows the table
 * in a dialog. Keys of a single character can be switched off there (WCAG 2.1.4).
 *
 * @returns opens the dialog
 */
export function listenToKeys(table: readonly Key[], words: LiveWords): () => void {
  const dialog = document.createElement('dialog');
  const show = () => dialog.showModal();
  dialog.className = 'keys';
  dialog.dir = 'auto';
  dialog.setAttribute('aria-label', words.keys);
  const single = checkbox(words.keysOn);
  dialog.append(heading(words.keys), listOf(table), single.label, closeButton(dialog, words));
  document.body.append(dialog);

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
    if (dialog.open) return;
    const key = table.find(({ keys, act }) => act && keys.includes(event.key));
    if (!key?.act || (event.key.length === 1 && !single.input.checked)) return;
    event.preventDefault();
    key.act(show);
  });
  return show;
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input:not([type="checkbox"]), textarea, select'))
  );
}

function heading(text: string): HTMLElement {
  const element = document.createElement('h2');
  element.textContent = text;
  return element;
}

function listOf(table: readonly Key[]): HTMLElement {
  const list = document.createElement('dl');
  for (const { keys, says } of table) {
    const term = document.createElement('dt');
    term.append(
      ...keys.map((name) => {
        const key = document.createElement('kbd');
        key.textContent = name;
        return key;
      }),
    );
    const meaning = document.createElement('dd');
    meaning.textContent = says;
    list.append(term, meaning);
  }
  return list;
}

function checkbox(text: string): { label: HTMLElement; input: HTMLInputElement } {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.checked = true;
  label.append(input, ` ${text}`);
  return { label, input };
}

function closeButton(dialog: HTMLDialogElement, words: LiveWords): HTMLElement {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.close;
  button.addEventListener('click', () => dialog.close());
  return button;
}
