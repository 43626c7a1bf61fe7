import { once } from 'node:events';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type DevServer, openDevServer } from '../support/dev-server.js';
import { browser } from '../support/reader.js';

let dev: DevServer;
let other: Server;
/** What the editor was asked to open: a line for each call. */
let opened: string;
const editorBefore = process.env.LAUNCH_EDITOR;

beforeAll(async () => {
  dev = await openDevServer();
  other = createServer((_, response) => {
    response.setHeader('Content-Type', 'text/html').end('<title>Elsewhere</title>');
  }).listen(0);
  await once(other, 'listening');
  opened = join(dev.folder, 'opened');
  const editor = join(dev.folder, 'editor');
  await writeFile(opened, '');
  await writeFile(editor, `#!/bin/sh\necho "$@" >> '${opened}'\n`);
  await chmod(editor, 0o755);
  process.env.LAUNCH_EDITOR = editor;
});
afterAll(async () => {
  if (editorBefore === undefined) delete process.env.LAUNCH_EDITOR;
  else process.env.LAUNCH_EDITOR = editorBefore;
  other.close();
  await dev.close();
});

/** Asks for an address in every way that a page has, and says which of them brought something. */
async function askInEveryWay({ site, editor }: { site: string; editor: string }) {
  const story = `${site}ferry/`;
  const comes = (name: string, asking: Promise<unknown>) =>
    asking.then(
      () => [name],
      () => [],
    );
  const loaded = (tag: 'img' | 'script' | 'link', attributes: Record<string, string>) => {
    const element = Object.assign(document.createElement(tag), attributes);
    return new Promise((resolve, reject) => {
      element.onload = resolve;
      element.onerror = reject;
      document.head.append(element);
    });
  };
  const framed = (address: string) => {
    const frame = Object.assign(document.createElement('iframe'), { src: address });
    return new Promise((resolve, reject) => {
      frame.onload = () => {
        // A refusal loads too, and so does the browser's own page for an empty frame.
        if (frame.contentDocument?.querySelector('h1')) resolve(frame);
        else reject(new Error('There is nothing to be seen.'));
      };
      document.body.append(frame);
    });
  };
  const posted = (address: string) => {
    const frame = Object.assign(document.createElement('iframe'), { name: address });
    const form = Object.assign(document.createElement('form'), { action: address });
    Object.assign(form, { method: 'post', target: address });
    document.body.append(frame, form);
    return new Promise((resolve) => {
      frame.onload = resolve;
      form.submit();
    });
  };
  const connected = (address: string, protocol: string) => {
    const socket = new WebSocket(address.replace('http', 'ws'), protocol);
    return new Promise((resolve, reject) => {
      socket.onopen = resolve;
      socket.onerror = reject;
    }).finally(() => socket.close());
  };
  const read = async (address: string, options: RequestInit) => {
    const answer = await fetch(address, options);
    if (!answer.ok) throw new Error('It was refused.');
  };
  const found = await Promise.all([
    comes('fetch', read(story, {})),
    comes('fetch of the places', read(`${story}places.geojson`, {})),
    comes('opaque fetch', fetch(`${story}places.geojson`, { mode: 'no-cors' })),
    comes('fetch that posts', fetch(story, { mode: 'no-cors', method: 'POST', body: '' })),
    comes('picture', loaded('img', { src: `${story}map.svg` })),
    comes(
      'picture without referrer',
      loaded('img', { src: `${story}map.svg`, referrerPolicy: 'no-referrer' }),
    ),
    comes('script', loaded('script', { src: `${site}@vite/client` })),
    comes('module', loaded('script', { type: 'module', src: `${site}src/main.ts` })),
    comes('styles', loaded('link', { rel: 'stylesheet', href: `${site}src/main.css?direct` })),
    comes('frame', framed(story)),
    comes('connection', connected(site, 'vite-hmr')),
    comes('question whether it is there', connected(site, 'vite-ping')),
    comes('editor by picture', loaded('img', { src: editor })),
    comes('editor by script', loaded('script', { src: editor })),
    comes('editor by fetch', fetch(editor, { mode: 'no-cors' })),
  ]);
  await posted(story);
  await posted(editor);
  return found.flat();
}

const editorFor = (file: string) =>
  `${dev.address}__open-in-editor?file=${encodeURIComponent(`${file}:3:5`)}`;

test.each([
  ['another port of this machine', '127.0.0.1'],
  ['another site', 'localhost'],
])('a page of %s gets nothing, and opens no file', async (_, host) => {
  const page = await browser.newPage();
  const answers: string[] = [];
  page.on('response', (response) => {
    if (response.url().startsWith(dev.address)) {
      answers.push(`${response.status()} ${response.url().slice(dev.address.length)}`);
    }
  });
  const { port } = other.address() as AddressInfo;
  await page.goto(`http://${host}:${port}/`);
  const editor = editorFor(join(dev.folder, 'data/ferry/article.md'));
  expect(await page.evaluate(askInEveryWay, { site: dev.address, editor })).toEqual([]);
  expect(answers.length).toBeGreaterThan(5);
  expect(answers.filter((answer) => !answer.startsWith('403 '))).toEqual([]);
  expect(await readFile(opened, 'utf8')).toBe('');
  await page.close();
});

test('a page of this server gets all of it, and opens files of the project alone', async () => {
  const page = await browser.newPage();
  await page.goto(`${dev.address}another/`);
  const file = join(dev.folder, 'data/ferry/article.md');
  for (const asked of ['/etc/hosts', join(dev.folder, 'data/../editor/../../etc/hosts'), file]) {
    await page.evaluate((address) => fetch(address), editorFor(asked));
  }
  await expect.poll(() => readFile(opened, 'utf8')).toBe(`${file} 3 5\n`);
  const found = await page.evaluate(askInEveryWay, { site: dev.address, editor: '/nothing' });
  expect(found).toEqual(
    expect.arrayContaining(['fetch', 'picture', 'script', 'module', 'styles', 'frame']),
  );
  await page.close();
});
