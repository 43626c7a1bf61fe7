/** What the page's script listens to beyond its own elements, so that it can be taken back. */

type Listener = Parameters<EventTarget['addEventListener']>;

/**
 * Takes down from now on what is listened to on the window, the document and media queries.
 * Elements are left out: what listens to them goes with them.
 *
 * @returns what ends all that has been taken down since it was last called
 */
export function takeDownListeners(): () => void {
  const listening: { readonly target: EventTarget; readonly listener: Listener }[] = [];
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (...listener: Listener): void {
    // Called by itself, a function has the window for its target.
    const target = this ?? window;
    const isElement = target instanceof Element && target !== document.documentElement;
    if (!isElement) listening.push({ target, listener });
    listen.apply(target, listener);
  };
  return () => {
    for (const { target, listener } of listening.splice(0)) {
      target.removeEventListener(...listener);
    }
  };
}
