import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, preview, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteConfig } from '../../../src/site/config.js';
import { ARTICLE, PLACES, RIGHT } from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

/** Nothing that the server says may have it. */
const SECRET = 'The crew’s list of debts.';

let folder: string;
let server: ViteDevServer;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-links-'));
  const root = join(folder, 'project');
  const outside = join(folder, 'outside');
  await mkdir(outside);
  const secret = ARTICLE.replace('The ferry to Rostock runs late', SECRET);
  expect(secret).not.toBe(ARTICLE);
  await writeFile(join(outside, 'article.md'), secret);
  await writeFile(join(outside, 'places.geojson'), PLACES);
  await writeStories(root, {
    ferry: RIGHT,
    'torn-json': { article: ARTICLE, places: '{"type": "Feat' },
    'to-a-file': { article: '', places: PLACES },
    'round-in-a-circle': { article: '', places: PLACES },
    'a-folder-for-a-file': { article: '', places: PLACES },
    'no-article': { article: '', places: PLACES },
  });
  const inData = (path: string) => join(root, 'data', path);
  for (const story of ['to-a-file', 'round-in-a-circle', 'a-folder-for-a-file', 'no-article']) {
    await rm(inData(`${story}/article.md`));
  }
  await symlink(join(outside, 'article.md'), inData('to-a-file/article.md'));
  await symlink('article.md', inData('round-in-a-circle/article.md'));
  await mkdir(inData('a-folder-for-a-file/article.md'));
  await mkdir(inData('locked'));
  await chmod(inData('locked'), 0);
  await symlink(outside, inData('to-a-folder'));
  await symlink(join(folder, 'nothing'), inData('to-nothing'));
  server = await createServer({
    ...siteConfig({ root }),
    configFile: false,
    cacheDir: join(folder, '.vite'),
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { ...siteConfig({ root }).server, port: 0, host: '127.0.0.1', watch: null },
  });
  await server.listen();
  address = server.resolvedUrls?.local[0] ?? '';
});
afterAll(async () => {
  await server.close();
  await chmod(join(folder, 'project/data/locked'), 0o755);
  await rm(folder, { recursive: true, force: true });
});

async function read(path: string, headers: Record<string, string> = {}) {
  const answer = await fetch(address + path, { headers });
  return { status: answer.status, text: await answer.text() };
}

/** By Node's own client, since `fetch` chooses some of the headers itself, as browsers do. */
function statusAt(address: string, headers: Record<string, string>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    get(address, { headers }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });
}

describe('a broken story does not stop the others', () => {
  test('which have their pages', async () => {
    const { status, text } = await read('ferry/');
    expect(status).toBe(200);
    expect(/<h1.*?<.h1>/.exec(text)?.[0]).toContain('The ferry to Rostock runs late');
  });

  test.each([
    ['torn-json', 'unreadable JSON'],
    ['no-article', 'the file is missing'],
    ['round-in-a-circle', 'its links lead round in a circle'],
    ['a-folder-for-a-file', 'this is a folder, not a file'],
    ['to-a-file', 'this is a symbolic link that leads out of the project'],
    ['locked', 'data/locked'],
    ['to-a-folder', 'the folder is a symbolic link, and so is left out'],
    ['to-nothing', 'the folder is a symbolic link, and so is left out'],
  ])('%s says what is wrong at its own address', async (story, says) => {
    const { status, text } = await read(`${story}/`);
    expect(status).toBe(200);
    expect(text).toContain(says);
    expect(text).not.toContain(SECRET);
  });

  test('and the front page lists those that are in order, and names the others', async () => {
    const { status, text } = await read('');
    expect(status).toBe(200);
    expect(text).toContain('<a href="ferry/index.html">The ferry to Rostock runs late</a>');
    for (const broken of ['torn-json', 'no-article', 'round-in-a-circle', 'to-a-file', 'locked']) {
      expect(text).toContain(`<a href="${broken}/">${broken}</a>`);
    }
    expect(text).toContain('data/to-a-folder: the folder is a symbolic link');
    expect(text).not.toContain(SECRET);
  });
});

describe('nothing is served but the stories, the script and its packages', () => {
  test.each([
    'package.json',
    'package.json?import&raw',
    'src/../package.json?raw',
    'vite.config.ts',
    'data/berlin-milan-2016/article.md',
    'data/berlin-milan-2016/article.md?raw',
    'data/berlin-milan-2016/places.geojson?import&url',
    'to-a-folder/article.md',
    'to-a-folder/places.geojson',
    'data/to-a-folder/article.md',
    '.git',
    '@fs/etc/hosts',
    '@fs/etc/hosts?raw',
    '@fs/etc/hosts?import&raw',
    '@fs/etc/hosts?import&url',
    '@fs/etc/hosts?inline&import',
    '@fs/etc/hosts?.svg?.wasm?init',
    '%2e%2e/%2e%2e/etc/hosts',
  ])('%s is not', async (path) => {
    const { status } = await read(path);
    expect([403, 404]).toContain(status);
  });

  test('a file that a link leads to is not, by its own address', async () => {
    for (const way of ['project/data/to-a-folder', 'outside', 'project/data/ferry']) {
      for (const query of ['', '?raw', '?import&raw', '?import&url']) {
        const { status, text } = await read(`@fs${folder}/${way}/article.md${query}`);
        expect(status, `${way}${query}`).toBe(403);
        expect(text).not.toContain('ferry to Rostock');
      }
    }
  });

  test('the script is', async () => {
    expect((await read('src/main.ts')).status).toBe(200);
    expect((await read('@vite/client')).status).toBe(200);
  });
});

test('names of other hosts, which may lead to this machine, get no answer', async () => {
  expect(await statusAt(address, { host: 'rebound.example' })).toBe(403);
});

test('the preview of a built site answers no other site, which may frame it all the same', async () => {
  const outDir = join(folder, 'dist');
  await mkdir(outDir);
  await writeFile(join(outDir, 'index.html'), '<h1>The ferry</h1>');
  const { preview: settings, ...config } = siteConfig({ root: folder });
  const built = await preview({
    ...config,
    configFile: false,
    logLevel: 'silent',
    build: { outDir },
    preview: { ...settings, port: 0, host: '127.0.0.1' },
  });
  const statusOf = (headers: Record<string, string>) =>
    statusAt(built.resolvedUrls?.local[0] ?? '', headers);
  const elsewhere = 'http://localhost:8080';
  expect(await statusOf({})).toBe(200);
  expect(await statusOf({ Origin: elsewhere })).toBe(403);
  const framed = { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'navigate' };
  expect(await statusOf({ ...framed, 'Sec-Fetch-Dest': 'iframe' })).toBe(200);
  await built.close();
});

test.each([
  '__open-in-editor?file=/etc/hosts',
  '__OPEN-in-editor?file=/etc/hosts',
  '__open-in-editor/?file=file:///etc/hosts',
  '__open-in-editor?file=src/main.ts&file=/etc/hosts',
  '__open-in-editor//[?file=x',
  '__open-in-editor',
])('%s opens nothing, even for a page of this server', async (path) => {
  const own = { 'Sec-Fetch-Site': 'same-origin', 'Sec-Fetch-Dest': 'empty' };
  const { status, text } = await read(path, own);
  expect(status).toBe(403);
  expect(text).toContain('Only pages of this server open files');
});
