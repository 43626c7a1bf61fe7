/** What every test that waits for a page needs, in whatever browser. */

/** Matches once the live map is complete. */
export const LIVE = 'html.live .map.ready';

/** Milliseconds: a machine ten times slower than usual needs no longer for any one step. */
export const PATIENCE = 90_000;
