/**
 * The oldest browsers in which the live map works and every page reads well, all of 2022. Chrome
 * has `translate` since 104 and container units since 105, and Firefox `<dialog>` since 98;
 * Safari 15 has a bug in class fields (https://webkit.org/b/236843), and a script that avoids
 * them would be 1.8 kB larger.
 *
 * Used for the build's targets and by the check of built files; a test compares the README with it.
 */
export const PROMISED = {
  chrome: '105',
  edge: '105',
  firefox: '98',
  safari: '16',
  safari_ios: '16',
} as const;

export type PromisedBrowser = keyof typeof PROMISED;

/** As Vite's targets, for scripts and styles. */
export const TARGETS: string[] = Object.entries(PROMISED).map(
  ([browser, version]) => (browser === 'safari_ios' ? 'ios' : browser) + version,
);
