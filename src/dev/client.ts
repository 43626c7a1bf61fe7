/**
 * In every page of the dev server, and in none that is built: brings what has been saved into the
 * open page, or shows the mistakes in it.
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
import { keepRenewing } from './renew.js';

/** Vite's own overlay. */
const OVERLAY = 'vite-error-overlay';

const slug = slugAt(location.pathname);
const renew = keepRenewing({ map: watchMaps(), endListening: takeDownListeners() });

/** Changes are applied one after the other, each to the page that the one before has made. */
let last = Promise.resolve();
/** The number of changes announced; of those that wait, only the last is applied. */
let heard = 0;

async function update(): Promise<void> {
  const answer = await fetch(location.pathname + location.search);
  if (!answer.ok) throw new Error('The page is gone.');
  const html = await answer.text();
  const page = new DOMParser().parseFromString(html, 'text/html');
  const mistakes = mistakesIn(page);
  // With mistakes, the page that was there stays readable below them.
  if (mistakes.length === 0) await renew(html, { page });
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

/** The mistakes that the server wrote into a page. */
function mistakesIn(page: Document): readonly Mistake[] {
  const text = page.getElementById(MISTAKES_ID)?.textContent;
  return text ? (JSON.parse(text) as Mistake[]) : [];
}

/** Shows these mistakes instead of those shown before; with none, removes the overlay. */
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
  // The tip is about Vite's settings.
  overlay.shadowRoot?.querySelector('.tip')?.remove();
  document.body.append(overlay);
}
