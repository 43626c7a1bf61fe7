/** The browser's entry: joins the URL, the page and the live map. */
import { openMap } from './map/map.js';
import type { LiveStory } from './page-data/live.js';
import { createAnnouncer, describePlace } from './reader/announcer.js';
import { giveCardsBack, takeOverCards } from './reader/cards.js';
import { fetchChunk } from './reader/chunks.js';
import { makeLinksCopy } from './reader/copy-link.js';
import { groundOf, loadPart, loadQuotations, readStory } from './reader/data.js';
import { makeSnippetCopy } from './reader/embed-snippet.js';
import { createFocusTrail, watchInput } from './reader/focus.js';
import { followText } from './reader/follow-text.js';
import { listenToKeys } from './reader/keys.js';
import { showLocalTime } from './reader/local-time.js';
import {
  bringIntoView,
  markChosen,
  markPointed,
  watchClicks,
  watchPointing,
} from './reader/marks.js';
import { cardInOrder, inOrder, listPlaces, type Order, placeAfter } from './reader/order.js';
import { makePictureButtons } from './reader/picture-buttons.js';
import { ignoreStraySecondClicks } from './reader/second-click.js';
import { followFragment } from './reader/selection.js';
import { fitTimeline } from './reader/timeline-height.js';
import { fillTools } from './reader/tools.js';
import { yieldToBrowser } from './reader/yield.js';

/** Pixels: a map that is less high has no room for popups above its pins. */
const LOW = 260;
const CALM = matchMedia('(prefers-reduced-motion: reduce)');

// The script may have come before all of the page.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', openPage);
else openPage();

/** Makes the page live that stands in the document, and nothing of one without a map. */
export function openPage(): void {
  const container = document.getElementById('the_map');
  const drawn = container?.querySelector('.drawn-map');
  if (container && drawn) void open(container, drawn);
}

async function open(container: HTMLElement, drawn: Element): Promise<void> {
  const figure = container.parentElement ?? container;
  const asItCame = figure.cloneNode(true);
  let going: AbortController | undefined;
  try {
    going = new AbortController();
    const story = await readStory(container);
    // Leaflet's layers mean nothing without the page's styles.
    if (!story || document.styleSheets.length === 0) return;
    await yieldToBrowser();
    await start(container, story, drawn, going.signal);
  } catch (error) {
    // A browser that cannot do all of it is to have the page that works without.
    console.warn(error);
    going?.abort();
    giveBack(figure, asItCame);
  }
}

async function start(
  container: HTMLElement,
  story: LiveStory,
  drawn: Element,
  signal: AbortSignal,
): Promise<void> {
  const { words } = story;
  const places = listPlaces(story);
  const isByKey = watchInput();
  const trail = createFocusTrail();
  const clicked = watchClicks(signal);
  const map = await openMap(container, story, groundOf(story, drawn), {
    card: (id) => cardInOrder(id, cards.get(id), ids(), places, words),
    nameOf: (id) => places.get(id)?.name ?? '',
    choose: (id) => selection.choose(id),
    pointed: markPointed,
    part: (index) => loadPart(story, index),
    isByKey,
    hasRoomForPopups: () => !isNarrow() && container.clientHeight >= LOW,
    fetchChunk,
    yieldToBrowser,
    signal,
  });
  // The markers have taken a step; what the page does with them takes another.
  await yieldToBrowser();
  if (signal.aborted) return;
  document.documentElement.classList.add('live');
  ignoreStraySecondClicks(signal);
  const announce = createAnnouncer();

  // Only now that the map stands: without it the page's own links must go on working.
  makeLinksCopy(words);
  const cards = takeOverCards(places, story);
  const all = [...places.keys()];
  let order: Order = 'text';
  const ids = () => inOrder(order, story, all);

  const tools = document.getElementById('the_tools');
  const follows = !isNarrow() && !CALM.matches;
  const setEnds =
    tools &&
    fillTools(tools, words, follows, story.sequence.length > 1, {
      step,
      showKeys: () => showKeys(),
      follow: (on) => following.set(on),
      order(chosen) {
        order = chosen;
        // The open card's links lead on in the new order.
        map.show(selection.current());
        showEnds(selection.current());
      },
    });

  let isOpening = true;
  const selection = followFragment(
    (id) => places.has(id) && !signal.aborted,
    document.documentElement.classList.contains('embed'),
    (now, before) => {
      const from = document.activeElement;
      trail.leave(map.opened());
      markChosen(now);
      showEnds(now);
      map.show(now);
      if (now !== undefined) announce(describePlace(now, story, ids()));
      else if (location.hash === '' || places.has(location.hash.slice(1)))
        announce(words.nothingChosen);
      // The browser may have gone to the place's card before the map stood.
      if (now !== undefined && (isOpening || !from?.closest('.places'))) {
        bringIntoView(now, clicked(), isOpening);
      }
      if (now !== undefined && !cards.isHere(now)) void showOnceFetched(now);
      else if (isByKey() && now !== undefined) trail.enter(map.opened());
      else if (isByKey()) trail.comeBack(before === undefined ? undefined : map.markerOf(before));
    },
  );
  isOpening = false;
  showEnds(selection.current());

  /** Fills the search's row once its chunk of the script is there; returns what moves the focus there. */
  function openSearch(row: HTMLElement): () => void {
    const ready = fetchChunk(() => import('./reader/search-field.js')).then((chunk) => {
      row.hidden = chunk === undefined;
      return chunk?.fillSearch(row, [...places.values()], words, {
        choose: (id) => selection.choose(id),
        announce,
        quotations: () => loadQuotations(container),
      });
    });
    return () => void ready.then((toField) => toField?.());
  }

  async function showOnceFetched(id: string): Promise<void> {
    await cards.fetch(id);
    if (selection.current() !== id) return;
    map.show(id);
    if (isByKey()) trail.enter(map.opened());
  }

  function step(by: 1 | -1): void {
    const next = placeAfter(selection.current(), by, ids());
    if (next !== undefined) selection.choose(next);
  }

  function showEnds(chosen: string | undefined): void {
    const has = (by: 1 | -1) => placeAfter(chosen, by, ids()) !== undefined;
    setEnds?.(has(-1), has(1));
  }

  function closeWhatIsOpen(): void {
    if (selection.current() === undefined) map.show(undefined);
    else selection.choose(undefined);
  }

  const search = document.getElementById('the_search');
  const toSearch = search ? openSearch(search) : () => {};

  const showKeys = listenToKeys(
    [
      { keys: ['n'], says: words.keyNext, act: () => step(1) },
      { keys: ['p'], says: words.keyPrevious, act: () => step(-1) },
      { keys: ['Escape'], says: words.keyClose, act: closeWhatIsOpen },
      { keys: ['?'], says: words.keyHelp, act: () => showKeys() },
      ...(search ? [{ keys: ['/'], says: words.keySearch, act: () => toSearch() }] : []),
      { keys: ['←', '↑', '→', '↓'], says: words.keyMove },
      { keys: ['+', '-'], says: words.keyZoom },
    ],
    words,
  );
  const following = followText(
    container,
    () => selection.current() === undefined,
    (shown) => map.lookAt(shown, !CALM.matches),
  );
  await map.ready;
  await yieldToBrowser();
  fitTimeline(container, document.querySelector<HTMLElement>('.timeline'), signal);
  showLocalTime(document, words.yourTime);
  makeSnippetCopy();
  makePictureButtons(map.picture, words.fetchFails);
  following.set(follows);
  watchPointing((id) => map.point(id));
}

/** Whether the map stands above the text, not beside it: see page/styles/layout.css. */
function isNarrow(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue('--narrow') !== '';
}

/** When the live map could not be opened whole: the page is again as it came. */
function giveBack(figure: Element, asItCame: Node): void {
  document.documentElement.classList.remove('live');
  // Another element, which nothing listens to.
  figure.replaceWith(asItCame);
  document.querySelector('.drawer')?.remove();
  giveCardsBack();
}
