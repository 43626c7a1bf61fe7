import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { draft } from '../../../scripts/support/draft.js';
import { place } from '../../../scripts/support/place.js';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import { runCommand } from '../../support/command.js';
import { ARTICLE, errorsIn, PLACES } from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-draft-'));
  await writeStories(root, { ferry: { article: ARTICLE, places: NO_PLACES } });
});
afterEach(() => rm(root, { recursive: true, force: true }));

const run = (...args: string[]) => runCommand(draft, root, ['ferry', ...args]);
const places = () => readFile(join(root, 'data/ferry/places.geojson'), 'utf8');
const write = (article: string, text = NO_PLACES) =>
  writeStories(root, { ferry: { article, places: text } });

/** The number that a list gives to a place. */
function numberOf(list: string, name: string): string {
  return new RegExp(`^ *(\\d+)  ${name}`, 'm').exec(list)?.[1] ?? `no ${name}`;
}

describe('npm run draft', () => {
  test('lists what the article names and writes nothing', async () => {
    const { code, out, err } = await run();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^The article seems to name 3 places; /);
    expect(out).toMatch(/^ {2}1 {2}Rostock \(3 times\)/m);
    expect(out).toMatch(/^ {5}1 {2}Denmark, a country/m);
    expect(out).toContain('on Tuesday   2024-01-09: it is the day of publication');
    expect(await places()).toBe(NO_PLACES);
  });

  test('leaves out what is on the map, and what is left off it', async () => {
    const aside = PLACES.replace('"mention": "The bell"', '"mention": "Warnemünde"');
    await write(ARTICLE, aside);
    const { out } = await run();
    expect(out).toMatch(/^The article seems to name no more places/);
    expect(out).toContain('npm run place -- ferry "<name>"');
  });

  test('says so where an article names no place, and what to do', async () => {
    await write(
      ARTICLE.replace(/(?<=---\n\n).*$/s, 'Take a needle, and darn the sock.\n').replace(
        'ferry to Rostock',
        'sock',
      ),
    );
    const { code, out } = await run();
    expect(code).toBe(0);
    expect(out).toMatch(/^The article seems to name no places/);
    expect(out).toContain('npm run place -- ferry "<name>"');
  });

  test('says that a language is not known', async () => {
    await write(ARTICLE.replace('language: en', 'language: nl'));
    expect((await run()).out).toMatch(/^Of the language "nl" no more is known/);
  });
});

describe('npm run draft -- --take', () => {
  test('adds what is chosen, says so in full words, and suggests it no more', async () => {
    const numbers = ['Rostock', 'Denmark'].map(async (name) => numberOf((await run()).out, name));
    const { code, out, err } = await run('--take', (await Promise.all(numbers)).join(','));
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^Took 2 of 2 suggestions\.$/m);
    expect(out).toMatch(/Rostock: Rostock, .*Germany, .*\. Added as "rostock", 3 quotations\.$/m);
    expect(out).toMatch(/Denmark: Denmark, a country\. Added as "denmark", 1 quotation\.$/m);
    expect(out).toContain('npm run place -- ferry --undo takes it back.');
    expect(await errorsIn(root, 'ferry')).toEqual([]);
    const { out: after } = await run();
    expect(after).toMatch(/^The article seems to name 1 more place; /);
    expect(after).not.toMatch(/^ +\d+ {2}(Rostock|Denmark)/m);
  });

  test('is taken back by place --undo', async () => {
    await run('--take', '1');
    expect(await places()).not.toBe(NO_PLACES);
    expect((await runCommand(place, root, ['ferry', '--undo'])).code).toBe(0);
    expect(await places()).toBe(NO_PLACES);
  });

  test.each([
    ['9', '--take 9: the list has 3 suggestions. Nothing was written.'],
    ['1,1=4', '1 is there twice, with candidate 1 and with 4'],
    ['3=4', /^--take 3=4: it has \d candidates?\./],
  ])('%s is refused with what the list has', async (numbers, message) => {
    const { code, err } = await run('--take', numbers);
    expect(err).toMatch(message);
    expect(code).toBe(2);
    expect(await places()).toBe(NO_PLACES);
  });

  test('keeps the line ends of a file, and the rest of it', async () => {
    await write(ARTICLE.replaceAll('\n', '\r\n'), NO_PLACES.replaceAll('\n', '\r\n'));
    expect((await run('--take', '1')).code).toBe(0);
    const text = await places();
    expect(text.replaceAll('\r\n', '')).not.toContain('\n');
    expect(JSON.parse(text).features).toHaveLength(1);
  });

  test.each([
    ['{"features": [', 'data/ferry/places.geojson:1:'],
    ['[]', 'data/ferry/places.geojson:1:1: error'],
  ])('writes nothing into a file that is broken: %s', async (text, message) => {
    await write(ARTICLE, text);
    const { code, err } = await run('--take', '1');
    expect(err).toContain(message);
    expect(code).toBe(1);
    expect(await places()).toBe(text);
  });
});

test('a story that is not there is answered with the nearest name', async () => {
  const { code, err } = await runCommand(draft, root, ['fery']);
  expect(err).toContain('There is no story fery. Did you mean ferry? The stories are: ferry.');
  expect(code).toBe(2);
});
