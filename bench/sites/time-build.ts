import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { BuildTimes } from './build-story.js';

export type { BuildTimes } from './build-story.js';

/** Milliseconds after which a build is stopped. */
const PATIENCE = 600_000;

/**
 * Checks and builds the story of `root`/data into `site`, several times, each in a process of
 * its own. Stops where that fails or takes more than ten minutes.
 */
export async function timeBuilds(root: string, site: string, often: number): Promise<BuildTimes[]> {
  const measured: BuildTimes[] = [];
  while (measured.length < often) {
    const times = await timeBuild(root, site);
    if (!times) break;
    measured.push(times);
  }
  return measured;
}

function timeBuild(root: string, site: string): Promise<BuildTimes | undefined> {
  const program = fileURLToPath(new URL('build-story.ts', import.meta.url));
  const build = spawn(process.execPath, [...process.execArgv, program, root, site], {
    stdio: ['ignore', 'pipe', 'inherit'],
    timeout: PATIENCE,
  });
  const stop = () => build.kill();
  process.on('exit', stop);
  let output = '';
  build.stdout.on('data', (chunk) => {
    output += chunk;
  });
  return new Promise((done, failed) => {
    build.on('error', failed);
    build.on('close', (code, signal) => {
      process.off('exit', stop);
      if (code === 0) done(JSON.parse(output));
      else {
        console.error(signal ? 'The build took more than ten minutes.' : 'The build failed.');
        done(undefined);
      }
    });
  });
}
