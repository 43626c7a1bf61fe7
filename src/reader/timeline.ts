/** What the script adds to the timeline. */
import { fill } from '../page-data/live.js';

/** In milliseconds. */
const MINUTE = 60_000;

/**
 * A date-time by the reader's clock; `undefined` if `iso` has no offset from UTC, or if the
 * reader's clock shows the same.
 */
export function localTimeOf(iso: string, language: string): string | undefined {
  if (!/:\d{2}(?:Z|[+-]\d{2}:\d{2})$/.test(iso)) return undefined;
  const moment = new Date(iso);
  const shifted = new Date(moment.getTime() - moment.getTimezoneOffset() * MINUTE);
  const onClock = shifted.toISOString().slice(0, 'YYYY-MM-DDThh:mm'.length);
  if (iso.startsWith(onClock)) return undefined;
  return moment.toLocaleString(language, {
    month: 'short',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
  });
}

/**
 * Adds the time by the reader's clock, in the words of `yourTime`, after the time of publication,
 * if they differ. Not before the timeline comes near, because formatting the first date takes long on
 * a phone.
 */
export function showLocalTime(root: ParentNode, yourTime: string): void {
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!(isIntersecting && target instanceof HTMLTimeElement)) continue;
        watch.unobserve(target);
        const language = target.closest('[lang]')?.getAttribute('lang') ?? 'en';
        const local = localTimeOf(target.dateTime, language);
        if (local === undefined) continue;
        // In an element that is not printed, because others may read the print.
        const own = document.createElement('span');
        own.className = 'your-time';
        own.textContent = ` (${fill(yourTime, local)})`;
        target.after(own);
      }
    },
    { rootMargin: '50%' },
  );
  for (const time of root.querySelectorAll('.published time')) watch.observe(time);
}

/**
 * Makes the timeline along the foot of the map as high as its content, whatever text size and
 * spacing the reader has set; the map takes what is left. Ends with `signal`.
 */
export function fitTimeline(map: Element, timeline: HTMLElement | null, signal: AbortSignal): void {
  const adjust = (entries: readonly ResizeObserverEntry[]) => {
    const style = timeline?.parentElement?.style;
    if (timeline && style && entries.some(({ target }) => target !== map)) {
      // Children are as high as the timeline: without this it could never become lower again.
      style.removeProperty('--needed');
      const border = timeline.offsetHeight - timeline.clientHeight;
      const ends = [...timeline.children].map((child) => {
        if (!(child instanceof HTMLElement)) return 0;
        const margin = Number.parseFloat(getComputedStyle(child).marginBlockEnd);
        return child.offsetTop + child.offsetHeight + margin;
      });
      style.setProperty('--needed', `${Math.max(...ends) + border}px`);
    }
    // Leaflet listens to the window's size only.
    dispatchEvent(new Event('resize'));
  };
  // In a frame of its own: a size that changes while observers are told of sizes is an error.
  const watch = new ResizeObserver((entries) => requestAnimationFrame(() => adjust(entries)));
  signal.addEventListener('abort', () => watch.disconnect());
  for (const each of [map, ...(timeline?.children ?? [])]) watch.observe(each);
}
