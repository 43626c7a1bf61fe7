/**
 * What takes time and needs the world's data: drafting, checking, looking up, making pages. It runs
 * in a worker, so that typing never waits for it.
 */
import { wrap } from 'comlink';
import type { Tasks } from './tasks.js';

/** The same from outside of the worker. */
export type Engine = {
  readonly [Task in keyof Tasks]: Tasks[Task] extends (...given: infer Given) => infer Done
    ? (...given: Given) => Promise<Awaited<Done>>
    : never;
};

export interface Workers {
  /** Drafts, checks and looks up, and must answer soon. */
  readonly engine: Engine;
  /** Makes pages and archives. */
  readonly press: Engine;
}

export function openWorkers(): Workers {
  return { engine: openEngine(), press: openEngine() };
}

/** Starts a worker; it loads the world's data by itself. */
function openEngine(): Engine {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' });
  return wrap<Tasks>(worker) as Engine;
}
