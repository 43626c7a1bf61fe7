/** What a site has for feed readers, search engines, home screens and previews of links. */
import { parseFeed } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { renderFront, renderWayIn } from '../../../src/page/front-page.js';
import { makeFrontPreview } from '../../../src/publish/front.js';
import { openPainter } from '../../../src/publish/pictures.js';
import { makeSiteFiles } from '../../../src/publish/site-files.js';
import { nodeDataFiles } from '../../../src/site/node-data.js';
import type { Story } from '../../../src/story/story.js';
import { innerOf, tagsOf } from '../../support/html.js';
import { articleWith, storyOf } from '../../support/small-story.js';

const ADDRESS = 'https://example.org/maps/';
const paint = await openPainter(nodeDataFiles);

function story(slug: string, published: string, lines = '', headline?: string): Story {
  const date = published === '' ? '' : `published: ${published}\n`;
  const read = storyOf(articleWith('published: 2024-01-09T18:30:00+01:00\n', `${date}${lines}`));
  const { article } = read;
  return { ...read, slug, article: { ...article, headline: headline ?? article.headline } };
}

const settings = { title: 'Our <maps> & more', language: 'en', style: '', address: ADDRESS };

function fileOf(name: string, stories: readonly Story[], given: object = {}): string | undefined {
  const { files } = makeSiteFiles(stories, { ...settings, ...given }, paint);
  const source = files.find(({ fileName }) => fileName === name)?.source;
  return source === undefined ? undefined : String(source);
}

describe('the feed', () => {
  const stories = [
    story('old', '1807', 'modified: 2024-03-01\nauthor: [Ines Tal, Jo & Berg]\n'),
    story(
      'late',
      '2024-02-01T20:00-05:00',
      'publisher: {name: Courier, link: "https://example.org/c"}\n',
    ),
    story('early', '2024-01-09', '', 'Tom & "Jerry" <3 ]]> </title>'),
    story('undated', '1807~'),
  ];
  const feed = fileOf('feed.atom', stories) ?? '';
  const read = parseFeed(feed, { xmlMode: true });

  test('is read by a feed reader: the stories with a day, the last changed first', () => {
    expect(read).toMatchObject({ type: 'atom', id: ADDRESS, title: 'Our <maps> & more' });
    expect(read?.items.map(({ id, pubDate }) => [id, pubDate?.toISOString()])).toEqual([
      [`${ADDRESS}old/`, '2024-03-01T00:00:00.000Z'],
      [`${ADDRESS}late/`, '2024-02-02T01:00:00.000Z'],
      [`${ADDRESS}early/`, '2024-01-09T00:00:00.000Z'],
    ]);
    expect(read?.updated?.toISOString()).toBe('2024-03-01T00:00:00.000Z');
  });

  test('has headlines and first sentences as they are, whatever characters they have', () => {
    expect(read?.items.at(-1)).toMatchObject({
      title: 'Tom & "Jerry" <3 ]]> </title>',
      description: 'The morning ferry reached Rostock an hour late on Tuesday. Nobody was hurt.',
      link: `${ADDRESS}early/`,
    });
  });

  test('says who wrote a story, or who publishes it, and where its text is from', () => {
    const [old = '', late = '', early = ''] = innerOf(feed, 'entry');
    expect(innerOf(old, 'name')).toEqual(['Ines Tal', 'Jo &amp; Berg']);
    expect(innerOf(late, 'author')).toEqual([
      '<name>Courier</name><uri>https://example.org/c</uri>',
    ]);
    expect(early).not.toContain('<author>');
    expect(early).toContain('<link rel="via" href="https://example.org/ferry">');
    expect(old).not.toContain('<published>');
  });

  test('is the same in each build, and as long as feeds are', () => {
    expect(fileOf('feed.atom', stories)).toBe(feed);
    const many = Array.from({ length: 80 }, (_, index) => story(`s-${index}`, '2024-01-09'));
    expect(innerOf(fileOf('feed.atom', many) ?? '', 'entry')).toHaveLength(50);
  });

  test('is left out where no story has a day, and without the site’s address', () => {
    expect(fileOf('feed.atom', [story('old', '1807')])).toBeUndefined();
    expect(fileOf('feed.atom', stories, { address: undefined })).toBeUndefined();
    expect(fileOf('sitemap.xml', stories, { address: undefined })).toBeUndefined();
  });
});

test('the site map has the list and the stories, each with its last change where that is known', () => {
  const stories = [story('a', '2024-01-09', 'modified: 2024-03-01\n'), story('b', '1807')];
  const urls = innerOf(fileOf('sitemap.xml', stories) ?? '', 'url');
  expect(urls).toEqual([
    `<loc>${ADDRESS}</loc>`,
    `<loc>${ADDRESS}a/</loc><lastmod>2024-03-01T00:00:00Z</lastmod>`,
    `<loc>${ADDRESS}b/</loc>`,
  ]);
  const only = innerOf(fileOf('sitemap.xml', [story('a', '1807')]) ?? '', 'loc');
  expect(only).toEqual([`${ADDRESS}a/`]);
});

describe('for home screens', () => {
  const stories = [story('a', '2024-01-09'), story('b', '2024-01-10')];

  test('the manifest names the site and its icons, which are there and as large as it says', () => {
    const { files } = makeSiteFiles(stories, settings, paint);
    const { icons, ...manifest } = JSON.parse(fileOf('site.webmanifest', stories) ?? '');
    expect(manifest).toMatchObject({ name: settings.title, lang: 'en', start_url: './index.html' });
    expect(icons).toHaveLength(4);
    for (const { src, type, sizes } of icons) {
      const icon = files.find(({ fileName }) => fileName === src);
      expect(icon?.type).toBe(type);
      if (type === 'image/svg+xml') continue;
      const png = Buffer.from(icon?.source ?? '');
      expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes);
    }
  });

  test('a site of one story has its headline and language', () => {
    const manifest = fileOf('site.webmanifest', [story('a', '2024-01-09')], {
      title: undefined,
      language: 'de',
    });
    expect(JSON.parse(manifest ?? '')).toMatchObject({
      name: 'The ferry to Rostock runs late',
      lang: 'en',
      description: 'The morning ferry reached Rostock an hour late on Tuesday. Nobody was hurt.',
    });
  });
});

describe('the front page’s head', () => {
  const BESIDE = {
    manifest: 'site.webmanifest',
    icon: 'icon-180.png',
    feed: { address: 'feed.atom', title: 'Our maps' },
    preview: { address: 'assets/preview.png', width: 1200, height: 630 },
  };
  const listed = ['a', 'b'].map((slug) => ({ story: story(slug, '2024-01-09'), map: 'map.svg' }));
  const headWith = (description?: string) =>
    renderFront({ language: 'en', site: ADDRESS, stories: listed, beside: BESIDE, description });
  const contentsOf = (head: string) =>
    Object.fromEntries(
      tagsOf(head).map(({ attributes: { property, name, rel, content, href } }) => [
        property ?? name ?? rel,
        content ?? href,
      ]),
    );

  test('has a description, a picture, the feed, the manifest and an icon', () => {
    const headline = 'The ferry to Rostock runs late';
    expect(contentsOf(headWith().head)).toMatchObject({
      description: `Maps of articles, every mark a quotation: ${headline} · ${headline}`,
      'og:image': `${ADDRESS}assets/preview.png`,
      alternate: 'feed.atom',
      manifest: 'site.webmanifest',
      'apple-touch-icon': 'icon-180.png',
    });
  });

  test('has the description of the settings instead', () => {
    expect(contentsOf(headWith('Maps from the river.').head)).toMatchObject({
      description: 'Maps from the river.',
      'og:description': 'Maps from the river.',
    });
  });

  test('has the same on the page that leads to an only story', () => {
    const { head } = renderWayIn(story('a', '2024-01-09'), ADDRESS, BESIDE);
    expect(contentsOf(head)).toMatchObject({
      description: 'The morning ferry reached Rostock an hour late on Tuesday. Nobody was hurt.',
      'og:image': `${ADDRESS}assets/preview.png`,
      manifest: 'site.webmanifest',
    });
  });

  test.each([
    ['Stories', 1],
    ['A very long name of a site '.repeat(9), 3],
    ['عنوان & </text><script>', 2],
  ])('has a picture whatever the name: %s', (title, count) => {
    const map = '<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>';
    const shown = Array.from({ length: count }, () => ({ headline: `${title}.`.repeat(9), map }));
    const { source } = makeFrontPreview(title, shown, paint);
    const png = Buffer.from(source);
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
