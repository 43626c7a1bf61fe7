import type { Browser } from 'playwright';
import type { Subject } from '../sites/subject.js';
import type { BrowserInUse } from './browser.js';
import { type Frames, measureFrames } from './frames.js';
import { measureLive } from './live.js';
import { type Load, measureLoad } from './load.js';
import { measureUnhurried, type Unhurried } from './unhurried.js';

/** One run of one page: four visits. */
export interface Run {
  readonly load: Load;
  /** Milliseconds until a click on a marker opened its popup. */
  readonly live: number;
  readonly frames: Frames;
  readonly unhurried: Unhurried;
}

/**
 * Measures both pages, taking turns visit by visit, so that whatever else the machine does falls on
 * both. A first run warms up browser and disk and is not counted. A run in which a page or the
 * browser fails is reported and left out; if all are, this throws. `story`: for these reports.
 */
export async function measureRuns(
  browser: BrowserInUse,
  story: string,
  subjects: Pair<Subject>,
  runs: number,
): Promise<Pair<Run>[]> {
  const measured: Pair<Run>[] = [];
  for (let run = 0; run <= runs; run++) {
    console.error(`${story}: ${run === 0 ? 'warming up' : `run ${run} of ${runs}`}`);
    try {
      const both = await measureRun(await browser.now(), subjects, run % 2 === 1);
      if (run > 0) measured.push(both);
    } catch (error) {
      console.error(
        `${story}: a run is left out: ${error instanceof Error ? error.message : error}`,
      );
    }
  }
  if (measured.length === 0) throw new Error(`${story}: no run has come to its end.`);
  return measured;
}

async function measureRun(
  browser: Browser,
  subjects: Pair<Subject>,
  productFirst: boolean,
): Promise<Pair<Run>> {
  const visit = <Result>(measure: (browser: Browser, subject: Subject) => Promise<Result>) =>
    inTurn(subjects, productFirst, (subject) => measure(browser, subject));
  const load = await visit(measureLoad);
  const live = await visit(measureLive);
  const frames = await visit(measureFrames);
  const unhurried = await visit(measureUnhurried);
  const runOf = (of: 0 | 1) => ({
    load: load[of],
    live: live[of],
    frames: frames[of],
    unhurried: unhurried[of],
  });
  return [runOf(0), runOf(1)];
}

/** One for the product, one for the baseline. */
export type Pair<Of> = readonly [product: Of, baseline: Of];

/** Does the same with both, one right after the other. The caller alternates who goes first. */
export async function inTurn<Of, Result>(
  [product, baseline]: Pair<Of>,
  productFirst: boolean,
  act: (of: Of) => Promise<Result>,
): Promise<Pair<Result>> {
  if (productFirst) {
    const first = await act(product);
    return [first, await act(baseline)];
  }
  const first = await act(baseline);
  return [await act(product), first];
}
