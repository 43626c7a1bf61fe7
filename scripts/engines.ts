/**
 * Run before the tests: prints which engines are missing, and how to get them. With `--install` it
 * installs them, if it can do so without asking: as root on Debian.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { HEADLESS_SHELL, missingEngines, onPath, PACKAGES } from './support/engines.js';

const wantsAll = process.argv.includes('--install');
const isDebianRoot = existsSync('/etc/debian_version') && process.getuid?.() === 0;

const lacks = missingEngines().length > 0 || !onPath(HEADLESS_SHELL);
if (wantsAll && isDebianRoot && lacks) install();
const missing = missingEngines();
if (missing.length > 0) {
  const names = new Intl.ListFormat('en').format(missing);
  const how = isDebianRoot
    ? 'run "npm run test:engines" once'
    : `install Debian's packages ${PACKAGES.join(' ')}`;
  const sentence = `No tests in ${names}, which this machine has not: ${how}.`;
  if (wantsAll) {
    console.error(sentence);
    process.exitCode = 1;
  } else console.log(sentence);
}

function install(): void {
  run('update', '--quiet');
  const options = ['--quiet', '--yes', '--no-install-recommends'];
  run('install', ...options, ...PACKAGES);
  run('install', ...options, HEADLESS_SHELL);
}

function run(...commandArguments: string[]): void {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', commandArguments, { stdio: 'inherit', env });
}
