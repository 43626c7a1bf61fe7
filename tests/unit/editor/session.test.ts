import { expect, test } from 'vitest';
import { openSession } from '../../../src/editor/session.js';
import {
  memoryKeeping,
  memoryStore,
  storedStory,
  withBlankLine,
} from '../../support/editing/memory-store.js';
import { ARTICLE, PLACES } from '../../support/small-story.js';

test('tells of another program’s change until that is undone', async () => {
  const store = memoryStore({ article: ARTICLE, places: PLACES, notes: '' });
  const stored = store.files && storedStory(store.files);
  const keeping = memoryKeeping();
  const of = { store, keeping, slug: 'ferry', stored, left: [], selected: undefined };
  const session = openSession(of);
  store.writeElsewhere(withBlankLine, true);
  await expect.poll(() => session.state().notice).toBe('elsewhere');
  session.undo();
  expect(session.state().notice).toBeUndefined();
  expect(session.state().files).toEqual({ article: ARTICLE, places: PLACES });
  session.close();
});

test('leaves what another tab writes, though it was written here once before', async () => {
  const store = memoryStore({ article: ARTICLE, places: PLACES, notes: '' });
  const open = () => {
    const stored = store.files && storedStory(store.files);
    const of = { store, slug: 'ferry', stored, left: [], selected: undefined };
    return openSession({ ...of, keeping: memoryKeeping() });
  };
  const [one, other] = [open(), open()];
  const write = async (places: string) => {
    one.change('setWhen', () => ({ places }));
    await expect.poll(() => other.state().files.places).toBe(places);
    await Promise.all([one.settled(), other.settled()]);
  };
  const [first, second] = [`${PLACES}\n`, `${PLACES}\n\n`];
  other.change('setWhen', () => ({ places: first }));
  await expect.poll(() => one.state().files.places).toBe(first);
  await write(second);
  await write(first);
  expect(store.files?.places).toBe(first);
  expect(one.state().files.places).toBe(first);
  one.close();
  other.close();
});
