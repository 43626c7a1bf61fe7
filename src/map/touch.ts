import type { Map as LeafletMap } from 'leaflet';

/** Milliseconds for which the hint stays. */
const HINT = 1500;

/**
 * One finger on the map scrolls the page, two move and zoom the map: nobody is caught in the
 * map on the way down the page. A finger that tries to move the map is told so by `hint`. A
 * mouse drags the map as ever.
 */
export function leavePageScrolling(map: LeafletMap, hint: string): void {
  const container = map.getContainer();
  const sign = document.createElement('p');
  sign.className = 'touch-hint';
  sign.setAttribute('aria-hidden', 'true');
  sign.textContent = hint;
  container.append(sign);
  let waiting: ReturnType<typeof setTimeout> | undefined;

  container.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (pointerType === 'touch') map.dragging.disable();
      else map.dragging.enable();
    },
    { capture: true },
  );
  container.addEventListener(
    'touchmove',
    ({ touches }) => {
      const isOne = touches.length === 1;
      container.classList.toggle('one-finger', isOne);
      clearTimeout(waiting);
      waiting = setTimeout(() => container.classList.remove('one-finger'), isOne ? HINT : 0);
    },
    { passive: true },
  );
}
