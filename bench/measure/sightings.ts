/** What a page can tell of its own loading. The functions here run in the page, before it. */

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
  /** The end of the latest of all that is noted here. */
  latest: number;
}

declare global {
  interface Window {
    sightings: Sightings;
  }
}

/** Notes paints, shifts, long tasks, and when the first element that matches `pin` was painted. */
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
    // Of thousands it is enough to look at some.
    const pins = Array.from(document.querySelectorAll(pin)).slice(0, 50);
    if (!pins.some(isInSight)) {
      requestAnimationFrame(look);
      return;
    }
    // This frame paints it; when the next begins, it has been painted.
    requestAnimationFrame(() => {
      seen.firstPin = performance.now();
      seen.latest = Math.max(seen.latest, seen.firstPin);
    });
  }
  requestAnimationFrame(look);
}
