/** Notes when frames begin. The functions here run in the page. */

interface FrameClock {
  readonly beginnings: readonly number[];
  stop(): void;
}

declare global {
  interface Window {
    frameClock: FrameClock;
  }
}

export function startClock(): void {
  const beginnings: number[] = [];
  let next = requestAnimationFrame(function tick(now) {
    beginnings.push(now);
    next = requestAnimationFrame(tick);
  });
  window.frameClock = { beginnings, stop: () => cancelAnimationFrame(next) };
}

/** The intervals between frames, in milliseconds, up to and with the one that is under way. */
export async function stopClock(): Promise<number[]> {
  await new Promise((next) => requestAnimationFrame(() => requestAnimationFrame(next)));
  const { beginnings, stop } = window.frameClock;
  stop();
  return beginnings.slice(1).map((begins, index) => begins - (beginnings[index] ?? begins));
}
