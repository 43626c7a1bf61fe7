/**
 * Stands in every page that the dev server hands out, and in none that is built: brings what
 * has been saved into the open page, or shows over it what is wrong.
 */
import { watchMaps } from '../map/kept-view.js';
import { CHANGED, CHANGES_ID, type Changed, SEEN, type Seen, slugAt } from './events.js';
import { takeDownListeners } from './listeners.js';
import { mistakesIn, showMistakes } from './overlay.js';
import { renew } from './renew.js';

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
