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
