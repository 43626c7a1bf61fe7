/** What the page's script listens to beyond its own elements, so that it can be taken back. */

type Listen = EventTarget['addEventListener'];

/**
 * Takes down from now on what is listened to on the window, the document and media queries.
 * Elements are left out: what listens to them goes with them.
 *
 * @returns what ends all that has been taken down since it was last called
 */
export function takeDownListeners(): () => void {
  let ending = new AbortController();
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (
    ...[type, listener, options]: Parameters<Listen>
  ) {
    // Called by itself, a function has the window for its target.
    const target = this ?? window;
    if (target instanceof Element && target !== document.documentElement) {
      listen.call(target, type, listener, options);
      return;
    }
    const given = typeof options === 'object' ? options : { capture: options === true };
    const signals = [ending.signal, ...(given.signal ? [given.signal] : [])];
    listen.call(target, type, listener, { ...given, signal: AbortSignal.any(signals) });
  };
  return () => {
    ending.abort();
    ending = new AbortController();
  };
}
