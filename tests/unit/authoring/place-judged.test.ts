/** What `npm run place` asks about before it writes, and how it says where a place is. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { place } from '../../../scripts/support/place.js';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import { runCommand } from '../../support/command.js';
import { writeStories } from '../../support/story-folders.js';

const article = (language: string, text: string) =>
  `---\nheadline: A journey\nlanguage: ${language}\ncredit: Written for these tests.\n---\n\n${text}\n`;

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-judged-'));
  await writeStories(root, {
    banat: {
      article: article('de', 'Aus Österreich zogen sie ins Banat. Wien und Temeswar sahen sie.'),
      places: NO_PLACES,
    },
    ulster: {
      article: article('en', 'They met at the mill. Cavan was quiet, and so was the ford.'),
      places: NO_PLACES,
    },
  });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const run = (story: string, ...args: string[]) => runCommand(place, root, [story, ...args]);
const asked = (answers: string[], story: string, ...args: string[]) =>
  runCommand(place, root, [story, ...args], answers);
const written = async (story: string) =>
  JSON.parse(await readFile(join(root, 'data', story, 'places.geojson'), 'utf8')).features.length;

describe('the only place of a name', () => {
  test('is not taken if it lies in a country that the article does not name', async () => {
    const { code, err } = await run('banat', 'Banat');
    expect(code).toBe(1);
    expect(err).toContain(
      'one "Banat": Banat, Uttar Pradesh, India, a town or city of 21,580 people',
    );
    expect(err).toContain('The article names Austria, but not India.');
    expect(err).toContain('no regions, rivers or mountains');
    expect(err).toContain('npm run place -- banat "Banat" --pick 1\n');
    expect(await written('banat')).toBe(0);
    expect((await run('banat', 'Banat', '--pick', '1')).out).toContain(
      'Where: Banat, Uttar Pradesh, India.',
    );
  });

  test('is asked about where somebody can answer', async () => {
    const no = await asked([''], 'banat', 'Banat');
    expect(no.out).toMatch(/but not India\. Is it that one\? "yes" takes it$/);
    expect(no).toMatchObject({ code: 1, err: expect.stringContaining('Nothing was written') });
    expect((await asked(['yes'], 'banat', 'Banat')).out).toContain('Added "banat"');
  });

  test('is asked about if it is far from the other places', async () => {
    await run('banat', 'Wien', '--pick', '1');
    const { err } = await run('banat', 'Banat');
    expect(err).toMatch(/It is 5,\d+ km from the story's other places\./);
  });

  test('is taken without asking in a country that the article names, or that the author does', async () => {
    expect((await run('banat', 'Wien', '--country', 'AT')).code).toBe(0);
    expect((await run('banat', 'Temeswar', '--country', 'RO')).out).toMatch(
      /Where: Timişoara, Timiș County, Romania; 458 km south-east of "Wien", the only other place\./,
    );
  });
});

describe('what is written is said with where it is:', () => {
  test('a position by the nearest town, region and country', async () => {
    const { out } = await run('ulster', 'the mill', '--at', '-7.31,54.02');
    expect(out).toMatch(/^ {4}Where: 4\.5 km north-east of Cavan, Ulster, Ireland\.$/m);
  });

  test('a country and a border by their marker', async () => {
    await run('banat', 'Wien', '--country', 'AT');
    expect((await run('banat', 'Österreich')).out).toMatch(
      /Where: all of Austria\. Its marker: .*, Austria; \d+ km .* of "Wien", the only other place\./,
    );
    const border = ['--border', 'AT', '--as', 'Österreich', '--note', 'Nicht gesagt.'];
    expect((await run('banat', ...border)).out).toContain(
      'Where: the land border of Austria. Its marker: ',
    );
  });

  test('a position at sea as that', async () => {
    const { out } = await run('ulster', 'the ford', '--at', '-10.9,53.9', '--sure');
    expect(out).toMatch(/Where: at sea, \d+ km .* of .*, Ireland/);
  });
});

describe('a position that is hardly meant is not written:', () => {
  test.each([
    ['swapped, of a name in the gazetteer', 'Cavan', '53.99,-7.36', '-7.36,53.99'],
    ['without its minus sign, of a name in the gazetteer', 'Cavan', '7.36,53.99', '-7.36,53.99'],
    ['swapped into the sea', 'the mill', '54.02,-7.31', '-7.31,54.02'],
  ])('%s', async (_, name, at, meant) => {
    const { code, err } = await run('ulster', name, '--at', at);
    expect(code).toBe(1);
    expect(err).toContain('Nothing was written.');
    const quoted = JSON.stringify(name);
    expect(err).toContain(`If that is meant: npm run place -- ulster ${quoted} --at ${meant}\n`);
    expect(err).toContain(`right as given: npm run place -- ulster ${quoted} --at ${at} --sure`);
    expect(await written('ulster')).toBe(0);
    expect((await run('ulster', name, '--at', meant)).code).toBe(0);
  });

  test('unless the author says that it is right', async () => {
    expect((await run('ulster', 'the mill', '--at', '54.02,-7.31', '--sure')).code).toBe(0);
    expect((await asked(['y'], 'ulster', 'the ford', '--at', '7.4,54.02')).code).toBe(0);
  });

  test('beside places that are right', async () => {
    await run('ulster', 'Cavan', '--at', '-7.36,53.99');
    const { err } = await run('ulster', 'the mill', '--at', '7.31,54.02');
    expect(err).toMatch(/"the mill" is \d+ km from the other places, and with another sign it/);
  });
});

test('of two plain numbers that nothing else tells apart both readings are said', async () => {
  await writeStories(root, {
    nowhere: { article: article('en', 'They slept in Zzyzxovo.'), places: NO_PLACES },
  });
  const { out } = await run('nowhere', 'Zzyzxovo', '--at', '20.1,45.3');
  expect(out).toMatch(/whether 20\.1,45\.3 is the right way round: .*Serbia; .*Saudi Arabia\./);
  await run('nowhere', 'zzyzxovo', '--remove');
  const told = await run('nowhere', 'Zzyzxovo', '--at', '45.3 N, 20.1 E');
  expect(told.out).not.toContain('right way round');
});
