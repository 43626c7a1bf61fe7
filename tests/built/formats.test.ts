/** The story's exports, as readers download them and as other programs read them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { formats } from '../../src/export/index.js';
import { features, paragraphs } from '../support/article-file.js';
import { browser, DESKTOP, PHONE, visit } from '../support/reader.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');
const STORY = 'berlin-milan-2016';
const RECOGITO = fileURLToPath(
  new URL('text-annotator.umd.js', import.meta.resolve('@recogito/text-annotator')),
);

/** A file as the site's server sends it, with its byte order mark. */
async function published(file: string): Promise<string> {
  const answer = await fetch(new URL(file, address));
  return Buffer.from(await answer.arrayBuffer()).toString('utf8');
}

test('every format is downloaded from the page’s foot as the build wrote it, also without a script', async () => {
  for (const options of [DESKTOP, { ...PHONE, javaScriptEnabled: false }]) {
    const { page, close } = await visit(address, options);
    await page.locator('.downloads summary').click();
    const links = page.locator('.downloads a');
    expect(await links.count()).toBe(formats.length);
    for (const [index, { file }] of formats.entries()) {
      const event = page.waitForEvent('download');
      await links.nth(index).click();
      const saved = await event;
      expect(saved.suggestedFilename()).toBe(`${STORY}-${file}`);
      expect(await readFile(await saved.path(), 'utf8')).toBe(await published(file));
    }
    await close();
  }
});

test('the list says how large each file is', async () => {
  const { page, close } = await visit(address);
  const lines = await page.locator('.downloads li').allTextContents();
  for (const [index, { file }] of formats.entries()) {
    const bytes = Buffer.byteLength(await published(file));
    expect(lines[index]).toMatch(new RegExp(`, ${Math.ceil(bytes / 1000)} kB$`));
  }
  await close();
});

test('the single file offers none of them: its GeoJSON holds it all', async () => {
  const file = pathToFileURL(join(folder, `${STORY}.html`)).href;
  const { page, close } = await visit(file, { ...DESKTOP, offline: true });
  expect(await page.locator('.places-file').count()).toBe(1);
  expect(await page.locator('.downloads').count()).toBe(0);
  await close();
});

test('Recogito shows each annotation on the words that it is of', async () => {
  const text = await published('article.txt');
  const { items } = JSON.parse(await published('annotations.jsonld'));
  const page = await browser.newPage();
  await page.setContent('<div id="text" style="white-space:pre-wrap"></div>');
  await page.locator('#text').evaluate((element, content) => {
    element.textContent = content;
  }, text);
  // Its file for script tags asks Node's process what it was built for.
  await page.addScriptTag({ content: 'window.process = { env: { NODE_ENV: "production" } }' });
  await page.addScriptTag({ path: RECOGITO });
  const shown = await page.evaluate((annotations) => {
    const { createTextAnnotator, W3CTextFormat } = Reflect.get(window, 'RecogitoJS');
    const container = document.getElementById('text');
    const annotator = createTextAnnotator(container, {
      adapter: W3CTextFormat('article.txt', container),
    });
    annotator.setAnnotations(annotations);
    interface Shown {
      readonly target: { readonly selector: readonly { readonly range: Range }[] };
      readonly bodies: readonly { readonly purpose: string; readonly value?: string }[];
    }
    const all: Shown[] = annotator.state.store.all();
    return all.map(({ target, bodies }) => ({
      name: bodies.find(({ purpose }) => purpose === 'tagging')?.value,
      mention: target.selector[0]?.range.toString(),
    }));
  }, items);
  const wanted = features.flatMap(({ properties: { name, quotes } }) =>
    quotes.map(({ mention }) => ({ name, mention })),
  );
  const inOrder = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort();
  expect(inOrder(shown)).toEqual(inOrder(wanted));
  expect(
    text
      .split('\n\n')
      .slice(1)
      .map((block) => block.trim()),
  ).toEqual(paragraphs);
  await page.close();
});
