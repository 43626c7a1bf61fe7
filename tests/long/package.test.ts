/**
 * The package as authors have it: packed, installed into an empty folder with what the registry has
 * today, and used there by several versions of Node.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/support/site.js';
import { runNode, type Said } from '../support/command.js';
import { npm, packInto } from '../support/packed.js';
import { browser, clickPin } from '../support/reader.js';

const HOUR = 3_600_000;

/** The promised ones; npm has each as a package of its own. */
const NODES = ['20.19', '22', '24'];

const TEXT = `A walk along the river

On Sunday they set out from Linz and walked to Ottensheim. The bus took them back to Linz in the evening.

Nobody was in a hurry, and the weather held until the last hour of the afternoon. They had lunch in Wilhering.
`;

let root = '';
let folder = '';
let started: ChildProcess | undefined;

const PROGRAM = 'node_modules/dateline/lib/dateline.js';
const dateline = (...args: string[]): Promise<Said> => runNode([PROGRAM, ...args], { cwd: folder });

beforeAll(async () => {
  root = mkdtempSync(join(tmpdir(), 'dateline größe '));
  const archive = packInto(root);
  // What npx does: it installs the package somewhere, and runs its program where it was typed.
  const said = npm(root, ['exec', '--yes', '--package', archive, '--', 'dateline', 'init', 'maps']);
  expect(said).toContain(`  cd maps\n  npm install ../${basename(archive)}  installs`);
  folder = join(root, 'maps');
  npm(folder, ['install', '--no-audit', '--no-fund', archive]);
}, HOUR);
afterAll(async () => {
  started?.kill('SIGKILL');
  await browser.close();
  rmSync(root, { recursive: true, force: true });
});

test('a story is made by the commands, built, and read in a browser', {
  timeout: HOUR,
}, async () => {
  writeFileSync(join(root, 'walk.txt'), TEXT);
  const about = ['--language', 'en-GB', '--credit', 'Jane Doe'];
  expect(await dateline('new', 'walk', '../walk.txt', ...about)).toMatchObject({ code: 0 });
  expect(await dateline('draft', 'walk', '--take', '1-2')).toMatchObject({ code: 0 });
  expect(await dateline('check', 'walk')).toMatchObject({ code: 0 });
  expect(await dateline('shapes')).toMatchObject({ code: 0 });
  expect(await dateline('build')).toMatchObject({ code: 0 });
  const site = await serveSite(join(folder, 'dist'), 'walk');
  const page = await browser.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  await page.goto(site.address);
  await clickPin(page, 'linz');
  await page.locator('.card-popup').getByText('they set out from Linz').waitFor();
  expect(faults).toEqual([]);
  await page.close();
  await site.close();
});

test('a program makes the same page as the build', { timeout: HOUR }, async () => {
  writeFileSync(
    join(folder, 'page.mjs'),
    `import { readFileSync } from 'node:fs';
     import { buildPage } from 'dateline';
     const read = (file) => readFileSync('data/walk/' + file, 'utf8');
     const texts = { article: read('article.md'), places: read('places.geojson') };
     const { html } = await buildPage({ ...texts, name: 'walk' });
     console.log(html === readFileSync('dist/walk/walk.html', 'utf8'));`,
  );
  expect(await runNode(['page.mjs'], { cwd: folder })).toEqual({ code: 0, out: 'true\n', err: '' });
});

test('the editor makes a story in the same folder, and Ctrl+C ends it', {
  timeout: HOUR,
}, async () => {
  const server = spawn(process.execPath, [PROGRAM, 'start', '--no-open'], { cwd: folder });
  started = server;
  let said = '';
  const address = await new Promise<string>((resolve, reject) => {
    server.stdout.setEncoding('utf8').on('data', (piece) => {
      said += piece;
      const [, found] = /Editor: +(http:\S+)/.exec(stripVTControlCharacters(said)) ?? [];
      if (found !== undefined) resolve(found);
    });
    server.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
  });
  const page = await browser.newPage();
  await page.goto(address);
  await page.getByLabel('Paste the article').fill(TEXT);
  await page.locator('select', { hasText: 'British English' }).selectOption('en-GB');
  await page.getByLabel('Credit').fill('Jane Doe');
  await page.getByRole('button', { name: 'Begin' }).click();
  await page.waitForURL('**/edit/a-walk-along-the-river/**');
  await page.getByText('Linz').first().waitFor();
  await page.close();
  const story = join(folder, 'data/a-walk-along-the-river');
  expect(readFileSync(join(story, 'article.md'), 'utf8')).toContain('They had lunch in Wilhering.');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGINT');
  expect(await ended).toBe(130);
});

test.each(NODES)('Node.js %s runs it', { timeout: HOUR }, async (version) => {
  const name = `node-${process.platform}-${process.arch}`;
  const home = join(root, `node-${version}`);
  // None of its scripts is run: they would fetch what is there already.
  npm(root, ['install', '--ignore-scripts', '--prefix', home, `${name}@${version}`]);
  const node = join(home, 'node_modules', name, 'bin/node');
  const run = (...args: string[]) => runNode([PROGRAM, ...args], { cwd: folder }, [], node);
  expect(await run('check')).toMatchObject({ code: 0 });
  expect(await run('build', '--story', 'walk')).toMatchObject({ code: 0 });
});
