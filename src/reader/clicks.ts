/** What clicks leave behind: where in the text the last one was, and those that are not meant. */
import { LINKS } from './marks.js';

/**
 * Keeps what was clicked last in the text, until it is asked for: the focus does not tell, not
 * every browser sets it.
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

/** What a click does something to. */
const CONTROLS = 'a, button, label, summary, .leaflet-interactive';

/**
 * Keeps the second click of a double click from what has come under the pointer since the first:
 * a link of the card that has opened, another pin once the map has zoomed, a sentence once the
 * page has scrolled. A link of the same kind in the same spot is meant: next, and next again.
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
