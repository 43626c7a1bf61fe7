import type { LiveStory } from '../story/live.js';

export type Order = 'text' | 'time';

/** The places' ids in the order of the text, or of time: the dated ones, then the others. */
export function inOrder(order: Order, { places, sequence }: LiveStory, all: readonly string[]) {
  if (order === 'text') return all;
  const dated = sequence.filter((id) => all.includes(id));
  const numberOf = (id: string) => places.find((place) => place.id === id)?.number ?? 0;
  const undated = all.filter((id) => !dated.includes(id));
  return [...dated, ...undated.sort((a, b) => numberOf(a) - numberOf(b))];
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

/**
 * Points a card's previous and next links along an order. `textOf` says what a link says,
 * from its direction and the place it leads to.
 */
export function relink(
  card: HTMLElement,
  id: string,
  ids: readonly string[],
  textOf: (rel: 'prev' | 'next', id: string) => string,
): void {
  const links = card.querySelector('.card-links');
  for (const link of card.querySelectorAll('a[rel="prev"], a[rel="next"]')) link.remove();
  for (const [rel, step] of [
    ['prev', -1],
    ['next', 1],
  ] as const) {
    const target = ids[ids.indexOf(id) + step];
    if (target === undefined) continue;
    const link = document.createElement('a');
    link.rel = rel;
    link.href = `#${target}`;
    link.textContent = textOf(rel, target);
    links?.append(link);
  }
}
