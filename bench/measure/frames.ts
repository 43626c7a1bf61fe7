/**
 * Frame times while the map is moved by script: the intervals between the beginnings of frames, at
 * 60 a second as on a reader's screen. Chromium can also run without that limit, but then empty
 * frames take next to no time, there are hundreds of them for each that matters, and percentiles
 * say only how long the script paused. With the limit a late frame shows as a missed one, as it
 * does to a reader.
 */
import type { Browser, CDPSession } from 'playwright';
import type { Subject } from '../sites/subject.js';
import { openPhone, PATIENCE, type Visit } from './browser.js';
import { drag, scroll, wheelIn } from './movements.js';
import type { Counted } from './traffic.js';

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

/** Milliseconds that the page has, after it is loaded, to finish what it is doing. */
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

/** Milliseconds of processor time that the main thread has used. */
async function processorTime(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
}

interface FrameClock {
  readonly beginnings: readonly number[];
  stop(): void;
}

declare global {
  interface Window {
    frameClock: FrameClock;
  }
}

function startClock(): void {
  const beginnings: number[] = [];
  let next = requestAnimationFrame(function tick(now) {
    beginnings.push(now);
    next = requestAnimationFrame(tick);
  });
  window.frameClock = { beginnings, stop: () => cancelAnimationFrame(next) };
}

/** The intervals between frames, in milliseconds, up to and with the one that is under way. */
async function stopClock(): Promise<number[]> {
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  const { beginnings, stop } = window.frameClock;
  stop();
  return beginnings.slice(1).map((begins, index) => begins - (beginnings[index] ?? begins));
}
