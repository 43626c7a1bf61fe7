import type { Gazetteer, World } from '../../gazetteer/gazetteer.js';

export type OpenedWorld = World & { readonly gazetteer: Gazetteer };

/**
 * Opens the world's data; at the second call they are there.
 *
 * @param text what names are looked up of: those of other scripts than Latin come only with one
 *   that needs them, and are there from then on
 */
export type OpenWorld = (text?: string) => Promise<OpenedWorld>;

/** The message of an error where the data could not be had. */
export const NO_WORLD = 'The names of places are not there.';

/** Makes a value once. What failed is tried again at the next call: a network comes back. */
export function untilMade<Value>(make: () => Promise<Value>): () => Promise<Value> {
  let making: Promise<Value> | undefined;
  return () => {
    making ??= make().catch((error: unknown) => {
      making = undefined;
      throw error;
    });
    return making;
  };
}

/** Milliseconds. From the browser's own storage the data are there in one or two seconds. */
const SOON = 3000;

/**
 * The world's data if they are there or come soon, for what does without them; after they were
 * waited for in vain, they are not waited for again.
 */
export function soonOpened(
  openWorld: OpenWorld,
): (text: string) => Promise<OpenedWorld | undefined> {
  let isLate = false;
  return async (text) => {
    const opening = openWorld(text).catch(() => undefined);
    const late = new Promise<undefined>((resolve) =>
      setTimeout(() => resolve(undefined), isLate ? 0 : SOON),
    );
    const world = await Promise.race([opening, late]);
    isLate ||= world === undefined;
    return world;
  };
}
