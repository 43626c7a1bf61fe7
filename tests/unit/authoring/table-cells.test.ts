import { describe, expect, test } from 'vitest';
import { columnsIn } from '../../../scripts/support/option-values.js';
import { adoptMarks } from '../../../src/authoring/adopt.js';
import { pointIn } from '../../../src/authoring/import-formats/cells.js';
import { gpx } from '../../../src/authoring/import-formats/gpx.js';
import type { Entry } from '../../../src/authoring/import-formats/mark.js';
import { holdersOf, marksOf } from '../../../src/authoring/import-formats/marks.js';
import { articleOf } from '../../support/articles.js';

const read = (entry: Entry, columns = columnsIn([], undefined)) =>
  marksOf([entry], holdersOf([entry], columns), columns)[0];

describe('an O for east or west is named as what is at fault', () => {
  test.each([
    ['47° 4′ 0″ N', '15° 26′ O'],
    ['47.07', '15.43 O'],
    ['47.07 N', 'O 15,43'],
  ])('%s, %s', (latitude, longitude) => {
    expect(pointIn(latitude, longitude)).toEqual({
      fault: expect.stringMatching(/"O".* is east in German .*write E .*or W/),
    });
  });
});

describe('a cell that is half or spoilt says what to do', () => {
  test.each([
    [{ name: 'A', lat: '50.775.300', lon: '6.08' }, 'Format the column as text'],
    [{ name: 'A', lat: '', lon: '6.08' }, 'fill in the latitude'],
  ])('%j', (properties, said) => {
    expect(read({ properties })?.fault).toContain(said);
  });
});

describe('the order in a column of positions', () => {
  const entry = { properties: { name: 'Wien', coordinates: '16.37, 48.21' } };
  test.each([
    ['lonlat=coordinates', [16.37, 48.21]],
    ['longitude latitude=coordinates', [16.37, 48.21]],
    ['latlon=coordinates', [48.21, 16.37]],
    ['position=coordinates', [48.21, 16.37]],
  ])('is the one that --columns %s says', (columns, coordinates) => {
    expect(read(entry, columnsIn([columns], undefined))?.geometry).toEqual({
      type: 'Point',
      coordinates,
    });
  });
});

test('numbers in quotation marks and a name in a list are understood', () => {
  const geometry = { type: 'Point', coordinates: ['15.43', '47.07'] };
  expect(read({ geometry, properties: { name: ['Graz'] } })).toMatchObject({
    name: 'Graz',
    geometry: { coordinates: [15.43, 47.07] },
  });
});

test.each(['«', '„', '“', '"', '»', '‚'])('a quotation may stand in marks: %s', (open) => {
  const close = { '«': '»', '„': '“', '“': '”', '"': '"', '»': '«', '‚': '‘' }[open];
  const article = articleOf('A journey', ['They slept in Melk. It rained.']);
  const mark = {
    number: 1,
    name: 'Melk',
    otherNames: [],
    geometry: { type: 'Point', coordinates: [15.33, 48.23] },
    quotations: [{ text: `${open} They slept in Melk.${close}` }],
  };
  const { features, left } = adoptMarks(article, [mark], []);
  expect(left).toEqual([]);
  expect(features[0]?.properties.quotes[0]?.exact).toBe('They slept in Melk.');
});

test('properties that are not in a GPX file are not listed', () => {
  const text =
    '<gpx><trk><name>Way</name><trkseg><trkpt lat="1" lon="2"><time>2020-01-01T00:00:00Z</time></trkpt><trkpt lat="1" lon="3"><time>2020-01-01T00:01:00Z</time></trkpt></trkseg></trk></gpx>';
  const { entries } = gpx.read({ file: 'a.gpx', text }, {});
  expect(Object.keys(entries[0]?.properties ?? {})).toEqual(['name', 'time']);
});
