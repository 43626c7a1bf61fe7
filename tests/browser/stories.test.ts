/** The list of stories that lie in the browser, as an author uses it. */
import axe from 'axe-core';
import { strToU8, zipSync } from 'fflate';
import { deleteDB } from 'idb';
import { h, render } from 'preact';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openBrowserStore } from '../../src/editor/browser-store.js';
import { openDatabase } from '../../src/editor/browser-tables.js';
import { LANGUAGES, Language } from '../../src/editor/language.js';
import type { OwnStore } from '../../src/editor/store.js';
import { openFolders } from '../../src/editor/stories/folders.js';
import { Stories } from '../../src/editor/stories/stories.js';
import { storiesWords } from '../../src/editor/stories/words.js';

import '../../src/editor/editor.css';

const ARTICLE =
  '---\nheadline: The mill\nlanguage: en\ncredit: Own.\n---\n\nThe mill at Aare stood.\n';
const FILES = { article: ARTICLE, places: '{"type": "FeatureCollection", "features": []}\n' };

let name: string;
let store: OwnStore;
let container: HTMLElement;

beforeEach(() => {
  name = `stories-${Math.random()}`;
  store = openBrowserStore(openDatabase(name));
  container = document.body.appendChild(document.createElement('div'));
});
afterEach(async () => {
  render(null, container);
  container.remove();
  await deleteDB(name);
});

function show(language: (typeof LANGUAGES)[number] = 'en'): void {
  document.documentElement.lang = language;
  const list = h(Stories, { store, folders: openFolders(), chooseLanguage: () => {} });
  render(h(Language.Provider, { value: language }, list), container);
}

const listed = () =>
  [...container.querySelectorAll('.story-list h2')].map(({ textContent }) => textContent);

async function choose(...files: readonly File[]): Promise<void> {
  const input = container.querySelector<HTMLInputElement>('input[type=file]');
  if (!input) throw new Error('There is no field for files.');
  await userEvent.upload(input, [...files]);
}

test('what exists only here is deleted after a question, and comes back with Undo', async () => {
  await store.make('mill', FILES);
  show();
  const button = page.getByRole('button', { name: 'Delete The mill' });
  await button.click();
  // It exists nowhere else.
  await expect.element(page.getByRole('button', { name: 'Keep it' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(button).toHaveFocus();
  expect(await store.read('mill')).toBeDefined();
  await button.click();
  await page.getByRole('button', { name: 'Delete it' }).click();
  await expect.element(page.getByText('“The mill” is deleted.')).toBeVisible();
  await expect.poll(listed).toEqual([]);
  expect(await store.read('mill')).toBeUndefined();
  await expect.element(page.getByRole('button', { name: 'Undo' })).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.poll(listed).toEqual(['The mill']);
  expect((await store.read('mill'))?.files.article).toBe(ARTICLE);
});

test('a downloaded story is opened, and what is none is said to be none', async () => {
  show();
  await expect.element(page.getByText('There is no story in this browser.')).toBeVisible();
  const zip = zipSync({
    'mill/article.md': strToU8(ARTICLE),
    'mill/places.geojson': strToU8(FILES.places),
  });
  await choose(new File([Uint8Array.from(zip)], 'mill.zip'));
  await expect.poll(listed).toEqual(['The mill']);
  await expect.element(page.getByText('“The mill” is here now.')).toBeVisible();
  await choose(new File(['# Hello'], 'hello.md'));
  await expect.element(page.getByText('There is no story in this')).toBeVisible();
  expect(listed()).toEqual(['The mill']);
});

test('another tab’s stories appear, and what exists nowhere else is said', async () => {
  show();
  await openBrowserStore(openDatabase(name)).make('mill', FILES);
  await expect.poll(listed).toEqual(['The mill']);
  const { none, same } = storiesWords.en.download;
  await expect.element(page.getByText(none)).toBeVisible();
  await store.noteDownload('mill', FILES);
  await expect.element(page.getByText(same, { exact: true })).toBeVisible();
});

describe.each(LANGUAGES)('in the language %s', (language) => {
  test('nothing hinders anybody, nor stands out of a narrow window', async () => {
    await page.viewport(320, 640);
    await store.make('mill', FILES);
    show(language);
    await expect.poll(listed).toEqual(['The mill']);
    const { violations } = await axe.run(container);
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(document.documentElement.scrollWidth).toBe(320);
  });
});
