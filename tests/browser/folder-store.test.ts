/**
 * Stories in a folder on the disk, written as the local server writes them. The folder is one of
 * the origin's private file system: browsers ask nobody for it, and it has the same interface.
 */
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openFolderStore } from '../../src/editor/folder-store.js';
import type { Store, Versions } from '../../src/editor/store.js';

const ARTICLE =
  '---\nheadline: The mill\nlanguage: en\ncredit: Own.\n---\n\nThe mill at Aare stood.\n';
const OTHER = ARTICLE.replace('stood', 'burnt');
const PLACES = '{"type": "FeatureCollection",\r\n\t"features": []}';
const FILES = { article: ARTICLE, places: PLACES };

let root: FileSystemDirectoryHandle;
let store: Store;

beforeEach(async () => {
  const all = await navigator.storage.getDirectory();
  root = await all.getDirectoryHandle(`maps-${Math.random()}`, { create: true });
  await put('mill/article.md', ARTICLE);
  await put('mill/places.geojson', PLACES);
  store = await openFolderStore(root);
});
afterEach(async () => {
  vi.restoreAllMocks();
  const all = await navigator.storage.getDirectory();
  await all.removeEntry(root.name, { recursive: true });
});

async function handleOf(path: string): Promise<FileSystemFileHandle> {
  const names = path.split('/');
  const name = names.pop() ?? '';
  let folder = root;
  for (const each of names) folder = await folder.getDirectoryHandle(each, { create: true });
  return folder.getFileHandle(name, { create: true });
}

/** As another program writes. */
async function put(path: string, content: string | Uint8Array<ArrayBuffer>): Promise<void> {
  const draft = await (await handleOf(path)).createWritable();
  await draft.write(content);
  await draft.close();
}

const contentOf = async (path: string) => (await (await handleOf(path)).getFile()).text();

async function basis(): Promise<Versions> {
  const stored = await store.read('mill');
  if (!stored) throw new Error('There is no such story.');
  return stored.versions;
}

test('the stories of a folder are listed, of its data folder if it has one, and of a story alone', async () => {
  await put('weir/places.geojson', PLACES);
  await put('notes/todo.txt', 'Buy milk.');
  await put('.git/article.md', ARTICLE);
  const listed = (await store.list()).map(({ slug, headline }) => [slug, headline]);
  expect(listed).toEqual([
    ['mill', 'The mill'],
    ['weir', undefined],
  ]);
  await put('data/inner/article.md', ARTICLE);
  const within = await openFolderStore(root);
  expect((await within.list()).map(({ slug }) => slug)).toEqual(['inner']);
  const alone = await openFolderStore(await root.getDirectoryHandle('mill'));
  expect((await alone.list()).map(({ slug }) => slug)).toEqual(['mill']);
  expect((await alone.read('mill'))?.files).toEqual({ ...FILES, notes: '' });
});

test('a story is read and written byte for byte, and its notes beside it as the server has them', async () => {
  await put('mill/article.md', `\uFEFF${ARTICLE}`);
  const stored = await store.read('mill');
  expect(stored?.files).toEqual({ article: `\uFEFF${ARTICLE}`, places: PLACES, notes: '' });
  const places = PLACES.replace('[]', '[ ]');
  const before = (await (await handleOf('mill/article.md')).getFile()).lastModified;
  const written = await store.write('mill', { places, notes: '{}' }, await basis());
  expect(written).toEqual({ kind: 'saved', versions: await basis() });
  expect(await contentOf('mill/places.geojson')).toBe(places);
  expect(await contentOf('mill/.editor.json')).toBe('{}');
  expect((await (await handleOf('mill/article.md')).getFile()).lastModified).toBe(before);
});

test('what another program has changed is not overwritten', async () => {
  const old = await basis();
  await put('mill/article.md', OTHER);
  expect(await store.look('mill', old)).toMatchObject({ files: { article: OTHER } });
  const written = await store.write('mill', { places: '{}' }, old);
  expect(written).toMatchObject({ kind: 'conflict', stored: { files: { article: OTHER } } });
  expect(await contentOf('mill/places.geojson')).toBe(PLACES);
  expect(await store.look('mill', await basis())).toBe('same');
});

test('where the second of two files cannot be written, the first is as before', async () => {
  const known = await basis();
  const close = FileSystemWritableFileStream.prototype.close;
  let closed = 0;
  vi.spyOn(FileSystemWritableFileStream.prototype, 'close').mockImplementation(function (
    this: FileSystemWritableFileStream,
  ) {
    closed++;
    if (closed === 2) return Promise.reject(new DOMException('No room.', 'QuotaExceededError'));
    return close.call(this);
  });
  const written = await store.write('mill', { article: OTHER, places: '{}' }, known);
  const fault = { kind: 'full', file: 'places.geojson' };
  expect(written).toEqual({ kind: 'failed', fault });
  expect(await contentOf('mill/article.md')).toBe(ARTICLE);
  expect(await contentOf('mill/places.geojson')).toBe(PLACES);
});

test('making a story never overwrites, and leaves nothing behind where it fails', async () => {
  await put('file', 'A file.');
  for (const slug of ['mill', 'file']) {
    expect(await store.make(slug, FILES)).toEqual({ kind: 'failed', fault: { kind: 'taken' } });
  }
  expect(await store.make('../out', FILES)).toEqual({ kind: 'failed', fault: { kind: 'name' } });
  expect(await store.make('weir', FILES)).toEqual({ kind: 'made', slug: 'weir' });
  expect(await contentOf('weir/places.geojson')).toBe(PLACES);
  vi.spyOn(FileSystemFileHandle.prototype, 'createWritable').mockRejectedValue(
    new DOMException('No.', 'NotAllowedError'),
  );
  expect(await store.make('dam', FILES)).toEqual({ kind: 'failed', fault: { kind: 'permission' } });
  expect(await store.read('dam')).toBeUndefined();
  expect((await store.list()).map(({ slug }) => slug)).toEqual(['mill', 'weir']);
});

test('an open story hears of what other programs write', async () => {
  const heard = vi.fn();
  const end = store.watch('mill', heard);
  // The first may be written before the folder is looked at for the first time.
  let written = 0;
  const calls = async () => {
    await put('mill/article.md', `${OTHER}${'More.\n'.repeat(++written)}`);
    return heard.mock.calls.length;
  };
  await expect.poll(calls, { interval: 500 }).toBeGreaterThan(0);
  end();
});

describe('a folder or a file that is not as it should be', () => {
  test('is no story, or says which file it is about', async () => {
    expect(await store.read('weir')).toBeUndefined();
    expect(await store.look('weir', await basis())).toBeUndefined();
    await put('mill/places.geojson', Uint8Array.from([0x41, 0xe4, 0x41]));
    const fault = { kind: 'encoding', file: 'places.geojson' };
    await expect(store.read('mill')).rejects.toMatchObject({ fault });
    await put('mill/places.geojson', PLACES);
    await put('mill/.editor.json', Uint8Array.from([0xe4]));
    expect((await store.read('mill'))?.versions.notes).toBe('unreadable');
  });

  test('has gone', async () => {
    const known = await basis();
    await root.removeEntry('mill', { recursive: true });
    expect(await store.look('mill', known)).toBeUndefined();
    const written = await store.write('mill', { article: OTHER }, known);
    expect(written).toEqual({ kind: 'failed', fault: { kind: 'gone' } });
  });
});
