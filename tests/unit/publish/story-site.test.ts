import { describe, expect, test } from 'vitest';
import { drawPreview } from '../../../src/page/preview.js';
import { openPainter } from '../../../src/publish/pictures.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import { readSiteAddress } from '../../../src/publish/settings.js';
import { writeSinglePage } from '../../../src/publish/single-page.js';
import { makeStorySite } from '../../../src/publish/story-site.js';
import { nodeDataFiles } from '../../../src/site/node-data.js';
import { innerOf, tagsOf, textsOf } from '../../support/html.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { PLACES, RIGHT, storyOf } from '../../support/small-story.js';

const SITE = 'https://example.org/maps/small/';
const source = prepareStory(storyOf(RIGHT), await openRoughBasemapData());
const paint = await openPainter(nodeDataFiles);
const make = (address: string | undefined) =>
  makeStorySite({
    source,
    places: PLACES,
    settings: { language: 'en', style: '', address },
    isSeveral: false,
    paint,
  });

const SHELL = '<head><meta charset="utf-8"></head><body><!--story-body--></body>';
const singlePage = (address: string | undefined) =>
  writeSinglePage(make(address).single, {
    shell: SHELL,
    script: '',
    licences: '',
    settings: { language: 'en', style: '', address },
  });

describe('with a public address', () => {
  const site = make('https://example.org/maps/');
  const headOf = ({ head }: { head: string }) => JSON.stringify(tagsOf(head));

  test('the page names its address and its picture', () => {
    const tags = headOf(site.pages[0].content);
    expect(tags).toContain(`{"rel":"canonical","href":"${SITE}"}`);
    expect(tags).toContain(`{"property":"og:url","content":"${SITE}"}`);
    expect(tags).toMatch(/"og:image","content":"https:\/\/example\.org\/maps\/assets\/preview-/);
    const [article = ''] = innerOf(site.pages[0].content.head, 'script');
    expect(JSON.parse(article)).toMatchObject({
      url: SITE,
      isBasedOn: 'https://example.org/ferry',
    });
  });

  test('the page leads programs to its data, each file with its media type', () => {
    const links = tagsOf(site.pages[0].content.head).flatMap(({ name, attributes }) =>
      name === 'link' && attributes.rel === 'alternate' ? [attributes] : [],
    );
    const written = new Map(site.files.map(({ fileName, type }) => [fileName, type]));
    const data = links.filter(({ href = '' }) => !href.startsWith('https:'));
    expect(data.length).toBeGreaterThan(5);
    for (const { href, type } of data) expect(written.get(`small/${href}`), href).toBe(type);
  });

  test('other sites may show the map in place of the page’s address: oEmbed', () => {
    const links = tagsOf(site.pages[0].content.head).map(({ attributes }) => attributes);
    expect(links).toContainEqual({
      rel: 'alternate',
      type: 'application/json+oembed',
      href: `${SITE}oembed.json`,
    });
    const file = site.files.find(({ fileName }) => fileName === 'small/oembed.json');
    const { html, thumbnail_url, ...answer } = JSON.parse(String(file?.source));
    expect(answer).toMatchObject({
      version: '1.0',
      type: 'rich',
      title: 'The ferry to Rostock runs late',
      provider_name: 'example.org',
      provider_url: 'https://example.org/maps/',
      width: 600,
      height: 500,
    });
    expect(thumbnail_url).toMatch(/^https:\/\/example\.org\/maps\/assets\/preview-/);
    expect(tagsOf(html)).toMatchObject([
      { name: 'iframe', attributes: { src: `${SITE}embed.html`, width: '600', height: '500' } },
    ]);
  });

  test('the embedded page names the full page as the canonical one', () => {
    expect(headOf(site.pages[1]?.content ?? { head: '' })).toContain(
      `{"rel":"canonical","href":"${SITE}"}`,
    );
    expect(headOf(site.pages[1]?.content ?? { head: '' })).toContain('"noindex"');
  });

  test('the embed snippet has it, also in the page that is one file', () => {
    for (const body of [site.pages[0].content.body, singlePage('https://example.org/maps/')]) {
      expect(textsOf(body, 'textarea').join()).toContain(`src="${SITE}embed.html"`);
    }
  });
});

test('without a public address, no page names one', () => {
  const site = make(undefined);
  expect(site.pages[0].content.head).not.toMatch(/canonical|og:url|oembed/);
  expect(site.files.map(({ fileName }) => fileName)).not.toContain('small/oembed.json');
  expect(
    tagsOf(site.pages[0].content.head).map(({ attributes }) => attributes.content),
  ).toContainEqual(expect.stringMatching(/^\.\.\/assets\/preview-[0-9a-f]{8}\.png$/));
  expect(singlePage(undefined)).not.toContain('embed-snippet');
});

test.each([
  [undefined, undefined],
  ['', undefined],
  ['https://example.org', 'https://example.org/'],
  ['https://example.org/maps', 'https://example.org/maps/'],
  ['https://example.org/maps/index.html', 'https://example.org/maps/'],
  ['http://localhost:8080/a/?q#f', 'http://localhost:8080/a/'],
])('DATELINE_SITE %s is read as %s', (text, address) => {
  expect(readSiteAddress(text)).toBe(address);
});

test.each(['example.org', 'ftp://example.org/', 'javascript:alert(1)', '/maps'])(
  'DATELINE_SITE %s is refused',
  (text) => {
    expect(() => readSiteAddress(text)).toThrow('must begin with https://');
  },
);

describe('the preview picture', () => {
  test('is the same bytes each time', () => {
    expect(make(undefined).files).toEqual(make(undefined).files);
  });

  test('can be painted of a story in one town, with the small map of where that is', async () => {
    const story = storyOf(RIGHT);
    const places = story.places.filter(({ id }) => id === 'rostock');
    const town = prepareStory({ ...story, places }, await openRoughBasemapData());
    expect(town.basemap.surroundings).toBeDefined();
    const png = Buffer.from(paint(drawPreview(town)));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });

  test.each([
    'Storm',
    'A headline that goes on and on '.repeat(8).trim(),
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'Tom & "Jerry" <3 </text><script>',
  ])('can be painted with the headline %s', (headline) => {
    const { story } = source;
    const article = { ...story.article, headline };
    const svg = drawPreview({ ...source, story: { ...story, article } });
    expect(svg).not.toContain('<script>');
    const png = Buffer.from(paint(svg));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
