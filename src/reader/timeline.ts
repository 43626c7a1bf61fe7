/** What the script adds to the timeline. */
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
