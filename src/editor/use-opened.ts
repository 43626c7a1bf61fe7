/** What the address shows, and moving to another address without loading the page again. */
import { useEffect, useState } from 'preact/hooks';
import { type Opened, openedAt } from './address.js';
import { isStatic } from './static.js';

/** Asks whoever has something unsaved, who then prevents it: see {@link holdPage}. */
const LEAVE = 'dateline-leave';

const mayLeave = () => dispatchEvent(new Event(LEAVE, { cancelable: true }));

/**
 * Moves to an address of the editor. The static editor keeps its page: the workers keep what they
 * have loaded, and what only the page's memory holds stays.
 */
export function goTo(address: string): void {
  if (!isStatic || !mayLeave()) {
    location.assign(address);
    return;
  }
  history.pushState(null, '', address);
  dispatchEvent(new PopStateEvent('popstate'));
}

/**
 * Has the browser ask before the page is left.
 *
 * @param isHeld asked each time
 * @returns ends it
 */
export function holdPage(isHeld: () => boolean): () => void {
  const ask = (event: Event) => {
    if (isHeld()) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  addEventListener(LEAVE, ask);
  return () => {
    removeEventListener('beforeunload', ask);
    removeEventListener(LEAVE, ask);
  };
}

export function useOpened(): Opened {
  const [opened, setOpened] = useState(() => openedAt(location));
  useEffect(() => {
    if (!isStatic) return;
    let shown = JSON.stringify(openedAt(location));
    const look = () => {
      const now = openedAt(location);
      // Another place of the same story.
      if (JSON.stringify(now) === shown) return;
      // By Back: the browser asks.
      if (!mayLeave()) {
        location.reload();
        return;
      }
      shown = JSON.stringify(now);
      setOpened(now);
      scrollTo(0, 0);
    };
    addEventListener('popstate', look);
    addEventListener('click', follow);
    return () => {
      removeEventListener('popstate', look);
      removeEventListener('click', follow);
    };
  }, []);
  return opened;
}

/** Follows a plain click on a link of the editor's own. */
function follow(event: MouseEvent): void {
  const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  const link = event.target instanceof Element ? event.target.closest('a[href^="?"]') : null;
  const address = link?.getAttribute('href');
  if (!isPlain || event.defaultPrevented || address == null) return;
  event.preventDefault();
  goTo(address);
}
