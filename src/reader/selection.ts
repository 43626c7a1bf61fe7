/** The URL's fragment is the state: it names the selected place, or none. */

export interface Selection {
  readonly current: () => string | undefined;
  /** Selects a place by its id, or none. The listener hears of it as of any other change. */
  readonly choose: (id: string | undefined) => void;
}

/**
 * Follows the fragment from now on, whoever changes it. Fragments for which `isPlace` is false
 * select nothing.
 *
 * @param quietly whether to leave the history alone: in a frame it is also the host page's, and
 *   Back would go through the places before it leaves that page
 * @param changed hears of every change, the fragment at the start included if it names a place
 */
export function followFragment(
  isPlace: (id: string) => boolean,
  quietly: boolean,
  changed: (now: string | undefined, before: string | undefined) => void,
): Selection {
  let selected: string | undefined;
  const follow = () => {
    const id = location.hash.slice(1);
    const now = isPlace(id) ? id : undefined;
    if (now === selected) return;
    const before = selected;
    selected = now;
    changed(now, before);
  };
  const choose = (id: string | undefined) => {
    if (id !== undefined && !quietly) {
      location.hash = id;
      // At once: the event may come only after whatever else waits to be done.
      follow();
      return;
    }
    if (id === selected) return;
    // Not an empty fragment: that would scroll the page to its top.
    const address = location.pathname + location.search + (id === undefined ? '' : `#${id}`);
    if (quietly) history.replaceState(null, '', address);
    else history.pushState(null, '', address);
    follow();
  };
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  chooseByLinks(isPlace, quietly, choose);
  follow();
  return { current: () => selected, choose };
}

/** A link to a place's card on this page or on another of the story's. */
const TO_PLACE = /^([\w-]+\.html)?#(.+)$/;

/**
 * Lets links to places choose them: those that lead to a card on another page, because the map
 * is here, and with `all` every one, without a step in the history.
 */
function chooseByLinks(
  isPlace: (id: string) => boolean,
  all: boolean,
  choose: (id: string) => void,
): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const [, page, id] = TO_PLACE.exec(link?.getAttribute('href') ?? '') ?? [];
    if (id === undefined || !isPlace(id) || (page === undefined && !all)) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(id);
  });
}
