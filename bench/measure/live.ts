import type { Browser } from 'playwright';
import type { Subject } from '../sites/subject.js';
import { clickUntilLive } from './live-sighting.js';
import { openPhone, PATIENCE } from './phone.js';

/** Milliseconds between two clicks, and between two looks whether one was answered. */
const PAUSE = 100;

/**
 * Milliseconds from the navigation until a click on a marker has opened its popup, on a slow
 * line: a visit of its own, because a click changes what else is measured.
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
