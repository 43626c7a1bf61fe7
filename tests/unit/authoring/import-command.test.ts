/** `npm run place -- <story> --from <file>`, as an author runs it. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { place } from '../../../scripts/support/place.js';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import { runCommand } from '../../support/command.js';
import { KML } from '../../support/foreign-files.js';
import { ARTICLE, errorsIn } from '../../support/small-story.js';
import { GERMAN_CSV } from '../../support/tables.js';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-import-'));
  await mkdir(join(root, 'data/small'), { recursive: true });
  await writeFile(join(root, 'data/small/article.md'), ARTICLE);
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function importOf(
  file: string,
  content: string | Uint8Array,
  { options = [], answers }: { options?: string[]; answers?: string[] } = {},
) {
  await writeFile(join(root, file), content);
  const args = ['small', '--from', file, ...options];
  return runCommand(place, root, args, answers);
}

async function added(): Promise<{ id: string; properties: { name: string; quotes: object[] } }[]> {
  const text = await readFile(join(root, 'data/small/places.geojson'), 'utf8').catch(
    () => NO_PLACES,
  );
  return JSON.parse(text).features;
}

describe('the exit code says', () => {
  const row = (name: string) => `name,lat,lon\n${name},54,12\n`;

  test('that all places are there now', async () => {
    expect((await importOf('a.csv', row('Rostock'))).code).toBe(0);
    const again = await importOf('a.csv', row('Rostock'));
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('is there already') });
  });

  test('that some were left out', async () => {
    const { code, out } = await importOf('drawn.kml', KML);
    expect(code).toBe(3);
    expect(out).toContain('1 of 2 marks added');
    expect(out).toContain('Mark 2 (line 19), "Petersdorf" is not named in the article');
    expect(out).toContain('npm run place -- small "Petersdorf" --at 12.2,54.15 --as');
    expect((await added()).map(({ id }) => id)).toEqual(['rostock']);
  });

  test('that all were left out, or that the file is broken', async () => {
    expect((await importOf('a.csv', row('Petersdorf'))).code).toBe(1);
    expect((await importOf('a.json', '{"type": "FeatureCollection", "features": [{]}')).code).toBe(
      1,
    );
    expect(await added()).toEqual([]);
  });
});

test('a table in German becomes places: what each column is taken for is said', async () => {
  const { code, out } = await importOf('orte.csv', GERMAN_CSV);
  expect(out).toContain(
    'Read: name from "Ort", latitude from "Breite", longitude from "Länge", quotation from "Zitat", note from "Anmerkung". Not used: "Nr.".',
  );
  expect(out).toContain(
    'Mark 3 (line 5), "Warnemünde": latitude "54.178.012" is no number: a spreadsheet',
  );
  // The quotation has the English name.
  expect(out).toContain('Mark 2 (line 4), "Dänemark": its quotation does not have its name');
  expect(code).toBe(3);
  expect(await added()).toMatchObject([
    { id: 'rostock', geometry: { coordinates: [12.14049, 54.0887] } },
  ]);
  expect(await errorsIn(root, 'small')).toEqual([]);
});

describe('names in a column that is not known as such', () => {
  const csv = 'A,B,lat,lon\n1,Rostock,54,12\n2,Denmark,56,9\n';

  test('are asked for, with how many of them the article has', async () => {
    const { code, out } = await importOf('a.csv', csv, { answers: ['1'] });
    expect(out).toContain('1  B, such as "Rostock": the article has 2 of its texts');
    expect(out).toContain('2 of 2 marks added');
    expect(code).toBe(0);
  });

  test('are told by an option, which is named where nobody can be asked', async () => {
    const refused = await importOf('a.csv', csv);
    expect(refused).toMatchObject({
      code: 2,
      err: expect.stringContaining('--from a.csv --name-from "B"'),
    });
    expect((await importOf('a.csv', csv, { options: ['--name-from', 'B'] })).code).toBe(0);
    expect((await importOf('a.csv', csv, { options: ['--columns', 'Ort=Q'] })).err).toContain(
      'there is no column "Q". There are: A, B, lat, lon.',
    );
  });

  test('and columns of unknown numbers are not passed over', async () => {
    const { code, err } = await importOf('a.csv', 'name,P,Q\nRostock,54.08,12.14\n');
    expect(err).toContain('--columns name=name,lat=P,lon=Q');
    expect(code).toBe(2);
  });
});

describe('a mark without a position', () => {
  test('is looked up in the gazetteer, as a single name is', async () => {
    const { code } = await importOf('a.csv', 'Ort;Land\nWarnemünde;DE\n');
    expect(code).toBe(0);
    expect(await added()).toMatchObject([{ properties: { gazetteer: expect.any(Number) } }]);
  });

  test('is asked about where there are several of that name', async () => {
    const csv = 'Ort;Land\nDenmark;\n';
    const asked = await importOf('a.csv', csv);
    expect(asked.code).toBe(1);
    expect(asked.out).toContain(
      'Mark 1 (line 2), "Denmark" has no position, and the gazetteer has',
    );
    const answered = await importOf('a.csv', csv, { answers: ['1'] });
    expect(answered.out).toContain('1 of 1 mark added');
  });

  test('is asked about where nothing speaks for the only one, which a neighbour may do', async () => {
    // The article names Denmark, not Germany.
    const { code, out } = await importOf('a.csv', 'Ort\nWarnemünde\n');
    expect(out).toContain('has one of that name. The article names Denmark, but not Germany.');
    expect(code).toBe(1);
    const beside = 'Ort;lat;lon\nWarnemünde;;\nRostock;54,0887;12,14\n';
    expect((await importOf('a.csv', beside)).code).toBe(0);
    expect((await added()).map(({ id }) => id)).toEqual(['warnemunde', 'rostock']);
  });
});

test('several points are asked about, since a place has one', async () => {
  const geometry = {
    type: 'MultiPoint',
    coordinates: [
      [12.1, 54.1],
      [12.2, 54.2],
    ],
  };
  const text = JSON.stringify({ type: 'Feature', properties: { name: 'Rostock' }, geometry });
  const asked = await importOf('a.geojson', text);
  expect(asked.out).toContain('npm run place -- small "Rostock" --at 12.2,54.2');
  await importOf('a.geojson', text, { answers: ['2'] });
  expect(await added()).toMatchObject([{ geometry: { coordinates: [12.2, 54.2] } }]);
});

describe('a packed file', () => {
  test('of Google Earth is unpacked', async () => {
    const kmz = zipSync({ 'files/pin.png': new Uint8Array(3), 'doc.kml': strToU8(KML) });
    expect((await importOf('drawn.kmz', kmz)).out).toContain('1 of 2 marks added');
  });

  test.each([
    [['xl/workbook.xml'], 'CSV UTF-8'],
    [['content.xml', 'META-INF/manifest.xml'], 'Text CSV'],
    [['roads.shp', 'roads.dbf'], 'EPSG:4326'],
    [['a/places.csv', 'readme.txt'], 'with a/places.csv in it'],
  ])('of %s is refused, with how to save it', async (names, advice) => {
    const packed = zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')])));
    const { code, err } = await importOf('places.zip', packed);
    expect(err).toContain(advice);
    expect(code).toBe(1);
  });

  test('that is cut off is said to be', async () => {
    const { err } = await importOf('drawn.kmz', Buffer.from('PK\x03\x04\xff\xfe', 'latin1'));
    expect(err).toContain('a broken zip');
  });
});

test.each([
  ['map.html', '<!doctype html><html><body></body></html>', 'a web page'],
  ['map.osm', '<?xml version="1.0"?><osm version="0.6"></osm>', 'XML of another kind (<osm>)'],
  ['a.csv', 'name,lat,lon\n', 'there is no place in it'],
])('%s is refused, with what it is', async (file, content, reason) => {
  const { code, err } = await importOf(file, content);
  expect(err).toContain(reason);
  expect(code).toBe(1);
});

test('an article is no table', async () => {
  const { code, err } = await importOf('article.txt', ARTICLE);
  expect(err).toContain('none of the files that can be read');
  expect(code).toBe(1);
});

describe('a position that is hardly meant', () => {
  const csv = 'name,lat,lon\nRostock,12.14,54.09\nWarnemünde,12.08,54.18\n';

  test('is left out before anything is written, with the one that may be meant', async () => {
    const { code, out } = await importOf('a.csv', csv);
    expect(out).toContain('with latitude and longitude swapped it would be there');
    expect(out).toContain('If that is meant: npm run place -- small "Rostock" --at 12.14,54.09');
    expect(out).toContain('read it again with --columns "lat=lon,lon=lat"');
    expect(code).toBe(1);
    expect(await added()).toEqual([]);
  });

  test('is right with columns the other way round, or if the author says so', async () => {
    const options = ['--columns', 'lat=lon,lon=lat'];
    const { out } = await importOf('a.csv', csv, { options });
    expect(out).toContain('2 of 2 marks added');
    expect(out).toContain('Rostock, Mecklenburg-Vorpommern, Germany');
    await rm(join(root, 'data/small/places.geojson'));
    expect((await importOf('a.csv', csv, { options: ['--sure'] })).code).toBe(0);
  });

  test('is asked about where somebody can answer', async () => {
    const { out } = await importOf('a.csv', csv, { answers: ['yes', 'no'] });
    expect(out).toContain('Is it right as given?');
    expect((await added()).map(({ id }) => id)).toEqual(['rostock']);
  });
});

test('names in another language than the article are known by the gazetteer', async () => {
  const article = ARTICLE.replace('language: en', 'language: de').replace(
    /\n\nThe morning[\s\S]*/,
    '\n\nVon Wien ging es nach Prag und weiter nach Italien.\n',
  );
  await writeFile(join(root, 'data/small/article.md'), article);
  const csv = 'name,lat,lon\nVienna,48.2,16.37\nPrague,50.08,14.42\nItaly,,\n';
  const { code } = await importOf('a.csv', csv);
  expect(code).toBe(0);
  expect((await added()).map(({ id }) => id)).toEqual(['wien', 'prag', 'italien']);
});
