/**
 * The oldest browsers in which the live map works and every page reads well, all of 2022. Chrome
 * has `translate` since 104 and the units of containers since 105, and Firefox `<dialog>` since
 * 98; Safari 15 cannot be relied on to find what a class's field is made from
 * (https://webkit.org/b/236843), and writing the script otherwise would cost each reader 1.8 kB.
 *
 * The build's targets are made from this table, the check of what was built reads it, and a test
 * holds the README to it.
 */
export const PROMISED = {
  chrome: '105',
  edge: '105',
  firefox: '98',
  safari: '16',
  safari_ios: '16',
} as const;

export type PromisedBrowser = keyof typeof PROMISED;

/** The same as targets of Vite's, for scripts and styles. */
export const TARGETS: string[] = Object.entries(PROMISED).map(
  ([browser, version]) => (browser === 'safari_ios' ? 'ios' : browser) + version,
);
