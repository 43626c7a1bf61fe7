import { beforeAll, describe, expect, test } from 'vitest';
import { drawPreview } from '../../../src/page/preview.js';
import { composePage } from '../../../src/publish/compose.js';
import { lightColours, paint } from '../../../src/publish/preview.js';
import { makeSite, type StorySite } from '../../../src/publish/site.js';
import { readSiteAddress } from '../../../src/site/settings.js';
import { innerOf, tagsOf, textsOf } from '../../support/html.js';
import { PLACES, RIGHT, storyOf } from '../../support/small-story.js';

const SITE = 'https://example.org/maps/ferry/';
const source = composePage(storyOf(RIGHT));
const make = (site: string | undefined) =>
  makeSite({ source, places: PLACES, site, isBuild: true });

describe('with a public address', () => {
  let site: StorySite;
  beforeAll(async () => {
    site = await make(SITE);
  }, 60_000);
  const headOf = ({ head }: { head: string }) => JSON.stringify(tagsOf(head));

  test('the page says where it is to be found, and its picture', () => {
    const tags = headOf(site.pages[0].parts);
    expect(tags).toContain(`{"rel":"canonical","href":"${SITE}"}`);
    expect(tags).toContain(`{"property":"og:url","content":"${SITE}"}`);
    expect(tags).toMatch(/"og:image","content":"https:\/\/example\.org\/maps\/assets\/preview-/);
    const [article = ''] = innerOf(site.pages[0].parts.head, 'script');
    expect(JSON.parse(article)).toMatchObject({
      url: SITE,
      isBasedOn: 'https://example.org/ferry',
    });
  });

  test('the embedded page names the full one as what is to be found', () => {
    expect(headOf(site.pages[1]?.parts ?? { head: '' })).toContain(
      `{"rel":"canonical","href":"${SITE}"}`,
    );
    expect(headOf(site.pages[1]?.parts ?? { head: '' })).toContain('"noindex"');
  });

  test('the snippet holds it, also in the page that is one file', () => {
    for (const { body } of [site.pages[0].parts, site.alone.parts]) {
      expect(textsOf(body, 'textarea').join()).toContain(`src="${SITE}embed.html"`);
    }
  });
});

test('without one, nothing claims to know it', async () => {
  const site = await make(undefined);
  expect(site.pages[0].parts.head).not.toMatch(/canonical|og:url/);
  expect(
    tagsOf(site.pages[0].parts.head).map(({ attributes }) => attributes.content),
  ).toContainEqual(expect.stringMatching(/^\.\.\/assets\/preview-[0-9a-f]{8}\.png$/));
  expect(site.alone.parts.body).not.toContain('embed-snippet');
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
  test('is the same bytes each time', async () => {
    const [first, second] = await Promise.all([make(undefined), make(undefined)]);
    expect(first.files).toEqual(second.files);
  });

  test.each([
    'Storm',
    'A headline that goes on and on '.repeat(8).trim(),
    'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
    'Tom & "Jerry" <3 </text><script>',
  ])('takes the headline %s', async (headline) => {
    const { story } = source;
    const article = { ...story.article, headline };
    const svg = drawPreview({ ...source, story: { ...story, article } }, lightColours());
    expect(svg).not.toContain('<script>');
    const png = Buffer.from(await paint(svg));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  });
});
