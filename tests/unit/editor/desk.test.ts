import { expect, test } from 'vitest';
import { createDesk } from '../../../src/editor/desk.js';
import type { Engine } from '../../../src/editor/engine/engine.js';
import { openSession } from '../../../src/editor/session.js';
import { memoryKeeping, memoryStore, storedStory } from '../../support/editing/memory-store.js';
import { ARTICLE, PLACES } from '../../support/small-story.js';

/** It never answers: what is undone does not wait for suggestions. */
const engine = {
  suggest: () => new Promise(() => {}),
  check: () => new Promise(() => {}),
} as unknown as Engine;

function opened() {
  const store = memoryStore({ article: ARTICLE, places: PLACES, notes: '' });
  const stored = store.files && storedStory(store.files);
  const of = { store, slug: 'ferry', stored, left: [], selected: undefined };
  const session = openSession({ ...of, keeping: memoryKeeping() });
  session.change('setHeadline', () => ({ article: `${ARTICLE}More.\n` }));
  return { session, desk: createDesk(session, engine) };
}

test('while something is drawn, undo takes back its corners and no step of the story', () => {
  const { session, desk } = opened();
  const before = session.state().files;
  let corners = 2;
  desk.set({ tool: 'area', corners: { undo: () => corners-- > 0, redo: () => {} } });
  desk.undo();
  desk.undo();
  expect({ corners, tool: desk.state().tool }).toEqual({ corners: 0, tool: 'area' });
  desk.undo();
  expect(desk.state().tool).toBe('select');
  expect(session.state().files).toBe(before);
  desk.close();
  session.close();
});

test('with nothing being drawn, undo and redo are those of the story', () => {
  const { session, desk } = opened();
  const after = session.state().files.article;
  desk.undo();
  expect(session.state().files.article).toBe(ARTICLE);
  desk.redo();
  expect(session.state().files.article).toBe(after);
  desk.close();
  session.close();
});
