/** When a page's map answers. The function here runs in the page, before it. */

interface LiveSighting {
  /** Milliseconds since the navigation began. */
  live?: number;
}

declare global {
  interface Window {
    liveSighting: LiveSighting;
  }
}

interface Click {
  /** Markers of one place each. */
  readonly single: string;
  /** All markers, clusters too. */
  readonly any: string;
  readonly opened: string;
  /** Milliseconds between two clicks. */
  readonly pause: number;
}

/**
 * Clicks a marker as soon as there is one, again and again, until something has opened. Where
 * there are only clusters a click on one is answered when the cluster moves away or parts.
 */
export function clickUntilLive({ single, any, opened, pause }: Click): void {
  const seen: LiveSighting = {};
  window.liveSighting = seen;
  let clicked:
    | { readonly marker: Element; readonly at: DOMRect; readonly time: number }
    | undefined;

  function isAnswered(): boolean {
    if (!clicked) return false;
    if (document.querySelector(opened)) return true;
    const { marker, at } = clicked;
    if (marker.matches(single)) return false;
    const { left, top } = marker.getBoundingClientRect();
    return !marker.isConnected || Math.hypot(left - at.left, top - at.top) > 1;
  }
  function click(): void {
    if (isAnswered()) {
      seen.live = performance.now();
      return;
    }
    const found =
      document.querySelector<HTMLElement>(single) ?? document.querySelector<HTMLElement>(any);
    const now = performance.now();
    if (found && now - (clicked?.time ?? Number.NEGATIVE_INFINITY) >= pause) {
      clicked = { marker: found, at: found.getBoundingClientRect(), time: now };
      found.click();
    }
    // A popup can open at once, within the click.
    if (isAnswered()) seen.live = performance.now();
    else requestAnimationFrame(click);
  }
  requestAnimationFrame(click);
}
