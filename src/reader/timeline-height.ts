/**
 * Gives texts the room that they need, whatever size and spacing their reader has set: the
 * timeline along the foot of the map is as high as its content, and the map takes what is left.
 *
 * @param signal ends it
 */
export function fitTimeline(map: Element, timeline: HTMLElement | null, signal: AbortSignal): void {
  const makeRoom = (entries: readonly ResizeObserverEntry[]) => {
    if (timeline && entries.some(({ target }) => target !== map)) {
      const border = timeline.offsetHeight - timeline.clientHeight;
      const ends = [...timeline.children].map((child) => {
        if (!(child instanceof HTMLElement)) return 0;
        const margin = Number.parseFloat(getComputedStyle(child).marginBlockEnd);
        return child.offsetTop + child.offsetHeight + margin;
      });
      timeline.parentElement?.style.setProperty('--needed', `${Math.max(...ends) + border}px`);
    }
    // Leaflet hears of windows only.
    dispatchEvent(new Event('resize'));
  };
  // Sizes that change while they are told of are an error on the page.
  const watch = new ResizeObserver((entries) => requestAnimationFrame(() => makeRoom(entries)));
  signal.addEventListener('abort', () => watch.disconnect());
  for (const each of [map, ...(timeline?.children ?? [])]) watch.observe(each);
}
