import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { place } from '../../../scripts/support/place.js';
import { readPlaceOptions } from '../../../scripts/support/place-options.js';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import { runCommand, runScript } from '../../support/command.js';
import { ARTICLE, errorsIn, PLACES, positionOf } from '../../support/small-story.js';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-place-'));
  await mkdir(join(root, 'data/small'), { recursive: true });
  await write('data/small/article.md', ARTICLE);
  await write('data/small/places.geojson', NO_PLACES);
});
afterEach(() => rm(root, { recursive: true, force: true }));

const write = (file: string, text: string) => writeFile(join(root, file), text);
const places = () => readFile(join(root, 'data/small/places.geojson'), 'utf8');
const run = (...args: string[]) => runCommand(place, root, ['small', ...args]);

describe('npm run place', () => {
  test('adds a town, a country, a border and an event, and the check has nothing to mend', async () => {
    const added = [
      await run('Rostock', '--country', 'DE', '--pick', '1'),
      await run('Denmark', '--pick', '1'),
      await run('--border', 'DK', '--as', 'Denmark', '--note', 'Not said where.'),
      await run(
        ...['Warnemünde', '--at', '12.07,54.2', '--when', '2024-01-09', '--words', 'since dawn'],
        ...['--radius', '3000', '--note', 'On the roads.', '--id', 'off-warnemuende'],
      ),
    ];
    for (const { code, err } of added) expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(added[0]?.out).toContain('Added "rostock": Rostock, place, stated, 3 quotations.');
    const ids = JSON.parse(await places()).features.map(({ id }: { id: string }) => id);
    expect(ids).toEqual(['rostock', 'denmark', 'border-denmark', 'off-warnemuende']);
    expect(await errorsIn(root, 'small')).toEqual([]);
  });

  test('asks if the terminal is interactive', async () => {
    const args = ['small', '--border', 'DK', '--as', 'Denmark'];
    const { code, out } = await runCommand(place, root, args, ['Not said where.']);
    expect(code).toBe(0);
    expect(out).toMatch(/^what the article says of where it was/);
    const picked = await runCommand(place, root, ['small', 'Denmark'], ['1']);
    expect(picked.out).toContain('Added "denmark": Denmark, area, stated, 1 quotation.');
  });

  test('exits with a code that says what happened', async () => {
    const added = await runScript('place', root, ['small', 'Rostock', '--at', '12.14,54.09']);
    expect(added).toMatchObject({ code: 0, err: '' });
    expect(added.out).toContain('Added "rostock"');
    const refused = await runCommand(place, root, ['large', 'Rostock']);
    expect(refused).toMatchObject({ code: 2, out: '' });
    expect(refused.err).toContain('There is no story large. The stories are: small.');
  });

  test('lists the candidates if there are several, and asks which', async () => {
    const { code, out, err } = await run('Denmark');
    expect(out).toMatch(/^Best match first: countries, /);
    expect(out).toMatch(/^ *1 +Denmark +DK +country$/m);
    expect(err).toContain('--pick');
    expect(code).toBe(2);
    expect(await places()).toBe(NO_PLACES);
  });

  test('does not add a place twice, but adds quotations that it does not have yet', async () => {
    const text = PLACES.replace(/,\s*\{\s*"exact": "The morning ferry.*?\}/s, '');
    await write('data/small/places.geojson', text);
    const { out } = await run('Rostock', '--pick', '1');
    expect(out).toContain('"rostock" is there already; 2 quotations added.');
    expect(await run('Rostock', '--pick', '1')).toMatchObject({
      out: expect.stringContaining('0 quotations added'),
    });
    expect(JSON.parse(await places()).features).toHaveLength(5);
  });

  test('says which options are not applied to an existing place, and its position in the file', async () => {
    await write('data/small/places.geojson', PLACES);
    const { line } = positionOf(PLACES, '"id": "rostock"');
    const args = ['Rostock', '--pick', '1', '--radius', '500', '--location', 'narrowed'];
    const { out } = await run(...args, '--note', 'The port.');
    expect(out).toContain(`data/small/places.geojson:${line - 2}:5: warning: not applied: `);
    expect(out).toContain('not applied: --location, --note, --radius\n');
    expect((await run('Rostock', '--pick', '1', '--id', 'rostock')).out).not.toContain('applied');
  });

  test('also if the option is --except', async () => {
    const border = ['--border', 'DE', '--as', 'Denmark', '--note', 'Not said where.'];
    await run(...border, '--except', 'Denmark');
    expect((await run(...border, '--except', 'Denmark')).out).not.toContain('not applied');
    expect((await run(...border, '--except', 'Poland')).out).toContain('not applied: --except\n');
  });

  test('adds a second place of a name if an --id says so, and else moves the first', async () => {
    await run('Rostock', '--at', '12.1,54.1');
    expect((await run('Rostock', '--at', '12.1,54.1')).out).toContain('is there already');
    const told = await run('Rostock', '--at', '12.2,54.2', '--id', 'rostock-port');
    expect(told.out).toContain('Added "rostock-port"');
    expect((await run('rostock', '--at', '12.3,54.3')).out).toContain('Changed: "rostock"');
    const features: { id: string }[] = JSON.parse(await places()).features;
    expect(features.map(({ id }) => id)).toEqual(['rostock', 'rostock-port']);
  });

  test('asks at once for everything that a border needs, and lists its neighbours', async () => {
    const { err } = await run('--border', 'DK');
    expect(err).toMatch(/^ {2}--as: .*\n {2}--note: .*\nIts neighbours, .*: Germany/m);
  });

  test('offers the words in the article that differ only in case', async () => {
    const { err } = await run('Rostock', '--pick', '1', '--as', 'the captain');
    expect(err).toContain('has the words "the captain": it has "The captain"');
    const when = ['--when', '2024-01-09', '--words', 'Since Dawn'];
    expect((await run('Rostock', '--pick', '1', ...when)).err).toContain('it has "since dawn"');
  });

  test('prints a command that works for an event whose date is in another sentence', async () => {
    const when = ['--when', '2024-01-09', '--words', 'on Tuesday'];
    const { err } = await run('Warnemünde', '--at', '12.07,54.2', ...when);
    expect(err).toContain('\n      The morning ferry reached Rostock an hour late on Tuesday.');
    const said = 'npm run place -- small "Warnemünde" --at 12.07,54.2 --when 2024-01-09 --words ';
    expect(err).toContain(`${said}"on Tuesday" --as "Warnemünde" --as "on Tuesday"`);
    const repeated = ['--as', 'Warnemünde', '--as', 'on Tuesday'];
    const { out } = await run('Warnemünde', '--at', '12.07,54.2', ...when, ...repeated);
    expect(out).toContain('Added "warnemunde": Warnemünde, event, stated, 2 quotations.');
  });

  test('prints the whole command for a name that the gazetteer spells differently', async () => {
    const article = ARTICLE.replace('from Rostock.', 'from Rosttock.');
    await write('data/small/article.md', article);
    const { err } = await run('Rosttock');
    expect(err).toContain('npm run place -- small "Rostock" --as "Rosttock"\n');
  });

  test.each([
    [['Rostock', '--country', 'DE'], 'small "Rostock" --country "DE"'],
    [['Rostock', '--at', '-12.1,54.1', '--sure'], 'small "Rostock" --at -12.1,54.1 --sure'],
  ])('says which sentences name the place and are not quoted: %j', async (args, command) => {
    const { out } = await run(...args, '--as', 'The captain');
    expect(out).toContain('1 quotation.');
    expect(out).toContain(
      `3 sentences have "Rostock" and are not quoted: npm run place -- ${command}`,
    );
    expect((await run(...args)).out).toContain('3 quotations added.');
  });

  test('separates new findings of the check from earlier ones', async () => {
    const whole = 'The captain was born in Denmark, where she still lives.';
    await write('data/small/places.geojson', PLACES.replace(whole, 'was born in Denmark'));
    const { out } = await run('Warnemünde', '--at', '12.08,54.17');
    expect(out).toMatch(/^As before: 1 warning\. npm run check -- small lists them\.$/m);
  });

  test.each([
    ['a name that nobody knows', ['Warnemünnde'], 'no country or place'],
    ['a place that the article does not name', ['Warsaw', '--pick', '1'], '--as: '],
    ['a border without a note', ['--border', 'DK', '--as', 'Denmark'], '--note: '],
    ['a country that is none', ['--border', 'Denmrk'], 'spelt alike: Denmark'],
    ['a place of another country', ['Rostock', '--country', 'CL'], 'It has one in: DE Germany'],
  ])('refuses %s in words, and writes nothing', async (_, args, message) => {
    const { code, out, err } = await run(...args);
    expect(out + err).toContain(message);
    expect(err).not.toMatch(/\n {4}at /);
    expect(code).toBeGreaterThan(0);
    expect(await places()).toBe(NO_PLACES);
  });

  test('refuses a file that is not JSON, with the line, and leaves it unchanged', async () => {
    const broken = PLACES.replace('"features": [', '"features": [,');
    await write('data/small/places.geojson', broken);
    const { code, err } = await run('Rostock', '--pick', '1');
    expect(err).toMatch(/^data\/small\/places\.geojson:3:\d+: error: unreadable JSON/);
    expect(code).toBe(1);
    expect(await places()).toBe(broken);
  });

  test.each([
    ['-81.05,-5.80', '5.8° S, 81.05° W', [-81.05, -5.8]],
    ['54°5′19″N 12°8′26″E', '54.088611° N, 12.140556° E', [12.140556, 54.088611]],
    ['https://www.openstreetmap.org/?mlat=54.09&mlon=12.14', '54.09° N, 12.14° E', [12.14, 54.09]],
    ['34JR+9C Rostock', '54.080938° N, 12.141062° E', [12.141062, 54.080938]],
  ])('reads --at %s and says how it was understood', async (at, said, coordinates) => {
    const { out } = await run('Rostock', '--at', at, '--pick', '1', '--sure');
    expect(out).toContain(`Position: ${said}`);
    expect(JSON.parse(await places()).features[0].geometry.coordinates).toEqual(coordinates);
  });

  test.each([
    [
      '10 km north of Rostock, DE',
      'Rostock, Mecklenburg-Vorpommern, Germany, a town or city of 198,293 people',
      12.14049,
      54.17,
      8500,
    ],
    [
      'a 10 km a nord di Rostock, DE',
      'Rostock, Mecklenburg-Vorpommern, Germany',
      12.14049,
      54.17,
      8500,
    ],
    [
      'halfway between Rostock, DE and Wismar',
      'Wismar, Mecklenburg-Vorpommern, Germany',
      11.8,
      54,
      7500,
    ],
    ['5 km east of 54.1 N, 12 E', '54.1° N, 12° E', 12.08, 54.1, 2000],
  ])('places what is %s, narrowed', async (at, reckoned, east, north, radius) => {
    const { code, out } = await run('Warnemünde', '--at', at);
    expect(out).toContain(`Reckoned from ${reckoned}`);
    expect(out).toMatch(/^Position: 5.* give or take .* km\.\nIts note: Placed by the words/m);
    expect(code).toBe(0);
    const [{ geometry, properties }] = JSON.parse(await places()).features;
    expect(Math.abs(geometry.coordinates[0] - east)).toBeLessThan(0.02);
    expect(Math.abs(geometry.coordinates[1] - north)).toBeLessThan(0.02);
    expect(properties).toMatchObject({ location: 'narrowed', radius });
    expect(properties.note).not.toContain(', DE');
    expect(await errorsIn(root, 'small')).toEqual([]);
  });

  test('reckons from a place of the story before one of the gazetteer, but not from itself', async () => {
    await run('Rostock', '--at', '12.1,54.1');
    const { out } = await run('Warnemünde', '--at', '10 km north of Rostock');
    expect(out).toContain('Reckoned from the story\'s "rostock", 54.1° N, 12.1° E.');
    const own = await run('rostock', '--at', '1 km north of Rostock, DE');
    expect(own.out).toContain('Reckoned from Rostock, Mecklenburg-Vorpommern, Germany');
  });

  test('takes a name that is such a position for one', async () => {
    await write(
      'data/small/article.md',
      ARTICLE.replace('The bell', '10 km north of Rostock the bell'),
    );
    const { out } = await run('10 km north of Rostock', '--country', 'DE', '--pick', '1');
    expect(out).toContain(
      'Added "10-km-north-of-rostock": 10 km north of Rostock, place, narrowed',
    );
  });

  test('keeps what the author says of such a place', async () => {
    const said = ['--radius', '500', '--note', 'Seen from the mole.'];
    await run('Warnemünde', '--at', '10 km north of Rostock, DE', ...said);
    const [{ properties }] = JSON.parse(await places()).features;
    expect(properties).toMatchObject({ radius: 500, note: 'Seen from the mole.' });
  });

  test.each([
    ['10 km north of Denmark', '"Denmark" is a country: name a town'],
    [
      '10 km north of Nowhereville',
      'neither the story nor the gazetteer has a place "Nowhereville"',
    ],
    ['10 km north of Banat', 'If it is that one, write its country behind the name: "Banat, IN"'],
    ['10 km north of the town', '"town" is no name'],
    ['10 km north of Cavan', 'write "Cavan, IE" for number 1'],
    ['54.1,121.1', 'longitude comes first'],
    ['54 N, 12 O', 'east in German (Ost)'],
    ['34JR+9C', 'is the end of a Plus Code'],
    ['34JR+9C Nowhereville', 'neither the story nor the gazetteer has a place "Nowhereville"'],
    ['the harbour', 'no position in a known notation'],
  ])('refuses --at %s and says why', async (at, reason) => {
    const { code, err } = await run('Rostock', '--at', at);
    expect(err).toContain(`--at ${at}: `);
    expect(err).toContain(reason);
    expect(code).toBeGreaterThan(0);
    expect(await places()).toBe(NO_PLACES);
  });
});

describe('an invalid option is refused with an explanation:', () => {
  test.each([
    ['a radius below 0', ['Rostock', '--radius', '-500'], 'a number above 0'],
    ['a role that is none', ['Rostock', '--role', 'city'], 'event, place, area, border'],
    ['a radius that is none', ['Rostock', '--radius', '3 km'], 'a number above 0'],
    ['an id that is none', ['Rostock', '--id', 'Das Haus'], 'small letters'],
    ['a name in pieces', ['Sesto', 'San', 'Giovanni'], '"Sesto San Giovanni"'],
    ['no name', [], 'Which place?'],
    ['an option that there is not', ['Rostock', '--rôle', 'x'], 'npm run place --'],
  ])('%s', (_, args, message) => {
    expect(() => readPlaceOptions(['small', ...args])).toThrow(message);
  });
});
