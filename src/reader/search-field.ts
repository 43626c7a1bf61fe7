/** The search field for stories of very many places: a chunk of its own. */

import { classOf } from '../cartography/pins.js';
import { fill, fillCounted, type ListedPlace, type LiveWords } from '../page-data/live.js';
import type { SearchedQuotation } from '../page-data/search.js';
import { lookOf } from '../story/kinds.js';
import { createFinder, type Finder, type Hit, rangeOf } from './finder.js';

/** At most so many places are listed. */
const MOST_SHOWN = 30;

export interface SearchActions {
  readonly choose: (id: string) => void;
  readonly announce: (text: string) => void;
  /** Fetches the quotations; called when the field gets the focus. */
  readonly quotations: () => Promise<readonly SearchedQuotation[]>;
}

/**
 * Fills the page's row for it with a field and a list of what is found: a combobox with a listbox,
 * as in the ARIA Authoring Practices.
 *
 * @returns moves the focus to the field
 */
export function fillSearch(
  row: HTMLElement,
  places: readonly ListedPlace[],
  words: LiveWords,
  { choose, announce, quotations }: SearchActions,
): () => void {
  const { label, input, list } = makeField(words);
  row.append(label, list);
  let finder: Finder = createFinder(places, []);
  let asked = false;
  /** The message if the quotations could not be fetched. */
  let missing = '';
  let hits: readonly Hit[] = [];
  let active = -1;

  function look(): void {
    const found = finder(input.value, MOST_SHOWN);
    hits = found.hits;
    active = -1;
    list.replaceChildren(...hits.map((hit, index) => optionOf(hit, index, input.value)));
    const isOpen = input.value.trim() !== '';
    const said = [summary(found.count, hits.length, words), missing].filter(Boolean);
    if (isOpen) list.append(...said.map(lineOf));
    open(isOpen);
    if (isOpen) announce(said.join(' '));
  }

  function open(isOpen: boolean): void {
    list.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) input.removeAttribute('aria-activedescendant');
  }

  function go(to: number): void {
    if (hits.length === 0) return;
    active = (to + hits.length) % hits.length;
    for (const [index, option] of [...list.children].entries()) {
      if (index >= hits.length) break;
      option.setAttribute('aria-selected', String(index === active));
    }
    const option = list.children[active];
    option?.scrollIntoView({ block: 'nearest' });
    input.setAttribute('aria-activedescendant', option?.id ?? '');
  }

  function take(index: number): void {
    const id = hits[index]?.place.id;
    open(false);
    if (id !== undefined) choose(id);
  }

  input.addEventListener('focus', () => {
    if (asked) return;
    asked = true;
    quotations().then(
      (found) => {
        finder = createFinder(places, found);
        missing = '';
        if (document.activeElement === input) look();
      },
      () => {
        // Names are found nevertheless; the next focus of the field tries again.
        asked = false;
        missing = words.fetchFails;
        if (document.activeElement === input) look();
      },
    );
  });
  input.addEventListener('input', look);
  input.addEventListener('keydown', (event) => {
    const act: Readonly<Record<string, () => void>> = {
      ArrowDown: () => (list.hidden ? look() : go(active + 1)),
      ArrowUp: () => go(active === -1 ? hits.length - 1 : active - 1),
      Enter: () => take(Math.max(active, 0)),
      Escape: () => {
        if (list.hidden) input.value = '';
        open(false);
      },
    };
    const wanted = act[event.key];
    if (!wanted || event.isComposing) return;
    event.preventDefault();
    wanted();
  });
  // Keeps the focus in the field, which closes the list when it loses it.
  list.addEventListener('pointerdown', (event) => event.preventDefault());
  list.addEventListener('click', ({ target }) => {
    const option = target instanceof Element ? target.closest('[role="option"]') : null;
    if (option) take([...list.children].indexOf(option));
  });
  input.addEventListener('blur', () => open(false));
  return () => input.focus();
}

function makeField(words: LiveWords) {
  const label = document.createElement('label');
  const input = document.createElement('input');
  const list = document.createElement('ul');
  list.id = 'the_found';
  list.className = 'found';
  list.hidden = true;
  list.setAttribute('role', 'listbox');
  list.setAttribute('aria-label', words.search);
  input.type = 'search';
  input.autocomplete = 'off';
  input.setAttribute('role', 'combobox');
  input.setAttribute('aria-autocomplete', 'list');
  input.setAttribute('aria-controls', list.id);
  input.setAttribute('aria-expanded', 'false');
  label.append(`${words.search} `, input);
  return { label, input, list };
}

function optionOf({ place, quotation }: Hit, index: number, typed: string): HTMLElement {
  const option = document.createElement('li');
  option.id = `found_${index}`;
  option.setAttribute('role', 'option');
  option.setAttribute('aria-selected', 'false');
  const number = document.createElement('span');
  number.className = `number ${classOf(place.role, lookOf(place))}`;
  number.textContent = String(place.number);
  const name = document.createElement('span');
  name.className = 'place-name';
  name.append(...(quotation === undefined ? marked(place.name, typed) : [place.name]));
  option.append(number, ' ', name);
  if (quotation !== undefined) {
    const said = document.createElement('q');
    said.lang = document.documentElement.lang;
    said.dir = 'auto';
    said.append(...marked(quotation, typed));
    option.append(' ', said);
  }
  return option;
}

/** A text with what was typed highlighted in it. */
function marked(text: string, typed: string): (Node | string)[] {
  const range = rangeOf(text, typed);
  if (!range) return [text];
  const [start, end] = range;
  const mark = document.createElement('mark');
  mark.textContent = text.slice(start, end);
  return [text.slice(0, start), mark, text.slice(end)];
}

function summary(count: number, shown: number, words: LiveWords): string {
  const { found, foundMore, language } = words;
  return count > shown
    ? fill(foundMore, shown, count.toLocaleString(language))
    : fillCounted(found, count, language);
}

/** A line of the list that is not an option. */
function lineOf(text: string): HTMLElement {
  const line = document.createElement('li');
  line.className = 'summary';
  line.setAttribute('role', 'presentation');
  line.textContent = text;
  return line;
}
