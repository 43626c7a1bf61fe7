import type { Subject } from '../sites/subject.js';
import type { Visit } from './phone.js';

/**
 * Steps of the wheel: 11 levels of zoom, from a continent to streets. 183 pixels are one level
 * on a screen of two dots a pixel, whether the map snaps to whole levels or not.
 */
const NOTCHES = 11;
const NOTCH = -183;
/** Milliseconds between two steps: Leaflet's zoom takes 250, the rest is for what comes then. */
const PAUSE = 400;
/** Pixels within which the wheel goes after a marker that has moved, or parted from others. */
const REACH = 60;

/** Turns the wheel over the marker nearest the map's middle, step by step, keeping to it. */
export async function wheelIn({ page, session }: Visit, subject: Subject): Promise<void> {
  let at = await page.evaluate(nearestMarker, subject);
  for (let notch = 0; notch < NOTCHES; notch++) {
    // Not awaited: a page that is slow to answer does not slow down its reader.
    void session.send('Input.dispatchMouseEvent', {
      type: 'mouseWheel',
      ...at,
      deltaX: 0,
      deltaY: NOTCH,
    });
    await page.waitForTimeout(PAUSE);
    page
      .evaluate(nearestMarker, { ...subject, from: at, reach: REACH })
      .then((found) => {
        at = found;
      })
      .catch(() => {});
  }
  await page.waitForTimeout(PAUSE);
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Aim {
  readonly map: string;
  readonly anyMarker: string;
  /** The middle of the map, unless given. */
  readonly from?: Spot;
  /** Pixels. */
  readonly reach?: number;
}

/** The middle of the marker nearest to `from` and in the map; `from` where none is in reach. */
function nearestMarker({ map, anyMarker, from, reach = Number.POSITIVE_INFINITY }: Aim): Spot {
  const middleOf = ({ left, top, width, height }: DOMRect) => ({
    x: left + width / 2,
    y: top + height / 2,
  });
  const frame = document.querySelector(map)?.getBoundingClientRect() ?? new DOMRect();
  const start = from ?? middleOf(frame);
  const distance = ({ x, y }: Spot) => Math.hypot(x - start.x, y - start.y);
  const spots = Array.from(document.querySelectorAll(anyMarker))
    .map((marker) => middleOf(marker.getBoundingClientRect()))
    .filter(({ x, y }) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom)
    .filter((spot) => distance(spot) <= reach);
  const [first = start] = spots;
  return spots.reduce((best, spot) => (distance(spot) < distance(best) ? spot : best), first);
}
