/** The browser's storage: how much of it there is, and whether it stays. */

export interface Room {
  /** Bytes of all that Dateline has stored, and bytes that are free. */
  readonly used: number;
  readonly free: number;
}

/** Bytes below which one is warned: a large story with its undo takes some of them. */
export const SHORT = 20e6;

/** `undefined` where the browser does not tell. */
export async function roomLeft(): Promise<Room | undefined> {
  try {
    const { usage, quota } = await navigator.storage.estimate();
    if (usage === undefined || quota === undefined) return undefined;
    return { used: usage, free: Math.max(quota - usage, 0) };
  } catch {
    return undefined;
  }
}

/** `undefined` where it cannot be asked. */
export async function isKept(): Promise<boolean | undefined> {
  try {
    return await navigator.storage.persisted();
  } catch {
    return undefined;
  }
}

/** Asks the browser to keep the stories when room is short; some browsers ask the author. */
export async function askToKeep(): Promise<boolean> {
  try {
    return await navigator.storage.persist();
  } catch {
    return false;
  }
}
