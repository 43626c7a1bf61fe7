/**
 * A story in which every text is a payload, on the pages that the build makes of it, without their
 * policy: nothing runs, nothing is requested, and the text is shown as text.
 */

import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Site, serveSite } from '../../scripts/support/site.js';
import { payloads, someOf } from '../payloads/index.js';
import {
  CARD,
  type Guarded,
  kindsOfElements,
  openGuarded,
  popupsOf,
  strangersAmong,
} from '../support/guarded.js';
import { LIVE } from '../support/live.js';
import { idOf, storyOfTexts } from '../support/payload-story.js';
import { DESKTOP } from '../support/reader.js';
import { writeStories } from '../support/story-folders.js';
import { buildStories } from '../support/story-site.js';

const texts = payloads.map(({ text }) => text);
const numbers = [...texts.keys()];
const story = storyOfTexts(texts);
/** The same story with plain words. */
const plain = storyOfTexts(Array.from({ length: 101 }, (_, number) => `Plain words ${number}.`));

const WITHOUT_SCRIPT = { ...DESKTOP, javaScriptEnabled: false };
/** Waits until the script is done, and a card has been fetched from its list. */
const READY = 'body:has(.picture-buttons:not([hidden])) .map .card blockquote';

let root: string;
let site: Site;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-payloads-'));
  await writeStories(root, { payloads: story, plain });
  await buildStories(join(root, 'dist'), root);
  site = await serveSite(join(root, 'dist'));
});

afterAll(async () => {
  await site.close();
  await rm(root, { recursive: true, force: true });
});

function expectNothing({ ran, asked, missing }: Guarded): void {
  expect(ran).toEqual([]);
  expect(strangersAmong(asked, site.address)).toEqual([]);
  expect(missing).toEqual([]);
}

/** The kinds of elements on one of the pages of both stories. */
function withoutSpace(text: string): string {
  return text.replace(/\s+/g, '');
}

async function kindsOn(page: Page, path: string, ready: string): Promise<[string[], string[]]> {
  const kinds: string[][] = [];
  for (const slug of ['payloads', 'plain']) {
    await page.goto(`${site.address}${slug}/${path}`);
    await page.waitForSelector(ready);
    kinds.push(await kindsOfElements(page));
  }
  return [kinds[0] ?? [], kinds[1] ?? []];
}

describe('without its script', () => {
  test.each(['index.html', 'embed.html', 'places-1.html', 'text-2.html'])(
    '%s has the elements of any story, and no others',
    async (path) => {
      const guarded = await openGuarded(WITHOUT_SCRIPT);
      const [kinds, usual] = await kindsOn(guarded.page, path, 'body');
      expect(kinds.filter((kind) => !usual.includes(kind))).toEqual([]);
      // Of the plain story, which was opened last.
      expect(await guarded.page.locator('h1').first().textContent()).toBe(plain.headline);
      expectNothing(guarded);
      await guarded.context.close();
    },
  );

  test('every paragraph, and headline and credit, say what the article says', async () => {
    const guarded = await openGuarded(WITHOUT_SCRIPT);
    const { page } = guarded;
    const read: string[] = [];
    for (const path of ['index.html', 'text-2.html']) {
      await page.goto(`${site.address}payloads/${path}`);
      expect(await page.locator('h1').textContent()).toBe(story.headline);
      expect(await page.title()).toContain(story.headline);
      read.push(
        ...(await page.locator('.text > p').evaluateAll((paragraphs) =>
          paragraphs.map((paragraph) => {
            for (const number of paragraph.querySelectorAll('sup')) number.remove();
            return paragraph.textContent ?? '';
          }),
        )),
      );
    }
    expect(read.filter((text) => /^\d/.test(text))).toEqual(story.paragraphs);
    expect(await page.locator('.credit').textContent()).toBe(story.credit);
    expectNothing(guarded);
    await guarded.context.close();
  });

  test('every card says what the places file says', async () => {
    const guarded = await openGuarded(WITHOUT_SCRIPT);
    const { page } = guarded;
    const cards: Record<string, unknown>[] = [];
    await page.goto(`${site.address}payloads/places-1.html`);
    for (;;) {
      cards.push(
        ...(await page.locator('.card').evaluateAll((all) =>
          all.map((card) => {
            const said = (selector: string) => card.querySelector(selector)?.textContent;
            const [name, quote, mention] = ['.name', 'blockquote', 'mark'].map(said);
            return { id: card.id, name, quote, mention, note: said('.note'), kind: said('.kind') };
          }),
        )),
      );
      const next = page.locator('.elsewhere a[rel="next"]');
      if ((await next.count()) === 0) break;
      const address = await next.evaluate((link: HTMLAnchorElement) => link.href);
      await next.click();
      await page.waitForURL(address);
    }
    expect(cards).toEqual(
      texts.map((text, number) => ({
        id: idOf(number),
        name: text,
        quote: text,
        mention: text,
        note: text,
        kind: expect.stringContaining(text),
      })),
    );
    expectNothing(guarded);
    await guarded.context.close();
  });
});

async function openLive(path = ''): Promise<Guarded> {
  const guarded = await openGuarded();
  await guarded.page.goto(`${site.address}payloads/${path}`);
  await guarded.page.waitForSelector(LIVE);
  return guarded;
}

/** Where the view is on the small map: that of the plain story is too small to be drawn. */
const FRAME_ON_LOCATOR = 'rect height,vector-effect,width,x,y ';

/** A marker of several places, selected or not: the plain story has none at that zoom. */
const CLUSTERS = ['data-selected,', ''].map(
  (selected) => `A aria-label,class,${selected}draggable,role,style,tabindex,title `,
);

describe('live', () => {
  test.each([
    // Without the article every popup takes a fraction of the time.
    ['embed.html', someOf(numbers, 24)],
    ['index.html', someOf(numbers, 80)],
  ])('popups say what the places file says: %s', async (path, chosen) => {
    const guarded = await openLive(path);
    const wanted = chosen.map((number) => ({ id: idOf(number), name: texts[number] }));
    expect(await popupsOf(guarded.page, wanted)).toEqual(
      chosen.map((number) => [texts[number], texts[number], texts[number], texts[number]]),
    );
    expectNothing(guarded);
    await guarded.context.close();
  });

  test('a story’s page has the elements of any story, and no others', async () => {
    const guarded = await openGuarded();
    const [kinds, usual] = await kindsOn(guarded.page, '#place-20', READY);
    const known = [...usual, ...CLUSTERS, FRAME_ON_LOCATOR];
    expect(kinds.filter((kind) => !known.includes(kind))).toEqual([]);
    expectNothing(guarded);
    await guarded.context.close();
  });

  test('a fragment that is no place’s selects nothing', async () => {
    const guarded = await openLive('embed.html');
    const { page } = guarded;
    // The constructor's name is the id of a place.
    const others = someOf(texts, 5).filter((text) => text !== idOf(0));
    const fragments = others.flatMap((text) => [text, encodeURIComponent(text)]);
    const opened = await page.evaluate(
      async ([given, selector]) => {
        const opening: string[] = [];
        for (const fragment of given) {
          location.hash = fragment;
          await new Promise(requestAnimationFrame);
          if (document.querySelector(selector)) opening.push(fragment);
        }
        return opening;
      },
      [fragments, CARD] as const,
    );
    expect(opened).toEqual([]);
    await page.goto(`${site.address}payloads/embed.html#${idOf(0)}`);
    await page.locator(CARD).waitFor();
    expectNothing(guarded);
    await guarded.context.close();
  });

  test('what is put into the search field is found as text', async () => {
    const guarded = await openLive('text-2.html');
    const { page } = guarded;
    const field = page.getByRole('combobox', { name: 'Find a place' });
    const coming = page.waitForResponse(/search-\w+\.json$/);
    await field.focus();
    await coming;
    const found = await field.evaluate((input: HTMLInputElement, given) => {
      return given.map((text) => {
        // As browsers paste what has several lines.
        input.value = text.replaceAll('\n', ' ');
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return [...document.querySelectorAll('.found .place-name')].map((name) =>
          // A name of the opposite direction is isolated.
          name.textContent?.replace(/^\u2068|\u2069$/g, ''),
        );
      });
    }, texts);
    texts.forEach((text, number) => {
      expect(found[number], text).toContain(text);
    });
    expectNothing(guarded);
    await guarded.context.close();
  });

  test('the story as a single file asks for nothing but itself', async () => {
    const file = pathToFileURL(join(root, 'dist', 'payloads', 'payloads.html')).href;
    const guarded = await openGuarded({ ...DESKTOP, offline: true });
    await guarded.page.goto(`${file}#place-1`);
    await guarded.page.waitForSelector(LIVE);
    await guarded.page.locator(CARD).waitFor();
    expect(await guarded.page.locator('.cards .card').count()).toBe(texts.length);
    expect(guarded.ran).toEqual([]);
    expect(strangersAmong(guarded.asked, file)).toEqual([]);
    await guarded.context.close();
  });
});

describe('what readers take away', () => {
  test('the picture of the map is a drawing with texts in it, and nothing else', async () => {
    const guarded = await openLive('#place-40');
    const { page } = guarded;
    for (const kind of ['svg', 'png']) {
      const event = page.waitForEvent('download');
      await page.click(`.picture-buttons [value="${kind}"]`);
      await (await event).saveAs(join(root, `picture.${kind}`));
    }
    expectNothing(guarded);
    const picture = join(root, 'picture.svg');
    const read = await page.evaluate(
      (text) => {
        const drawing = new DOMParser().parseFromString(text, 'image/svg+xml');
        const elements = [...drawing.querySelectorAll('*')];
        const names = elements.flatMap((element) => element.getAttributeNames());
        return {
          kinds: [...new Set(elements.map(({ localName }) => localName))].toSorted(),
          acting: names.filter((name) => /^on|href|^src$|^style$/.test(name)),
          title: drawing.querySelector('title')?.textContent,
          texts: elements.flatMap((element) =>
            element.localName === 'text' ? element.textContent : [],
          ),
        };
      },
      await readFile(picture, 'utf8'),
    );
    expect(read.kinds).toEqual(['g', 'path', 'rect', 'svg', 'text', 'title']);
    expect(read.acting).toEqual([]);
    expect(read.title).toBe(story.headline);
    // A long name stands in several lines.
    const written = withoutSpace(read.texts.join(''));
    expect(texts.filter((text) => written.includes(withoutSpace(text))).length).toBeGreaterThan(0);
    expect((await readFile(join(root, 'picture.png'))).subarray(1, 4).toString()).toBe('PNG');

    guarded.forget();
    await page.goto(pathToFileURL(picture).href, { waitUntil: 'load' });
    expect(guarded.ran).toEqual([]);
    expect(guarded.asked).toEqual([pathToFileURL(picture).href]);
    await guarded.context.close();
  });

  test('no file of the story does anything when it is opened by itself', async () => {
    const guarded = await openGuarded();
    const { page } = guarded;
    const opened = await readdir(join(root, 'dist', 'payloads'));
    const others = opened.filter((name) => !name.endsWith('.html'));
    expect(others).toHaveLength(9);
    for (const file of others) {
      // As servers send files of which they know only that they are text, or that they are XML.
      const contentType = file.endsWith('.kml') ? 'application/xml' : 'text/plain';
      await page.route(`**/${file}`, async (route) =>
        route.fulfill({ response: await route.fetch(), contentType }),
      );
      const open = page.goto(`${site.address}payloads/${file}`, { waitUntil: 'load' });
      // What is binary is not opened, whatever a server says that it is.
      if (file.endsWith('.fgb')) await expect(open).rejects.toThrow('Download is starting');
      else await open;
    }
    expectNothing(guarded);
    await guarded.context.close();
  });
});
