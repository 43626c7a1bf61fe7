/** The URL's fragment is the state: it names the selected place, if there is one. */

/**
 * Milliseconds until a change of the address that the browser refused is tried again. A key that
 * is held down can exceed their limits: WebKit throws at more than 100 changes in 10 s, Firefox at
 * more than 200, Chromium ignores them silently.
 */
const TRY_AGAIN = 1000;

/** Is told of every change of the selection. */
type Changed = (now: string | undefined, before: string | undefined) => void;

export interface Selection {
  readonly current: () => string | undefined;
  /** Selects a place by its id, or none. */
  readonly choose: (id: string | undefined) => void;
  /**
   * Follows the fragment from now on, whoever changes it. `changed` is also called at once, if
   * the fragment names a place.
   */
  readonly follow: (changed: Changed) => void;
}

/**
 * Fragments for which `isPlace` is false select nothing.
 *
 * @param quietly whether to leave the history alone: a frame shares it with its host page, and
 *   Back would go through the places before it left that page
 */
export function createSelection(isPlace: (id: string) => boolean, quietly: boolean): Selection {
  let changed: Changed | undefined;
  let selected: string | undefined;
  /** The address's fragment while it differs from the selection, after a refusal. */
  let stale: string | undefined;
  let owed: ReturnType<typeof setTimeout> | undefined;
  const select = (now: string | undefined) => {
    if (now === selected || !changed) return;
    const before = selected;
    selected = now;
    changed(now, before);
  };
  const read = () => {
    // Events of earlier changes may come after a change that was refused.
    if (location.hash === stale) return;
    settle();
    const id = location.hash.slice(1);
    select(isPlace(id) ? id : undefined);
  };
  const settle = () => {
    clearTimeout(owed);
    stale = undefined;
  };
  /** `jumps`: as by a link, so that the browser may scroll to the place's card. */
  const write = (id: string | undefined, jumps: boolean) => {
    settle();
    const hash = id === undefined ? '' : `#${id}`;
    try {
      if (jumps) location.hash = hash;
      else {
        // Without `#`: an empty fragment would scroll the page to its top.
        const address = location.href.replace(/#.*/s, '') + hash;
        if (quietly) history.replaceState(null, '', address);
        else history.pushState(null, '', address);
      }
    } catch {
      // Refused: the address has not changed, as when the browser ignores it.
    }
    if (location.hash === hash) return;
    stale = location.hash;
    owed = setTimeout(() => write(selected, false), TRY_AGAIN);
  };
  const choose = (id: string | undefined) => {
    const jumps = id !== undefined && !quietly;
    if (id === selected && !jumps) return;
    write(id, jumps);
    // Not when `hashchange` fires, which may be later.
    select(id !== undefined && isPlace(id) ? id : undefined);
  };
  return {
    current: () => selected,
    choose,
    follow(listener) {
      changed = listener;
      window.addEventListener('hashchange', read);
      window.addEventListener('popstate', read);
      // After a refusal, a link to what the address still names would change nothing.
      chooseByLinks(isPlace, () => quietly || stale !== undefined, choose);
      read();
    },
  };
}

/** A link to a place's card on this page or on another of the story's. */
const TO_PLACE = /^([\w-]+\.html)?#(.+)$/;

/**
 * Lets links to places select them: those to a card on another page, because the map is here, and
 * all links to places while `all` returns true.
 */
function chooseByLinks(
  isPlace: (id: string) => boolean,
  all: () => boolean,
  choose: (id: string) => void,
): void {
  document.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const [, page, id] = TO_PLACE.exec(link?.getAttribute('href') ?? '') ?? [];
    if (id === undefined || !isPlace(id) || (page === undefined && !all())) return;
    if (event.defaultPrevented || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(id);
  });
}
