import type { Gazetteer, World } from '../../gazetteer/gazetteer.js';

export type OpenedWorld = World & { readonly gazetteer: Gazetteer };

/** Opens the world's data; at the second call they are there. */
export type OpenWorld = () => Promise<OpenedWorld>;

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
 * The world's data if they are there or come soon, for what does without them; after it was waited
 * for in vain, it is not waited for again.
 */
export function soonOpened(openWorld: OpenWorld): () => Promise<OpenedWorld | undefined> {
  let opened: OpenedWorld | undefined;
  let isLate = false;
  return async () => {
    if (opened) return opened;
    const opening = openWorld().then(
      (world) => {
        opened = world;
        return world;
      },
      () => undefined,
    );
    if (isLate) return undefined;
    const late = new Promise<undefined>((resolve) => setTimeout(() => resolve(undefined), SOON));
    const world = await Promise.race([opening, late]);
    isLate = world === undefined;
    return world;
  };
}
