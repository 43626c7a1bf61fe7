/** What a built page's map shows, by its elements alone. */
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { PATIENCE } from '../measure/browser.js';
import type { Seen } from './faults.js';

/** Matches once the live map is complete. */
const LIVE = 'html.live .map.ready';
const ZOOM_IN = '.leaflet-control-zoom-in:not(.leaflet-disabled)';
/** Milliseconds without a change after which a map is at rest; parts of the basemap come late. */
const REST = 700;

export interface Look {
  readonly view: 'opening' | 'nearer';
  readonly seen: Seen;
}

/**
 * Looks at the map in its opening view, and after two steps of the zoom button where there is one.
 * `picture`: called in each view.
 */
export async function lookAt(
  browser: Browser,
  address: string,
  viewport: BrowserContextOptions['viewport'] & object,
  picture: (page: Page, look: Look) => Promise<void>,
): Promise<Look[]> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  try {
    // tsx wraps nested functions in calls of `__name`, also in functions that are sent to the page.
    await context.addInitScript('globalThis.__name = (named) => named');
    const page = await context.newPage();
    await page.goto(address, { timeout: PATIENCE });
    await page.waitForSelector(LIVE, { timeout: PATIENCE });
    const opening: Look = { view: 'opening', seen: await seenAtRest(page) };
    await picture(page, opening);
    if ((await page.locator(ZOOM_IN).count()) === 0) return [opening];
    for (let step = 0; step < 2; step++) {
      // By script: an open card or a finder may lie over the button.
      await page.$eval('.leaflet-control-zoom-in', (button: HTMLElement) => button.click());
      await seenAtRest(page);
    }
    const nearer: Look = { view: 'nearer', seen: await seenAtRest(page) };
    await picture(page, nearer);
    return [opening, nearer];
  } finally {
    await context.close();
  }
}

/** Looks again and again until nothing changes. */
async function seenAtRest(page: Page): Promise<Seen> {
  let last = '';
  let since = Date.now();
  for (;;) {
    const seen = await page.evaluate(see);
    const written = JSON.stringify(seen);
    if (written !== last) {
      last = written;
      since = Date.now();
    } else if (Date.now() - since > REST) return seen;
    await page.waitForTimeout(REST / 5);
  }
}

/** Runs in the page. */
function see(): Seen {
  const boxOf = (element: Element) => {
    const { left, top, right, bottom } = element.getBoundingClientRect();
    return { left, top, right, bottom };
  };
  const all = (selector: string) => Array.from(document.querySelectorAll(selector));
  const isPainted = (element: Element) => {
    const { opacity, visibility, stroke, strokeOpacity } = getComputedStyle(element);
    return (
      opacity !== '0' && visibility === 'visible' && stroke !== 'none' && strokeOpacity !== '0'
    );
  };
  /** Pixels between two points of a line: less than half of a label's height. */
  const stride = 4;
  const pointsOf = (path: Element) => {
    if (!(path instanceof SVGPathElement)) return [];
    const matrix = path.getScreenCTM();
    const length = path.getTotalLength();
    if (!matrix || length === 0) return [];
    const count = Math.ceil(length / stride);
    return Array.from({ length: count + 1 }, (_, at) => {
      const { x, y } = path.getPointAtLength((length * at) / count).matrixTransform(matrix);
      return [Math.round(x * 10) / 10, Math.round(y * 10) / 10] as const;
    });
  };
  const [map] = all('.leaflet-container');
  if (!map) throw new Error('The page has no live map.');
  return {
    frame: boxOf(map),
    labels: all('.names .map-name').map((label) => ({
      text: label.textContent ?? '',
      ...boxOf(label),
    })),
    pins: all('.pin-marker :is(.number, .lettering)').map(boxOf),
    lines: all('.leaflet-overlay-pane path:not(.glow)').filter(isPainted).map(pointsOf),
  };
}
