/** The whole way from a story's two texts to its page in one file, in a worker and in Node. */
import { diffArrays } from 'diff';
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { makeSinglePage, PageShell } from '../../src/publish/single-page.js';
import type { PageRequest } from './single-page-worker.js';

const SLUGS = ['berlin-milan-2016', 'where-the-day-begins'];

/** Script, styles and licences are handed in; here they stand for those of a build. */
const SHELL: PageShell = {
  shell: (await commands.readFile('../../index.html')).replace(
    /<link rel="stylesheet"[^>]*>/,
    '<style>body { margin: 0 }</style>',
  ),
  script: 'document.title;',
  licences: 'MIT',
  settings: { language: 'en', style: '', address: 'https://example.org/maps/' },
};

const worker = new Worker(new URL('./single-page-worker.ts', import.meta.url), { type: 'module' });
afterAll(() => worker.terminate());

function inWorker(request: PageRequest): Promise<ReturnType<typeof makeSinglePage>> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }) => resolve(data), { once: true });
    worker.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
    worker.postMessage(request);
  });
}

describe.each(SLUGS)('the page of %s in one file', (slug) => {
  const textOf = (file: string) => commands.readFile(`../../data/${slug}/${file}`);

  test('is the same from a worker as from Node', async () => {
    const [article, places] = await Promise.all([textOf('article.md'), textOf('places.geojson')]);
    const texts = { slug, article, places };
    const [here, there] = await Promise.all([
      inWorker({ texts, shell: SHELL }),
      commands.singlePageInNode(texts, SHELL),
    ]);
    expect(here.findings).toEqual(there.findings);
    const tokens = (html = '') => html.split(/(?<=>)|(?=<)/);
    const differences = diffArrays(tokens(there.html), tokens(here.html)).filter(
      (d) => d.added || d.removed,
    );
    console.log(
      slug,
      here.html?.length,
      there.html?.length,
      differences.length,
      JSON.stringify(
        differences
          .slice(0, 60)
          .map((d) => [d.added ? '+' : '-', d.value.map((v) => v.slice(0, 3000))]),
        null,
        1,
      ),
    );
    expect(here.html === there.html).toBe(true);
  });
});
