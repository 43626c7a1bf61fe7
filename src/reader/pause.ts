/** What TypeScript's own list of a window's members does not have yet. */
interface Window {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/**
 * Lets the browser do what waits (paint, heed the reader) before what follows: long work in
 * steps of this kind never keeps a reader waiting for all of it.
 */
export function pause(): Promise<void> {
  const { scheduler } = globalThis as Window;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
