import { expect, test } from 'vitest';
import { pageData } from '../../../bench/sites/bare-leaflet.js';
import { PLACES } from '../../support/small-story.js';

test('the baseline has every mapped place with its quotations, each sentence once', () => {
  const { places, sentences } = pageData(JSON.parse(PLACES));
  expect(places.map(([name]) => name)).toEqual([
    'Denmark',
    'Rostock',
    'Off Warnemünde',
    'The crossing',
  ]);
  expect(new Set(sentences).size).toBe(sentences.length);
  const [, latitude, longitude, ...quotes] = places[1] ?? ['', 0, 0];
  expect([latitude, longitude]).toEqual([54.0887, 12.14049]);
  expect(quotes.map((at) => sentences[at])).toEqual([
    'It had lain off Warnemünde since dawn, waiting for a pilot from Rostock.',
    'The morning ferry reached Rostock an hour late on Tuesday.',
  ]);
});

test('lines and areas stand at their anchors', () => {
  const { places } = pageData(JSON.parse(PLACES));
  expect(places[0]?.slice(0, 3)).toEqual(['Denmark', 56, 9.9]);
});
