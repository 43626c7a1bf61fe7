/** Where what can be done with selected words is shown. */
import { useLayoutEffect } from 'preact/hooks';

/** Pixels between the words and what is shown for them, and from the window's edges. */
const GAP = 6;

/** Below the words or, where there is no room, above them; it goes with them. */
export function usePosition(
  box: { readonly current: HTMLDivElement | null },
  boxOfWords: () => DOMRect | undefined,
  isDocked: boolean,
): void {
  useLayoutEffect(() => {
    if (isDocked) return;
    const place = () => {
      const [own, at] = [box.current, boxOfWords()];
      if (!own || !at) return;
      const frame = own.closest('.text-part')?.getBoundingClientRect();
      const { offsetWidth, offsetHeight } = own;
      const most = (frame?.right ?? innerWidth) - offsetWidth - GAP;
      const left = Math.max((frame?.left ?? 0) + GAP, Math.min(at.left, most));
      const isRoom = at.bottom + GAP + offsetHeight <= innerHeight;
      const top = isRoom ? at.bottom + GAP : Math.max(GAP, at.top - GAP - offsetHeight);
      own.style.translate = `${left}px ${top}px`;
    };
    place();
    addEventListener('scroll', place, true);
    addEventListener('resize', place);
    // Its second steps grow by what they are told.
    const observer = new ResizeObserver(place);
    if (box.current) observer.observe(box.current);
    return () => {
      removeEventListener('scroll', place, true);
      removeEventListener('resize', place);
      observer.disconnect();
    };
  }, [isDocked]);
}
