import type { ListedPlace, LiveStory, LiveWords } from '../page-data/live.js';
import { copyOf } from './cards.js';

export type Order = 'text' | 'time';

/** All places, on the map or not, by id and in the order of their numbers. */
export function listPlaces({ places, unplaced }: LiveStory): ReadonlyMap<string, ListedPlace> {
  const all = [...places, ...unplaced].sort((a, b) => a.number - b.number);
  return new Map(all.map((place) => [place.id, place]));
}

/**
 * The places' ids in the order of the text, which is that of `all`, or of time: the dated ones,
 * then the others.
 */
export function inOrder(order: Order, { sequence }: LiveStory, all: readonly string[]) {
  if (order === 'text') return all;
  const dated = new Set(sequence);
  return [...dated, ...all.filter((id) => !dated.has(id))];
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
 * A copy of a place's card whose previous and next links lead along an order. They are short, for
 * the foot of a popup or a drawer, and say where they lead in their names.
 */
export function cardInOrder(
  id: string,
  original: HTMLElement | undefined,
  ids: readonly string[],
  places: ReadonlyMap<string, ListedPlace>,
  words: LiveWords,
): HTMLElement | undefined {
  const card = copyOf(original);
  if (!card) return undefined;
  for (const link of card.querySelectorAll('a[rel="prev"], a[rel="next"]')) link.remove();
  for (const [rel, step, word] of [
    ['prev', -1, words.previous],
    ['next', 1, words.next],
  ] as const) {
    const target = places.get(ids[ids.indexOf(id) + step] ?? '');
    if (!target) continue;
    const link = document.createElement('a');
    link.rel = rel;
    link.href = `#${target.id}`;
    link.textContent = step === 1 ? `${word} ›` : `‹ ${word}`;
    link.title = `${word}${words.colon} ${target.number} ${target.name}`;
    link.setAttribute('aria-label', link.title);
    card.append(link);
  }
  return card;
}
