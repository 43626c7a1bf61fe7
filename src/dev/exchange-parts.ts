/**
 * Brings a changed page into the open one without starting its map again, where only cards and
 * paragraphs differ: texts are what authors change most.
 */
import { markChosen } from '../reader/marks.js';

/** How a card, a paragraph of the article and a data block begin, and how they end. */
const BEGINNING = /<article class="card" id="|<p id="paragraph_|<script type="application\/json"/g;
const END = { '<a': '</article>', '<p': '</p>', '<s': '</script>' } as const;

/** The data blocks of the dev server, which say nothing about the story. */
const NOT_SHOWN = /^<script type="application\/json" id="the_(?:changes|mistakes)"/;
const PART = /^<(?:article class="card"|p) id="([^"]+)"/;

interface Part {
  /** As it came, without the script. */
  readonly id: string;
  readonly html: string;
}

/** The cards and paragraphs in which two pages differ; `undefined` if more differs. */
export function differingParts(before: string, after: string): readonly Part[] | undefined {
  const [old, now] = [before, after].map(cut);
  if (!old || !now || old.length !== now.length) return undefined;
  const parts: Part[] = [];
  for (const [index, html] of now.entries()) {
    const was = old[index];
    if (was === html || NOT_SHOWN.test(html)) continue;
    const id = PART.exec(html)?.[1];
    if (id === undefined || id !== PART.exec(was ?? '')?.[1]) return undefined;
    parts.push({ id, html });
  }
  return parts;
}

/** Cuts a page before and behind its cards, paragraphs and data blocks. */
function cut(html: string): string[] {
  const pieces: string[] = [];
  let at = 0;
  for (const { 0: beginning, index } of html.matchAll(BEGINNING)) {
    if (index < at) continue;
    const end = END[beginning.slice(0, 2) as keyof typeof END];
    const until = html.indexOf(end, index);
    if (until === -1) break;
    pieces.push(html.slice(at, index), html.slice(index, until + end.length));
    at = until + end.length;
  }
  return [...pieces, html.slice(at)];
}

/**
 * Puts them into the open page, whose script may have renamed the cards.
 *
 * @returns whether the map has to open its copy of the selected place's card again
 */
export function exchangeParts(parts: readonly Part[]): boolean {
  const selected = location.hash === '' ? undefined : location.hash.slice(1);
  const copyLink = document.querySelector('.cards a.copy-link')?.textContent;
  const parser = new DOMParser();
  let isToOpen = false;
  for (const { id, html } of parts) {
    const shown = document.getElementById(`card_${id}`) ?? document.getElementById(id);
    const made = parser.parseFromString(html, 'text/html').body.firstElementChild;
    if (!shown || !made) continue;
    for (const link of made.querySelectorAll('a.copy-link')) link.textContent = copyLink ?? '';
    if (id === selected && !exchangeInCopy(shown, made)) isToOpen = true;
    shown.replaceChildren(...made.childNodes);
  }
  markChosen(selected);
  return isToOpen;
}

/**
 * Brings the one row in which a card has changed into the copy that the map shows, as while a note
 * is typed. Opening the copy again places all labels of the map: 18 ms of 100 places, 36 of 1,000.
 *
 * @returns whether that is all: not if the copy's size, round which the labels stand, has changed
 */
function exchangeInCopy(card: Element, made: Element): boolean {
  const popup = document.querySelector<HTMLElement>('.card-popup');
  const [before, after] = [[...card.children], [...made.children]];
  const changed = before.filter((row, index) => !row.isEqualNode(after[index] ?? null));
  const [row, another] = changed;
  if (!popup || !row || another || before.length !== after.length) return false;
  const shown = [...popup.querySelectorAll('.card > *')].find((each) => each.isEqualNode(row));
  const own = after[before.indexOf(row)];
  if (!shown || !own) return false;
  const { offsetHeight } = popup;
  shown.replaceWith(own.cloneNode(true));
  return popup.offsetHeight === offsetHeight;
}
