/** The browser's entry: joins the URL, the page and the live map. */
import { openMap } from './map/map.js';
import { createAnnouncer } from './reader/announcer.js';
import { copyOf, nameOf, takeOverCards } from './reader/cards.js';
import { makeLinksCopy } from './reader/copy-link.js';
import { groundOf, loadBasemap, readStory } from './reader/data.js';
import { makeSnippetCopy } from './reader/embed-snippet.js';
import { createFocusTrail, watchInput } from './reader/focus.js';
import { followText } from './reader/follow-text.js';
import { listenToKeys } from './reader/keys.js';
import { showLocalTime } from './reader/local-time.js';
import { bringIntoView, markChosen, markPointed, watchPointing } from './reader/marks.js';
import { inOrder, type Order, placeAfter, relink } from './reader/order.js';
import { makePictureButtons } from './reader/picture-buttons.js';
import { followFragment } from './reader/selection.js';
import { fillTools } from './reader/tools.js';
import { fill, type LiveStory } from './story/live.js';

/** Where the map stands above the text: the same as in page/styles/layout.css. */
const NARROW = matchMedia('(max-width: 59.99rem)');
const CALM = matchMedia('(prefers-reduced-motion: reduce)');

const container = document.getElementById('the_map');
const story = readStory();
const drawn = container?.querySelector('.drawn-map');
if (container && story && drawn) start(container, story, drawn);

function start(container: HTMLElement, story: LiveStory, drawn: Element): void {
  const { words } = story;
  makeLinksCopy(words);
  const cards = takeOverCards();
  const all = [...cards.keys()];
  let order: Order = 'text';
  const ids = () => inOrder(order, story, all);

  const map = openMap(container, story, groundOf(story, drawn), {
    card(id) {
      const card = copyOf(cards.get(id));
      const title = (target: string) => {
        const number = all.indexOf(target) + 1;
        const name = cards.get(target);
        return `${number} ${name ? nameOf(name) : ''}`;
      };
      if (card) {
        relink(card, id, ids(), (rel, target) => {
          return `${rel === 'prev' ? words.previous : words.next}: ${title(target)}`;
        });
      }
      return card;
    },
    nameOf: (id) => nameOf(cards.get(id) ?? document.body),
    choose: (id) => selection.choose(id),
    pointed: markPointed,
    hasRoomForPopups: () => !NARROW.matches,
  });
  document.documentElement.classList.add('live');

  const isByKey = watchInput();
  const trail = createFocusTrail();
  const announce = createAnnouncer();
  const selection = followFragment(
    (id) => cards.has(id),
    document.documentElement.classList.contains('embed'),
    (now, before) => {
      const from = document.activeElement;
      trail.leave(map.opened());
      markChosen(now);
      map.show(now);
      announce(now === undefined ? words.nothingChosen : describe(now));
      if (now !== undefined && !from?.closest('.places')) bringIntoView(now);
      if (!isByKey()) return;
      if (now !== undefined) trail.enter(map.opened());
      else trail.comeBack(before === undefined ? undefined : map.markerOf(before));
    },
  );

  /** What a screen reader says of a place: name, position in the sequence, how certain. */
  function describe(id: string): string {
    const place = story.places.find((candidate) => candidate.id === id);
    const card = cards.get(id);
    const at = ids().indexOf(id) + 1;
    const role = place ? words.roles[place.role] : '';
    const certainty = place ? words.certainties[place.location] : '';
    return fill(words.announcement, card ? nameOf(card) : '', at, all.length, role, certainty);
  }

  const step = (by: 1 | -1) => {
    const next = placeAfter(selection.current(), by, ids());
    if (next !== undefined) selection.choose(next);
  };
  const showKeys = listenToKeys(
    [
      { keys: ['n'], says: words.keyNext, act: () => step(1) },
      { keys: ['p'], says: words.keyPrevious, act: () => step(-1) },
      { keys: ['Escape'], says: words.keyClose, act: () => selection.choose(undefined) },
      { keys: ['?'], says: words.keyHelp, act: () => showKeys() },
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
  following.on = !NARROW.matches && !CALM.matches;
  const tools = document.getElementById('the_tools');
  if (tools)
    fillTools(tools, words, following.on, story.sequence.length > 1, {
      step,
      showKeys,
      follow: (on) => {
        following.on = on;
      },
      order: (chosen) => {
        order = chosen;
      },
    });

  showLocalTime(document);
  makeSnippetCopy();
  makePictureButtons(map.picture);
  watchPointing((id) => map.point(id));
  void loadBasemap(container).then((basemap) => basemap && map.addBasemap(basemap));
}
