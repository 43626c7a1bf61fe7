import type { Subject } from '../sites/subject.js';
import type { Visit } from './phone.js';

/** Steps of the wheel, a level of zoom each: from a continent to streets. */
const NOTCHES = 11;
/**
 * Pixels a step, of which the phone's screen has two for each of the page's. So many are just
 * short of one level to Leaflet: a map that snaps to whole levels zooms by as much as one that
 * does not.
 */
const NOTCH = -366;
/** Milliseconds a step at least: Leaflet's zoom takes 250, the rest is for what comes then. */
const PAUSE = 400;

/**
 * Turns the wheel over the marker that has the subject's `aim`, or the one nearest the map's
 * middle, and goes after it where it parts into several. Leaflet drops a step that comes while
 * the zoom of the one before is under way, so each waits for that: slow or not, both maps come
 * by the same views.
 */
export async function wheelIn({ page, session }: Visit, subject: Subject): Promise<void> {
  let at = await page.evaluate(nearestMarker, { ...subject, named: subject.aim });
  for (let notch = 0; notch < NOTCHES; notch++) {
    const turn = { type: 'mouseWheel', ...at, deltaX: 0, deltaY: NOTCH } as const;
    await session.send('Input.dispatchMouseEvent', turn);
    await page.waitForTimeout(PAUSE);
    await page.evaluate(zoomEnd);
    at = await page.evaluate(nearestMarker, { ...subject, from: at });
  }
}

/** Runs in the page. Resolves when Leaflet animates no zoom. */
function zoomEnd(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(function look() {
      if (document.querySelector('.leaflet-zoom-anim')) requestAnimationFrame(look);
      else done();
    });
  });
}

interface Spot {
  readonly x: number;
  readonly y: number;
}

interface Aim {
  readonly map: string;
  readonly anyMarker: string;
  /** A name that the marker is to have, if any in the map has it. */
  readonly named?: string | undefined;
  /** The middle of the map, unless given. */
  readonly from?: Spot;
}

/** Runs in the page. The middle of the marker nearest to `from`; `from` where the map has none. */
function nearestMarker({ map, anyMarker, named, from }: Aim): Spot {
  const middleOf = ({ left, top, width, height }: DOMRect) => ({
    x: left + width / 2,
    y: top + height / 2,
  });
  const frame = document.querySelector(map)?.getBoundingClientRect() ?? new DOMRect();
  const start = from ?? middleOf(frame);
  const distance = ({ x, y }: Spot) => Math.hypot(x - start.x, y - start.y);
  const markers = Array.from(document.querySelectorAll(anyMarker));
  const nameOf = (marker: Element) =>
    marker.getAttribute('aria-label') ?? marker.getAttribute('alt') ?? '';
  const wanted = markers.filter((marker) => named && nameOf(marker).includes(named));
  const spots = (wanted.length > 0 ? wanted : markers)
    .map((marker) => middleOf(marker.getBoundingClientRect()))
    .filter(({ x, y }) => x > frame.left && x < frame.right && y > frame.top && y < frame.bottom);
  const [first = start] = spots;
  return spots.reduce((best, spot) => (distance(spot) < distance(best) ? spot : best), first);
}
