/** The places' cards as the page holds them, by their places' ids. */
export type Cards = ReadonlyMap<string, HTMLElement>;

/**
 * Takes the list's cards over. They give up their ids: the fragment is now the map's, and the
 * browser must not scroll the page away from the map to find them.
 */
export function takeOverCards(): Cards {
  const cards = new Map<string, HTMLElement>();
  for (const card of document.querySelectorAll<HTMLElement>('.cards .card')) {
    cards.set(card.id, card);
    card.id = `card_${card.id}`;
  }
  return cards;
}

/**
 * A copy of a card for a popup to show: without ids, which must not stand twice, and its
 * heading a level up, because the map stands right below the page's own.
 */
export function copyOf(card: HTMLElement | undefined): HTMLElement | undefined {
  if (!card) return undefined;
  const copy = card.cloneNode(true) as HTMLElement;
  copy.removeAttribute('aria-labelledby');
  copy.removeAttribute('aria-current');
  const heading = document.createElement('h2');
  const title = copy.querySelector('h3');
  heading.append(...(title?.childNodes ?? []));
  title?.replaceWith(heading);
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  return copy;
}

/** The name of a card's place; empty for no card. */
export function nameOf(card: HTMLElement | undefined): string {
  return card?.querySelector('.name')?.textContent ?? '';
}
