/** One first visit on a slow line: what comes over the wire, and when what can be seen. */
import type { Browser } from 'playwright';
import type { Subject } from '../sites/subject.js';
import { blockingTime } from './blocking-time.js';
import { openPhone, PATIENCE } from './phone.js';
import { quietSightings } from './quiet.js';
import { watchPage } from './sightings.js';
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

export async function measureLoad(browser: Browser, subject: Subject): Promise<Load> {
  const visit = await openPhone(browser, { slowLine: true, slowProcessor: true });
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
