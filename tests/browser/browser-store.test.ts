/** Stories in the browser's own storage, in a real one: what the dev server's store promises holds. */
import { deleteDB, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openBrowserStore } from '../../src/editor/browser-store.js';
import { openDatabase } from '../../src/editor/browser-tables.js';
import { orInMemory } from '../../src/editor/memory-tables.js';
import type { Versions } from '../../src/editor/store.js';
import { takeInStory } from '../../src/editor/stories/take-in.js';

const ARTICLE =
  '---\nheadline: The mill\nlanguage: en\ncredit: Own.\n---\n\nThe mill at Aare stood.\n';
const PLACES = '{"type": "FeatureCollection", "features": []}\n';
const FILES = { article: ARTICLE, places: PLACES };
const OTHER = ARTICLE.replace('stood', 'burnt');

let name: string;
/** Two tabs. */
let [one, other] = [openBrowserStore(), openBrowserStore()];

beforeEach(() => {
  name = `stories-${Math.random()}`;
  [one, other] = [openBrowserStore(openDatabase(name)), openBrowserStore(openDatabase(name))];
});
afterEach(() => deleteDB(name));

async function versionsOf(slug = 'mill'): Promise<Versions> {
  const stored = await one.read(slug);
  if (!stored) throw new Error('There is no such story.');
  return stored.versions;
}

test('a story that was made is listed and read as it is, byte for byte', async () => {
  const files = { article: `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}`, places: `${PLACES}  \n` };
  expect(await one.make('mill', files)).toEqual({ kind: 'made', slug: 'mill' });
  expect((await other.read('mill'))?.files).toEqual({ ...files, notes: '' });
  const [entry] = await other.list();
  expect(entry).toMatchObject({ slug: 'mill', headline: 'The mill', download: 'none' });
});

test('making never overwrites, and takes no name that the commands refuse', async () => {
  await one.make('mill', FILES);
  const again = await other.make('mill', { article: OTHER, places: '' });
  expect(again).toEqual({ kind: 'failed', fault: { kind: 'taken' } });
  expect((await one.read('mill'))?.files.article).toBe(ARTICLE);
  for (const slug of ['Mill', 'a/b', '', 'con', 'assets']) {
    expect(await one.make(slug, FILES)).toEqual({ kind: 'failed', fault: { kind: 'name' } });
  }
});

test('writing changes only what is given, and nothing if another tab was first', async () => {
  await one.make('mill', FILES);
  const basis = await versionsOf();
  const first = await one.write('mill', { article: OTHER, notes: '{}' }, basis);
  expect(first.kind).toBe('saved');
  expect((await other.read('mill'))?.files).toEqual({
    article: OTHER,
    places: PLACES,
    notes: '{}',
  });
  const late = await other.write('mill', { places: '' }, basis);
  expect(late).toMatchObject({ kind: 'conflict', stored: { files: { article: OTHER } } });
  expect((await one.read('mill'))?.files.places).toBe(PLACES);
});

test('of two tabs that write at once, one is told of the other', async () => {
  await one.make('mill', FILES);
  const basis = await versionsOf();
  const written = await Promise.all([
    one.write('mill', { article: OTHER }, basis),
    other.write('mill', { article: `${ARTICLE}\nMore.\n` }, basis),
  ]);
  expect(written.map(({ kind }) => kind).sort()).toEqual(['conflict', 'saved']);
});

test('notes of another tab hinder no change of the article, only notes', async () => {
  await one.make('mill', FILES);
  const basis = await versionsOf();
  await one.write('mill', { notes: 'theirs' }, basis);
  expect((await other.write('mill', { notes: 'mine' }, basis)).kind).toBe('conflict');
  expect((await other.write('mill', { article: OTHER }, basis)).kind).toBe('saved');
  expect((await one.read('mill'))?.files).toEqual({
    article: OTHER,
    places: PLACES,
    notes: 'theirs',
  });
});

test('looking says what has changed', async () => {
  await one.make('mill', FILES);
  const versions = await versionsOf();
  expect(await other.look('mill', versions)).toBe('same');
  await one.write('mill', { article: OTHER }, versions);
  expect(await other.look('mill', versions)).toMatchObject({ files: { article: OTHER } });
  await one.remove('mill');
  expect(await other.look('mill', versions)).toBeUndefined();
});

test('another tab hears of every change, and only of its own story', async () => {
  const [heard, elsewhere] = [vi.fn(), vi.fn()];
  other.watch('mill', heard);
  other.watch('weir', elsewhere);
  await one.make('mill', FILES);
  await expect.poll(() => heard.mock.calls.length).toBe(1);
  await one.write('mill', { article: OTHER }, await versionsOf());
  await expect.poll(() => heard.mock.calls.length).toBe(2);
  expect(elsewhere).not.toHaveBeenCalled();
});

test('a deleted story comes back as it was, with what could be undone', async () => {
  await one.make('mill', FILES);
  await one.noteDownload('mill', { ...FILES, article: OTHER });
  await one.write('mill', { notes: 'steps' }, await versionsOf());
  const removed = await one.remove('mill');
  expect(await other.list()).toEqual([]);
  if (removed.kind !== 'removed') throw new Error('It was not removed.');
  expect(await removed.putBack()).toEqual({ kind: 'made', slug: 'mill' });
  expect(await one.download('mill')).toBe('older');
  expect((await removed.putBack()).kind).toBe('failed');
  expect((await other.read('mill'))?.files).toEqual({ ...FILES, notes: 'steps' });
});

test('it is known whether a story is as it was downloaded', async () => {
  await one.make('mill', FILES);
  expect(await one.download('mill')).toBe('none');
  await one.noteDownload('mill', FILES);
  expect(await other.download('mill')).toBe('same');
  await one.write('mill', { notes: 'steps' }, await versionsOf());
  expect(await other.download('mill')).toBe('same');
  await one.write('mill', { article: OTHER }, await versionsOf());
  expect(await other.download('mill')).toBe('older');
  await one.write('mill', { article: ARTICLE }, await versionsOf());
  expect(await other.download('mill')).toBe('same');
});

test('half a character and a file that no command reads are refused', async () => {
  await one.make('mill', FILES);
  const basis = await versionsOf();
  expect(await one.write('mill', { article: 'half: \uD83D' }, basis)).toEqual({
    ...{ kind: 'failed', fault: { kind: 'encoding', file: 'article.md' } },
  });
  expect(await one.write('mill', { places: ' '.repeat(32e6 + 1) }, basis)).toEqual({
    ...{ kind: 'failed', fault: { kind: 'size', file: 'places.geojson' } },
  });
});

describe('where the storage fails', () => {
  test('a database that was deleted says that its story has gone, and takes it anew', async () => {
    await one.make('mill', FILES);
    const basis = await versionsOf();
    const heard = vi.fn();
    one.watch('mill', heard);
    await deleteDB(name);
    expect(heard).toHaveBeenCalled();
    expect(await one.read('mill')).toBeUndefined();
    const written = await one.write('mill', { article: OTHER }, basis);
    expect(written).toEqual({ kind: 'failed', fault: { kind: 'gone' } });
    expect((await one.make('mill', FILES)).kind).toBe('made');
    expect((await one.read('mill'))?.files.article).toBe(ARTICLE);
  });

  test('a newer version of Dateline in another tab may open it, and the older one says so', async () => {
    await one.make('mill', FILES);
    const newer = await openDB(name, 2);
    const fault = { kind: 'newer' };
    await expect(one.read('mill')).rejects.toMatchObject({ fault });
    expect(await one.make('weir', FILES)).toEqual({ kind: 'failed', fault });
    expect(await newer.get('texts', ['mill', 'article'])).toBe(ARTICLE);
    newer.close();
  });

  test('what the browser refuses is a fault of its kind, and nothing is thrown', async () => {
    const putting = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('There is no room.', 'QuotaExceededError');
    });
    expect(await one.make('mill', FILES)).toEqual({ kind: 'failed', fault: { kind: 'quota' } });
    putting.mockRestore();
    expect(await one.list()).toEqual([]);
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const forbidden = openBrowserStore(openDatabase(name));
    const fault = { kind: 'forbidden' };
    await expect(forbidden.list()).rejects.toMatchObject({ fault });
    expect(await forbidden.make('mill', FILES)).toEqual({ kind: 'failed', fault });
    const memory = openBrowserStore(orInMemory(openDatabase(name)));
    expect((await memory.make('mill', FILES)).kind).toBe('made');
    opening.mockRestore();
    expect((await memory.read('mill'))?.files.article).toBe(ARTICLE);
    expect([memory.forgets(), forbidden.forgets()]).toEqual([true, false]);
    expect((await forbidden.make('mill', FILES)).kind).toBe('made');
  });

  test('in memory, too, what another has changed is not overwritten', async () => {
    const opening = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    });
    const memory = openBrowserStore(orInMemory(openDatabase(name)));
    await memory.make('mill', FILES);
    opening.mockRestore();
    const basis = (await memory.read('mill'))?.versions;
    if (!basis) throw new Error('There is no such story.');
    const written = await Promise.all([
      memory.write('mill', { article: OTHER }, basis),
      memory.write('mill', { article: `${ARTICLE}\nMore.\n` }, basis),
    ]);
    expect(written.map(({ kind }) => kind)).toEqual(['saved', 'conflict']);
  });
});

describe('a story that is brought', () => {
  const bring = (
    slug: string,
    files: { article: string; places: string; notes?: string } = FILES,
  ) => takeInStory(one, { slug, files: { notes: '', ...files } });

  test('never takes the place of another, and is not taken in twice', async () => {
    expect(await bring('mill')).toEqual({ kind: 'made', slug: 'mill', name: 'The mill' });
    expect((await bring('mill')).kind).toBe('same');
    // Loose files have the name of their headline.
    expect(await bring('the-mill')).toMatchObject({ kind: 'same', slug: 'mill' });
    const other = { article: OTHER, places: PLACES, notes: 'put aside' };
    expect(await bring('mill', other)).toMatchObject({ kind: 'beside', slug: 'mill-2' });
    expect((await one.read('mill-2'))?.files).toEqual(other);
    expect((await one.read('mill'))?.files.article).toBe(ARTICLE);
    expect((await one.list()).map(({ download }) => download)).toEqual(['same', 'same']);
  });
});
