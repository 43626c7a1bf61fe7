/** Whatever an author does, and whatever happens meanwhile, nothing is lost. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { oneOf, randomFrom } from '../../../bench/random.js';
import { checking } from '../../../src/editor/engine/checking.js';
import { openSession } from '../../../src/editor/session.js';
import { openGazetteer, openWorld } from '../../../src/site/node-data.js';
import {
  cableTo,
  memoryKeeping,
  memoryStore,
  storedStory,
  withBlankLine,
} from '../../support/editing/memory-store.js';
import { actAtRandom, redoAll, undoAll } from '../../support/editing/random-author.js';
import { ARTICLE, findingsOf, PLACES } from '../../support/small-story.js';

const FILES = { article: ARTICLE, places: PLACES, notes: '' };

function opened(store = memoryStore(FILES), keeping = memoryKeeping(), left = keeping.left()) {
  const stored = store.files && storedStory(store.files);
  const cable = cableTo(store);
  const of = { store: cable.store, slug: 'ferry', stored, left, selected: undefined };
  return { session: openSession({ ...of, keeping }), store, keeping, cut: cable.cut };
}

/** What was on its way when the browser crashed is there, before it is opened again. */
async function landed(): Promise<void> {
  for (let turn = 0; turn < 4; turn++) await new Promise((resolve) => setImmediate(resolve));
}

/** Seeds are all that fast-check has to shrink: the fewest actions that show a fault. */
const run = fc.record({ seed: fc.nat(), actions: fc.integer({ min: 1, max: 60 }) });

describe('after any actions', () => {
  test('undo leads back to the files byte for byte, and redo to where it came from', async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ seed, actions }) => {
        const random = randomFrom(seed);
        const { session, store } = opened();
        for (let action = 0; action < actions; action++) actAtRandom(session, random);
        const after = session.state();
        undoAll(session);
        expect(session.state().files).toEqual({ article: ARTICLE, places: PLACES });
        expect(session.state().aside).toEqual([]);
        redoAll(session);
        expect(session.state().history.undo.length).toBeGreaterThanOrEqual(
          after.history.undo.length,
        );
        undoAll(session);
        await session.settled();
        expect(session.state().saving.kind).toBe('saved');
        expect(store.files).toMatchObject({ article: ARTICLE, places: PLACES });
        session.close();
      }),
      { numRuns: 40 },
    );
  });

  test('and a reload undo leads back all the same', async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ seed, actions }) => {
        const random = randomFrom(seed);
        const { session, store } = opened();
        for (let action = 0; action < actions; action++) {
          actAtRandom(session, random);
          if (random() < 0.2) await session.settled();
        }
        await session.settled();
        const { files, aside } = session.state();
        session.close();
        const { session: again } = opened(store);
        expect(again.state().files).toEqual(files);
        expect(again.state().aside).toEqual(aside);
        undoAll(again);
        expect(again.state().files).toEqual({ article: ARTICLE, places: PLACES });
        again.close();
      }),
      { numRuns: 30 },
    );
  });

  test('the editor’s check says of the files what npm run check says', async () => {
    const { check } = checking(async () => ({
      ...(await openWorld()),
      gazetteer: await openGazetteer(),
    }));
    await fc.assert(
      fc.asyncProperty(run, async ({ seed, actions }) => {
        const random = randomFrom(seed);
        const { session } = opened();
        for (let action = 0; action < actions; action++) actAtRandom(session, random);
        const { files } = session.state();
        session.close();
        const says = (await check('ferry', files)).map(({ severity, message }) => [
          severity,
          message,
        ]);
        const expected = findingsOf(files);
        expect(says).toEqual(expected.map(({ severity, message }) => [severity, message]));
      }),
      { numRuns: 15 },
    );
  });
});

describe('whatever becomes of writing', () => {
  const MISHAPS = [
    'none',
    'none',
    'fails',
    'breaks',
    'isLost',
    'isOvertaken',
    'notesFail',
  ] as const;

  test('"Saved" means that it is there, and nothing that was done is lost', async () => {
    await fc.assert(
      fc.asyncProperty(run, async ({ seed, actions }) => {
        const random = randomFrom(seed);
        const store = memoryStore(FILES);
        store.mishap = () => oneOf(MISHAPS, random);
        let { session, keeping, cut } = opened(store);
        const isSavedWhereSaid = () => {
          const { saving, files, isUnsaved } = session.state();
          if (saving.kind !== 'saved' || isUnsaved) return;
          expect(store.files).toMatchObject({ article: files.article });
          expect(store.files?.places.trimEnd()).toBe(files.places.trimEnd());
        };
        session.subscribe(isSavedWhereSaid);
        for (let action = 0; action < actions; action++) {
          actAtRandom(session, random);
          const chance = random();
          if (chance < 0.1) store.writeElsewhere(withBlankLine, random() < 0.5);
          else if (chance < 0.3) session.save();
          else if (chance < 0.4) session.settle(random() < 0.5 ? 'mine' : 'theirs');
          else if (chance < 0.6) await session.settled();
          else if (chance < 0.65) {
            // The browser crashes: what was not saved comes back, or is one step of undo away.
            const { files } = session.state();
            const left = keeping.left();
            cut();
            session.close();
            await landed();
            keeping = memoryKeeping();
            ({ session, cut } = opened(store, keeping, left));
            session.subscribe(isSavedWhereSaid);
            expect(session.state().files.places.trimEnd()).toBe(files.places.trimEnd());
            expect(session.state().files.article).toBe(files.article);
          }
        }
        store.mishap = () => 'none';
        // Long enough for a session to notice what nobody told it.
        for (let time = 0; time < 20; time++) {
          session.settle('mine');
          session.save();
          await session.settled();
          await landed();
        }
        const { saving, files, isUnsaved } = session.state();
        expect({ kind: saving.kind, isUnsaved }).toEqual({ kind: 'saved', isUnsaved: false });
        expect(store.files).toMatchObject(files);
        session.close();
      }),
      { numRuns: 60 },
    );
  });
});
