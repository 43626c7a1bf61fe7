import { expect, test } from 'vitest';
import { readOptions } from '../../../bench/options.js';

test('without options everything is measured seven times', () => {
  expect(readOptions([])).toEqual({
    runs: 7,
    firstStory: true,
    sizes: [10, 100, 1000, 10_000],
    draft: true,
    editor: true,
    suggestions: true,
    labels: true,
  });
});

test('a part can be measured by itself', () => {
  expect(readOptions(['--only', 'first-story', '--runs', '3'])).toEqual({
    runs: 3,
    firstStory: true,
    sizes: [],
    draft: false,
    editor: false,
    suggestions: false,
    labels: false,
  });
  expect(readOptions(['--only', 'sizes', '--sizes', '10,50'])).toMatchObject({
    firstStory: false,
    sizes: [10, 50],
  });
  expect(readOptions(['--only', 'draft', '--corpus', 'a.json'])).toEqual({
    runs: 7,
    firstStory: false,
    sizes: [],
    draft: true,
    editor: false,
    suggestions: false,
    labels: false,
    corpus: 'a.json',
  });
});

test('what cannot be understood is answered with the options there are', () => {
  expect(() => readOptions(['--runs', 'many'])).toThrow('npm run bench');
  expect(() => readOptions(['--only', 'speed'])).toThrow('npm run bench');
});
