import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hostOf, OPENSTREETMAP } from '../../../src/page-data/tiles.js';
import { readSiteAddress } from '../../../src/publish/settings.js';
import { readSettings } from '../../../src/site/read-site.js';

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
  attribution: '&copy; <a href="https://example.org/?a=1&b=2">us</a> & you'
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
        attribution: [['© '], ['us', 'https://example.org/?a=1&b=2'], [' & you']],
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
    const read = [['© '], ['A', 'https://a.org/'], [' & others']];
    expect(settings.tiles).toEqual({ name: 'A', url, attribution: read });
  });

  test('has the address of the environment, if that has one', async () => {
    await writeSettings('address: https://example.org/maps');
    const { settings } = await readSettings(root, 'https://example.com/');
    expect(settings.address).toBe('https://example.com/');
  });
});

describe('errors are found at their position', () => {
  test.each([
    ['title: ""', 1, 8, '"title" must not be empty'],
    ['title: A\nlanguage: no language', 2, 11, '"language" must be a language tag'],
    [
      'address: example.org',
      1,
      10,
      '"address" must be an address that begins with http: or https:',
    ],
    [
      'address: https://me:secret@example.org/',
      1,
      10,
      '"address" must have no user name and no password in it: every reader would get them',
    ],
    [`title: ${'A'.repeat(1001)}`, 1, 8, '"title" must have at most 1,000 characters'],
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
    ['url: https://a;b.org/{z}/{x}/{y}.png', 'attribution: A', '"url" must name a host'],
    ['url: "http://[::1]/{z}/{x}/{y}.png"', 'attribution: A', '"url" must name a host'],
    ['url: https://a-{s}.org/{z}/{x}/{y}.png', 'attribution: A', '"url" must name a host'],
    ...[
      '<img src=x onerror=alert(1)>',
      '<script>alert(1)</script>',
      '<a href="javascript:alert(1)">A</a>',
      '<a href="j&#97;va&#10;script:alert(1)">A</a>',
      '<a href="data:text/html,A">A</a>',
      '<a href="https://a.org" onclick="alert(1)">A</a>',
      '<a href="https://a.org"><b>A</b></a>',
      '<a href="https://a.org">A',
      'A</attribution>B',
      'A <!-- B -->',
      '<a href="https://me:secret@a.org">A</a>',
    ].map((html) => [
      'url: https://a.org/{z}/{x}/{y}.png',
      `attribution: '${html}'`,
      '"attribution" must be a text, with links at most',
    ]),
    ...['A &#7; B', 'A &#x1b;[2J', '&#127;', '&#x85;', '<a href="https://a.org/&#1;">A</a>'].map(
      (html) => [
        'url: https://a.org/{z}/{x}/{y}.png',
        `attribution: '${html}'`,
        '"attribution" must have no control characters',
      ],
    ),
    ...['me:secret@a.org', 'me@a.org', ':secret@a.org', 'me:secret@a.org:8080'].map((host) => [
      `url: https://${host}/{z}/{x}/{y}.png`,
      'attribution: A',
      '"url" must have no user name and no password in it',
    ]),
    [
      'url: https://a.org/{z}/{x}/{y}.png',
      `attribution: '${'A'.repeat(10_001)}'`,
      '"attribution" must have at most 10,000 characters',
    ],
  ])('in the tiles, which bring a host and a text: %s, %s', async (url, attribution, message) => {
    await writeSettings(`tiles:\n  name: A\n  ${url}\n  ${attribution}\n`);
    const { findings } = await readSettings(root);
    const isUrl = message.includes('url');
    const spot = { line: isUrl ? 3 : 4, column: isUrl ? 8 : 16, severity: 'error' };
    expect(findings).toMatchObject([{ file: 'data/site.yaml', ...spot }]);
    expect(findings[0]?.message).toContain(message);
  });

  test('in style sheets that fetch from other sites, which the pages’ policy forbids', async () => {
    const css = `@import "https://example.org/a.css";
/* url(https://example.org) */
@font-face { src: url(fonts/a.woff2), url( '//example.org/a.woff2' ) }
`;
    await writeFile(join(root, 'data', 'site.css'), css);
    const { findings } = await readSettings(root);
    expect(findings).toMatchObject([
      { line: 1, column: 1, severity: 'warning' },
      { line: 3, column: 39, severity: 'warning' },
    ]);
  });

  test('in the style sheet too', async () => {
    await writeFile(join(root, 'data', 'site.css'), 'a { }\n  </style><script>');
    const { findings } = await readSettings(root);
    expect(findings).toMatchObject([{ file: 'data/site.css', line: 2, column: 3 }]);
  });
});

test('a key of the tiles’ server may stand in its address, since all readers need it', async () => {
  const url = 'https://tiles.example.org/{z}/{x}/{y}.png?key=a@b';
  await writeSettings(`tiles:\n  name: A\n  url: ${url}\n  attribution: A`);
  const { settings, findings } = await readSettings(root);
  expect(findings).toEqual([]);
  expect(settings.tiles?.url).toBe(url);
});

test('the address in the environment has no user name and no password', () => {
  expect(() => readSiteAddress('https://me:secret@example.org/')).toThrow(
    'DATELINE_SITE must have no user name and no password in it.',
  );
});

test('the switch names the host that learns of the visit', () => {
  expect(hostOf(OPENSTREETMAP)).toBe('tile.openstreetmap.org');
});
