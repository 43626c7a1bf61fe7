import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { readSettings } from '../../../src/build/settings.js';
import { hostOf, OPENSTREETMAP } from '../../../src/story/tiles.js';

let root = '';
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-settings-'));
  await mkdir(join(root, 'data'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

const writeSettings = (text: string) => writeFile(join(root, 'data', 'site.yaml'), text);

describe('a site', () => {
  test('needs no settings', async () => {
    const { settings, findings } = await readSettings(root);
    expect(settings).toEqual({ language: 'en', style: '' });
    expect(findings).toEqual([]);
  });

  test('has a title, a language, an address and street tiles of its own', async () => {
    await writeSettings(`# Ours
title: Maps of ours
language: de-AT
address: https://example.org/maps
tiles:
  name: Our tiles
  url: https://{s}.tiles.example.org/{z}/{x}/{y}.png
  attribution: © us
  maxZoom: 15
`);
    await writeFile(join(root, 'data', 'site.css'), ':root { --accent: #702010; }\n');
    const { settings, findings } = await readSettings(root);
    expect(findings).toEqual([]);
    expect(settings).toEqual({
      title: 'Maps of ours',
      language: 'de-AT',
      address: 'https://example.org/maps/',
      tiles: {
        name: 'Our tiles',
        url: 'https://{s}.tiles.example.org/{z}/{x}/{y}.png',
        attribution: '© us',
        maxZoom: 15,
      },
      style: ':root { --accent: #702010; }',
    });
    expect(settings.tiles && hostOf(settings.tiles)).toBe('tiles.example.org');
  });

  test.each([
    ['tiles: none', null],
    ['# nothing yet', undefined],
    ['', undefined],
  ])('may have no street tiles, or those of OpenStreetMap: %s', async (text, tiles) => {
    await writeSettings(text);
    const { settings, findings } = await readSettings(root);
    expect(findings).toEqual([]);
    expect(settings.tiles).toBe(tiles);
  });

  test('may name the makers of its tiles with links', async () => {
    const attribution = '© <a href="https://a.org/" target="_blank">A</a> &amp; others';
    const url = 'https://{s}.a.org/{z}/{x}/{y}{r}.png';
    await writeSettings(`tiles:\n  name: A\n  url: ${url}\n  attribution: '${attribution}'`);
    const { settings, findings } = await readSettings(root);
    expect(findings).toEqual([]);
    expect(settings.tiles).toEqual({ name: 'A', url, attribution });
  });

  test('has the address that the environment says, if it does', async () => {
    await writeSettings('address: https://example.org/maps');
    const { settings } = await readSettings(root, 'https://example.com/');
    expect(settings.address).toBe('https://example.com/');
  });
});

describe('what is wrong is found where it stands', () => {
  test.each([
    ['title: ""', 1, 8, '"title" must not be empty'],
    ['title: A\nlanguage: no language', 2, 11, '"language" must be a language tag'],
    [
      'address: example.org',
      1,
      10,
      '"address" must be an address that begins with http: or https:',
    ],
    ['colour: red', 1, 1, 'unknown member "colour"'],
    ['tiles: osm', 1, 8, '"tiles" must be an object'],
    [
      'tiles:\n  name: A\n  attribution: B\n  url: https://example.org/{z}.png',
      4,
      8,
      '"url" must be an address that begins with https: or http: and has {z}, {x} and {y} in it',
    ],
    ['tiles:\n  name: A\n  url: https://a.org/{z}/{x}/{y}', 2, 3, '"attribution" is missing'],
    [
      'tiles:\n  name: A\n  attribution: B\n  url: https://a.org/{z}/{x}/{y}?{toString}',
      4,
      8,
      'nothing else in braces but {s} and {r}',
    ],
    ['title: [', 1, 9, 'unreadable YAML'],
  ])('%j', async (text, line, column, message) => {
    await writeSettings(text);
    const { findings } = await readSettings(root);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: 'data/site.yaml', line, column, severity: 'error' });
    expect(findings[0]?.message).toContain(message);
  });

  test.each([
    '<img src=x onerror=alert()>',
    '<a href="javascript:alert()">B</a>',
    '<a href="https://b.org" onclick="alert()">B</a>',
    '<a href="https://b.org">B</a',
    '<b>B</b>',
  ])('also markup in the tiles’ attribution: %s', async (html) => {
    await writeSettings(
      `tiles:\n  name: A\n  attribution: '${html}'\n  url: https://a.org/{z}/{x}/{y}`,
    );
    const { findings } = await readSettings(root);
    expect(findings).toMatchObject([{ line: 3, column: 16, severity: 'error' }]);
    expect(findings[0]?.message).toContain('must be text, with no other markup in it than links');
  });

  test('in the style sheet too', async () => {
    await writeFile(join(root, 'data', 'site.css'), 'a { }\n  </style><script>');
    const { findings } = await readSettings(root);
    expect(findings).toMatchObject([{ file: 'data/site.css', line: 2, column: 3 }]);
  });
});

test('the switch names the host that learns of the visit', () => {
  expect(hostOf(OPENSTREETMAP)).toBe('tile.openstreetmap.org');
});
