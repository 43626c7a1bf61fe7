import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import {
  askWorker,
  documentedPolicy,
  piecesOf,
  storyAs,
  workerPath,
} from '../../support/editor-worker.js';
import type { Given } from '../given.js';
import { serveWatched, type WatchedSite } from '../watched-site.js';

export function checkEditorsPages({ reader }: Given): void {
  describe('the editor as static files makes', () => {
    let editor: WatchedSite | undefined;
    beforeAll(async () => {
      editor = await serveWatched(inject('editorFolder'), await documentedPolicy());
      // A page of the same origin that does nothing by itself.
      await reader().tab.goto(`${editor.address}THIRD_PARTY_LICENSES.txt`);
    });
    afterAll(async () => {
      await reader().tab.goto('about:blank');
      await editor?.close();
    });

    test('the pages of both stories as the build does, but for how dates are written', async () => {
      const slugs = ['berlin-milan-2016', 'where-the-day-begins'];
      const worker = `${editor?.address}${await workerPath()}`;
      const wanted = await Promise.all(slugs.map((slug) => storyAs('page', slug)));
      const made = await reader().tab.evaluate(askWorker, worker, wanted);
      for (const [index, slug] of slugs.entries()) {
        const built = await readFile(join(inject('siteFolder'), `../${slug}/${slug}.html`), 'utf8');
        const page = Buffer.from(made[index] ?? '', 'base64').toString();
        expect(piecesOf(page)).toEqual(piecesOf(built));
      }
    });
  });
}
