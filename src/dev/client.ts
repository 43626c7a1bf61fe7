/**
 * Stands in every page that the dev server hands out, and in none that is built: brings what
 * has been saved into the open page, or shows over it what is wrong.
 */
import { watchMaps } from '../map/kept-view.js';
import {
  CHANGED,
  CHANGES_ID,
  type Changed,
  MISTAKES_ID,
  type Mistake,
  SEEN,
  type Seen,
  slugAt,
} from './events.js';
import { takeDownListeners } from './listeners.js';
import { renew } from './renew.js';

/** Vite's own overlay. */
const OVERLAY = 'vite-error-overlay';

const slug = slugAt(location.pathname);
const running = { map: watchMaps(), endListening: takeDownListeners() };

/** Changes come one after the other, each upon the page that the one before has made. */
let last = Promise.resolve();
/** How many have been heard of: of those that wait together only the last need come. */
let heard = 0;

async function update(): Promise<void> {
  const answer = await fetch(location.pathname + location.search);
  if (!answer.ok) throw new Error('The page is gone.');
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const mistakes = mistakesIn(page);
  // Where there are any, what was there stays readable below them.
  if (mistakes.length === 0) await renew(page, running);
  showMistakes(mistakes);
}

import.meta.hot?.on(CHANGED, (changed: Changed) => {
  if (changed.slug !== undefined && slug !== undefined && changed.slug !== slug) return;
  heard++;
  const number = heard;
  last = last.then(() => (number === heard ? update() : undefined)).catch(() => location.reload());
});

showMistakes(mistakesIn(document));
const changes = Number(document.getElementById(CHANGES_ID)?.textContent);
import.meta.hot?.send(SEEN, { slug, changes } satisfies Seen);

/** The mistakes for which a page is not what it should be, as the server wrote them into it. */
function mistakesIn(page: Document): readonly Mistake[] {
  const text = page.getElementById(MISTAKES_ID)?.textContent;
  return text ? (JSON.parse(text) as Mistake[]) : [];
}

/** Shows these mistakes, and no others that were shown; with none the page is free again. */
function showMistakes(mistakes: readonly Mistake[]): void {
  for (const shown of document.querySelectorAll(OVERLAY)) shown.remove();
  const [first] = mistakes;
  const Overlay = customElements.get(OVERLAY);
  if (!first || !Overlay) return;
  const { file, line, column } = first;
  const overlay = Reflect.construct(Overlay, [
    {
      message: mistakes.map(({ text }) => text).join('\n\n'),
      stack: '',
      plugin: 'dateline',
      loc: { file, line, column },
    },
  ]);
  // It speaks of Vite's settings.
  overlay.shadowRoot?.querySelector('.tip')?.remove();
  document.body.append(overlay);
}
