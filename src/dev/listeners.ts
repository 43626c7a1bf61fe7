/** The listeners of the page's script that do not end with its elements. */

type Listen = EventTarget['addEventListener'];

/**
 * Keeps, from now on, the listeners on the window, the document and media queries. Those on
 * elements end with the elements.
 *
 * @returns removes all listeners added since its last call
 */
export function takeDownListeners(): () => void {
  let ending = new AbortController();
  const listen = EventTarget.prototype.addEventListener;
  EventTarget.prototype.addEventListener = function (
    ...[type, listener, options]: Parameters<Listen>
  ) {
    // Called without an object, `addEventListener` is the window's.
    const target = this ?? window;
    if (target instanceof Element && target !== document.documentElement) {
      listen.call(target, type, listener, options);
      return;
    }
    const given = typeof options === 'object' ? options : { capture: options === true };
    const signal = given.signal
      ? AbortSignal.any([ending.signal, given.signal])
      : // For browsers that have no `any`: Safari before 17.4.
        ending.signal;
    listen.call(target, type, listener, { ...given, signal });
  };
  return () => {
    ending.abort();
    ending = new AbortController();
  };
}
