import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { askWorker, piecesOf, workerPath } from '../../support/editor-worker.js';
import type { Given } from '../given.js';
import { serveWatched, type WatchedSite } from '../watched-site.js';

export function checkEditorsPages({ reader }: Given): void {
  describe('the editor as static files makes', () => {
    let editor: WatchedSite | undefined;
    beforeAll(async () => {
      editor = await serveWatched(inject('editorFolder'));
      // A page of the same origin that does nothing by itself.
      await reader().tab.goto(`${editor.address}THIRD_PARTY_LICENSES.txt`);
    });
    afterAll(async () => {
      await reader().tab.goto('about:blank');
      await editor?.close();
    });

    test.each(['berlin-milan-2016', 'where-the-day-begins'])(
      'the page of %s as the build does, but for how dates are written',
      async (slug) => {
        const textOf = (file: string) => readFile(join('data', slug, file), 'utf8');
        const files = {
          article: await textOf('article.md'),
          places: await textOf('places.geojson'),
        };
        const worker = `${editor?.address}${await workerPath()}`;
        const made = await reader().tab.evaluate(askWorker, { worker, slug, files, as: 'page' });
        const built = await readFile(join(inject('siteFolder'), `../${slug}/${slug}.html`), 'utf8');
        expect(piecesOf(Buffer.from(made, 'base64').toString())).toEqual(piecesOf(built));
      },
    );
  });
}
