/**
 * Frame times while the map is moved by script: the intervals between the beginnings of frames,
 * at the 60 a second of a reader's screen. Chromium can also run without that limit; then a
 * frame in which nothing is to be done takes next to nothing, there are hundreds of those for
 * each that matters, and every percentile tells how long the script paused. With the limit a
 * frame that is late shows as two or more intervals, as it does to a reader.
 */
import type { Browser, CDPSession } from 'playwright';
import type { Subject } from '../sites/subject.js';
import { drag } from './drag.js';
import { startClock, stopClock } from './frame-clock.js';
import { openPhone, PATIENCE, type Visit } from './phone.js';
import { scroll } from './scroll.js';
import type { Counted } from './traffic.js';
import { wheelIn } from './wheel.js';

export interface Movement {
  /** Milliseconds between frames. */
  readonly intervals: readonly number[];
  /** Milliseconds of processor time that the page's main thread worked a frame, on average. */
  readonly work: number;
}

export interface Frames {
  /** Scrolling through the page. */
  readonly read: Movement;
  readonly panWhole: Movement;
  readonly zoom: Movement;
  readonly panNear: Movement;
  /** What came over the wire by the end. */
  readonly traffic: Counted;
}

/** Milliseconds after the page is there in which it may come to rest. */
const SETTLE = 1500;

export async function measureFrames(browser: Browser, subject: Subject): Promise<Frames> {
  const visit = await openPhone(browser, { slowLine: false, slowProcessor: true });
  try {
    const { page, session } = visit;
    await page.goto(subject.address, { waitUntil: 'networkidle', timeout: PATIENCE });
    await page.waitForSelector(subject.anyMarker, { state: 'attached', timeout: PATIENCE });
    await page.waitForTimeout(SETTLE);
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    const read = await watched(visit, () => scroll(page));
    const panWhole = await watched(visit, () => drag(page, subject));
    const zoom = await watched(visit, () => wheelIn(visit, subject));
    const panNear = await watched(visit, () => drag(page, subject));
    return { read, panWhole, zoom, panNear, traffic: visit.traffic.counted() };
  } finally {
    await visit.close();
  }
}

async function watched({ page, session }: Visit, move: () => Promise<void>): Promise<Movement> {
  await page.evaluate(startClock);
  const before = await processorTime(session);
  await move();
  const after = await processorTime(session);
  const intervals = await page.evaluate(stopClock);
  return { intervals, work: (after - before) / intervals.length };
}

/** Milliseconds that the main thread has worked, not counting what it waited for other programs. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}
