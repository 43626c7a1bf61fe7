/** The whole way from a story's two texts to its page in one file, in a worker and in Node. */
import { afterAll, describe, expect, test } from 'vitest';
import { commands } from 'vitest/browser';
import type { makeSinglePage, PageShell } from '../../src/publish/single-page.js';
import type { PageRequest } from './single-page-worker.js';

const SLUGS = ['berlin-milan-2016', 'where-the-day-begins'];

/** Script, styles and licences are inputs; these stand for a build's. */
const SHELL: PageShell = {
  shell: (await commands.readFile('index.html')).replace(
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

/** Dates, in `<time>` and under the timeline: an engine's `Intl` writes them by its CLDR. */
const DATES = /(?<=<time[^>]*>)[^<]+|(?<=<div class="ticks"[^>]*>).*?(?=<\/div>)/g;

/** Tags and texts, without dates: where pages differ, it shows which. */
function piecesOf(html: string | undefined): string[] {
  if (html === undefined) throw new Error('There is no page.');
  return html.replace(DATES, '').split(/(?<=>)|(?=<)/);
}

describe.each(SLUGS)('the page of %s in one file', (slug) => {
  const textOf = (file: string) => commands.readFile(`data/${slug}/${file}`);

  test('is the same from a worker as from Node, except for how dates are written', async () => {
    const [article, places] = await Promise.all([textOf('article.md'), textOf('places.geojson')]);
    const texts = { slug, article, places };
    const [here, there] = await Promise.all([
      inWorker({ texts, shell: SHELL }),
      commands.singlePageInNode(texts, SHELL),
    ]);
    expect(here.findings).toEqual(there.findings);
    expect(piecesOf(here.html)).toEqual(piecesOf(there.html));
    // The article's text and the basemap's parts are among what is compared.
    expect(piecesOf(here.html).length).toBeGreaterThan(1000);
  });
});
