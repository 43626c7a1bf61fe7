/** What moves the page is left to the page: nobody is caught in the map on the way past it. */
import type { Map as LeafletMap } from 'leaflet';

/** Milliseconds for which a hint stays. */
const HINT = 1500;

/** What a reader is told who tries to move the map by what moves the page. */
export interface ScrollingHints {
  readonly twoFingers: string;
  readonly wheel: string;
}

/**
 * One finger on the map scrolls the page, two move and zoom the map; a mouse drags the map as
 * ever. In a frame the wheel scrolls the page around it, unless the reader has asked the map for
 * it: with Ctrl held, or by a click into the map until the pointer leaves it.
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
      // Before the map hears of it, which would keep the page from scrolling.
      event.stopImmediatePropagation();
      hint('wheel');
    },
    { capture: true, passive: true },
  );
}
