import { cardFile } from '../page-data/division.js';
import type { ListedPlace, LiveStory } from '../page-data/live.js';
import { fetchChunk } from './chunks.js';
import type { Places, ReadingOrder } from './order.js';

/** The places' cards: those in the page, and those of the story's other pages once fetched. */
export interface Cards {
  /**
   * Takes over the cards in the page. They lose their ids: the fragment now belongs to the map,
   * and the browser must not scroll to a card, away from the map.
   */
  readonly takeOver: () => void;
  /**
   * A copy of a place's card for the map to show: of one that says so if the card could not be
   * fetched, and `undefined` before it is.
   */
  readonly copyOf: (id: string) => HTMLElement | undefined;
  /**
   * Tells which link in the text the reader has clicked, if one: copies of its place's card show
   * the quotation that it stands in.
   */
  readonly clickedIs: (link: Element | undefined) => void;
  readonly isHere: (id: string) => boolean;
  /** Fetches the page that has a place's card. */
  readonly fetch: (id: string) => Promise<void>;
}

/** Before the id of a card that has been taken over; ids of places have no underscore. */
const TAKEN = 'card_';

export function createCards(places: Places, order: ReadingOrder, story: LiveStory): Cards {
  const { lists, words } = story;
  const cards = new Map<string, HTMLElement>();
  const substitutes = new Map<string, HTMLElement>();
  let clicked: Element | undefined;

  /** With a short text, because it is for the foot of a popup or a drawer. */
  function linkTo(rel: 'prev' | 'next', target: ListedPlace): HTMLElement {
    const link = document.createElement('a');
    const word = rel === 'next' ? words.next : words.previous;
    link.rel = rel;
    link.href = `#${target.id}`;
    link.textContent = rel === 'next' ? `${word} ›` : `‹ ${word}`;
    link.title = `${word}${words.colon} ${target.number} ${target.name}`;
    link.setAttribute('aria-label', link.title);
    return link;
  }

  return {
    takeOver() {
      for (const card of cardsIn(document)) {
        cards.set(card.id, card);
        card.id = TAKEN + card.id;
      }
    },
    copyOf(id) {
      const card = cards.get(id) ?? substitutes.get(id);
      if (!card) return undefined;
      const copy = withoutIds(card);
      for (const link of copy.querySelectorAll('a[rel]')) link.remove();
      for (const [rel, step] of [
        ['prev', -1],
        ['next', 1],
      ] as const) {
        const target = places.get(order.after(id, step) ?? '');
        if (target) copy.append(linkTo(rel, target));
      }
      showQuotation(copy, id, clicked);
      return copy;
    },
    clickedIs(link) {
      clicked = link;
    },
    isHere: (id) => cards.has(id),
    async fetch(id) {
      const place = places.get(id);
      if (!place) return;
      const file = cardFile(place.number, lists);
      const chunk = await fetchChunk(() => import('./other-pages.js'));
      const fetched = await chunk?.fetchCards(file, words.copyLink);
      for (const card of fetched ?? []) cards.set(card.id, card);
      if (!cards.has(id)) substitutes.set(id, substituteFor(place, file, words.cardFails));
    },
  };
}

/** Gives the page's cards the ids back that links lead to without a script. */
export function giveCardsBack(): void {
  for (const card of cardsIn(document)) card.id = card.id.replace(TAKEN, '');
}

function cardsIn(page: Document): NodeListOf<HTMLElement> {
  return page.querySelectorAll('.cards .card');
}

/**
 * A copy of a card without ids, which must not stand twice, and with its heading one level up,
 * because the map stands right below the page's own heading.
 */
function withoutIds(card: HTMLElement): HTMLElement {
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

/**
 * If the quotation with the link in the text is folded in the card, it changes places with the last
 * that is not.
 */
function showQuotation(card: HTMLElement, id: string, link: Element | undefined): void {
  const block = link?.closest('[id]');
  if (!link || !block) return;
  // A card has its quotations in the order of the text, as the block has its links.
  const links = [...block.querySelectorAll(`.mention[href$="#${id}"]`)];
  const quotes = [...card.querySelectorAll('.quote')].filter((quote) =>
    quote.querySelector(`figcaption [href$="#${block.id}"]`),
  );
  const quote = quotes[Math.min(links.indexOf(link), quotes.length - 1)];
  const fold = quote?.closest('details');
  const last = fold?.previousElementSibling;
  if (!quote || !last) return;
  fold?.firstElementChild?.after(last);
  fold?.before(quote);
}

/** A card with a link to the page that has the place's own card, which could not be fetched. */
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
