/** Tests in browsers wait for conditions, never for times, and none is run a second time. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDERS = ['built', 'browser', 'engines', 'long', 'support'];

/** Of Playwright, of Vitest, of JavaScript with a number of milliseconds, and of GLib. */
const WAITS =
  /\bwaitForTimeout\b|\bnetworkidle\b|\bretry:|\bsetTimeout\([^()]*,\s*\d|\btimeout_add\(/;

const waitsIn = (text: string) => text.split('\n').filter((line) => WAITS.test(line));

test('no test waits for a time, for a silent network or for a second try', () => {
  const files = FOLDERS.flatMap((folder) =>
    readdirSync(join(ROOT, 'tests', folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(ts|py)$/.test(name))
      .map((name) => join('tests', folder, name)),
  );
  expect(files.length).toBeGreaterThan(80);
  const found = [...files, 'vite.config.ts'].flatMap((file) =>
    waitsIn(readFileSync(join(ROOT, file), 'utf8')).map((line) => `${file}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test.each([
  'await page.waitForTimeout(500);',
  "await page.goto(address, { waitUntil: 'networkidle' });",
  'retry: 1,',
  'await new Promise((resolve) => setTimeout(resolve, 100));',
  'GLib.timeout_add(500, print_page)',
])('%s would be found', (line) => {
  expect(waitsIn(line)).toEqual([line]);
});
