/**
 * Stands in every page that the dev server hands out, and in none that is built: brings what
 * has been saved into the open page, or shows over it what is wrong.
 */
import { watchMaps } from '../map/kept-view.js';
import { CHANGED, type Changed, slugAt } from './events.js';
import { takeDownListeners } from './listeners.js';
import { mistakesIn, showMistakes } from './overlay.js';
import { renew } from './renew.js';

const slug = slugAt(location.pathname);
const running = { map: watchMaps(), endListening: takeDownListeners() };

/** Changes come one after the other, each upon the page that the one before has made. */
let last = Promise.resolve();

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
  last = last.then(update).catch(() => location.reload());
});

showMistakes(mistakesIn(document));
