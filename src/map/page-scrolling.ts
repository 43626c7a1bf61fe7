/** Leaves scrolling gestures to the page, so that the map does not trap readers who scroll past. */
import type { Map as LeafletMap } from 'leaflet';

/** Milliseconds for which the hint is shown. */
const HINT = 1500;

/** What the hint says to a reader who tries to move the map by a scrolling gesture. */
export interface ScrollingHints {
  readonly twoFingers: string;
  readonly wheel: string;
}

/**
 * One finger on the map scrolls the page, two fingers move and zoom the map; a mouse drags the map.
 * In a frame the wheel scrolls the page around it, except with Ctrl held, and from a click on the
 * map until the pointer leaves it.
 */
export function leavePageScrolling(map: LeafletMap, hints: ScrollingHints): void {
  const container = map.getContainer();
  const element = document.createElement('p');
  element.className = 'scroll-hint';
  element.setAttribute('aria-hidden', 'true');
  container.append(element);
  let waiting: ReturnType<typeof setTimeout> | undefined;
  const hint = (shown: 'one-finger' | 'wheel' | undefined) => {
    clearTimeout(waiting);
    container.classList.toggle('one-finger', shown === 'one-finger');
    container.classList.toggle('wheel', shown === 'wheel');
    if (shown === undefined) return;
    element.textContent = shown === 'wheel' ? hints.wheel : hints.twoFingers;
    waiting = setTimeout(() => hint(undefined), HINT);
  };

  let hasWheel = window.parent === window;
  container.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
      hasWheel = true;
      hint(undefined);
    },
    { capture: true },
  );
  container.addEventListener('pointerleave', () => {
    hasWheel = window.parent === window;
  });
  container.addEventListener(
    'touchmove',
    ({ touches }) => hint(touches.length === 1 ? 'one-finger' : undefined),
    { passive: true },
  );
  container.addEventListener(
    'wheel',
    (event) => {
      const isOnCard =
        event.target instanceof Element && event.target.closest('.leaflet-popup-content');
      if (hasWheel || isOnCard || event.ctrlKey || event.metaKey) return;
      // The map's own listener would prevent the page from scrolling.
      event.stopImmediatePropagation();
      hint('wheel');
    },
    { capture: true, passive: true },
  );
}
