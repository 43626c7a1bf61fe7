/** The editor's session in use for long: ten thousand actions, and a server that is killed. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as after } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { afterEach, expect, test } from 'vitest';
import { oneOf, randomFrom } from '../../bench/random.js';
import { checking } from '../../src/editor/engine/checking.js';
import { openSession, type Session } from '../../src/editor/session.js';
import type { Store } from '../../src/editor/store.js';
import { openGazetteer, openWorld } from '../../src/site/node-data.js';
import { memoryKeeping, memoryStore, storedStory } from '../support/editing/memory-store.js';
import { actAtRandom, undoAll } from '../support/editing/random-author.js';
import { ARTICLE, findingsOf, PLACES, RIGHT } from '../support/small-story.js';
import { writeStories } from '../support/story-folders.js';

const FILES = { article: ARTICLE, places: PLACES, notes: '' };
const ACTIONS = 10_000;

function opened(store: Store, stored = storedStory(FILES)): Session {
  const keeping = memoryKeeping();
  return openSession({ store, keeping, slug: 'ferry', stored, left: [], selected: undefined });
}

test('ten thousand actions: at each the check says what the build says, and undo leads back', {
  timeout: 3_600_000,
}, async () => {
  const { check } = checking(async () => ({
    ...(await openWorld()),
    gazetteer: await openGazetteer(),
  }));
  const random = randomFrom(2026);
  const store = memoryStore(FILES);
  const session = opened(store);
  let [valid, broken] = [0, 0];
  for (let action = 0; action < ACTIONS; action++) {
    actAtRandom(session, random);
    const { files } = session.state();
    const says = (await check('ferry', files)).map(({ severity, message }) => [severity, message]);
    const found = findingsOf(files).map(({ severity, message }) => [severity, message]);
    expect(says, `action ${action}`).toEqual(found);
    if (!found.some(([severity]) => severity === 'error')) valid++;
    else {
      broken++;
      // Most authors mend at once what is wrong; the others of these go on.
      if (action < ACTIONS / 2) session.undo();
    }
  }
  console.log(JSON.stringify({ valid, broken, steps: session.state().history.undo.length }));
  await session.settled();
  expect(store.files).toMatchObject(session.state().files);
  undoAll(session);
  await session.settled();
  expect(store.files).toMatchObject({ article: ARTICLE, places: PLACES });
  session.close();
});

let folder: string;
let server: ChildProcess | undefined;
afterEach(async () => {
  server?.kill('SIGKILL');
  if (folder) await rm(folder, { recursive: true, force: true });
});

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** `npm start`, without npm, which would not pass the signal on; and its address. */
async function start(): Promise<{ process: ChildProcess; address: string }> {
  const started = spawn(
    process.execPath,
    [
      '--import',
      import.meta.resolve('tsx'),
      join(ROOT, 'scripts/dateline.ts'),
      'start',
      '--no-open',
    ],
    { cwd: folder, env: { ...process.env, TSX_TSCONFIG_PATH: join(ROOT, 'tsconfig.json') } },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = '';
    // Not as an iterator, whose end would close the pipe and so end the server.
    started.stdout?.setEncoding('utf8').on('data', (piece) => {
      said += piece;
      const [, found] = /Editor: +(http:\S+?)edit\//.exec(stripVTControlCharacters(said)) ?? [];
      if (found !== undefined) resolve(found);
    });
    started.once('exit', () => reject(new Error(`The server did not start: ${said}`)));
  });
  return { process: started, address };
}

/** The store of a dev server as the editor's page asks it, but by Node's `fetch`. */
async function storeAt(address: string): Promise<Pick<Store, 'write' | 'look' | 'read'>> {
  const page = await (await fetch(`${address}edit/`)).text();
  const token = /name="dateline-token" content="([^"]+)"/.exec(page)?.[1] ?? '';
  const ask = async (method: string, path: string, body?: unknown) => {
    const answer = await fetch(`${address}edit/store/${path}`, {
      method,
      headers: {
        Origin: new URL(address).origin,
        'Content-Type': 'application/json',
        'X-Dateline-Token': token,
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(await answer.text());
    return JSON.parse(await answer.text());
  };
  return {
    read: (slug) => ask('GET', slug),
    look: (slug, { article, places, notes }) =>
      ask('GET', `${slug}?known=${article},${places},${notes}`),
    write: (slug, files, basis) => ask('PUT', slug, { files, basis }),
  };
}

test('killed at any moment, what was said to be saved is there', {
  timeout: 1_800_000,
}, async () => {
  folder = await mkdtemp(join(tmpdir(), 'dateline-killed-'));
  await writeStories(folder, { ferry: RIGHT });
  const random = randomFrom(7);
  for (let kill = 0; kill < 25; kill++) {
    const started = await start();
    server = started.process;
    const asked = await storeAt(started.address);
    const stored = await asked.read('ferry');
    if (!stored) throw new Error('The story is gone.');
    const session = opened({ ...memoryStore(FILES), ...asked }, stored);
    /** The last files that were said to be saved, and those that were since. */
    let [said, since] = [session.state().files, [session.state().files]];
    session.subscribe(() => {
      const { files, saving, isUnsaved } = session.state();
      if (saving.kind === 'saved' && !isUnsaved) [said, since] = [files, [files]];
      else since.push(files);
    });
    // At any moment of a write: nothing waits for this.
    const killing = after(50 + random() * 1500).then(() => started.process.kill('SIGKILL'));
    const ended = once(started.process, 'exit');
    while (session.state().saving.kind !== 'failed') {
      actAtRandom(session, random);
      if (oneOf([true, false], random)) await session.settled();
      else await new Promise((resolve) => setImmediate(resolve));
    }
    await Promise.all([killing, ended]);
    session.close();
    // What was begun is finished by the next server.
    const again = await start();
    server = again.process;
    const found = await (await storeAt(again.address)).read('ferry');
    again.process.kill('SIGKILL');
    await once(again.process, 'exit');
    const isOneOf = since.some(
      ({ article, places }) => found?.files.article === article && found.files.places === places,
    );
    expect({ kill, isOneOf, isThere: said.places !== '' }).toEqual({
      ...{ kill, isOneOf: true, isThere: true },
    });
    const onDisk = await readFile(join(folder, 'data/ferry/places.geojson'), 'utf8');
    expect(onDisk).toBe(found?.files.places);
  }
});
