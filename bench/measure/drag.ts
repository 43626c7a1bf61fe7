import type { Page } from 'playwright';
import type { Subject } from '../sites/subject.js';

/** Steps of the drag, one a frame: twice to and fro. */
const STEPS = 120;
const TURNS = 2;
/** Frames after the last step in which the map may come to rest. */
const REST = 40;

/** Drags the map to and fro by a third of its width, one step a frame, and lets it rest. */
export async function drag(page: Page, { map }: Subject): Promise<void> {
  await page.evaluate(dragByScript, { map, steps: STEPS, turns: TURNS, rest: REST });
}

interface Way {
  readonly map: string;
  readonly steps: number;
  readonly turns: number;
  readonly rest: number;
}

/** Runs in the page. */
function dragByScript({ map, steps, turns, rest }: Way): Promise<void> {
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
      // Held still for a while first: a map that is let go in motion glides on.
      if (frame === steps + rest / 4) send('up', 0);
      if (frame < steps + rest) requestAnimationFrame(step);
      else done();
    });
  });
}
