/** The policy in every built page: what it says, and that browsers enforce it. */
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { innerOf } from '../support/html.js';
import { OSM, openWatched, policyOf, tagsIn, violationsOf } from '../support/policy.js';

const address = inject('siteAddress');
const folder = inject('siteFolder');
const STORY = 'berlin-milan-2016';

/** All files of the built site with that ending. */
async function builtFiles(ending: string): Promise<{ file: string; text: string }[]> {
  const site = join(folder, '..');
  const files = (await readdir(site, { recursive: true })).filter((file) => file.endsWith(ending));
  const read = async (file: string) => ({ file, text: await readFile(join(site, file), 'utf8') });
  return Promise.all(files.map(read));
}

const ALWAYS = { 'default-src': "'none'", 'base-uri': "'none'", 'form-action': "'none'" };
const LIVE = { ...ALWAYS, 'require-trusted-types-for': "'script'", 'trusted-types': "'none'" };
/** The page's styles, and those of a page without script. */
const STYLES = { 'style-src': '# #' };
const SERVED = { ...LIVE, ...STYLES, 'script-src': "'self'", 'connect-src': "'self'" };

describe('every page has a policy that allows what it needs and no more:', () => {
  test.each([
    ['a story', `${STORY}/index.html`, { ...SERVED, 'img-src': `'self' data: blob: ${OSM}` }],
    [
      'its embedded version',
      `${STORY}/embed.html`,
      { ...SERVED, 'img-src': `'self' data: ${OSM}` },
    ],
    [
      'its single file',
      `${STORY}/${STORY}.html`,
      { ...LIVE, ...STYLES, 'script-src': '#', 'img-src': `'self' data: blob: ${OSM}` },
    ],
    [
      'the front page',
      'index.html',
      { ...ALWAYS, 'style-src': '#', 'img-src': "'self' data:", 'manifest-src': "'self'" },
    ],
  ])('%s', async (_, file, policy) => {
    const html = await readFile(join(folder, '..', file), 'utf8');
    expect(policyOf(html)).toEqual(policy);
  });

  test('before anything that it governs', async () => {
    const pages = await builtFiles('.html');
    expect(pages.length).toBeGreaterThan(6);
    for (const { file, text } of pages) {
      const [html, head, charset, policy] = tagsIn(text);
      expect([html?.name, head?.name], file).toEqual(['html', 'head']);
      expect(charset?.attributes, file).toEqual({ charset: 'utf-8' });
      expect(policy?.attributes['http-equiv'], file).toBe('Content-Security-Policy');
    }
  });
});

describe('pages are what their policy says:', () => {
  test('none has a style or a handler among its attributes', async () => {
    for (const { file, text } of await builtFiles('.html')) {
      const names = tagsIn(text).flatMap(({ attributes }) => Object.keys(attributes));
      expect(names.length, file).toBeGreaterThan(20);
      expect(
        names.filter((name) => /^(?:style|on\w+)$/i.test(name)),
        file,
      ).toEqual([]);
    }
  });

  test('none links to anything but the web, a mailbox, what lies beside it and itself', async () => {
    for (const { file, text } of await builtFiles('.html')) {
      const links = tagsIn(text).filter(({ name }) => name === 'a');
      expect(links.length, file).toBeGreaterThan(1);
      for (const { attributes } of links) {
        const { protocol } = new URL(attributes.href ?? '', 'https://example.org');
        // The places, which the single file has in it, to be saved.
        if ('download' in attributes && protocol === 'data:') continue;
        expect(['https:', 'http:', 'mailto:'], file).toContain(protocol);
      }
    }
  });

  test('none has a script, be it Leaflet’s, that could take a text for HTML or for code', async () => {
    const scripts = await builtFiles('.js');
    const pages = await builtFiles('.html');
    const inPages = pages.flatMap(({ file, text }) =>
      innerOf(text, 'script').map((script) => ({ file, text: script })),
    );
    for (const all of [scripts, inPages]) {
      const withLeaflet = all.filter(({ text }) => text.includes('leaflet-control'));
      expect(withLeaflet.map(({ file }) => file)).not.toEqual([]);
    }
    const takes =
      /innerHTML|outerHTML|insertAdjacentHTML|DOMParser|document\.write|\beval\(|new Function/;
    expect([...scripts, ...inPages].filter(({ text }) => takes.test(text))).toEqual([]);
  });
});

/** What a text of a story would contain if it were taken for HTML. */
const ELSEWHERE = 'https://elsewhere.example.org';
const HOSTILE = `<script>window.ran = 'script'</script><script src="${ELSEWHERE}/a.js"></script>
<img src="${ELSEWHERE}/a.png" onerror="window.ran = 'handler'">
<svg onload="window.ran = 'handler'"></svg><a id="runs" href="javascript:window.ran = 'link'">Run</a>
<p id="styled" style="color: red">Styled</p><style>#styled { color: red }</style>
<link rel="stylesheet" href="${ELSEWHERE}/a.css"><base href="${ELSEWHERE}/">
<iframe src="${ELSEWHERE}/"></iframe><iframe srcdoc="<script>top.ran = 'frame'</script>"></iframe>
<object data="${ELSEWHERE}/a"></object>
<form action="${ELSEWHERE}/"><button id="sends">Send</button></form>`;

describe('what it forbids does not happen:', () => {
  test.each([
    ['on a story’s page', `${STORY}/index.html`],
    ['in its embedded version', `${STORY}/embed.html`],
    ['in its single file', `${STORY}/${STORY}.html`],
    ['on the front page', 'index.html'],
  ])('%s', async (_, file) => {
    const url = new URL(`../${file}`, address).href;
    const html = await readFile(join(folder, '..', file), 'utf8');
    const page = await openWatched('about:blank');
    const asked: string[] = [];
    await page.route(`${ELSEWHERE}/**`, (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: '' });
    });
    await page.route(url, (route) => {
      const body = html.replace('<main', () => `${HOSTILE}<main`);
      return route.fulfill({ body, contentType: 'text/html' });
    });
    await page.goto(url, { waitUntil: 'load' });
    const [ran, colour] = await page.evaluate(async (elsewhere) => {
      await fetch(elsewhere).catch(() => undefined);
      document.getElementById('runs')?.click();
      document.getElementById('sends')?.click();
      // Links that run do so when all else has been done.
      for (let frame = 0; frame < 5; frame++) await new Promise(requestAnimationFrame);
      const styled = document.getElementById('styled') ?? document.body;
      return [Reflect.get(window, 'ran'), getComputedStyle(styled).color];
    }, ELSEWHERE);
    await expect.poll(() => violationsOf(page)).toHaveLength(12);
    expect(ran).toBeUndefined();
    expect(colour).not.toBe('rgb(255, 0, 0)');
    expect(asked).toEqual([]);
    expect(await violationsOf(page)).toEqual([
      `base-uri ${ELSEWHERE}/`,
      `connect-src ${ELSEWHERE}/`,
      `form-action ${ELSEWHERE}/?`,
      `frame-src ${ELSEWHERE}`,
      `img-src ${ELSEWHERE}/a.png`,
      `object-src ${ELSEWHERE}`,
      'script-src-attr inline',
      `script-src-elem ${ELSEWHERE}/a.js`,
      'script-src-elem inline',
      'style-src-attr inline',
      `style-src-elem ${ELSEWHERE}/a.css`,
      'style-src-elem inline',
    ]);
    await page.context().close();
  });

  test('no script can have a text read as HTML', async () => {
    const page = await openWatched(address);
    const done = await page.evaluate(() => {
      const acts = {
        innerHTML: () => {
          document.body.innerHTML = '';
        },
        insertAdjacentHTML: () => document.body.insertAdjacentHTML('beforeend', ''),
        parseFromString: () => new DOMParser().parseFromString('', 'text/html'),
        srcdoc: () => {
          document.createElement('iframe').srcdoc = '';
        },
        script: () => {
          document.createElement('script').text = '';
        },
        onclick: () => document.body.setAttribute('onclick', ''),
        policy: () => Reflect.get(window, 'trustedTypes').createPolicy('default', {}),
      };
      return Object.entries(acts).flatMap(([name, act]) => {
        try {
          act();
          return [name];
        } catch {
          return [];
        }
      });
    });
    expect(done).toEqual([]);
    await page.context().close();
  });
});
