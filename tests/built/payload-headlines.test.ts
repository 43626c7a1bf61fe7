/**
 * Headline, credit and the site's title are where no other texts are: in the head, in linked data,
 * in the snippet for embedding, on the front page. Each payload has a page of its own.
 */
import { expect, test } from 'vitest';
import { renderFront } from '../../src/page/front-page.js';
import { renderPage } from '../../src/page/page.js';
import { pour } from '../../src/publish/shell.js';
import { payloads, someOf } from '../payloads/index.js';
import { pageNamed } from '../support/bare-page.js';
import { openGuarded, strangersAmong } from '../support/guarded.js';

const SHELL = `<!doctype html><html lang="en"><head><base href="about:blank"><!--story-head--></head>
<body><!--story-body--></body></html>`;

const texts = payloads.map(({ text }) => text);

function pageHeaded(text: string): string {
  const sharing = { places: 'places.geojson', embed: 'embed.html', site: 'https://example.org/' };
  return pour(SHELL, renderPage({ ...pageNamed(text), sharing }));
}

test('headline and credit of a page say what the article says, whatever it says', async () => {
  const some = someOf(texts, 2);
  const guarded = await openGuarded();
  await guarded.page.goto('about:blank');
  const read = await guarded.page.evaluate((pages) => {
    const frame = document.createElement('iframe');
    document.body.append(frame);
    return pages.map((html) => {
      const page = frame.contentDocument ?? document;
      page.open();
      page.write(html);
      page.close();
      const contentOf = (name: string) =>
        page.querySelector(`meta[property="og:${name}"]`)?.getAttribute('content');
      const data = page.querySelector('[type="application/ld+json"]')?.textContent ?? '';
      const { headline, creditText } = JSON.parse(data);
      const snippet = page.querySelector<HTMLTextAreaElement>('.embed-snippet textarea')?.value;
      const embedded = new DOMParser().parseFromString(snippet ?? '', 'text/html').body;
      return {
        heading: page.querySelector('h1')?.textContent,
        credit: page.querySelector('.credit')?.textContent,
        // Not `title`, which strips spaces.
        title: page.querySelector('title')?.textContent,
        shared: contentOf('title'),
        data: [headline, creditText],
        embedded: [embedded.childElementCount, embedded.querySelector('iframe')?.title],
      };
    });
  }, some.map(pageHeaded));
  expect(read).toEqual(
    some.map((text) => ({
      heading: text,
      credit: text,
      title: text,
      shared: text,
      data: [text, text],
      embedded: [1, text],
    })),
  );
  expect(guarded.ran).toEqual([]);
  expect(strangersAmong(guarded.asked, 'about:')).toEqual([]);
  await guarded.context.close();
});

test('the front page lists every headline below its own, as they are', async () => {
  const guarded = await openGuarded();
  const title = texts.slice(0, 50).join(' ');
  const stories = texts.map((text, number) => ({
    // Of one day they stand in the order of their folders' names.
    story: { ...pageNamed(text).story, slug: `story-${String(number).padStart(3, '0')}` },
    map: 'data:image/svg+xml,',
  }));
  const front = pour(SHELL, renderFront({ title, language: 'en', stories }));
  await guarded.page.setContent(front, { waitUntil: 'load' });
  expect(await guarded.page.locator('h1').textContent()).toBe(title);
  expect(await guarded.page.locator('.stories h2').allTextContents()).toEqual(texts);
  expect(guarded.ran).toEqual([]);
  expect(strangersAmong(guarded.asked, 'about:')).toEqual([]);
  await guarded.context.close();
});
