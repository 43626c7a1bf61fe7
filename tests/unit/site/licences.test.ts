import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeLicences } from '../../../src/site/licences.js';

const PACKAGE = new URL('../../../', import.meta.url);

/** Licences of dependencies compatible with MIT. For the published ones see tests/built/supply. */
const FIT = [
  '(MIT AND Zlib)',
  '(MIT OR GPL-3.0-or-later)',
  '0BSD',
  'Apache-2.0',
  // As one package says that has the three clauses in its file.
  'BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  // Of data, with its attribution.
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'MIT AND BSD-3-Clause',
  'MIT AND OFL-1.1',
  'MIT OR Apache-2.0',
  'MPL-2.0',
  'Unicode-3.0',
  'Unlicense',
];

interface Locked {
  readonly license?: string;
  readonly integrity?: string;
}

const lock: { packages: Record<string, Locked> } = JSON.parse(
  readFileSync(new URL('package-lock.json', PACKAGE), 'utf8'),
);
const { '': _own, ...packages } = lock.packages;

describe('every package in the lock', () => {
  test('has a licence that is compatible with MIT', () => {
    const unfit = Object.entries(packages).filter(
      ([, { license }]) => !FIT.includes(license ?? ''),
    );
    expect(unfit).toEqual([]);
    expect(Object.keys(packages).length).toBeGreaterThan(50);
  });

  test('is locked by a hash of its content', () => {
    const loose = Object.entries(packages).filter(([, { integrity }]) => !integrity);
    expect(loose).toEqual([]);
  });

  test('is installed without running a script of the package', () => {
    expect(readFileSync(new URL('.npmrc', PACKAGE), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  });
});

describe('a package whose code is published', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dateline-licence-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const write = (name: string, content: string) => writeFileSync(join(folder, name), content);

  test('stops the build, which names it, if it has no text of a licence', () => {
    write('package.json', '{ "name": "a-map", "version": "1.2.3", "license": "MIT" }');
    expect(() => writeLicences([folder])).toThrow(
      'The build would publish a-map 1.2.3, which has no licence',
    );
    write('LICENSE', '\n');
    expect(() => writeLicences([folder])).toThrow('a-map 1.2.3');
  });

  test('is listed with licence, web address and the texts of all its licence files', () => {
    write(
      'package.json',
      `{ "name": "a-map", "version": "1.2.3", "license": "MIT AND OFL-1.1",
         "repository": { "url": "git+https://example.org/a-map.git" } }`,
    );
    write('LICENSE', 'Copyright (c) A\r\nAll of it\r\n');
    write('LICENSE_FONT', 'Copyright (c) B\n');
    expect(writeLicences([folder])).toContain(
      `a-map 1.2.3 (MIT AND OFL-1.1)
https://example.org/a-map
In the pages' script.

Copyright (c) A
All of it

Copyright (c) B
`,
    );
  });
});
