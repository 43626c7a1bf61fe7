/** Controls that move although nobody does anything: what arrives late has pushed them. */
import type { BrowserContext, Page } from 'playwright';

declare global {
  /** What has moved, in words. */
  var moved: string[];
}

/** Has all pages of a context note which controls move without a hand or a key. */
export async function watchControls(context: BrowserContext): Promise<void> {
  await context.addInitScript(watch);
}

/** What has moved since the page was opened, or since it was asked before. */
export function movedControls(page: Page): Promise<string[]> {
  return page.evaluate(() => globalThis.moved?.splice(0) ?? []);
}

/** In the page. */
function watch(): void {
  // Frames have no controls of the editor.
  if (window !== window.top) return;
  globalThis.moved = [];
  const CONTROLS = 'button, input, select, textarea, a[href], summary, label, [role="option"]';
  /** Frames after an event in which its effects are rendered. */
  const OWN_FRAMES = 4;
  let calm = 0;
  for (const type of ['keydown', 'input', 'change', 'pointerdown', 'pointerup', 'click', 'wheel']) {
    addEventListener(type, () => (calm = 0), { capture: true, passive: true });
  }
  addEventListener('resize', () => (calm = 0));
  /** What was pressed last. When it goes, that is the answer to the press, however late it comes. */
  let pressed: EventTarget | null = null;
  addEventListener('pointerdown', ({ target }) => (pressed = target), { capture: true });
  // What moves in another part than that of the hand, nobody is about to press.
  const PARTS = 'main > *, .bar, .status, dialog';
  let hand: { readonly x: number; readonly y: number } | undefined;
  addEventListener('pointermove', ({ clientX: x, clientY: y }) => (hand = { x, y }), {
    capture: true,
  });
  const partOfHand = () => {
    const at = hand ? document.elementFromPoint(hand.x, hand.y) : document.activeElement;
    return at?.closest(PARTS);
  };
  interface Spot {
    /** Pixels in the window, and in what is scrolled. */
    readonly seen: number;
    readonly laidOut: number;
    readonly left: number;
  }
  let before = new Map<Element, Spot>();
  const look = () => {
    const now = new Map<Element, Spot>();
    for (const control of document.querySelectorAll(CONTROLS)) {
      // The map moves, and its pins with it.
      if (control.closest('.leaflet-container, .unseen')) continue;
      const { top, bottom, left, width } = control.getBoundingClientRect();
      if (width === 0 || bottom < 0 || top > innerHeight) continue;
      let scrolled = 0;
      for (let at = control.parentElement; at; at = at.parentElement) scrolled += at.scrollTop;
      now.set(control, { seen: top, laidOut: top + scrolled, left });
    }
    if (pressed instanceof Element && !pressed.isConnected) {
      pressed = null;
      calm = 0;
    }
    const part = partOfHand();
    if (++calm > OWN_FRAMES && part) {
      for (const [control, spot] of now) {
        const was = before.get(control);
        if (!was || !part.contains(control)) continue;
        const down = Math.round(spot.seen - was.seen);
        const right = Math.round(spot.left - was.left);
        // Scrolled, or held where it was by scrolling: neither is a fault.
        const isPushed = down !== 0 && Math.round(spot.laidOut - was.laidOut) !== 0;
        if (!isPushed && right === 0) continue;
        const name = control.getAttribute('aria-label') ?? control.textContent ?? '';
        moved.push(
          `${control.localName} "${name.trim().slice(0, 40)}${control.id}": ${down} px down, ${right} px right`,
        );
      }
    }
    before = now;
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
