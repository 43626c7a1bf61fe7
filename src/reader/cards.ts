import { cardFile } from '../page-data/division.js';
import type { ListedPlace, LiveStory } from '../page-data/live.js';
import { fetchChunk } from './chunks.js';

/** The places' cards: those that the page holds, and those of its other pages once fetched. */
export interface Cards {
  /** A place's card, if it is here; one that says so, if it could not be fetched. */
  readonly get: (id: string) => HTMLElement | undefined;
  readonly isHere: (id: string) => boolean;
  /** Fetches the page that has a place's card. */
  readonly fetch: (id: string) => Promise<void>;
}

/** Before the id of a card that has been taken over; ids of places have no such line. */
const TAKEN = 'card_';

/**
 * Takes the list's cards over. They give up their ids: the fragment is now the map's, and the
 * browser must not scroll the page away from the map to find them.
 */
export function takeOverCards(
  places: ReadonlyMap<string, ListedPlace>,
  { lists, words: { copyLink, cardFails } }: LiveStory,
): Cards {
  const cards = new Map<string, HTMLElement>();
  for (const card of cardsIn(document)) {
    cards.set(card.id, card);
    card.id = TAKEN + card.id;
  }
  const substitutes = new Map<string, HTMLElement>();
  return {
    get: (id) => cards.get(id) ?? substitutes.get(id),
    isHere: (id) => cards.has(id),
    async fetch(id) {
      const place = places.get(id);
      if (!place) return;
      const file = cardFile(place.number, lists);
      const chunk = await fetchChunk(() => import('./other-pages.js'));
      for (const card of (await chunk?.fetchCards(file, copyLink)) ?? []) cards.set(card.id, card);
      if (!cards.has(id)) substitutes.set(id, substituteFor(place, file, cardFails));
    },
  };
}

/** Gives the list's cards the ids back that links lead to without a script. */
export function giveCardsBack(): void {
  for (const card of cardsIn(document)) card.id = card.id.replace(TAKEN, '');
}

function substituteFor({ id, number, name }: ListedPlace, file: string, says: string): HTMLElement {
  const card = document.createElement('article');
  const title = document.createElement('h3');
  const text = document.createElement('p');
  const link = document.createElement('a');
  card.className = 'card';
  title.textContent = `${number} ${name}`;
  link.href = `${file}#${id}`;
  link.textContent = name;
  text.append(says, link);
  card.append(title, text);
  return card;
}

function cardsIn(page: Document): NodeListOf<HTMLElement> {
  return page.querySelectorAll('.cards .card');
}

/**
 * A copy of a card for a popup to show: without ids, which must not stand twice, and its
 * heading a level up, because the map stands right below the page's own.
 */
export function copyOf(card: HTMLElement | undefined): HTMLElement | undefined {
  if (!card) return undefined;
  const copy = document.importNode(card, true);
  copy.removeAttribute('aria-labelledby');
  copy.removeAttribute('aria-current');
  const heading = document.createElement('h2');
  const title = copy.querySelector('h3');
  heading.append(...(title?.childNodes ?? []));
  title?.replaceWith(heading);
  for (const element of [copy, ...copy.querySelectorAll('[id]')]) element.removeAttribute('id');
  return copy;
}
