/** One first visit on a slow line: what comes over the wire, and when it can be seen. */
import type { Browser, Page } from 'playwright';
import type { Subject } from '../sites/subject.js';
import { openPhone, PATIENCE, type Visit } from './browser.js';
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

/** Milliseconds: a longer task is noticed by the reader (as Lighthouse counts). */
const SHORT = 50;

/**
 * Total blocking time: the sum of what each task takes over 50 ms, from the first contentful paint
 * on. A task that began before the paint counts from there (as Lighthouse counts).
 */
export function blockingTime(longTasks: readonly Task[], firstContentfulPaint: number): number {
  return longTasks
    .map(({ start, duration }) => start + duration - Math.max(start, firstContentfulPaint))
    .reduce((sum, length) => sum + Math.max(0, length - SHORT), 0);
}

/** Milliseconds without any event after which the page counts as loaded. */
const QUIET = 1000;

/** What the page has noted once network and page have been quiet for a second. */
export async function quietSightings({ page, traffic }: Visit): Promise<Sightings> {
  for (let waited = 0; waited < PATIENCE; ) {
    const lineQuiet = traffic.quietFor();
    const pageQuiet = lineQuiet < QUIET ? 0 : await quietOf(page);
    const missing = QUIET - Math.min(lineQuiet, pageQuiet);
    if (missing <= 0) break;
    await page.waitForTimeout(missing);
    waited += missing;
  }
  return page.evaluate(() => window.sightings);
}

function quietOf(page: Page): Promise<number> {
  return page.evaluate(() => performance.now() - window.sightings.latest);
}

export interface Task {
  /** Milliseconds since the navigation began. */
  readonly start: number;
  /** Milliseconds. */
  readonly duration: number;
}

/** Times are milliseconds since the navigation began. */
export interface Sightings {
  firstContentfulPaint?: number;
  largestContentfulPaint?: number;
  firstPin?: number;
  /** Sum of all layout shifts, without a unit. */
  layoutShift: number;
  /** Tasks of more than 50 ms. */
  readonly longTasks: Task[];
  /** The end of the latest event that is noted here. */
  latest: number;
}

declare global {
  interface Window {
    sightings: Sightings;
  }
}

/**
 * Runs in the page, before its own script. Notes paints, shifts, long tasks, and when the first
 * element that matches `pin` was painted.
 */
export function watchPage(pin: string): void {
  const seen: Sightings = { layoutShift: 0, longTasks: [], latest: 0 };
  window.sightings = seen;

  function note(type: string, take: (entry: PerformanceEntry) => void): void {
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        take(entry);
        seen.latest = Math.max(seen.latest, entry.startTime + entry.duration);
      }
    }).observe({ type, buffered: true });
  }
  note('paint', ({ name, startTime }) => {
    if (name === 'first-contentful-paint') seen.firstContentfulPaint = startTime;
  });
  note('largest-contentful-paint', ({ startTime }) => {
    seen.largestContentfulPaint = startTime;
  });
  note('longtask', ({ startTime, duration }) => {
    seen.longTasks.push({ start: startTime, duration });
  });
  note('layout-shift', (entry) => {
    if ('value' in entry) seen.layoutShift += Number(entry.value);
  });

  function isInSight(element: Element): boolean {
    if (element instanceof HTMLImageElement && !(element.complete && element.naturalWidth > 0)) {
      return false;
    }
    const { width, height, left, top, right, bottom } = element.getBoundingClientRect();
    const isInWindow = right > 0 && bottom > 0 && left < innerWidth && top < innerHeight;
    return width > 0 && height > 0 && isInWindow;
  }
  function look(): void {
    // Looking at thousands of pins in every frame would itself take time.
    const pins = Array.from(document.querySelectorAll(pin)).slice(0, 50);
    if (!pins.some(isInSight)) {
      requestAnimationFrame(look);
      return;
    }
    // The present frame paints it; it has been painted when the next one begins.
    requestAnimationFrame(() => {
      seen.firstPin = performance.now();
      seen.latest = Math.max(seen.latest, seen.firstPin);
    });
  }
  requestAnimationFrame(look);
}
