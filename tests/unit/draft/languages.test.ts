import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listOf } from '../../../src/draft/languages/pack.js';
import { packOf } from '../../../src/draft/languages/packs.js';
import { openNameIndex } from '../../../src/site/node-data.js';
import { normalise } from '../../../src/text/normalise.js';

const FOLDER = new URL('../../../src/draft/languages/', import.meta.url);
const LANGUAGES = readdirSync(FOLDER)
  .map((file) => file.replace('.ts', ''))
  .filter((name) => !['pack', 'packs'].includes(name));
const index = await openNameIndex();

test('there are packs for German, English, French and Italian', () => {
  expect(LANGUAGES).toEqual(expect.arrayContaining(['de', 'en', 'fr', 'it']));
});

test.each(LANGUAGES)(
  'the pack of %s is its one file, registered, with nothing left out',
  async (language) => {
    const exported: unknown[] = Object.values(await import(`${FOLDER.href}${language}.ts`));
    const pack = packOf(language);
    expect(exported).toEqual([pack]);
    expect(pack?.language).toBe(language);
    if (!pack) return;
    const { dates, before, titles, givenNames, organisations, never, seldom } = pack;
    const needed = {
      ...dates,
      ...before,
      titles,
      givenNames,
      never,
      seldom,
      kinds: pack.kinds,
      of: pack.of,
      organisations: organisations.before,
    };
    for (const [name, words] of Object.entries(needed)) expect(listOf(words), name).not.toEqual([]);
    expect(listOf(pack.features.before + pack.features.after)).not.toEqual([]);
  },
);

test.each(LANGUAGES)(
  'the names that %s calls otherwise are in the index by the other name',
  (language) => {
    const aliases = Object.entries(packOf(language)?.aliases ?? {});
    expect(aliases.length).toBeGreaterThan(5);
    const unknown = aliases.filter(([, name]) => index.named(normalise(name)).length === 0);
    expect(unknown).toEqual([]);
  },
);

test.each(LANGUAGES)(
  'the adjectives of %s belong to countries and divisions that exist',
  (language) => {
    const codes = Object.keys(packOf(language)?.demonyms ?? {});
    expect(codes.length).toBeGreaterThan(50);
    for (const code of codes) expect(code).toMatch(/^[A-Z]{2}(?:\.\w+)?$/);
  },
);
