/** `streets.pmtiles` beside a story: what the check says of it, how it is served and published. */
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/check/finding.js';
import { checkStreets, type StreetArchive } from '../../../src/check/streets.js';
import type { Extent, LngLat } from '../../../src/geo/geography.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import { parseSettings } from '../../../src/publish/settings.js';
import { makeStorySite } from '../../../src/publish/story-site.js';
import { openGazetteer } from '../../../src/site/node-data.js';
import { serveStreets } from '../../../src/site/serve-streets.js';
import { loadStory } from '../../../src/site/stories.js';
import { publishedStreets } from '../../../src/site/streets.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { PLACES, RIGHT, storyOf } from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';
import { streetArchive, townRound } from '../../support/street-archive.js';

const ROSTOCK: LngLat = [12.14049, 54.0887];
const ROADS: LngLat = [12.07, 54.2];

const round = ([longitude, latitude]: LngLat): Extent => [
  ...([longitude - 0.01, latitude - 0.01] as const),
  ...([longitude + 0.01, latitude + 0.01] as const),
];

/** An archive with the streets round these points, with what a test changes. */
const archiveOf = (points: readonly LngLat[], changed = {}) =>
  streetArchive({
    layers: townRound(ROSTOCK, 0.01),
    extents: points.map(round),
    maxZoom: 14,
    ...changed,
  });

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-streets-'));
  await writeStories(root, { small: RIGHT });
});
afterAll(() => rm(root, { recursive: true, force: true }));

const path = () => join(root, 'data/small/streets.pmtiles');
const gazetteer = await openGazetteer();
const load = () => loadStory(root, 'small', gazetteer);

async function findingsWith(bytes: Uint8Array | string): Promise<readonly Finding[]> {
  await writeFile(path(), bytes);
  return (await load()).findings;
}

const said = (findings: readonly Finding[]) =>
  findings.map(({ file, severity, message }) => `${file} ${severity}: ${message}`);

describe('the check', () => {
  test('has nothing to say of an extract that covers the story', async () => {
    expect(await findingsWith(archiveOf([ROSTOCK, ROADS]))).toEqual([]);
    const { streets } = await load();
    expect(streets).toMatchObject({ maxZoom: 14 });
    expect(streets?.extent.map((degrees) => degrees.toFixed(3))).toEqual([
      ...['12.060', '54.079', '12.150', '54.210'],
    ]);
  });

  test('names the events that it does not cover, though its extent may hold them', async () => {
    const said = (await findingsWith(archiveOf([ROSTOCK, [12.0, 54.3]]))).map(
      ({ severity, message }) => `${severity}: ${message}`,
    );
    expect(said).toEqual(['warning: the archive does not cover Off Warnemünde']);
  });

  test('says of one that is elsewhere where it is', async () => {
    const [finding, ...others] = await findingsWith(archiveOf([[9.19, 45.46]]));
    expect(others).toEqual([]);
    expect(finding?.severity).toBe('warning');
    expect(finding?.message).toMatch(/covers none of the story’s places: it reaches from 9.18, 45/);
  });

  test.each([
    ['a text', 'not an archive', 'it does not begin like one, or is damaged'],
    ['nothing', '', 'it does not begin like one, or is damaged'],
    ['a part of one', archiveOf([ROSTOCK]).slice(0, 3000), 'its end is missing'],
  ])('stops at %s', async (_, bytes, reason) => {
    expect(said(await findingsWith(bytes))).toEqual([
      `data/small/streets.pmtiles error: this is no archive of map tiles (PMTiles, version 3): ${reason}`,
    ]);
    expect((await load()).streets).toBeUndefined();
    expect((await load()).story).toBeDefined();
  });

  test('stops at tiles that are pictures, and at layers of another schema', async () => {
    const [pictures] = await findingsWith(archiveOf([ROSTOCK], { tileType: 2 }));
    expect(pictures?.message).toContain('the archive holds pictures');
    const layers = { transportation: townRound(ROSTOCK, 0.01).roads ?? [] };
    const [others] = await findingsWith(archiveOf([ROSTOCK], { layers }));
    expect(others?.message).toContain('no layer earth, no water, no roads');
    expect([pictures?.severity, others?.severity]).toEqual(['error', 'error']);
  });

  test('stops at a link that leads out of the project', async () => {
    await rm(path(), { force: true });
    await symlink('/etc/hostname', path());
    expect(said((await load()).findings)).toEqual([
      'data/small/streets.pmtiles error: this is a symbolic link that leads out of the project',
    ]);
    await rm(path());
    expect(await load()).not.toHaveProperty('streets');
  });

  test.each([
    ['one that GitHub takes', { size: 99e6 }, ''],
    ['one that it does not', { size: 101e6 }, 'warning: the archive has 101 megabytes'],
    ['one of a continent', { size: 2e9 }, 'error: the archive has 2000 megabytes'],
    ['one without the near zooms', { maxZoom: 10 }, 'warning: the archive has zooms 0 to 10'],
    ['one without the far zooms', { minZoom: 13 }, 'warning: the archive has zooms 13 to 15'],
  ])('weighs %s', (_, changed, expected) => {
    const archive: StreetArchive = {
      ...{ size: 5e6, tileType: 1, minZoom: 0, maxZoom: 15, extent: [0, 0, 1, 1] },
      ...{ layers: ['earth', 'water', 'roads'], covered: new Set<string>() },
      ...changed,
    };
    const found = checkStreets('streets.pmtiles', archive).map(
      ({ severity, message }) => `${severity}: ${message}`,
    );
    expect(found.join()).toContain(expected);
    expect(found).toHaveLength(expected === '' ? 0 : 1);
  });
});

describe('a story’s site', () => {
  test('has the file under a name that says what it holds, and its pages no other tiles', async () => {
    const bytes = archiveOf([ROSTOCK, ROADS]);
    await findingsWith(bytes);
    const { streets } = await load();
    if (!streets) throw new Error('The archive is not found.');
    const file = await publishedStreets(streets);
    expect(file.fileName).toMatch(/^assets\/streets-[0-9a-f]{8}\.pmtiles$/);
    expect(Buffer.from(file.source).equals(bytes)).toBe(true);
    const { settings } = parseSettings(
      { file: 'site.yaml', text: '' },
      { file: 'site.css', text: '' },
    );
    const site = makeStorySite({
      source: prepareStory(storyOf(RIGHT), await openRoughBasemapData()),
      ...{ places: PLACES, settings, isSeveral: false },
      streets: { ...streets, fileName: file.fileName },
    });
    expect(site.tiles).toBeNull();
    const [page] = site.pages;
    expect(page.content.body).toContain(`"address":"../${file.fileName}"`);
    expect(page.content.body).not.toContain('"tiles":{');
    expect(page.content.body).not.toContain(streets.path);
  });
});

describe('the dev server', () => {
  let address = '';
  const server = createServer((request, response) => {
    serveStreets(root)(request, response, () => response.writeHead(404).end());
  });
  beforeAll(async () => {
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const at = server.address();
    address = typeof at === 'object' && at ? `http://127.0.0.1:${at.port}` : '';
    await writeFile(path(), archiveOf([ROSTOCK]));
  });
  afterAll(() => server.close());

  const ask = (range?: string, at = '/small/streets.pmtiles') =>
    fetch(address + at, range === undefined ? {} : { headers: { Range: range } });

  test('serves ranges of it', async () => {
    const bytes = await readFile(path());
    const first = await ask('bytes=0-126');
    expect([first.status, first.headers.get('content-range')]).toEqual([
      206,
      `bytes 0-126/${bytes.length}`,
    ]);
    expect(Buffer.from(await first.arrayBuffer()).equals(bytes.subarray(0, 127))).toBe(true);
    const rest = await ask('bytes=1000-9999999999');
    expect(Buffer.from(await rest.arrayBuffer()).equals(bytes.subarray(1000))).toBe(true);
    expect((await ask(`bytes=${bytes.length}-`)).status).toBe(416);
    const whole = await ask();
    expect([whole.status, (await whole.arrayBuffer()).byteLength]).toEqual([200, bytes.length]);
  });

  test('serves no other file, and none that is missing', async () => {
    for (const at of ['/small/article.md', '/none/streets.pmtiles', '/..%2f/streets.pmtiles']) {
      expect((await ask(undefined, at)).status).toBe(404);
    }
  });
});
