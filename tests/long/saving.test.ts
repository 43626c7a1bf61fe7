/** A story that is saved again and again while its page is open. */
import { readdir } from 'node:fs/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { randomFrom } from '../../bench/random.js';
import { type DevServer, isMarked, mark, openDevServer } from '../support/dev-server.js';
import { PATIENCE } from '../support/live.js';
import { visit } from '../support/reader.js';
import { ARTICLE, change, PLACES } from '../support/small-story.js';
import { gaugeOf, grown } from '../support/use/page-memory.js';
import { saveOften } from '../support/use/saves.js';

// The server runs in this process, and its memory is to be measured.
setFlagsFromString('--expose-gc');

/** Bytes: what the test itself and compiled code take up in the server's process. */
const SERVER_MARGIN = 10_000_000;
/** How often the story is saved. */
const SAVES = Number(process.env.DATELINE_LONG_USE ?? 200);
const WARM_UP = Math.min(SAVES, 100);
const TIME = { timeout: 300_000 + (WARM_UP + SAVES) * 40_000 };

let dev: DevServer;
beforeAll(async () => {
  dev = await openDevServer();
});
afterAll(() => dev.close());
beforeEach(async () => {
  await dev.saveArticle(ARTICLE);
  await dev.savePlaces(PLACES);
});

describe('however often a story is saved, nothing of earlier versions is kept', () => {
  test('by the page', TIME, async () => {
    const { page, errors, close } = await visit(`${dev.address}ferry/`);
    await mark(page);
    const random = randomFrom(6);
    const gauge = await gaugeOf(page);
    await saveOften(page, dev, random, WARM_UP);
    const before = await gauge.measure();
    await saveOften(page, dev, random, SAVES);
    const after = await gauge.measure();
    console.log(JSON.stringify({ before, after }));
    // The page before the last may still be held, as may the one before the first: never two.
    const one = { nodes: before.nodes * 0.75, listeners: before.listeners / 4 };
    expect(grown(before, after, one)).toEqual([]);
    expect(await isMarked(page)).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  test('by the server', TIME, async () => {
    const collectGarbage: () => void = runInNewContext('gc');
    const measure = async () => {
      collectGarbage();
      const left = await readdir(dev.folder, { recursive: true });
      return {
        heap: process.memoryUsage().heapUsed,
        watched: Object.values(dev.server.watcher.getWatched()).flat().length,
        modules: dev.server.environments.client.moduleGraph.idToModuleMap.size,
        files: left.filter((name) => !name.startsWith('.vite')),
      };
    };
    const saveAndRead = async (times: number) => {
      for (let number = 2; number < times + 2; number++) {
        const words = `hurt, ${number} times.`;
        await dev.saveArticle(change(ARTICLE, 'hurt.\n\nIt had', `${words}\n\nIt had`));
        const isServed = async () =>
          (await (await fetch(`${dev.address}ferry/`)).text()).includes(words);
        // Not by `expect.poll`, which keeps all that it has read until the test ends.
        await vi.waitUntil(isServed, PATIENCE);
      }
    };
    await saveAndRead(WARM_UP);
    const { heap, ...before } = await measure();
    await saveAndRead(SAVES);
    const { heap: grownTo, ...after } = await measure();
    expect(after).toEqual(before);
    expect(grownTo - heap).toBeLessThan(SERVER_MARGIN);
  });
});
