/** The URL's fragment is the state: it names the selected place, or none. */

export interface Selection {
  readonly current: () => string | undefined;
  /** Selects a place by its id, or none. The listener hears of it as of any other change. */
  readonly choose: (id: string | undefined) => void;
}

/**
 * Follows the fragment from now on, whoever changes it. `changed` hears of every change, the
 * fragment at the start included if it names a place. Fragments for which `isPlace` is false
 * select nothing.
 */
export function followFragment(
  isPlace: (id: string) => boolean,
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
  window.addEventListener('hashchange', follow);
  window.addEventListener('popstate', follow);
  follow();
  return {
    current: () => selected,
    choose: (id) => {
      if (id !== undefined) {
        location.hash = id;
        return;
      }
      if (selected === undefined) return;
      // A fragment that is emptied would scroll the page to its top.
      history.pushState(null, '', location.pathname + location.search);
      follow();
    },
  };
}
