/** The browser's entry: joins the URL, the page and the live map. */
import { isCalm } from './map/calm-map.js';
import { type LiveMap, openMap } from './map/map.js';
import type { MapHost } from './map/map-host.js';
import type { LiveStory } from './page-data/live.js';
import { createAnnouncer, describePlace } from './reader/announcer.js';
import { type Cards, createCards, giveCardsBack } from './reader/cards.js';
import { fetchChunk } from './reader/chunks.js';
import { ignoreStraySecondClicks, watchClicks } from './reader/clicks.js';
import { makeLinksCopy, makeSnippetCopy } from './reader/clipboard.js';
import { drawnSheet, loadPart, loadQuotations, readStory } from './reader/data.js';
import { createFocusTrail, watchInput } from './reader/focus.js';
import { foldList, printUnfolded, unfoldList } from './reader/folds.js';
import { followText } from './reader/follow-text.js';
import { type Key, listenToKeys } from './reader/keys.js';
import { bringIntoView, markChosen, markPointed, watchPointing } from './reader/marks.js';
import { createOrder, listPlaces, type Places, type ReadingOrder } from './reader/order.js';
import { makePictureButtons } from './reader/picture-buttons.js';
import { createSelection, type Selection } from './reader/selection.js';
import { fitTimeline } from './reader/timeline.js';
import { fillTools } from './reader/tools.js';

/** Pixels: a lower map has no room for popups above its pins. */
const LOW = 260;

/** The page that was opened last. */
let latest: AbortController | undefined;

// The script may run before the page has come whole.
if (document.readyState === 'loading') document.addEventListener('DOMContentLoaded', openPage);
else openPage();

/** Makes the document's page live, if it has a map. */
export function openPage(): void {
  const container = document.getElementById('the_map');
  const drawn = container?.querySelector('.drawn-map');
  if (container && drawn) void open(container, drawn);
}

/** Ends what the open page goes on with, before another one takes its place. */
export function closePage(): void {
  latest?.abort();
}

async function open(container: HTMLElement, drawn: Element): Promise<void> {
  const figure = container.parentElement ?? container;
  const asItCame = figure.cloneNode(true);
  let running: AbortController | undefined;
  try {
    running = new AbortController();
    latest = running;
    const story = await readStory(container);
    // Leaflet's layers mean nothing without the page's styles.
    if (!story || document.styleSheets.length === 0) return;
    await yieldToBrowser();
    await start(container, story, drawn, running.signal);
  } catch (error) {
    if (running?.signal.aborted) return;
    // In a browser that cannot do all of it, the page without the script goes on working.
    console.warn(error);
    running?.abort();
    giveBack(figure, asItCame);
  }
}

/** What the functions below share. Selection, order and map have the state. */
interface OpenPage {
  readonly story: LiveStory;
  readonly container: HTMLElement;
  /** All places, on the map or not. */
  readonly places: Places;
  /** The order in which the reader goes from place to place. */
  readonly order: ReadingOrder;
  readonly cards: Cards;
  /** Which place is selected: the URL's fragment says so. */
  readonly selection: Selection;
  /** Whether the reader is at the keyboard just now. */
  readonly isByKey: () => boolean;
  /** The link in the text that was clicked last; returned once. */
  readonly clicked: () => Element | undefined;
  /** Aborted when the page without the script is to come back. */
  readonly signal: AbortSignal;
}

async function start(
  container: HTMLElement,
  story: LiveStory,
  drawn: Element,
  signal: AbortSignal,
): Promise<void> {
  const { words } = story;
  const root = document.documentElement;
  const places = listPlaces(story);
  const order = createOrder(places, story);
  const page: OpenPage = {
    story,
    container,
    places,
    order,
    cards: createCards(places, order, story),
    selection: createSelection(
      (id) => places.has(id) && !signal.aborted,
      root.classList.contains('embed'),
    ),
    isByKey: watchInput(),
    clicked: watchClicks(signal),
    signal,
  };
  const { cards, selection } = page;

  const map = await openMap(container, story, drawnSheet(story, drawn), hostOf(page));
  // The markers are there; what the page does with them is a task of its own.
  await yieldToBrowser();
  if (signal.aborted) return;
  root.classList.add('live');
  ignoreStraySecondClicks(signal);
  // Not before the map is there: until then the page's own links lead to the cards.
  cards.takeOver();
  if (isNarrow()) foldList();
  makeLinksCopy(words);

  const announce = createAnnouncer();
  const isFree = () => selection.current() === undefined;
  const following = followText(container, story.paragraphViews, isFree, map.follow);
  const follows = !isNarrow() && !isCalm();
  const step = (by: 1 | -1) => {
    const next = order.after(selection.current(), by);
    if (next !== undefined) selection.choose(next);
  };
  const updateTools = fillTools(document.getElementById('the_tools'), story, follows, {
    has: (by) => order.after(selection.current(), by) !== undefined,
    step,
    showKeys: listenToKeys(keysOf(page, map, step, openSearch(page, announce)), words),
    follow: following.set,
    order(chosen) {
      order.set(chosen);
      // The open card's links lead on in the new order.
      map.show(selection.current());
    },
  });
  const show = createPresenter(page, map, announce);
  let isOpening = true;
  selection.follow((now, before) => {
    updateTools();
    show(now, before, isOpening);
  });
  isOpening = false;

  await map.ready;
  await yieldToBrowser();
  fitTimeline(container, document.querySelector<HTMLElement>('.timeline'), signal);
  printUnfolded(signal);
  makeSnippetCopy();
  makePictureButtons(map.picture, words.fetchFails);
  following.set(follows);
  watchPointing(map.point);
}

function hostOf({
  story,
  container,
  places,
  cards,
  selection,
  isByKey,
  signal,
}: OpenPage): MapHost {
  return {
    card: cards.copyOf,
    nameOf: (id) => places.get(id)?.name ?? '',
    choose: selection.choose,
    pointed: markPointed,
    part: (index) => loadPart(story, index),
    isByKey,
    hasRoomForPopups: () => !isNarrow() && container.clientHeight >= LOW,
    fetchChunk,
    yieldToBrowser,
    signal,
  };
}

/** Shows what is selected: in the text, on the map, in an open card and to screen readers. */
function createPresenter(page: OpenPage, map: LiveMap, announce: (text: string) => void) {
  const { story, places, order, cards, selection, isByKey, clicked } = page;
  const trail = createFocusTrail();

  const showOnceFetched = async (id: string) => {
    await cards.fetch(id);
    if (selection.current() !== id) return;
    map.show(id);
    if (isByKey()) trail.enter(map.opened());
  };

  return (now: string | undefined, before: string | undefined, isOpening: boolean): void => {
    const from = document.activeElement;
    const link = clicked();
    cards.clickedIs(link);
    trail.leave(map.opened());
    markChosen(now);
    map.show(now);
    if (now === undefined) {
      // Other fragments lead to something else on the page.
      const isNone = location.hash === '' || places.has(location.hash.slice(1));
      if (isNone) announce(story.words.nothingChosen);
      const marker = before === undefined ? undefined : map.markerOf(before);
      if (isByKey()) trail.comeBack(marker);
      return;
    }
    announce(describePlace(now, story, order.ids()));
    // The browser may have gone to the place's card before the map was there.
    if (isOpening || !from?.closest('.places')) {
      bringIntoView(now, link, isOpening || isCalm());
    }
    if (!cards.isHere(now)) void showOnceFetched(now);
    else if (isByKey()) trail.enter(map.opened());
  };
}

/** The keys of the page; `toSearch` moves the focus to the search field, where there is one. */
function keysOf(
  { story: { words }, selection }: OpenPage,
  map: LiveMap,
  step: (by: 1 | -1) => void,
  toSearch: (() => void) | undefined,
): Key[] {
  const close = () => {
    // Without a selected place, a list of places may be open.
    if (selection.current() === undefined) map.show(undefined);
    else selection.choose(undefined);
  };
  return [
    { keys: ['n'], says: words.keyNext, act: () => step(1) },
    { keys: ['p'], says: words.keyPrevious, act: () => step(-1) },
    { keys: ['Escape'], says: words.keyClose, act: close },
    { keys: ['?'], says: words.keyHelp, act: (showTable) => showTable() },
    ...(toSearch ? [{ keys: ['/'], says: words.keySearch, act: toSearch }] : []),
    { keys: ['←', '↑', '→', '↓'], says: words.keyMove },
    { keys: ['+', '-'], says: words.keyZoom },
  ];
}

/** Fills the search's row once its chunk is there; returns what moves the focus there. */
function openSearch(
  { story: { words }, container, places, selection }: OpenPage,
  announce: (text: string) => void,
): (() => void) | undefined {
  const row = document.getElementById('the_search');
  if (!row) return undefined;
  const field = fetchChunk(() => import('./reader/search-field.js')).then((chunk) => {
    row.hidden = chunk === undefined;
    return chunk?.fillSearch(row, [...places.values()], words, {
      choose: selection.choose,
      announce,
      quotations: () => loadQuotations(container),
    });
  });
  return () => void field.then((focus) => focus?.());
}

/** Whether the map stands above the text, not beside it: see page/layout.css. */
function isNarrow(): boolean {
  return getComputedStyle(document.documentElement).getPropertyValue('--narrow') !== '';
}

/** Yields so that the browser can paint and handle input between the steps of long work. */
function yieldToBrowser(): Promise<void> {
  return window.scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/** If the live map could not be opened whole: brings the page back as it came. */
function giveBack(figure: Element, asItCame: Node): void {
  document.documentElement.classList.remove('live');
  // Another element, which nothing listens to.
  figure.replaceWith(asItCame);
  document.querySelector('.drawer')?.remove();
  giveCardsBack();
  unfoldList();
}
