/** Asking a worker anew whenever something has changed, and not at each letter that is typed. */

/** Milliseconds without a change after which a worker is asked again. */
const QUIET = 250;

export interface Following {
  /** Something has changed. The first change after a while is asked about at once. */
  readonly refresh: () => void;
  readonly close: () => void;
}

/**
 * Of changes during an answer or shortly after one another, only the last is asked about.
 *
 * @param ask nothing if what is shown is still right
 * @param show is called with answers that no change has made old meanwhile
 */
export function follow<Answer>(
  ask: () => Promise<Answer | undefined>,
  show: (answer: Answer) => void,
): Following {
  let [isAsking, isOld, isClosed] = [false, false, false];
  let last = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const run = async () => {
    if (isAsking) return;
    isAsking = true;
    isOld = false;
    const answer = await ask().catch(() => undefined);
    isAsking = false;
    if (isClosed) return;
    if (answer !== undefined && !isOld) show(answer);
    // Changes that are still coming have a timer of their own.
    if (isOld && timer === undefined) void run();
  };
  return {
    refresh() {
      isOld = true;
      const now = performance.now();
      const isFirst = now - last > QUIET;
      last = now;
      clearTimeout(timer);
      timer = undefined;
      if (isFirst) void run();
      else {
        timer = setTimeout(() => {
          timer = undefined;
          void run();
        }, QUIET);
      }
    },
    close() {
      isClosed = true;
      clearTimeout(timer);
    },
  };
}
