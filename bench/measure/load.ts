/** One first visit on a slow line: what comes over the wire, and when what can be seen. */
import type { Browser } from 'playwright';
import type { Subject } from '../sites/subject.js';
import { blockingTime } from './blocking-time.js';
import { openPhone, PATIENCE } from './phone.js';
import { quietSightings } from './quiet.js';
import { clickUntilLive, watchPage } from './sightings.js';
import type { Counted } from './traffic.js';

/** Times in milliseconds since the navigation began. */
export interface Load extends Counted {
  readonly firstContentfulPaint: number;
  readonly largestContentfulPaint: number;
  readonly firstPin: number;
  readonly blockingTime: number;
  readonly longestTask: number;
  readonly layoutShift: number;
}

/** Milliseconds. */
const CLICK_PAUSE = 100;

const SLOW = { slowLine: true, slowProcessor: true };

export async function measureLoad(browser: Browser, subject: Subject): Promise<Load> {
  const visit = await openPhone(browser, SLOW);
  try {
    await visit.page.addInitScript(watchPage, subject.pin);
    await visit.page.goto(subject.address, { timeout: PATIENCE });
    const { firstContentfulPaint, largestContentfulPaint, firstPin, ...seen } =
      await quietSightings(visit);
    if (firstContentfulPaint === undefined || firstPin === undefined) {
      throw new Error(`${subject.name} showed no pin.`);
    }
    return {
      ...visit.traffic.counted(),
      firstContentfulPaint,
      largestContentfulPaint: largestContentfulPaint ?? firstContentfulPaint,
      firstPin: Math.max(firstPin, firstContentfulPaint),
      blockingTime: blockingTime(seen.longTasks, firstContentfulPaint),
      longestTask: Math.max(0, ...seen.longTasks.map(({ duration }) => duration)),
      layoutShift: seen.layoutShift,
    };
  } finally {
    await visit.close();
  }
}

/** Milliseconds until a click on a marker opens its popup: a visit of its own. */
export async function measureLive(browser: Browser, subject: Subject): Promise<number> {
  const { page, close } = await openPhone(browser, SLOW);
  try {
    const { marker, opened } = subject;
    await page.addInitScript(clickUntilLive, { marker, opened, pause: CLICK_PAUSE });
    await page.goto(subject.address, { waitUntil: 'commit', timeout: PATIENCE });
    const live = await page.waitForFunction(() => window.sightings?.live, undefined, {
      timeout: PATIENCE,
      polling: 100,
    });
    return Number(await live.jsonValue());
  } finally {
    await close();
  }
}
