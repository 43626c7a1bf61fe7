/** The editor's store in a real browser: who may ask it, and that nothing is lost. */
import { once } from 'node:events';
import { readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { AGAIN } from '../../src/editor/saving.js';
import { type DevServer, openDevServer } from '../support/dev-server.js';
import { PATIENCE } from '../support/live.js';
import { browser } from '../support/reader.js';
import { ARTICLE, change, PLACES } from '../support/small-story.js';

const NOTE = 'The article does not say where the ferry lost the hour.';
const STORE = '**/edit/store/**';

let dev: DevServer;
let other: Server;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  dev = await openDevServer();
  other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>Elsewhere</title>');
  }).listen(0);
  await once(other, 'listening');
});
afterAll(async () => {
  other.close();
  await dev.close();
});
beforeEach(async () => {
  await dev.saveArticle(ARTICLE);
  await dev.savePlaces(PLACES);
  context = await browser.newContext();
  page = await newPage();
});
afterEach(() => context.close());

async function newPage(): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  return page;
}

const placesFile = () => join(dev.folder, 'data/ferry/places.geojson');
const written = () => readFile(placesFile(), 'utf8');
const withNote = (note: string) => change(PLACES, NOTE, note);

/** The editor with the place "The crossing". */
async function edit(of: Page = page): Promise<void> {
  await of.goto(`${dev.address}edit/ferry/#the-crossing`);
  await of.getByText(/^Saved \d/).waitFor();
}

const write = (note: string, of: Page = page) => of.getByLabel('Note').fill(note);
const saved = (of: Page = page) => of.getByText(/^Saved \d/).waitFor();

/** In the page: keeps the editor from trying again by itself, so that only a press can. */
function neverByItself(again: number): void {
  const wait = globalThis.setTimeout;
  const waitLess = (act: () => void, milliseconds = 0) =>
    milliseconds < again ? wait(act, milliseconds) : 0;
  Object.assign(globalThis, { setTimeout: waitLess });
}

/** Asks the store in every way that a page has, and says which of them brought something. */
async function askInEveryWay({ site, token }: { site: string; token: string }) {
  const headers = { 'Content-Type': 'application/json', 'X-Dateline-Token': token };
  const files = { article: 'Overwritten.', places: '{}' };
  const basis = { article: '', places: '', notes: '' };
  const body = JSON.stringify({ files, basis });
  const paths = ['edit/store/', 'edit/store/ferry', 'edit/data/world-atlas/countries-10m.json'];
  const comes = (name: string, asking: Promise<unknown>) =>
    asking.then(
      () => [name],
      () => [],
    );
  const read = async (path: string, options: RequestInit) => {
    const answer = await fetch(site + path, options);
    if (answer.type !== 'opaque' && !answer.ok) throw new Error('It was refused.');
  };
  const loaded = (tag: 'img' | 'script' | 'iframe', src: string) => {
    const element = Object.assign(document.createElement(tag), { src });
    return new Promise((resolve, reject) => {
      element.onload = () => {
        const frame = element instanceof HTMLIFrameElement ? element : undefined;
        if (!frame || frame.contentDocument?.querySelector('#the_editor')) resolve(element);
        else reject(new Error('There is nothing to be seen.'));
      };
      element.onerror = reject;
      document.body.append(element);
    });
  };
  const posted = (path: string, enctype: string) => {
    const frame = Object.assign(document.createElement('iframe'), { name: path + enctype });
    const form = Object.assign(document.createElement('form'), { action: site + path, enctype });
    Object.assign(form, { method: 'post', target: path + enctype });
    // As plain text, a form can send what reads as JSON.
    const [name, value] = [body.slice(0, -1), '}'];
    form.append(Object.assign(document.createElement('input'), { name, value }));
    document.body.append(frame, form);
    return new Promise((resolve) => {
      frame.onload = resolve;
      form.submit();
    });
  };
  const found = await Promise.all([
    comes('the editor by fetch', read('edit/ferry/', {})),
    comes('the editor in a frame', loaded('iframe', `${site}edit/ferry/`)),
    ...paths.flatMap((path) => [
      comes(`fetch ${path}`, read(path, {})),
      comes(`fetch with token ${path}`, read(path, { headers })),
      comes(`opaque fetch ${path}`, read(path, { mode: 'no-cors' })),
      comes(`picture ${path}`, loaded('img', site + path)),
      comes(`script ${path}`, loaded('script', site + path)),
      ...['PUT', 'POST'].map((method) =>
        comes(`${method} ${path}`, read(path, { method, headers, body })),
      ),
      comes(`opaque POST ${path}`, read(path, { method: 'POST', mode: 'no-cors', body })),
    ]),
  ]);
  await posted('edit/store/ferry', 'text/plain');
  await posted('edit/store/taken', 'text/plain');
  return found.flat();
}

describe('a page that is not the editor’s', () => {
  test.each([
    ['another port of this machine', '127.0.0.1'],
    ['another site', 'localhost'],
  ])('of %s gets nothing of the editor and writes nothing', async (_, host) => {
    await edit();
    const token = await page.locator('meta[name=dateline-token]').getAttribute('content');
    const before = await readdir(join(dev.folder, 'data/ferry'));
    const { port } = other.address() as AddressInfo;
    await page.goto(`http://${host}:${port}/`);
    const asked = { site: dev.address, token: token ?? '' };
    expect(await page.evaluate(askInEveryWay, asked)).toEqual([]);
    expect(await written()).toBe(PLACES);
    expect(await readdir(join(dev.folder, 'data'))).toEqual(['another', 'ferry']);
    expect(await readdir(join(dev.folder, 'data/ferry'))).toEqual(before);
  });

  test('nor is one of another name that leads to this machine', async () => {
    const address = dev.address.replace('127.0.0.1', 'rebound.localhost');
    const answer = await page.goto(`${address}edit/ferry/`);
    expect(answer?.status()).toBe(403);
    expect(await page.locator('meta[name=dateline-token]').count()).toBe(0);
    expect(await page.evaluate(askInEveryWay, { site: address, token: '' })).toEqual([]);
    expect(await written()).toBe(PLACES);
  });

  test('while the editor’s own is answered', async () => {
    await edit();
    const token = await page.locator('meta[name=dateline-token]').getAttribute('content');
    const asked = { site: dev.address, token: token ?? '' };
    const found = await page.evaluate(askInEveryWay, asked);
    expect(found).toEqual(
      expect.arrayContaining([
        'the editor by fetch',
        'fetch with token edit/store/ferry',
        'fetch edit/data/world-atlas/countries-10m.json',
      ]),
    );
    expect(found).not.toContain('fetch edit/store/ferry');
    // What it sent was based on other files.
    expect(await written()).toBe(PLACES);
  });
});

describe('nothing is lost', () => {
  test('what is typed is in the file once it says so, and undo brings back every byte', async () => {
    await edit();
    await write('Off the "mole".');
    await expect.poll(written).toBe(withNote('Off the \\"mole\\".'));
    await saved();
    await page.reload();
    await saved();
    const undo = page.getByRole('button', { name: 'Undo' });
    expect(await undo.getAttribute('title')).toBe('Undo: note changed');
    await undo.click();
    await expect.poll(written).toBe(PLACES);
  });

  test('while the server does not answer, until the author tries again or opens it anew', async () => {
    await page.addInitScript(neverByItself, AGAIN);
    await edit();
    await context.route(STORE, (route) => route.abort());
    await write('Off the pier.');
    await page.getByText('Not saved: Dateline does not answer').waitFor();
    expect(await written()).toBe(PLACES);
    await context.unroute(STORE);
    await page.getByRole('button', { name: 'Try now' }).click();
    await saved();
    expect(await written()).toBe(withNote('Off the pier.'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(written).toBe(PLACES);
    await context.route(STORE, (route) => route.abort());
    await write('Off the mole.');
    await page.getByText('Not saved: Dateline does not answer').waitFor();
    await page.close();
    expect(await written()).toBe(PLACES);
    await context.unroute(STORE);
    page = await newPage();
    await edit();
    await page.getByText('are here again').waitFor();
    expect(await page.getByLabel('Note').inputValue()).toBe('Off the mole.');
    await expect.poll(written).toBe(withNote('Off the mole.'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(written).toBe(PLACES);
  });

  test('when the server is started anew, with another token', async () => {
    await edit();
    await write('First.');
    await expect.poll(written).toBe(withNote('First.'));
    await dev.restart();
    await write('Second.');
    await expect.poll(written).toBe(withNote('Second.'));
  });

  test('when another program changes the file, which is shown and can be undone', async () => {
    await edit();
    await dev.savePlaces(withNote('By another program.'));
    await expect.poll(() => page.getByLabel('Note').inputValue()).toBe('By another program.');
    await page.getByText('Another program or tab has changed this story').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(written).toBe(PLACES);
  });

  test('when both change it: each version is kept until one is chosen, and then one step away', async () => {
    await edit();
    await context.route(STORE, (route) => route.abort());
    await write('Mine.');
    await page.getByText('Not saved').waitFor();
    await dev.savePlaces(withNote('Theirs.'));
    // The editor tries again by itself too, and then there is nothing to press.
    await page.getByRole('button', { name: 'Try now' }).waitFor();
    await context.unroute(STORE);
    await page.getByRole('button', { name: 'Keep my version' }).click();
    await expect.poll(written).toBe(withNote('Mine.'));
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(written).toBe(withNote('Theirs.'));
  });

  test('in two tabs, which follow one another', async () => {
    await edit();
    const second = await newPage();
    await edit(second);
    await write('From the second tab.', second);
    await expect.poll(() => page.getByLabel('Note').inputValue()).toBe('From the second tab.');
    await write('From the first tab.');
    await expect.poll(() => second.getByLabel('Note').inputValue()).toBe('From the first tab.');
    await expect.poll(written).toBe(withNote('From the first tab.'));
  });

  test('when the folder is renamed: it says so, and can make it again', async () => {
    await edit();
    const [from, to] = ['ferry', 'ferry-2'].map((name) => join(dev.folder, 'data', name));
    if (from === undefined || to === undefined) throw new Error('There are two names.');
    await rename(from, to);
    await write('Later.');
    await page.getByText('The story’s folder is no longer there').waitFor();
    await page.getByRole('button', { name: 'Make it again' }).click();
    await expect.poll(() => written().catch(() => '')).toBe(withNote('Later.'));
    expect(await readFile(join(to, 'places.geojson'), 'utf8')).toBe(PLACES);
    await writeFile(join(from, '.editor.json'), 'broken');
    await page.reload();
    await saved();
  });
});

test('a text that is replaced asks what a place is called whose name it does not have', async () => {
  await page.goto(`${dev.address}edit/ferry/`);
  await page.getByRole('button', { name: 'Replace the text' }).click();
  const text = ARTICLE.slice(ARTICLE.lastIndexOf('---') + 4);
  const other = text.replace('Denmark', 'Norway').replace('old mole', 'new quay');
  await page.getByLabel('New text').fill(other);
  await page.getByRole('button', { name: 'Replace', exact: true }).click();
  await page.getByRole('button', { name: 'Take it with “Norway”' }).click();
  // By keys: the button goes, and the focus with it only as far as the next one.
  await page.getByRole('button', { name: 'Call it “Norway”' }).press('Enter');
  await expect.poll(written).toContain('"name": "Norway"');
  await page.locator('.misfits button:focus').waitFor();
  await page.getByRole('button', { name: 'Take it with “the new quay”' }).click();
  await page.getByRole('button', { name: 'Keep “The old mole”' }).click();
  await page.getByText('What is the place called now?').waitFor({ state: 'hidden' });
  await saved();
  expect(await written()).toContain('"name": "The old mole"');
});
