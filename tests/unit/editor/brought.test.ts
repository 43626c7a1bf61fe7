/** The stories in files that an author brings to the editor. */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import { broughtFiles, storiesIn } from '../../../src/editor/stories/brought.js';
import { storyArchive } from '../../../src/editor/take-away/download.js';
import { ARTICLE, PLACES } from '../../support/small-story.js';

const FILES = { article: ARTICLE, places: PLACES, notes: '' };

const file = (name: string, content: string | Uint8Array<ArrayBuffer>) => new File([content], name);
const found = async (...files: readonly File[]) => storiesIn(await broughtFiles(files));
const zip = (name: string, entries: Zippable) => file(name, Uint8Array.from(zipSync(entries)));

describe('a story is found', () => {
  test('in what "Download story" gives, byte for byte, however often it was downloaded', async () => {
    const article = `\uFEFF${ARTICLE.replaceAll('\n', '\r\n')}`;
    const files = { article, places: `${PLACES} `, notes: '{"version":1}\n' };
    for (const name of ['ferry.zip', 'ferry (2).zip', 'renamed.ZIP']) {
      const archive = file(name, storyArchive('ferry', files));
      expect(await found(archive)).toEqual([{ slug: 'ferry', files }]);
    }
  });

  test('several at once, in the packed folder of all stories', async () => {
    const entries: Zippable = {};
    for (const slug of ['ferry', 'mill']) {
      entries[`maps/data/${slug}/article.md`] = strToU8(ARTICLE);
      entries[`maps/data/${slug}/places.geojson`] = strToU8(PLACES);
      entries[`__MACOSX/data/${slug}/article.md`] = strToU8('finder');
    }
    const stories = await found(zip('maps.zip', entries));
    expect(stories).toEqual(['ferry', 'mill'].map((slug) => ({ slug, files: FILES })));
  });

  test('in a ZIP without a folder, which then gives it its name', async () => {
    const bare = { 'article.md': strToU8(ARTICLE), 'places.geojson': strToU8(PLACES) };
    expect(await found(zip('ferry (1).zip', bare))).toEqual([{ slug: 'ferry', files: FILES }]);
    expect(await found(zip('Meine Karte.zip', bare))).toEqual([
      { slug: 'the-ferry-to-rostock-runs-late', files: FILES },
    ]);
  });

  test('in two files, whatever browsers have made of their names', async () => {
    const slug = 'the-ferry-to-rostock-runs-late';
    for (const [article, places] of [
      ['article.md', 'places.geojson'],
      ['article (1).md', 'places (1).geojson'],
      ['article.md', 'places.json'],
    ] as const) {
      const stories = await found(file(places, PLACES), file(article, ARTICLE));
      expect(stories).toEqual([{ slug, files: FILES }]);
    }
  });

  test('in an article of Dateline alone, which has no places yet', async () => {
    const files = { article: ARTICLE, places: NO_PLACES, notes: '' };
    expect(await found(file('ferry.md', ARTICLE))).toMatchObject([{ files }]);
  });
});

test('Notes that cannot be read keep no story from being found', async () => {
  const broken = { 'article.md': strToU8(ARTICLE), '.editor.json': Uint8Array.of(0xff) };
  expect(await found(zip('ferry.zip', broken))).toEqual([
    { slug: 'ferry', files: { ...FILES, places: NO_PLACES } },
  ]);
});

describe('what holds no story is told apart', () => {
  test.each([
    ['places without an article', 'onlyPlaces', file('places.geojson', PLACES)],
    ['a finished page', 'aPage', file('a.html', '<meta name="generator" content="Dateline 1">')],
    ['a page of others', 'noStory', file('a.html', '<p>Hello</p>')],
    ['an article of others', 'noStory', file('a.md', '# Hello')],
    ['a ZIP of others', 'noStory', zip('a.zip', { 'photo.jpg': strToU8('x') })],
    ['a ZIP that is cut off', 'broken', file('a.zip', storyArchive('ferry', FILES).slice(0, 200))],
    ['another encoding', 'notUtf8', file('article.md', Uint8Array.from([0x41, 0xe4, 0x41]))],
    ['a file that no command reads', 'tooLarge', file('article.md', ' '.repeat(32e6 + 1))],
  ])('%s', async (_, fault, brought) => {
    expect(await found(brought)).toBe(fault);
  });
});
