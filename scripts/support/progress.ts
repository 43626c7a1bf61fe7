/**
 * Shows what a command is doing, once it has taken longer than a second. A thread of its own
 * writes it, because the command computes for seconds without a pause.
 */
import { writeSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { printableLine } from '../../src/text/characters.js';

export interface Progress {
  /** Says what is done from now on, such as "Drawing the map of river-walk". */
  step(what: string): void;
  /** Lets something else be written meanwhile. */
  aside<Done>(write: () => Done): Done;
  /** Nothing more is shown. */
  end(): void;
}

/** Back to the beginning of the line, which is cleared. */
const CLEAR = '\r\u001b[K';

/** What the two threads share: who writes at the moment, and whether a line stands there. */
const [WRITING, SHOWN] = [0, 1];

/** The process's own, on its standard error. */
export function progressOn(): Progress {
  const shared = new Int32Array(new SharedArrayBuffer(8));
  // None if it is no terminal; some terminals do not say how wide they are.
  const columns = process.stderr.isTTY ? process.stderr.columns || 80 : 0;
  let worker: Worker | undefined;
  const take = () => {
    if (!worker) return;
    while (Atomics.compareExchange(shared, WRITING, 0, 1) !== 0)
      Atomics.wait(shared, WRITING, 1, 5);
    if (Atomics.exchange(shared, SHOWN, 0) === 1) writeSync(process.stderr.fd, CLEAR);
  };
  const give = () => {
    Atomics.store(shared, WRITING, 0);
  };
  return {
    step(what) {
      if (!worker) {
        worker = new Worker(new URL('progress-line.js', import.meta.url), {
          // Without the loader for TypeScript, which takes longer to start than the thread.
          execArgv: [],
          workerData: {
            shared,
            columns,
            began: performance.timeOrigin,
          },
        });
        worker.unref();
      }
      worker.postMessage(printableLine(what));
    },
    aside(write) {
      take();
      const done = write();
      if (done instanceof Promise) done.finally(give).catch(() => {});
      else give();
      return done;
    },
    end() {
      take();
      // The lock is kept: the thread writes no more.
      worker?.unref();
      worker = undefined;
    },
  };
}
