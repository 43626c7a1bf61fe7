/** The checks, written once, for one engine. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, inject } from 'vitest';
import { checkEditorsPages } from './checks/editors-pages.js';
import { checkElsewhere } from './checks/elsewhere.js';
import { checkEverywhere } from './checks/everywhere.js';
import { checkFirstPaint } from './checks/first-paint.js';
import { checkLooks } from './checks/looks.js';
import { checkMoving } from './checks/moving.js';
import { checkOpening } from './checks/opening.js';
import type { Engine } from './engine.js';
import type { Given } from './given.js';
import { createReader, type Reader } from './reader.js';
import { serveWatched, type WatchedSite } from './watched-site.js';

/**
 * @param isHere whether this machine has the engine
 * @param isTriedElsewhere whether tests/built tries in it what readers do
 */
export function checkIn(engine: Engine, isHere: boolean, isTriedElsewhere = false): void {
  describe.skipIf(!isHere)(`in ${engine.name}`, () => {
    let site: WatchedSite | undefined;
    let reader: Reader | undefined;

    beforeAll(async () => {
      site = await serveWatched(join(inject('siteFolder'), '..'));
      reader = createReader(await engine.open());
      console.log(`${engine.name}: ${reader.tab.version}`);
      await reader.resize(1280, 800);
    });
    afterEach(async () => {
      expect(await reader?.complaints()).toEqual([]);
    });
    afterAll(async () => {
      await reader?.tab.close();
      await site?.close();
    });

    const given: Given = { engine, site: () => there(site), reader: () => there(reader) };
    checkFirstPaint(given);
    if (!isTriedElsewhere) {
      checkOpening(given);
      checkMoving(given);
      checkElsewhere(given);
    }
    checkEverywhere(given);
    checkLooks(given);
    checkEditorsPages(given);
  });
}

function there<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new Error('It is not there yet.');
  return value;
}
