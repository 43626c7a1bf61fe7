import type { DataFiles } from '../../data-files.js';
import { DATA_PATH } from '../../dev/store-protocol.js';
import { isStatic } from '../static.js';
import { type Arrival, allPaths, lengthOf, packedFiles } from './packed-files.js';

/** Data files as the server gives them to the editor's workers. */
const devFiles: DataFiles = {
  async read(path) {
    const response = await fetch(DATA_PATH + path);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  },
};

const watchers = new Set<(arrival: Arrival) => void>();

const packed = packedFiles((arrival) => {
  for (const watch of watchers) watch(arrival);
});

/** Data files for a worker: from the dev server, or from beside the static editor. */
export const servedFiles: DataFiles = isStatic ? packed : devFiles;

/** Bytes, packed. */
export type TellArrived = (come: number, whole: number) => void;

/** Does what reads these files, and tells how much of them has come; not on the dev server. */
export async function whileComing<Done>(
  paths: readonly string[],
  tell: TellArrived,
  act: () => Promise<Done>,
): Promise<Done> {
  if (!isStatic) return act();
  const whole = lengthOf(paths);
  const arrived = new Map<string, number>();
  const watch = ({ path, come }: Arrival) => {
    if (!paths.includes(path)) return;
    arrived.set(path, come);
    tell(
      [...arrived.values()].reduce((sum, bytes) => sum + bytes, 0),
      whole,
    );
  };
  watchers.add(watch);
  try {
    return await act();
  } finally {
    watchers.delete(watch);
  }
}

/** Has the browser keep all data files, so that the editor works without a network. */
export async function keepAll(tell: TellArrived): Promise<void> {
  if (!isStatic) return;
  const paths = allPaths();
  await whileComing(paths, tell, async () => {
    for (const path of paths) await packed.keep(path);
  });
  await packed.tidy();
}
