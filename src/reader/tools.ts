import type { LiveStory, LiveWords } from '../page-data/live.js';
import type { Order } from './order.js';

export interface ToolActions {
  /** Whether there is a place `step` places on. */
  readonly has: (step: 1 | -1) => boolean;
  readonly step: (step: 1 | -1) => void;
  readonly showKeys: () => void;
  readonly follow: (on: boolean) => void;
  readonly order: (order: Order) => void;
}

/**
 * Fills the row of tools under the map. The page leaves it empty, because no tool works without
 * the script, but keeps its height free, so that nothing moves.
 *
 * @param follows whether the map follows the text at first
 * @returns updates the row; to be called when another place is selected
 */
export function fillTools(
  row: HTMLElement | null,
  { words, sequence }: LiveStory,
  follows: boolean,
  { has, step, showKeys, follow, order }: ToolActions,
): () => void {
  const previous = button(`‹ ${words.previous}`, () => step(-1));
  const next = button(`${words.next} ›`, () => step(1));
  const update = () => {
    // Not `disabled`, which would take the focus from a reader who steps by keyboard.
    previous.setAttribute('aria-disabled', String(!has(-1)));
    next.setAttribute('aria-disabled', String(!has(1)));
  };
  const choose = (chosen: Order) => {
    order(chosen);
    update();
  };
  row?.setAttribute('role', 'group');
  row?.setAttribute('aria-label', words.tools);
  row?.append(
    previous,
    next,
    ...(sequence.length > 1 ? [orderChoice(words, choose)] : []),
    followSwitch(words, follows, follow),
    button(words.keys, showKeys, 'keys-button'),
  );
  update();
  return update;
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
