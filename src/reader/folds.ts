/** What is folded on the page: the list of places on phones, and the quotations that are many. */

/** Folds the list of places, if the reader is not there or below it: what is in view stays. */
export function foldList(): void {
  const list = document.querySelector<HTMLDetailsElement>('.places > details');
  if (list && list.getBoundingClientRect().top >= window.innerHeight) list.open = false;
}

/** Without the live map, pins lead into the list: browsers do not all open it for them. */
export function unfoldList(): void {
  document.querySelector('.places > details')?.setAttribute('open', '');
}

/**
 * Unfolds everything for print: newer browsers print it by the style sheet, with the script or
 * without.
 */
export function printUnfolded(signal: AbortSignal): void {
  let unfolded: HTMLDetailsElement[] = [];
  const print = () => {
    unfolded = [...document.querySelectorAll<HTMLDetailsElement>('.story details:not([open])')];
    for (const fold of unfolded) fold.open = true;
  };
  const restore = () => {
    for (const fold of unfolded) fold.open = false;
  };
  window.addEventListener('beforeprint', print, { signal });
  window.addEventListener('afterprint', restore, { signal });
}
