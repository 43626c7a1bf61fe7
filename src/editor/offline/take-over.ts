/** What a page tells the service worker of a new version that somebody wants. */
export const TAKE_OVER = 'take over';
