/**
 * Gives texts the room that they need, whatever size and spacing their reader has set: the
 * timeline along the foot of the map is as high as its content, and the map takes what is left.
 */
export function keepRoom(map: Element, timeline: HTMLElement | null): void {
  const watch = new ResizeObserver((entries) => {
    if (timeline && entries.some(({ target }) => target !== map)) {
      const border = timeline.offsetHeight - timeline.clientHeight;
      const ends = [...timeline.children].map((child) =>
        child instanceof HTMLElement ? child.offsetTop + child.offsetHeight : 0,
      );
      timeline.parentElement?.style.setProperty('--needed', `${Math.max(...ends) + border}px`);
    }
    // Leaflet hears of windows only.
    dispatchEvent(new Event('resize'));
  });
  for (const each of [map, ...(timeline?.children ?? [])]) watch.observe(each);
}
