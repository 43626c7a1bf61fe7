/** Which link to a place was clicked last, and clicks that are to be ignored. */
import { LINKS } from './marks.js';

/**
 * Keeps the link that was clicked last; the result returns it once. The focus cannot tell, because
 * not every browser focuses a link that is clicked.
 */
export function watchClicks(signal: AbortSignal): () => Element | undefined {
  let clicked: Element | undefined;
  document.addEventListener(
    'click',
    ({ target }) => {
      clicked = (target instanceof Element && target.closest(LINKS)) || undefined;
    },
    { capture: true, signal },
  );
  return () => {
    const latest = clicked;
    clicked = undefined;
    return latest;
  };
}

/** What a click has an effect on. */
const CONTROLS = 'a, button, label, summary, .leaflet-interactive';

/**
 * Ignores the second click of a double click on something that came under the pointer after the
 * first: a link in the card that has opened, another pin after a zoom, a sentence after scrolling.
 * It is not ignored on a link of the same kind: "next", and "next" again.
 */
export function ignoreStraySecondClicks(signal: AbortSignal): void {
  let first: Element | undefined;
  document.addEventListener(
    'click',
    (event) => {
      const { detail, target } = event;
      const control = (target instanceof Element && target.closest(CONTROLS)) || undefined;
      if (detail < 2) first = control;
      else if (control !== first && !isAlike(control, first)) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
    },
    { capture: true, signal },
  );
}

function isAlike(one: Element | undefined, other: Element | undefined): boolean {
  const rel = one?.getAttribute('rel');
  return !!rel && rel === other?.getAttribute('rel');
}
