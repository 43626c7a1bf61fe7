/** When a page's map answers a click. */
import type { Browser } from 'playwright';
import type { Subject } from '../sites/subject.js';
import { openPhone, PATIENCE } from './browser.js';

/** Milliseconds between two clicks, and between two checks whether one was answered. */
const PAUSE = 100;

/**
 * Milliseconds from the navigation until a click on a marker has opened its popup, on a slow
 * connection: a visit of its own, because clicks change what else is measured.
 */
export async function measureLive(browser: Browser, subject: Subject): Promise<number> {
  const { page, close } = await openPhone(browser, { slowLine: true, slowProcessor: true });
  try {
    const { marker, anyMarker, opened } = subject;
    await page.addInitScript(clickUntilLive, {
      single: marker,
      any: anyMarker,
      opened,
      pause: PAUSE,
    });
    await page.goto(subject.address, { waitUntil: 'commit', timeout: PATIENCE });
    const live = await page.waitForFunction(() => window.liveSighting?.live, undefined, {
      timeout: PATIENCE,
      polling: PAUSE,
    });
    return Number(await live.jsonValue());
  } finally {
    await close();
  }
}

interface LiveSighting {
  /** Milliseconds since the navigation began. */
  live?: number;
}

declare global {
  interface Window {
    liveSighting: LiveSighting;
  }
}

interface Click {
  /** Markers of one place each. */
  readonly single: string;
  /** All markers, clusters too. */
  readonly any: string;
  readonly opened: string;
  /** Milliseconds between two clicks. */
  readonly pause: number;
}

/**
 * Runs in the page, before its own script. Clicks a marker as soon as there is one, again and
 * again, until something has opened. Where there are only clusters a click counts as answered
 * when the cluster has moved or parted.
 */
function clickUntilLive({ single, any, opened, pause }: Click): void {
  const seen: LiveSighting = {};
  window.liveSighting = seen;
  let clicked:
    | { readonly marker: Element; readonly at: DOMRect; readonly time: number }
    | undefined;

  function isAnswered(): boolean {
    if (!clicked) return false;
    if (document.querySelector(opened)) return true;
    const { marker, at } = clicked;
    if (marker.matches(single)) return false;
    const { left, top } = marker.getBoundingClientRect();
    return !marker.isConnected || Math.hypot(left - at.left, top - at.top) > 1;
  }
  function click(): void {
    if (isAnswered()) {
      seen.live = performance.now();
      return;
    }
    const found =
      document.querySelector<HTMLElement>(single) ?? document.querySelector<HTMLElement>(any);
    const now = performance.now();
    if (found && now - (clicked?.time ?? Number.NEGATIVE_INFINITY) >= pause) {
      clicked = { marker: found, at: found.getBoundingClientRect(), time: now };
      found.click();
    }
    // A popup can open at once, within the click.
    if (isAnswered()) seen.live = performance.now();
    else requestAnimationFrame(click);
  }
  requestAnimationFrame(click);
}
