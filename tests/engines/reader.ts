/** What a reader does at a page and sees of it, whatever the engine. */
import { vi } from 'vitest';
import { LIVE, PATIENCE } from '../support/live.js';
import type { Tab } from './engine.js';

export interface Reader {
  readonly tab: Tab;
  /** Opens an address as a first visit. */
  readonly visit: (address: string) => Promise<void>;
  readonly resize: (width: number, height: number) => Promise<void>;
  /** Waits until the map is live and complete. */
  readonly live: () => Promise<void>;
  /** Waits until a function of the page says so. */
  readonly until: <Given extends readonly unknown[]>(
    isSo: (...given: Given) => boolean,
    ...given: Given
  ) => Promise<void>;
  /** Waits until nothing on the page has moved for some frames. */
  readonly rest: () => Promise<void>;
  /** Moves the mouse to the middle of what a selector finds first, there to be seen. */
  readonly point: (selector: string) => Promise<void>;
  readonly click: (selector: string) => Promise<void>;
  /** Clicks the place's marker, or those that stand for several until it has one of its own. */
  readonly clickMarker: (id: string, name: string) => Promise<void>;
  /** Closes what is open, and shows the whole story and the top of the page. */
  readonly reset: () => Promise<void>;
  /** Waits until a card is open, the one of that name. */
  readonly opens: (name: string) => Promise<void>;
  readonly closes: () => Promise<void>;
  /** The errors since the last call. */
  readonly complaints: () => Promise<string[]>;
}

interface Spot {
  readonly x: number;
  readonly y: number;
  /** What covers it; empty if nothing does, because WebDriver has no `undefined`. */
  readonly cover: string;
}

/** Milliseconds between two looks at a page: longer than a frame. */
const LOOKS = 40;

export function createReader(tab: Tab): Reader {
  const heard: string[] = [];
  let visits = 0;
  let told = 0;

  const listen = async () => {
    heard.push(
      ...(await tab.evaluate(() => {
        const windows = [window, ...Array.from(window.frames)];
        return windows.flatMap((one) => one.watched?.complaints.splice(0) ?? []);
      })),
    );
  };

  // While one page goes and the next comes, there is none to ask.
  const until: Reader['until'] = async (isSo, ...given) => {
    const look = () => tab.evaluate(isSo, ...given).catch(() => false);
    await vi.waitUntil(look, { timeout: PATIENCE, interval: LOOKS }).catch(async () => {
      const is = await tab.evaluate(whatIsOpen).catch(String);
      throw new Error(`Never: ${isSo} of ${JSON.stringify(given)}; open is ${is}`);
    });
  };

  /**
   * Where everything that may move stands; empty while something is animated. The live map moves
   * frame by frame, and on a busy machine Firefox answers many questions between two frames. Pages
   * without scripts count no frames, and their map does not move.
   */
  const look = () =>
    tab.evaluate(async () => {
      const page = document.querySelector('iframe')?.contentDocument ?? document;
      const { defaultView } = page;
      if (defaultView && page.querySelector('html.live')) {
        await new Promise((drawn) => {
          defaultView.requestAnimationFrame(() => defaultView.requestAnimationFrame(drawn));
        });
      }
      if (page.getAnimations().some(({ playState }) => playState === 'running')) return '';
      const boxes = page.querySelectorAll('.pin-marker, .card-popup, .drawer, .drawn-map');
      const spots = Array.from(boxes, (element) => {
        const { x, y, width, height } = element.getBoundingClientRect();
        return [x, y, width, height].map(Math.round);
      });
      return JSON.stringify([spots, scrollX, scrollY, defaultView?.scrollY]);
    });

  const rest = async () => {
    const seen: string[] = [];
    const isStill = async () => {
      seen.push(await look().catch(() => ''));
      const [first, ...others] = seen.slice(-3);
      return first !== '' && others.length === 2 && others.every((one) => one === first);
    };
    await vi.waitUntil(isStill, { timeout: PATIENCE, interval: LOOKS });
  };

  const spotOf = (selector: string) =>
    tab.evaluate((wanted): Spot | null => {
      const frame = document.querySelector('iframe');
      const page = frame?.contentDocument ?? document;
      const elements = Array.from(page.querySelectorAll<HTMLElement>(wanted));
      const element = elements.find((one) => one.getClientRects().length > 0);
      const [box] = element?.getClientRects() ?? [];
      if (!element || !box) return null;
      const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
      const over = page.elementFromPoint(x, y);
      const isClear = over !== null && (element.contains(over) || over.contains(element));
      const { x: left = 0, y: top = 0 } = frame?.getBoundingClientRect() ?? {};
      const cover = isClear ? '' : (over?.outerHTML.slice(0, 200) ?? 'nothing');
      return { x: left + x, y: top + y, cover };
    }, selector);

  const point = async (selector: string) => {
    const end = Date.now() + PATIENCE;
    for (;;) {
      await until(bringIntoView, selector);
      await rest();
      const spot = await spotOf(selector);
      if (spot?.cover === '') {
        await tab.move(Math.round(spot.x), Math.round(spot.y));
        const now = await spotOf(selector);
        if (now?.cover === '' && Math.hypot(now.x - spot.x, now.y - spot.y) < 1) return;
      }
      // The page may have been about to scroll.
      if (Date.now() > end) throw new Error(`${selector} stays under ${spot?.cover || 'nothing'}`);
    }
  };

  const click = async (selector: string) => {
    await point(selector);
    await tab.press();
    await tab.release();
  };

  const closes = () =>
    until(() => {
      const page = document.querySelector('iframe')?.contentDocument ?? document;
      return page.querySelector('.card-popup .card, .drawer .card') === null;
    });

  return {
    tab,
    until,
    rest,
    point,
    click,
    async visit(address) {
      await listen();
      const url = new URL(address);
      visits += 1;
      url.searchParams.set('visit', String(visits));
      // Away from the page, the mouse points at nothing of the next.
      await tab.move(1, 1);
      await tab.goto(url.href);
    },
    async resize(width, height) {
      // From out of the window the mouse knows no way.
      await tab.move(1, 1);
      await tab.resize(width, height);
    },
    live: () =>
      until((live) => {
        const page = document.querySelector('iframe')?.contentDocument ?? document;
        return page.querySelector(live) !== null;
      }, LIVE),
    async clickMarker(id, name) {
      for (;;) {
        await rest();
        const joined = await tab.evaluate(
          (own, called) => {
            const page = document.querySelector('iframe')?.contentDocument ?? document;
            if (page.querySelector(own)) return '';
            const markers = Array.from(page.querySelectorAll('.pin-marker'));
            const label = (one: Element) => one.getAttribute('aria-label') ?? '';
            return label(markers.find((one) => label(one).includes(called)) ?? page.body);
          },
          `.pin-marker[href$="#${id}"]`,
          name,
        );
        if (joined === '') break;
        await click(`.pin-marker[aria-label=${JSON.stringify(joined)}]`);
        await until((before) => {
          const page = document.querySelector('iframe')?.contentDocument ?? document;
          const markers = Array.from(page.querySelectorAll('.pin-marker'));
          return markers.every((one) => one.getAttribute('aria-label') !== before);
        }, joined);
      }
      await click(`.pin-marker[href$="#${id}"]`);
    },
    opens: (name) =>
      until((wanted) => {
        const page = document.querySelector('iframe')?.contentDocument ?? document;
        const [shown, ...others] = page.querySelectorAll('.card-popup .card, .drawer .card');
        const isSeen = (shown?.getBoundingClientRect().height ?? 0) > 0;
        return (
          others.length === 0 && isSeen && shown?.querySelector('.name')?.textContent === wanted
        );
      }, name),
    closes,
    async reset() {
      await tab.key('Escape');
      await closes();
      await tab.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await click('.whole-story button');
      await rest();
    },
    async complaints() {
      await listen();
      const own = tab.complaints.slice(told);
      told = tab.complaints.length;
      return [...heard.splice(0), ...own];
    },
  };
}

/** The address and the names on the cards that are open, for messages. */
function whatIsOpen(): string {
  const page = document.querySelector('iframe')?.contentDocument ?? document;
  const names = page.querySelectorAll('.card-popup .name, .drawer .name');
  return JSON.stringify([location.href, ...Array.from(names, ({ textContent }) => textContent)]);
}

/** Whether there is such an element to be seen; if it is out of sight, the page is scrolled. */
function bringIntoView(selector: string): boolean {
  const page = document.querySelector('iframe')?.contentDocument ?? document;
  const elements = Array.from(page.querySelectorAll<HTMLElement>(selector));
  const element = elements.find((one) => one.getClientRects().length > 0);
  if (!element) return false;
  const { top, bottom } = element.getBoundingClientRect();
  const height = page.defaultView?.innerHeight ?? 0;
  if (top < 0 || bottom > height) element.scrollIntoView({ block: 'center', behavior: 'instant' });
  return true;
}
