/** `npm run place` on places that are there. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { place } from '../../../scripts/support/place.js';
import { shapes } from '../../../scripts/support/shapes.js';
import { runCommand } from '../../support/command.js';
import { KML } from '../../support/foreign-files.js';
import { ARTICLE, change, errorsIn, PLACES } from '../../support/small-story.js';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-change-'));
  await mkdir(join(root, 'data/small'), { recursive: true });
  await write('data/small/article.md', ARTICLE);
  await write('data/small/places.geojson', PLACES);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFile(join(root, file), text);
const places = () => readFile(join(root, 'data/small/places.geojson'), 'utf8');
const run = (...args: string[]) => runCommand(place, root, ['small', ...args]);

describe('a place that is there', () => {
  test.each([
    ['by its id', 'rostock'],
    ['by its name, if it is the only one', 'Rostock'],
    ['in any case', 'ROSTOCK'],
  ])('is moved, called %s', async (_, called) => {
    const { code, out, err } = await run(called, '--at', '54.1 N, 12.15 E');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(
      'Changed: "rostock": Rostock, place, stated\n' +
        '    position   was  54.0887° N, 12.14049° E\n' +
        '               is   54.1° N, 12.15° E (1.4 km away)',
    );
    expect(await places()).toBe(change(PLACES, '[12.14049, 54.0887]', '[12.15, 54.1]'));
  });

  test('gets a circle, if the note that it needs is given too', async () => {
    const asked = await run('rostock', '--radius', '500');
    expect(asked.err).toMatch(/^Nothing was written\..*\n {2}--note: /);
    expect(await places()).toBe(PLACES);
    const { out } = await run('rostock', '--radius', '500', '--note', 'The port.');
    expect(out).toContain('    location   was  stated\n               is   narrowed');
    expect(out).toContain('    radius     was  none\n               is   500 m');
    const location = '"location": "stated",\n        "gazetteer": 2844588,';
    const changed =
      '"location": "narrowed",\n        "note": "The port.",\n        "radius": 500,\n        "gazetteer": 2844588,';
    expect(await places()).toBe(change(PLACES, location, changed));
    expect(await errorsIn(root, 'small')).toEqual([]);
  });

  test.each(['the-crossing', 'the-old-mole'])('gets none where %s is no point', async (id) => {
    expect((await run(id, '--radius', '500', '--note', 'N.')).err).toContain('only a point has');
    expect(await places()).toBe(PLACES);
  });

  test('is asked about in a terminal', async () => {
    const args = ['small', 'rostock', '--location', 'narrowed'];
    const { code, out } = await runCommand(place, root, args, ['The port.', '500']);
    expect(code).toBe(0);
    expect(out).toContain('is   The port.');
    expect(await errorsIn(root, 'small')).toEqual([]);
  });

  test('loses its circle when it is stated after all, and is said to keep its note', async () => {
    const { out } = await run('off-warnemuende', '--location', 'stated');
    expect(out).toContain('    radius     was  3000 m\n               is   none');
    expect(out).toContain('Its note stays: The editor placed it');
    expect((await run('off-warnemuende', '--note', '')).out).toContain('is   none');
    const { properties } = JSON.parse(await places()).features[2];
    expect(Object.keys(properties)).toEqual(['name', 'role', 'location', 'when', 'quotes']);
  });

  test('gets another name, date, role and note', async () => {
    await run('off-warnemuende', '--when', '2024-01-08', '--name', 'The roads');
    await run('The roads', '--words', 'lain off');
    await run('rostock', '--role', 'area', '--note', 'N.');
    const [, rostock, roads] = JSON.parse(await places()).features;
    expect(roads.properties).toMatchObject({
      name: 'The roads',
      when: { date: '2024-01-08', words: 'lain off' },
    });
    expect(rostock.properties).toMatchObject({ role: 'area', note: 'N.' });
    expect(await errorsIn(root, 'small')).toEqual([]);
  });

  test('is an event only with a date, and the words for it', async () => {
    const { err } = await run('rostock', '--role', 'event');
    expect(err).toContain('  --when: its date');
    const words = await run('rostock', '--role', 'event', '--when', '2024-01-09');
    expect(words.err).toContain("  --words: the article's own words for the time");
    const other = ['--role', 'event', '--when', '2024-01-09', '--words', 'rang all the time'];
    expect((await run('rostock', ...other)).err).toContain('none of the quotations would have');
    expect(await places()).toBe(PLACES);
  });

  test('that has no position gets one; one with an outline keeps it, and its marker moves', async () => {
    expect((await run('the-old-mole', '--at', '54.18 N, 12.09 E')).out).toContain(
      'position   was  none',
    );
    const { out } = await run('denmark', '--at', '56.1 N, 9.5 E');
    expect(out).toContain('its marker at 56.1° N, 9.5° E');
    const [denmark] = JSON.parse(await places()).features;
    expect(denmark).toMatchObject({
      geometry: { type: 'Polygon' },
      properties: { anchor: [9.5, 56.1] },
    });
    expect((await run('denmark', '--at', '50 N, 9.5 E')).err).toContain('not in its area');
    await run('denmark', '--at', '56.1 N, 9.5 E', '--role', 'place');
    expect(JSON.parse(await places()).features[0].geometry.type).toBe('Point');
    expect(await errorsIn(root, 'small')).toEqual([]);
  });

  test('that is somewhere on a line is asked how it is known as a point', async () => {
    const { err } = await run('the-crossing', '--at', '54.3 N, 12 E', '--role', 'place');
    expect(err).toContain('  --location: how the position of a point is known');
  });

  test('that is a point is somewhere within its radius', async () => {
    const somewhere = ['rostock', '--location', 'somewhere', '--note', 'In the town.'];
    expect((await run(...somewhere)).err).toContain('  --location: how the position of a point');
    const { out } = await run(...somewhere, '--radius', '3000');
    expect(out).toContain('is   somewhere');
    expect(await errorsIn(root, 'small')).toEqual([]);
  });

  test('is not moved where it is hardly meant to be, unless the author is sure', async () => {
    const swapped = await run('rostock', '--at', '54.0887,12.14049');
    expect(swapped.err).toContain('npm run place -- small rostock --at 12.14049,54.0887');
    expect(await places()).toBe(PLACES);
    const { out } = await run('rostock', '--at', '54.0887,12.14049', '--sure');
    expect(out).toContain('position   was  54.0887° N, 12.14049° E');
    expect(out).toMatch(/^Where: /m);
  });

  test('that is moved far away is no longer the entry of the gazetteer', async () => {
    expect((await run('rostock', '--at', '53 N, 12 E', '--sure')).out).toContain(
      'gazetteer  was  2844588\n               is   none',
    );
  });

  test('and is so already is left alone', async () => {
    expect((await run('rostock', '--role', 'place')).out).toBe(
      'Nothing to change: "rostock" is so already.',
    );
    expect(await places()).toBe(PLACES);
    expect((await run('--undo')).err).toContain('There is nothing to undo in small');
  });
});

describe('quotations', () => {
  test('are listed by number, and then what could be quoted too', async () => {
    const { out } = await run('rostock', '--quotes');
    expect(out).toContain(
      '"rostock": Rostock, place, stated, 2 quotations.\n    1  Rostock: It had',
    );
    expect(out).toContain('    2  Rostock: The morning ferry');
    expect(out).toContain('    3  Rostock: The ferry to Rostock runs late');
    expect(await places()).toBe(PLACES);
    expect((await run('off-warnemuende')).out).toContain('    1  off Warnemünde: It had');
  });

  test('go and come by number', async () => {
    const { out } = await run('rostock', '--drop-quotes', '1', '--add-quotes', '3');
    expect(out).toContain('    no longer quoted: Rostock: It had lain off');
    expect(out).toContain('    now quoted: Rostock: The ferry to Rostock runs late');
    const exacts = async () =>
      JSON.parse(await places()).features[1].properties.quotes.map(
        ({ exact }: { exact: string }) => exact,
      );
    expect(await exacts()).toEqual([
      'The morning ferry reached Rostock an hour late on Tuesday.',
      'The ferry to Rostock runs late',
    ]);
    await run('rostock', '--keep-quotes', '2');
    expect(await exacts()).toEqual(['The ferry to Rostock runs late']);
  });

  test('come by their words', async () => {
    const { out } = await run('Rostock', '--as', 'The captain');
    expect(out).toContain('now quoted: The captain: The captain was born');
    expect((await run('rostock', '--as', 'the captain')).err).toContain('it has "The captain"');
  });

  test.each([
    ['the last one', ['rostock', '--drop-quotes', '1,2'], '--remove takes the place off the map'],
    [
      'the one with the date',
      ['off-warnemuende', '--drop-quotes', '1', '--as', 'Denmark'],
      'none of the quotations would have "since dawn"',
    ],
    ['one that is not there', ['rostock', '--drop-quotes', '3'], 'has 2 quotations, no number 3'],
    ['a sentence that is not there', ['rostock', '--add-quotes', '9'], 'There is no sentence 9'],
    ['no number', ['rostock', '--drop-quotes', 'two'], 'must be numbers of quotations'],
  ])('stay, if it is %s', async (_, args, reason) => {
    const { code, err } = await run(...args);
    expect(err).toContain(reason);
    expect(code).toBeGreaterThan(0);
    expect(await places()).toBe(PLACES);
  });
});

describe('a place is not confused with another', () => {
  test('if two have its name', async () => {
    const two = PLACES.replace('"name": "The old mole"', '"name": "Rostock"');
    await write('data/small/places.geojson', two);
    const { err } = await run('Rostock', '--radius', '500');
    expect(err).toContain('2 places called "Rostock". Say which by its id: rostock, the-old-mole.');
    expect(await places()).toBe(two);
  });

  test.each([
    [['--at', '54.18,12.09', '--as', 'Warnemünde']],
    [['--at', '12.09,54.18', '--as', 'Warnemünde']],
    [['--when', '2024-01-09', '--words', 'on Tuesday']],
    [['--role', 'event', '--when', '2024-01-09', '--words', 'on Tuesday']],
    [['--at', '12.09,54.18', '--name', 'Rostock port']],
  ])('if %j may add one of the same name', async (args) => {
    const { code, err } = await run('Rostock', ...args);
    expect(code).toBe(2);
    expect(err).toContain('To change it, call it by its id: npm run place -- small rostock --');
    expect(err).toMatch(/To add another, give that an id: .* --id rostock-2$/m);
    expect(await places()).toBe(PLACES);
  });

  test('if an id says that another is meant', async () => {
    const { out } = await run('Rostock', '--at', '12.1,54.17', '--id', 'rostock-port');
    expect(out).toContain('Added "rostock-port"');
    expect((await run('Rostock', '--note', 'N.')).err).toContain('2 places');
    expect((await run('Rostock', '--id', 'rostock-port', '--note', 'N.')).out).toContain(
      'Changed: "rostock-port"',
    );
  });

  test('if it is misspelt', async () => {
    const { code, err } = await run('rostok', '--remove');
    expect(err).toContain('small has no place "rostok". Spelt alike: rostock');
    expect(code).toBe(2);
  });
});

describe('a place is taken out', () => {
  test.each(['denmark', 'rostock', 'the-old-mole'])('%s, and nothing else changes', async (id) => {
    const { out } = await run(id, '--remove');
    expect(out).toContain(`Gone: "${id}"`);
    const text = await places();
    const left = JSON.parse(PLACES);
    left.features = left.features.filter((feature: { id: string }) => feature.id !== id);
    expect(JSON.parse(text)).toEqual(left);
    const lines = PLACES.split('\n').filter((line) => !text.split('\n').includes(line));
    expect(lines.join('')).toContain(`"id": "${id}"`);
    await run('--undo');
    expect(await places()).toBe(PLACES);
  });

  test('and the check says if the article then names it in vain', async () => {
    const { out } = await run('denmark', '--remove');
    expect(out).toContain('the article names "Denmark"');
    expect(out).toContain('npm run place -- small --undo takes it back.');
  });
});

describe('the last change of a story is undone', () => {
  test('and done again', async () => {
    await run('rostock', '--note', 'The port.');
    const changed = await places();
    const { out } = await run('--undo');
    expect(out).toContain('Undone, in data/small/places.geojson:\nChanged: "rostock"');
    expect(out).toContain('    note       was  The port.\n               is   none');
    expect(out).toContain('The same command once more does it again.');
    expect(await places()).toBe(PLACES);
    expect((await run('--undo')).out).toContain('Done again, in data/small/places.geojson:');
    expect(await places()).toBe(changed);
  });

  test('whichever command made it', async () => {
    await run('Warnemünde', '--at', '12.08,54.17');
    expect((await run('--undo')).out).toContain('Gone: "warnemunde"');
    await write('drawn.kml', KML.replaceAll('Rostock', 'pilot'));
    await run('--from', 'drawn.kml');
    expect((await run('--undo')).out).toContain('Gone: "pilot"');
    expect(await places()).toBe(PLACES);
    const undrawn = PLACES.replace(
      '"anchor": [9.9, 56.0],',
      '"anchor": [9.3, 56.1], "shape": {"country": "Denmark"},',
    );
    await write('data/small/places.geojson', undrawn);
    await runCommand(shapes, root, ['small']);
    expect(await places()).not.toBe(undrawn);
    expect((await run('--undo')).out).toContain('Changed: "denmark"');
    expect(await places()).toBe(undrawn);
  });

  test.each([
    ['changed by hand', (text: string) => text.replace('The old mole', 'The mole')],
    ['broken by hand', (text: string) => text.replace('{', '{,')],
  ])('unless the file was %s since, of which nothing is lost', async (_, edit) => {
    await run('rostock', '--note', 'The port.');
    const edited = edit(await places());
    await write('data/small/places.geojson', edited);
    const { code, err } = await run('--undo');
    expect(code).toBe(1);
    expect(err).toContain('has been changed since the last command wrote it');
    expect(await places()).toBe(edited);
    const kept = /is in (\S+)\.$/m.exec(err)?.[1] ?? '';
    expect(await readFile(join(root, kept), 'utf8')).toBe(PLACES);
  });

  test('with its line ends and its byte order mark', async () => {
    const windows = `\uFEFF${PLACES.replaceAll('\n', '\r\n')}`;
    await write('data/small/places.geojson', windows);
    await run('rostock', '--note', 'The port.');
    expect((await places()).replace('        "note": "The port.",\r\n', '')).toBe(windows);
    await run('--undo');
    expect(await places()).toBe(windows);
  });

  test('from a folder that no repository takes in', async () => {
    await run('rostock', '--note', 'The port.');
    expect(await readFile(join(root, '.dateline/.gitignore'), 'utf8')).toBe('*\n');
  });

  test('and a story that there is not is named', async () => {
    const { err } = await runCommand(place, root, ['large', '--undo']);
    expect(err).toContain('There is no story large');
    expect((await run('Rostock', '--undo')).err).toContain('npm run place -- small --undo');
  });
});
