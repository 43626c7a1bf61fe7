/** Run before the tests and the benchmark: makes sure that there is a Chromium. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { CHROMIUM_VARIABLE, findChromium, findWholeChromium } from './support/chromium.js';
import { HEADLESS_SHELL } from './support/engines.js';

if (!process.env[CHROMIUM_VARIABLE] && !findWholeChromium()) install();
const path = findChromium();
if (path) console.log(`Chromium: ${path}`);
else {
  console.error(
    `Tests and benchmark need Chromium: install Debian's package chromium, Google Chrome, or run "npx playwright install chromium", or name one in ${CHROMIUM_VARIABLE}.`,
  );
  process.exitCode = 1;
}

function install(): void {
  console.log('There is no Chromium here; getting one.');
  const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;
  // Playwright's Chromium needs system libraries, which only root can install.
  const options = isDebianRoot ? ['--with-deps'] : [];
  if (run('npx', 'playwright', 'install', ...options, 'chromium')) return;
  if (isDebianRoot) {
    const get = (name: string) => run('apt-get', 'install', '-y', name);
    run('apt-get', 'update') && get('chromium') && get(HEADLESS_SHELL);
  }
}

function run(command: string, ...commandArguments: string[]): boolean {
  return spawnSync(command, commandArguments, { stdio: 'inherit' }).status === 0;
}
