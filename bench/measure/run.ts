import type { Browser } from 'playwright';
import { progress } from '../report/progress.js';
import type { Subject } from '../sites/subject.js';
import type { BrowserInUse } from './browser.js';
import { type Frames, measureFrames } from './frames.js';
import { inTurn, type Pair } from './in-turn.js';
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
 * Measures both pages, visit by visit in turn: whatever else the machine does falls on both. A
 * first run is not counted: it warms up the browser and the disk. A run in which a page or the
 * browser fails is left out, and that is said; it throws when all are. `story`: for the progress.
 */
export async function measureRuns(
  browser: BrowserInUse,
  story: string,
  subjects: Pair<Subject>,
  runs: number,
): Promise<Pair<Run>[]> {
  const measured: Pair<Run>[] = [];
  for (let run = 0; run <= runs; run++) {
    progress(`${story}: ${run === 0 ? 'warming up' : `run ${run} of ${runs}`}`);
    try {
      const both = await measureRun(await browser.now(), subjects, run % 2 === 1);
      if (run > 0) measured.push(both);
    } catch (error) {
      progress(`${story}: a run is left out: ${error instanceof Error ? error.message : error}`);
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
