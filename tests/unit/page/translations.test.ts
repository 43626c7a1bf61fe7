import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  countIn,
  directionOf,
  languageOf,
  liveWordsOf,
  nameIn,
  runsAgainst,
} from '../../../src/page/language.js';
import { en } from '../../../src/page/translations/en.js';
import { TRANSLATIONS } from '../../../src/page/translations/index.js';

const NOT_TABLES = ['index.ts', 'translation.ts'];

/** Every text of a table by its path in it; of counts that of each plural form. */
function textsOf(table: object, path = ''): [path: string, text: string][] {
  return Object.entries(table).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value]] : textsOf(value, `${path}${key}.`),
  );
}

function holesIn(text: string): number {
  return text.split('{}').length - 1;
}

const english = new Map(textsOf(en));

describe('the translations', () => {
  test('are those that have a file', () => {
    const folder = new URL('../../../src/page/translations/', import.meta.url);
    const files = readdirSync(folder).filter((file) => !NOT_TABLES.includes(file));
    expect(Object.keys(TRANSLATIONS).map((subtag) => `${subtag}.ts`)).toEqual(files.toSorted());
  });

  test.each(Object.entries(TRANSLATIONS))(
    '%s says all that English says, with the same holes',
    (_, table) => {
      const texts = new Map(textsOf(table));
      for (const [path, text] of english) {
        // Other languages may have fewer or more plural forms; all have `other`.
        if (/\.(zero|one|two|few|many)$/.test(path)) continue;
        expect(texts.get(path)?.trim(), path).toBeTruthy();
        expect(holesIn(texts.get(path) ?? ''), path).toBe(holesIn(text));
      }
      for (const [path, text] of texts) expect(text.trim(), path).not.toBe('');
    },
  );

  test.each(Object.entries(TRANSLATIONS))(
    '%s has the plural forms of its language',
    (subtag, table) => {
      const rules = new Intl.PluralRules(subtag);
      const { severalPlaces } = table;
      for (const count of [0, 1, 2, 5, 11, 100]) {
        expect(severalPlaces[rules.select(count)], `${count}`).toContain('{}');
      }
    },
  );

  test.each(Object.entries(TRANSLATIONS).filter(([subtag]) => subtag !== 'en'))(
    '%s leaves hardly anything in English',
    (_, table) => {
      const same = textsOf(table).filter(([path, text]) => english.get(path) === text);
      const names = /^(colon|article|downloads\..*|stories\.title|sharing\.snippet)$/;
      expect(same.filter(([path, text]) => /\p{L}/u.test(text) && !names.test(path))).toEqual([]);
    },
  );
});

describe('the language of a page', () => {
  test.each([
    ['de', 'Orte', 'de'],
    ['de-AT', 'Orte', 'de-AT'],
    ['it-CH', 'Luoghi', 'it-CH'],
    ['fr', 'Lieux', 'fr'],
    ['fra', 'Lieux', 'fra'],
    ['en-GB', 'Places', 'en-GB'],
    ['pt', 'Places', 'en'],
    ['ar', 'Places', 'en'],
  ])('of a story in %s has the word %s, in %s', (tag, places, wordsTag) => {
    const language = languageOf(tag);
    expect(language.words.places).toBe(places);
    expect(language.wordsTag).toBe(wordsTag);
  });

  test('marks Dateline’s words only where they are not in the article’s language', () => {
    expect(languageOf('de').own).toBeUndefined();
    expect(languageOf('fa').own).toEqual({ lang: 'en', dir: 'ltr' });
    expect(languageOf('fa').article).toEqual({ lang: 'fa', dir: 'rtl' });
  });

  test.each([
    ['en', 1, '1 place'],
    ['en', 12_345, '12,345 places'],
    ['de', 1, '1 Ort'],
    ['de', 12_345, '12.345 Orte'],
    ['fr', 0, '0 lieu'],
    ['fr', 2, '2 lieux'],
    ['it', 12_345, '12.345 luoghi'],
    ['ar', 12_345, '12,345 places'],
  ])('counts in %s: %d is "%s"', (tag, count, said) => {
    const language = languageOf(tag);
    expect(countIn(language, language.words.severalPlaces, count)).toBe(said);
  });

  test('has the plural forms that English does not have, where a table has them', () => {
    const forms = { one: '{} miejsce', few: '{} miejsca', many: '{} miejsc', other: '{} miejsca' };
    const polish = { ...languageOf('pl'), wordsTag: 'pl' };
    const counts = [1, 3, 5, 22, 112].map((count) => countIn(polish, forms, count));
    expect(counts).toEqual(['1 miejsce', '3 miejsca', '5 miejsc', '22 miejsca', '112 miejsc']);
  });

  test('tells the script its own words, with the number of places filled in', () => {
    expect(liveWordsOf(languageOf('de-AT'), 3)).toMatchObject({
      language: 'de-AT',
      close: 'Schließen',
      roles: { border: 'Grenze' },
    });
    expect(liveWordsOf(languageOf('de'), 3).mapHelp).toMatch(/^Eine Karte mit 3 Orten\./);
    expect(liveWordsOf(languageOf('it'), 1).mapHelp).toMatch(/^Una mappa con un luogo\./);
  });
});

describe('the direction', () => {
  test.each([
    ['en', 'ltr'],
    ['ar', 'rtl'],
    ['he-IL', 'rtl'],
    ['fa', 'rtl'],
    ['ur', 'rtl'],
    ['yi', 'rtl'],
    ['dv', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['pa-PK', 'rtl'],
    ['ar-Latn', 'ltr'],
    ['ja', 'ltr'],
  ] as const)('of %s is %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });

  test('of a name counts, not that of its digits and points', () => {
    expect(runsAgainst('Milan (2)', 'ltr')).toBe(false);
    expect(runsAgainst('Milan (2)', 'rtl')).toBe(true);
    expect(runsAgainst('القاهرة', 'ltr')).toBe(true);
    expect(runsAgainst('القاهرة', 'rtl')).toBe(false);
    expect(runsAgainst('2016', 'rtl')).toBe(false);
  });

  test('keeps a name apart in a text that runs the other way, and no other name', () => {
    expect(nameIn(languageOf('en'), 'Milan')).toBe('Milan');
    expect(nameIn(languageOf('en'), 'القاهرة')).toBe('\u2068القاهرة\u2069');
    // An Arabic story's chrome is in English: both directions are about.
    expect(nameIn(languageOf('ar'), 'القاهرة')).toBe('\u2068القاهرة\u2069');
    expect(nameIn(languageOf('ar'), 'Milan')).toBe('\u2068Milan\u2069');
  });
});
