/** The story's exports, as readers download them and as other programs read them. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { formats } from '../../src/export/index.js';
import { features, paragraphs } from '../support/article-file.js';
import { exported } from '../support/exported.js';
import { browser, DESKTOP, PHONE, visit } from '../support/reader.js';
import { RIGHT, storyOf } from '../support/small-story.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');
const STORY = 'berlin-milan-2016';
const RECOGITO = fileURLToPath(
  new URL('text-annotator.umd.js', import.meta.resolve('@recogito/text-annotator')),
);

/** A file as the site's server sends it. */
async function publishedBytes(file: string): Promise<Buffer> {
  const answer = await fetch(new URL(file, address));
  return Buffer.from(await answer.arrayBuffer());
}

/** A text with its byte order mark. */
async function published(file: string): Promise<string> {
  return (await publishedBytes(file)).toString('utf8');
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
      const bytes = await readFile(await saved.path());
      expect(bytes.equals(await publishedBytes(file)), file).toBe(true);
    }
    await close();
  }
});

test('the list says how large each file is', async () => {
  const { page, close } = await visit(address);
  const lines = await page.locator('.downloads li').allTextContents();
  for (const [index, { file }] of formats.entries()) {
    const { length: bytes } = await publishedBytes(file);
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

/** What Recogito shows of annotations of a text: each with its place and the words it is on. */
async function shownByRecogito(text: string, items: unknown) {
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
  await page.close();
  return shown;
}

test('Recogito shows each annotation on the words that it is of', async () => {
  const text = await published('article.txt');
  const shown = await shownByRecogito(
    text,
    JSON.parse(await published('annotations.jsonld')).first.items,
  );
  const wanted = features.flatMap(({ properties: { name, quotes } }) =>
    quotes.map(({ mention }) => ({ name, mention })),
  );
  const inOrder = (list: readonly object[]) => list.map((each) => JSON.stringify(each)).sort();
  expect(inOrder(shown)).toEqual(inOrder(wanted));
  // At its end stands whom it is from.
  expect(
    text
      .split('\n\n')
      .slice(1, -1)
      .map((block) => block.trim()),
  ).toEqual(paragraphs);
});

test('with an emoji in the text, Recogito marks no wrong words', async () => {
  // Wherever it stands, all that comes before it has a position, and nothing after it.
  for (const [before, count] of [
    ['The morning ferry', 0],
    ['waiting for', 3],
  ] as const) {
    const insert = (file: string) => file.replaceAll(before, `🚢 ${before}`);
    const story = storyOf({
      article: insert(RIGHT.article),
      places: insert(RIGHT.places).replaceAll('"mention": "🚢 ', '"mention": "'),
    });
    const { items } = JSON.parse(exported(story, 'annotations.jsonld')).first;
    expect(items).toHaveLength(6);
    const shown = await shownByRecogito(exported(story, 'article.txt'), items);
    expect(shown).toHaveLength(count);
    for (const { name, mention } of shown) {
      const place = story.places.find((each) => each.name === name);
      const mentions = place?.quotations.map(({ block, mention: { start, end } }) =>
        block.text.slice(start, end),
      );
      expect(mentions).toContain(mention);
    }
  }
});
