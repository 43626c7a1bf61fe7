/** What TypeScript's own list of a window's members does not have yet. */
interface Window {
  readonly scheduler?: { readonly yield?: () => Promise<void> };
}

/** Yields so that the browser can paint and handle input between the steps of long work. */
export function yieldToBrowser(): Promise<void> {
  const { scheduler } = globalThis as Window;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
