import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { shellText, shellWord } from '../../../src/text/shell.js';

test('a word that a shell would split or replace is in quotation marks', () => {
  expect(['ferry', 'data/a.kml', 'Bad Name', ''].map(shellWord)).toEqual([
    ...['ferry', 'data/a.kml', '"Bad Name"', '""'],
  ]);
  expect(shellText('Linz')).toBe('"Linz"');
});

test('a shell takes the words as they are', () => {
  const words = [
    'a b',
    "it's",
    'the "Red" House',
    `it's "$HOME"`,
    '`ls`',
    'a\\b',
    'x;y',
    '(z)',
    '*',
  ];
  const { stdout } = spawnSync('sh', ['-c', `printf '%s\\n' ${words.map(shellWord).join(' ')}`], {
    encoding: 'utf8',
  });
  expect(stdout.split('\n').slice(0, -1)).toEqual(words);
});
