/** What the dev server's store answers, whom, and what it leaves on the disk. */
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createServer, type ViteDevServer } from 'vite';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { siteConfig } from '../../../src/site/config.js';
import { ARTICLE, PLACES, RIGHT } from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

/** Nothing that the server says may have it, and no file of it may change. */
const SECRET = 'The crew’s list of debts.';

let folder: string;
let root: string;
let server: ViteDevServer;
let port: number;
let token: string;

const inData = (path: string) => join(root, 'data', path);
const secretFile = () => join(folder, 'outside/article.md');

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-store-'));
  root = join(folder, 'project');
  await mkdir(join(folder, 'outside'));
  await writeFile(secretFile(), SECRET);
  await writeFile(join(folder, 'outside/places.geojson'), PLACES);
  await writeStories(root, { ferry: RIGHT });
  server = await createServer({
    ...siteConfig({ root }),
    configFile: false,
    cacheDir: join(folder, '.vite'),
    logLevel: 'silent',
    optimizeDeps: { noDiscovery: true },
    server: { ...siteConfig({ root }).server, port: 0, host: '127.0.0.1', watch: null },
  });
  await server.listen();
  port = Number(new URL(server.resolvedUrls?.local[0] ?? '').port);
  token = /name="dateline-token" content="([^"]+)"/.exec((await ask('/edit/')).text)?.[1] ?? '';
  expect(token).not.toBe('');
});
afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});
beforeEach(async () => {
  await rm(inData(''), { recursive: true, force: true });
  await writeStories(root, { ferry: RIGHT });
});

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** By Node's own client, since `fetch` chooses some of the headers itself, as browsers do. */
function ask(path: string, { method = 'GET', headers = {}, body = '' }: Asked = {}) {
  return new Promise<{ status: number; headers: IncomingHttpHeaders; text: string }>(
    (resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (piece) => {
          text += piece;
        });
        answer.on('end', () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, text }),
        );
      });
      sent.on('error', reject).end(body);
    },
  );
}

const own = () => ({
  Host: `localhost:${port}`,
  Origin: `http://localhost:${port}`,
  'Sec-Fetch-Site': 'same-origin',
  'Sec-Fetch-Dest': 'empty',
  'Content-Type': 'application/json',
  'X-Dateline-Token': token,
});

async function store(method: string, path: string, body?: unknown) {
  const sent = body === undefined ? {} : { body: JSON.stringify(body) };
  const { status, text } = await ask(`/edit/store/${path}`, { method, headers: own(), ...sent });
  return { status, value: JSON.parse(text) };
}

const versions = async () => (await store('GET', 'ferry')).value.versions;
const filesOf = async (story: string) => (await readdir(inData(story))).sort();

test('lists, reads, writes and makes stories', async () => {
  const headline = 'The ferry to Rostock runs late';
  expect((await store('GET', '')).value).toEqual([{ slug: 'ferry', headline }]);
  const { value } = await store('GET', 'ferry');
  expect(value.files).toEqual({ article: ARTICLE, places: PLACES, notes: '' });
  const { article, places, notes } = value.versions;
  expect((await store('GET', `ferry?known=${article},${places},${notes}`)).value).toBe('same');
  const changed = ARTICLE.replace('Nobody', 'No one');
  const files = { article: changed, notes: '{}' };
  const written = await store('PUT', 'ferry', { files, basis: value.versions });
  expect(written.value).toMatchObject({ kind: 'saved', versions: { places } });
  expect(await readFile(inData('ferry/article.md'), 'utf8')).toBe(changed);
  expect(await filesOf('ferry')).toEqual(['.editor.json', 'article.md', 'places.geojson']);
  const made = await store('POST', 'bridge', { files: { article: ARTICLE, places: PLACES } });
  expect(made.value).toEqual({ kind: 'made', slug: 'bridge' });
  expect(await filesOf('bridge')).toEqual(['article.md', 'places.geojson']);
});

describe('refuses a request', () => {
  test.each<[string, (headers: Record<string, string>) => Record<string, string | undefined>]>([
    ['of another origin', (own) => ({ ...own, Origin: 'http://localhost:8080' })],
    ['of another site', (own) => ({ ...own, 'Sec-Fetch-Site': 'cross-site' })],
    ['of another port', (own) => ({ ...own, 'Sec-Fetch-Site': 'same-site' })],
    ['of a sandbox', (own) => ({ ...own, Origin: 'null' })],
    ['of a link or a frame', (own) => ({ ...own, 'Sec-Fetch-Dest': 'document' })],
    [
      'that does not say where it comes from',
      ({ Host, 'X-Dateline-Token': token }) => ({ Host, 'X-Dateline-Token': token }),
    ],
    [
      'by another name of this machine',
      (own) => ({ ...own, Host: `127.0.0.2:${port}`, Origin: `http://127.0.0.2:${port}` }),
    ],
    [
      'by a name of the network',
      (own) => ({ ...own, Host: `192.168.0.7:${port}`, Origin: `http://192.168.0.7:${port}` }),
    ],
    [
      'by a name below localhost',
      (own) => ({
        ...own,
        Host: `evil.localhost:${port}`,
        Origin: `http://evil.localhost:${port}`,
      }),
    ],
    [
      'by another port of the name',
      (own) => ({ ...own, Host: 'localhost:80', Origin: 'http://localhost:80' }),
    ],
    ['through a proxy', (own) => ({ ...own, 'X-Forwarded-For': '203.0.113.7' })],
    ['without a token', ({ 'X-Dateline-Token': _, ...own }) => own],
    [
      'with another token',
      (own) => ({ ...own, 'X-Dateline-Token': `${own['X-Dateline-Token']}x` }),
    ],
  ])('%s', async (_, change) => {
    const headers = Object.fromEntries(
      Object.entries(change(own())).flatMap(([name, value]) =>
        value === undefined ? [] : [[name, value]],
      ),
    );
    const files = { article: 'Overwritten.' };
    const body = JSON.stringify({ files, basis: await versions() });
    for (const method of ['GET', 'PUT', 'POST']) {
      const asked = { method, headers, ...(method !== 'GET' && { body }) };
      expect((await ask('/edit/store/ferry', asked)).status, method).toBe(403);
      expect((await ask('/edit/store/', asked)).status, method).toBe(403);
    }
    expect(await readFile(inData('ferry/article.md'), 'utf8')).toBe(ARTICLE);
  });

  test.each(['DELETE', 'PATCH', 'OPTIONS', 'HEAD'])('by %s', async (method) => {
    expect((await ask('/edit/store/ferry', { method, headers: own() })).status).toBe(405);
  });

  test.each(['text/plain', 'application/x-www-form-urlencoded', 'application/jsonp', ''])(
    'of type "%s"',
    async (type) => {
      const headers = { ...own(), 'Content-Type': type };
      const body = JSON.stringify({ files: { article: 'x' }, basis: await versions() });
      const asked = { method: 'PUT', headers, body };
      expect((await ask('/edit/store/ferry', asked)).status).toBe(415);
    },
  );

  test('of another form', async () => {
    const basis = await versions();
    const forms = [
      '{',
      [],
      { files: { article: 7 }, basis },
      { files: { 'site.css': '*' }, basis },
      { files: { article: 'x' } },
      { files: { article: 'x' }, basis, more: 1 },
    ];
    for (const form of forms) {
      const { status, value } = await store('PUT', 'ferry', form);
      expect(status).toBe(400);
      expect(JSON.stringify(value)).not.toContain(' at ');
    }
  });

  test('that is too large, before it has come', async () => {
    const headers = { ...own(), 'Content-Length': '999999999' };
    const refused = new Promise((resolve, reject) => {
      const path = '/edit/store/ferry';
      const sent = request({ host: '127.0.0.1', port, path, method: 'PUT', headers }, (answer) =>
        resolve(answer.statusCode),
      );
      sent.on('error', reject).write('{');
    });
    expect(await refused).toBe(413);
  });
});

describe('no path leads out of data/', () => {
  test.each([
    '..',
    '../ferry',
    '%2e%2e',
    '%2e%2e%2foutside',
    '..%2foutside',
    'ferry%2f..%2f..',
    'ferry/',
    'ferry/article.md',
    'ferry%00',
    '.',
    'ferry\\..',
    'Ferry',
    '%66erry',
    '%zz',
    'con',
    'src',
    'a'.repeat(300),
  ])('%s', async (path) => {
    const files = { article: SECRET, places: PLACES };
    const basis = { article: '', places: '', notes: '' };
    const read = await ask(`/edit/store/${path}`, { headers: own() });
    expect([400, 404]).toContain(read.status);
    const written = await store('PUT', path, { files, basis });
    expect(written.value.kind ?? 'failed').toBe('failed');
    const made = await store('POST', path, { files });
    expect(made.value.kind ?? 'failed').toBe('failed');
    expect(await readdir(inData(''))).toEqual(['ferry']);
    expect(await readdir(root)).toEqual(['data']);
  });
});

describe('no symbolic link is followed', () => {
  test('to a folder', async () => {
    await symlink(join(folder, 'outside'), inData('linked'));
    const { status, value } = await store('GET', 'linked');
    expect({ status, value }).toEqual({
      status: 409,
      value: { fault: { kind: 'link', file: 'linked' } },
    });
    const basis = { article: '', places: '', notes: '' };
    const written = await store('PUT', 'linked', { files: { article: 'x' }, basis });
    expect(written.value.fault.kind).toBe('link');
    const made = await store('POST', 'linked', { files: { article: 'x', places: 'x' } });
    expect(made.value.fault.kind).toBe('taken');
    expect(await readFile(secretFile(), 'utf8')).toBe(SECRET);
  });

  test.each(['article.md', 'places.geojson'])('to %s', async (file) => {
    const basis = await versions();
    await rm(inData(`ferry/${file}`));
    await symlink(secretFile(), inData(`ferry/${file}`));
    const { value } = await store('GET', 'ferry');
    expect(value).toEqual({ fault: { kind: 'link', file } });
    const files = { article: 'x', places: 'x' };
    expect((await store('PUT', 'ferry', { files, basis })).value.fault).toEqual({
      kind: 'link',
      file,
    });
    expect(await readFile(secretFile(), 'utf8')).toBe(SECRET);
    expect((await store('GET', '')).value).toEqual([{ slug: 'ferry' }]);
  });

  test('to the notes, without which the story is read', async () => {
    await symlink(secretFile(), inData('ferry/.editor.json'));
    const { value } = await store('GET', 'ferry');
    expect(value.files).toEqual({ article: ARTICLE, places: PLACES, notes: '' });
    const { versions: basis } = value;
    const written = await store('PUT', 'ferry', { files: { notes: '{}' }, basis });
    expect(written.value.fault).toEqual({ kind: 'link', file: '.editor.json' });
    expect(await readFile(secretFile(), 'utf8')).toBe(SECRET);
  });
});

describe('a file that cannot be read or written is named, and nothing is changed', () => {
  const write = async (file: string, content: string | Uint8Array) =>
    writeFile(inData(`ferry/${file}`), content);

  test('text in another encoding', async () => {
    await write('article.md', Buffer.from('Zürich', 'latin1'));
    const { value } = await store('GET', 'ferry');
    expect(value).toEqual({ fault: { kind: 'encoding', file: 'article.md' } });
  });

  test('a folder', async () => {
    await rm(inData('ferry/places.geojson'));
    await mkdir(inData('ferry/places.geojson'));
    const { value } = await store('GET', 'ferry');
    expect(value).toEqual({ fault: { kind: 'notFile', file: 'places.geojson' } });
  });

  test('one that is larger than a story', async () => {
    await write('article.md', 'x'.repeat(32_000_001));
    const { value } = await store('GET', 'ferry');
    expect(value).toEqual({ fault: { kind: 'size', file: 'article.md' } });
  });

  test('half a character', async () => {
    const files = { article: ARTICLE.replace('ferry', '\ud83d') };
    const { value } = await store('PUT', 'ferry', { files, basis: await versions() });
    expect(value.fault).toEqual({ kind: 'encoding', file: 'article.md' });
    expect(await readFile(inData('ferry/article.md'), 'utf8')).toBe(ARTICLE);
  });

  test('where the second of two files is refused, the first is as it was', async () => {
    const basis = await versions();
    const files = { article: 'New.', places: '\udc00' };
    const { value } = await store('PUT', 'ferry', { files, basis });
    expect(value).toMatchObject({ kind: 'failed', fault: { file: 'places.geojson' } });
    expect(await versions()).toEqual(basis);
    expect(await filesOf('ferry')).toEqual(['article.md', 'places.geojson']);
  });

  test.skipIf(process.getuid?.() === 0)('one that its owner has made read-only', async () => {
    const basis = await versions();
    await chmod(inData('ferry/article.md'), 0o444);
    const { value } = await store('PUT', 'ferry', { files: { article: 'New.' }, basis });
    expect(value.fault).toEqual({ kind: 'denied', file: 'article.md' });
  });

  test('a folder that has gone', async () => {
    const basis = await versions();
    await rm(inData('ferry'), { recursive: true });
    expect((await store('GET', 'ferry')).status).toBe(404);
    const { value } = await store('PUT', 'ferry', { files: { article: 'New.' }, basis });
    expect(value).toEqual({ kind: 'failed', fault: { kind: 'gone' } });
    expect(await readdir(inData(''))).toEqual([]);
  });
});

describe('a conflict', () => {
  test('with a changed file writes nothing and says what is there, also for the other file', async () => {
    const basis = await versions();
    const theirs = ARTICLE.replace('late', 'early');
    await writeFile(inData('ferry/article.md'), theirs);
    for (const files of [{ article: 'Mine.' }, { places: '{}' }]) {
      const { value } = await store('PUT', 'ferry', { files, basis });
      expect(value.kind).toBe('conflict');
      expect(value.stored.files).toEqual({ article: theirs, places: PLACES, notes: '' });
    }
    expect(await readFile(inData('ferry/places.geojson'), 'utf8')).toBe(PLACES);
  });

  test('with a story of the same name leaves that one', async () => {
    const files = { article: 'Mine.', places: '{}' };
    const { value } = await store('POST', 'ferry', { files });
    expect(value).toEqual({ kind: 'failed', fault: { kind: 'taken' } });
    expect(await readFile(inData('ferry/article.md'), 'utf8')).toBe(ARTICLE);
  });
});

test('byte order mark, line ends and mode stay', async () => {
  const article = `\ufeff${ARTICLE.replaceAll('\n', '\r\n')}`;
  await writeFile(inData('ferry/article.md'), article);
  await chmod(inData('ferry/article.md'), 0o640);
  const { value } = await store('GET', 'ferry');
  expect(value.files.article).toBe(article);
  const files = { article: article.replace('late', 'early') };
  await store('PUT', 'ferry', { files, basis: value.versions });
  const { mode } = await import('node:fs').then(({ statSync }) =>
    statSync(inData('ferry/article.md')),
  );
  expect(mode & 0o777).toBe(0o640);
  expect(await readFile(inData('ferry/article.md'), 'utf8')).toBe(files.article);
});

describe('the editor’s page and data', () => {
  test.each([
    { Host: 'rebound.example' },
    { Host: '192.168.0.7' },
    { 'X-Forwarded-For': '203.0.113.7' },
  ])('are not for other machines: %o', async (headers) => {
    for (const path of ['/edit/', '/edit/ferry/', '/edit/data/world-atlas/countries-10m.json']) {
      const { status, text } = await ask(path, { headers });
      expect(status).toBe(403);
      expect(text).not.toContain('dateline-token');
    }
  });

  test('give out what the workers read, and nothing else of a package', async () => {
    const statusOf = async (path: string) =>
      (await ask(`/edit/data/${path}`, { headers: own() })).status;
    expect(await statusOf('world-atlas/countries-10m.json')).toBe(200);
    for (const path of [
      'vite/package.json',
      'world-atlas/package.json',
      '../package.json',
      '%2e%2e/package.json',
      '/etc/hosts',
      'world-atlas/../vite/package.json',
    ]) {
      expect(await statusOf(path), path).toBe(404);
    }
    expect((await ask('/edit/data/world-atlas/countries-10m.json')).status).toBe(403);
  });
});

describe('links to the editor', () => {
  const at = async (path: string, headers = {}) => (await ask(path, { headers })).text;

  test('are on the front page, which lists an only story too, and on a story’s page', async () => {
    const front = await at('/');
    expect(front).toMatch(/<a [^>]*href="\/edit\/">New story<\/a>/);
    expect(front).toMatch(/<a [^>]*href="\/edit\/ferry\/">Edit<\/a>/);
    expect(front).toContain('The ferry to Rostock runs late');
    expect(await at('/ferry/')).toMatch(/<a [^>]*href="\/edit\/ferry\/">Edit<\/a>/);
    expect(await at('/', { 'Accept-Language': 'de-AT,de;q=0.9' })).toContain('Neue Geschichte');
  });

  test('are there for a broken story, and where there is none', async () => {
    await writeFile(inData('ferry/places.geojson'), '{');
    expect(await at('/ferry/')).toContain('href="/edit/ferry/"');
    await rm(inData('ferry'), { recursive: true });
    const front = await at('/');
    expect(front).toContain('New story');
    expect(front).not.toContain('the_mistakes');
  });

  test('are not for other machines', async () => {
    const headers = { 'X-Forwarded-For': '203.0.113.7' };
    for (const path of ['/', '/ferry/']) expect(await at(path, headers)).not.toContain('/edit/');
  });
});
