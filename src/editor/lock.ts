/** One after the other, in all tabs and workers of this browser. */

/**
 * Calls `act` while it holds the lock of a name. Where the browser has no locks for this page
 * (http: of another machine, or cookies blocked), without one.
 */
export async function locked<Done>(name: string, act: () => Promise<Done>): Promise<Done> {
  const { locks }: { readonly locks?: LockManager } = navigator;
  if (!locks) return act();
  let isHeld = false;
  try {
    return await locks.request(name, () => {
      isHeld = true;
      return act();
    });
  } catch (error) {
    if (isHeld) throw error;
    return act();
  }
}
