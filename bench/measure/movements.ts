/** Scrolling the page, dragging the map and zooming it, as a reader's hand does. */
import type { Page } from 'playwright';
import type { Subject } from '../sites/subject.js';
import type { Visit } from './browser.js';

/** Steps, one a frame, and pixels a step: as fast as a thumb scrolls. */
const SCROLL_STEPS = 120;
const SCROLL_STEP = 50;

/** Scrolls down the page as somebody does who skims an article, then back to its top. */
export async function scroll(page: Page): Promise<void> {
  await page.evaluate(scrollByScript, { steps: SCROLL_STEPS, step: SCROLL_STEP });
  await page.evaluate(() => window.scrollTo({ top: 0, behavior: 'instant' }));
}

/** Runs in the page. */
function scrollByScript({ steps, step }: { steps: number; step: number }): Promise<void> {
  return new Promise((done) => {
    let frame = 0;
    requestAnimationFrame(function next() {
      window.scrollBy({ top: step, behavior: 'instant' });
      frame++;
      if (frame < steps) requestAnimationFrame(next);
      else done();
    });
  });
}

/** Steps of the drag, one a frame: twice to and fro. */
const DRAG_STEPS = 120;
const TURNS = 2;
/** Frames after the last step in which the map may come to rest. */
const REST = 40;

/** Drags the map to and fro by a third of its width, one step a frame, and lets it rest. */
export async function drag(page: Page, { map }: Subject): Promise<void> {
  await page.evaluate(dragByScript, { map, steps: DRAG_STEPS, turns: TURNS, rest: REST });
}

interface DragOptions {
  readonly map: string;
  readonly steps: number;
  readonly turns: number;
  readonly rest: number;
}

/** Runs in the page. */
function dragByScript({ map, steps, turns, rest }: DragOptions): Promise<void> {
  const element = document.querySelector(map);
  if (!element) throw new Error(`There is no ${map}.`);
  const { left, top, width, height } = element.getBoundingClientRect();
  // From the middle outwards and back: 0, 1, 0 within each turn.
  const away = (step: number) => 1 - Math.abs(1 - (((step * turns * 2) / steps) % 2));

  function send(what: 'down' | 'move' | 'up', share: number): void {
    const event = {
      bubbles: true,
      cancelable: true,
      view: window,
      clientX: left + width / 2 + (share * width) / 3,
      clientY: top + height / 2 + (share * height) / 6,
      buttons: what === 'up' ? 0 : 1,
    };
    const pointer = { ...event, pointerType: 'mouse', isPrimary: true };
    element?.dispatchEvent(new PointerEvent(`pointer${what}`, pointer));
    element?.dispatchEvent(new MouseEvent(`mouse${what}`, event));
  }

  return new Promise((done) => {
    let frame = 0;
    send('down', 0);
    requestAnimationFrame(function step() {
      frame++;
      if (frame <= steps) send('move', away(frame));
      // Held still for some frames first: Leaflet lets a map glide on that is released in motion.
      if (frame === steps + rest / 4) send('up', 0);
      if (frame < steps + rest) requestAnimationFrame(step);
      else done();
    });
  });
}

/** Steps of the wheel, a level of zoom each: from a continent to streets. */
const NOTCHES = 11;
/**
 * Device pixels a step, two to a CSS pixel. Leaflet takes this for just under one level, so that
 * a map that snaps to whole levels zooms as far as one that does not.
 */
const NOTCH = -366;
/** Milliseconds a step at least: Leaflet's zoom animation takes 250, then come the tiles or sheets. */
const PAUSE = 400;

/**
 * Turns the wheel over the marker named by the subject's `aim`, or over the one nearest the map's
 * middle, and follows it where a cluster parts. Leaflet ignores a step that comes during the zoom
 * animation of the one before, so each step waits for its end: both maps show the same views,
 * however slow they are.
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

/** Runs in the page. Resolves when no zoom animation of Leaflet's is running. */
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
