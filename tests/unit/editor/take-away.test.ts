import { createServer } from 'node:http';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { storyArchive } from '../../../src/editor/take-away/download.js';
import { serveTakeAway } from '../../../src/site/take-away.js';

const text = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const file = (fileName: string, content: string) => ({
  fileName,
  bytes: new TextEncoder().encode(content),
});

test('The story as a ZIP has its two files as they are, and notes if there are any, in a folder of its name', () => {
  const article = '---\r\nheadline: Brücke\r\n---\r\n';
  const files = { article, places: '{"features": []}', notes: '' };
  const unpacked = unzipSync(storyArchive('mill', files));
  expect(Object.keys(unpacked)).toEqual(['mill/article.md', 'mill/places.geojson']);
  expect(text(unpacked['mill/article.md'])).toBe(files.article);
  expect(text(unpacked['mill/places.geojson'])).toBe(files.places);
  const withNotes = unzipSync(storyArchive('mill', { ...files, notes: '{}' }));
  expect(text(withNotes['mill/.editor.json'])).toBe('{}');
});

describe('The dev server gives', () => {
  const built: string[] = [];
  const answer = serveTakeAway(
    async (slug) => {
      built.push(slug);
      return [file('index.html', 'front'), file(`${slug}/${slug}.html`, `<p>${slug}</p>`)];
    },
    ({ headers }) => headers['x-test'] === 'editor',
  );
  const server = createServer((request, response) =>
    answer(request, response, () => response.writeHead(500).end()),
  );
  let address = '';
  const ask = (path: string, headers: Record<string, string> = { 'x-test': 'editor' }) =>
    fetch(address + path, { headers });
  beforeAll(
    () =>
      new Promise<void>((resolve) => {
        server.listen(0, '127.0.0.1', () => {
          const at = server.address();
          address = `http://127.0.0.1:${typeof at === 'object' ? at?.port : ''}`;
          resolve();
        });
      }),
  );
  afterAll(() => {
    server.close();
  });

  test('the page that is one file', async () => {
    const response = await ask('/mill/page');
    expect(await response.text()).toBe('<p>mill</p>');
    expect(response.headers.get('Content-Disposition')).toBe('attachment');
  });

  test('the whole site as a ZIP, of the same bytes each time', async () => {
    const [one, other] = await Promise.all(
      ['/mill/site', '/mill/site'].map(async (path) => (await ask(path)).arrayBuffer()),
    );
    const unpacked = unzipSync(new Uint8Array(one ?? new ArrayBuffer()));
    expect(Object.keys(unpacked)).toEqual(['index.html', 'mill/mill.html']);
    expect(other).toEqual(one);
  });

  test('nothing to anybody but its editor, and nothing that is no story', async () => {
    built.length = 0;
    expect((await ask('/mill/page', {})).status).toBe(403);
    expect((await ask('/edit/page')).status).toBe(404);
    expect((await ask('/..%2Fmill/page')).status).toBe(404);
    expect((await ask('/mill/other')).status).toBe(404);
    expect(built).toEqual([]);
  });
});
