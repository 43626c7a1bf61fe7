import type { LiveStory, LiveWords } from '../story/live.js';
import { type Cards, copyOf, nameOf } from './cards.js';

export type Order = 'text' | 'time';

/**
 * The places' ids in the order of the text, which is that of `all`, or of time: the dated ones,
 * then the others.
 */
export function inOrder(order: Order, { sequence }: LiveStory, all: readonly string[]) {
  if (order === 'text') return all;
  const dated = sequence.filter((id) => all.includes(id));
  return [...dated, ...all.filter((id) => !dated.includes(id))];
}

/** The place `step` places on from one, or the first (the last, backwards) when none is chosen. */
export function placeAfter(
  id: string | undefined,
  step: 1 | -1,
  ids: readonly string[],
): string | undefined {
  if (id === undefined) return step === 1 ? ids[0] : ids.at(-1);
  return ids[ids.indexOf(id) + step];
}

/** A copy of a place's card whose previous and next links lead along an order. */
export function cardInOrder(
  id: string,
  cards: Cards,
  ids: readonly string[],
  words: LiveWords,
): HTMLElement | undefined {
  const card = copyOf(cards.get(id));
  if (!card) return undefined;
  for (const link of card.querySelectorAll('a[rel="prev"], a[rel="next"]')) link.remove();
  for (const [rel, step, word] of [
    ['prev', -1, words.previous],
    ['next', 1, words.next],
  ] as const) {
    const target = ids[ids.indexOf(id) + step];
    if (target === undefined) continue;
    const link = document.createElement('a');
    link.rel = rel;
    link.href = `#${target}`;
    const number = [...cards.keys()].indexOf(target) + 1;
    link.textContent = `${word}: ${number} ${nameOf(cards.get(target))}`;
    card.querySelector('.card-links')?.append(link);
  }
  return card;
}
