import type { LiveWords } from '../page-data/live.js';
import type { Order } from './order.js';

export interface ToolActions {
  readonly step: (step: 1 | -1) => void;
  readonly showKeys: () => void;
  readonly follow: (on: boolean) => void;
  readonly order: (order: Order) => void;
}

/**
 * Fills the row of tools under the map. The page keeps its place free, so that nothing moves;
 * the tools are the script's, because without it none of them works.
 *
 * @param tools the empty row
 * @returns what says whether there is a place before and after the chosen one
 * @param follows whether the map follows the text at first
 * @param hasTime whether there is an order of time to choose
 */
export function fillTools(
  tools: HTMLElement,
  words: LiveWords,
  follows: boolean,
  hasTime: boolean,
  { step, showKeys, follow, order }: ToolActions,
): (hasPrevious: boolean, hasNext: boolean) => void {
  const previous = button(`‹ ${words.previous}`, () => step(-1));
  const next = button(`${words.next} ›`, () => step(1));
  tools.setAttribute('role', 'group');
  tools.setAttribute('aria-label', words.tools);
  tools.append(
    previous,
    next,
    ...(hasTime ? [orderChoice(words, order)] : []),
    followSwitch(words, follows, follow),
    button(words.keys, showKeys, 'keys-button'),
  );
  return (hasPrevious, hasNext) => {
    // Not `disabled`: that would take the focus away from whoever is walking.
    previous.setAttribute('aria-disabled', String(!hasPrevious));
    next.setAttribute('aria-disabled', String(!hasNext));
  };
}

function button(text: string, act: () => void, name = ''): HTMLElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.className = name;
  element.textContent = text;
  element.addEventListener('click', act);
  return element;
}

function orderChoice(words: LiveWords, choose: (order: Order) => void): HTMLElement {
  const label = document.createElement('label');
  const select = document.createElement('select');
  select.append(new Option(words.orderOfText, 'text'), new Option(words.orderOfTime, 'time'));
  select.addEventListener('change', () => choose(select.value === 'time' ? 'time' : 'text'));
  label.append(`${words.order} `, select);
  return label;
}

function followSwitch(words: LiveWords, on: boolean, follow: (on: boolean) => void): HTMLElement {
  const label = document.createElement('label');
  const input = document.createElement('input');
  input.type = 'checkbox';
  input.checked = on;
  input.setAttribute('role', 'switch');
  input.addEventListener('change', () => follow(input.checked));
  label.append(input, ` ${words.followText}`);
  return label;
}
