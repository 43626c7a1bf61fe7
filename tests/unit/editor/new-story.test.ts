import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sayFault, sayRemark, waysIn } from '../../../src/editor/begin/intake-words.js';
import {
  faultOfField,
  faultOfSlug,
  isAddress,
  NOTHING_KNOWN,
  proposalOf,
  proposedSlug,
  shownDate,
  typedSource,
  typedValue,
  valuesOf,
  wholeText,
} from '../../../src/editor/begin/new-story.js';
import { pastedSource } from '../../../src/editor/begin/pasted.js';
import { reading, type Source } from '../../../src/editor/engine/reading.js';
import { kindByName } from '../../../src/editor/import/kind-of-file.js';
import { LANGUAGES } from '../../../src/editor/language.js';

const task = reading(() => Promise.reject(new Error('Reading needs no gazetteer.')));
const BODY = 'The mill burned down in the night to Friday.\n\nNobody was hurt, said the owner.';

async function read(source: Source, hasHeadline = false) {
  const outcome = await task.readText(source, hasHeadline);
  if (outcome.kind !== 'text') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const clipboard = (plain: string, html = '') => ({
  getData: (type: string) => (type === 'text/html' ? html : plain),
});

describe('What is pasted', () => {
  test('from a word processor has its paragraphs and its headline', async () => {
    const html = `<html><head><style>p {margin: 0}</style></head><body>
<!--StartFragment--><h1>Fire at the mill</h1><p class=MsoNormal>The mill burned
down in the night<o:p></o:p></p><p class=MsoNormal>Nobody was <b>hurt</b>.</p><!--EndFragment--></body></html>`;
    const source = pastedSource(clipboard('Fire at the mill\nThe mill burned', html));
    const text = wholeText(await read(source ?? typedSource('', {})));
    expect(text).toBe(
      'Fire at the mill\n\nThe mill burned down in the night\n\nNobody was hurt.\n',
    );
  });

  test('from Google Docs has its paragraphs', async () => {
    const html = `<meta charset='utf-8'><b style="font-weight:normal" id="docs-internal-guid-1"><p dir="ltr"><span>One sentence here.</span></p><br /><p dir="ltr"><span>Another one there.</span></p></b>`;
    const source = pastedSource(clipboard('One', html));
    expect((await read(source ?? typedSource('', {}))).body).toBe(
      'One sentence here.\n\nAnother one there.\n',
    );
  });

  test('is taken as plain text where its HTML has no paragraphs', () => {
    const html = '<div><span>The mill</span></div><div><span>burned</span></div>';
    expect(pastedSource(clipboard('The mill\n\nburned', html))?.name).toBe('pasted.txt');
  });

  test('without text is nothing', () => {
    expect(pastedSource(clipboard('', '<img src="a.png">'))).toBeUndefined();
  });

  test.each(['https://example.org/a', ' www.example.org/a?b=c \n'])(
    'is told from the address of a page: %s',
    (text) => {
      expect(isAddress(text)).toBe(true);
      expect(isAddress(`${text} says so`)).toBe(false);
    },
  );
});

describe('What is proposed', () => {
  test('comes with the words that it was taken from', async () => {
    const text = `Fire at the mill\n\n14 May 2021\n\n${BODY}`;
    const { fields, found } = proposalOf(await read(typedSource(text, {})), NOTHING_KNOWN);
    expect(fields).toMatchObject({ headline: 'Fire at the mill', published: '2021-05-14' });
    expect(found.headline).toEqual({ kind: 'first-line', words: 'Fire at the mill' });
    expect(found.published).toEqual({ kind: 'line', words: '14 May 2021' });
  });

  test('has a date beside other words, which the author sees', async () => {
    const text = `Fire at the mill\n\nBy A. Byrne, 14 May 2021\n\n${BODY}`;
    const { fields, found } = proposalOf(await read(typedSource(text, {})), NOTHING_KNOWN);
    expect(fields.published).toBe('2021-05-14');
    expect(found.published).toMatchObject({ words: 'By A. Byrne, 14 May 2021' });
  });

  test('keeps what its file has said, and follows the headline in the text', async () => {
    const known = {
      ...NOTHING_KNOWN,
      fields: { headline: 'Fire', credit: 'A. Byrne', published: '2020' },
    };
    const text = `Fire at the mill\n\n14 May 2021\n\n${BODY}`;
    const proposal = proposalOf(await read(typedSource(text, {})), known);
    expect(proposal.fields).toMatchObject({
      headline: 'Fire at the mill',
      credit: 'A. Byrne',
      published: '2020',
    });
  });

  test('takes a headline that looks like a sentence out of the text all the same', async () => {
    const known = { ...NOTHING_KNOWN, fields: { headline: 'The mill is gone.' } };
    const { body } = proposalOf(await read(typedSource(`The mill is gone.\n\n${BODY}`, {})), known);
    expect(body).toBe(BODY);
  });

  test('is what the author has written instead', () => {
    const values = valuesOf(
      { fields: { language: 'en', published: '2020' }, found: {}, body: BODY },
      { published: '14 May 2021', link: 'www.example.org' },
      'en-IE',
      'en',
    );
    expect(values).toMatchObject({
      published: '2021-05-14',
      link: 'https://www.example.org',
      language: 'en-IE',
      credit: '',
    });
  });
});

test.each([
  ['By A. Byrne, 14 May 2021', 'A. Byrne'],
  ['Von Katrin Bauer, Freilassing', 'Katrin Bauer'],
  ['di Anna Rossi e Paolo De Luca', 'Anna Rossi e Paolo De Luca'],
  ['Par Jean-Marc d’Estaing | Lyon', 'Jean-Marc d’Estaing'],
  ['BY NUALA O’BRIEN', 'NUALA O’BRIEN'],
  ['Von Wien nach Linz', undefined],
  ['By order of the council', undefined],
  ['Di Anna Rossi non si sa nulla.', undefined],
])('The author of "%s" is %s', async (line, author) => {
  const text = `Fire at the mill\n\n${line}\n\n${BODY}`;
  const { fields, found } = proposalOf(await read(typedSource(text, {})), NOTHING_KNOWN);
  expect([fields.credit, found.credit]).toEqual(
    author === undefined ? [undefined, undefined] : [author, { kind: 'line', words: line }],
  );
});

test.each([
  ['2026-03-14', 'de', '14. März 2026'],
  ['2026-03-14', 'it', '14 marzo 2026'],
  ['2026-03-01', 'fr', '1 mars 2026'],
  ['2016-12', 'en', 'December 2016'],
  ['1807', 'en', '1807'],
  ['2016-12-23T23:54:00-05:00', 'en', '2016-12-23T23:54:00-05:00'],
  ['', 'en', ''],
] as const)('The date %s stands in the field in "%s" as %s', (date, language, shown) => {
  expect(shownDate(date, language)).toBe(shown);
});

describe('The address of a new story', () => {
  test.each([
    ['Fire at the mill', 'en-IE', 'fire-at-the-mill'],
    ['Überfall in Łódź', 'fr', 'uberfall-in-lodz'],
    ['Überfälle auf Straßen', 'de-AT', 'ueberfaelle-auf-strassen'],
    ['Тбилиси', 'ka', 'tbilisi'],
    ['…', 'en', 'story'],
    ['Edit', 'en', 'edit-story'],
    ['CON', 'en', 'con-story'],
  ])('of %s in %s is %s', (headline, language, slug) => {
    const proposed = proposedSlug(headline, language, new Set());
    expect(proposed).toBe(slug);
    expect(faultOfSlug(proposed, new Set())).toBeUndefined();
  });

  test('is free, and cut between words', () => {
    const long = 'a mill that burned down in the night to Friday while all of the village slept';
    const first = proposedSlug(long, 'en', new Set());
    expect(first).toBe('a-mill-that-burned-down-in-the-night-to-friday-while-all-of');
    expect(proposedSlug(long, 'en', new Set([first]))).toBe(`${first}-2`);
  });

  test.each([
    ['River Walk', 'slugFault'],
    ['', 'slugFault'],
    ['con', 'slugReserved'],
    ['mill', 'slugTaken'],
  ])('"%s" is refused', (slug, fault) => {
    expect(faultOfSlug(slug, new Set(['mill']))).toBe(fault);
  });
});

describe('A member that is typed', () => {
  test.each([
    ['23 December 2016', '2016-12-23'],
    ['23. Dezember 2016', '2016-12-23'],
    ['23 dicembre 2016', '2016-12-23'],
    ['1807', '1807'],
    ['14.3.26', '2026-03-14'],
    ['14. 03. 1998', '1998-03-14'],
    ['3/4/98', '1998-04-03'],
    ['12/23/2016', '2016-12-23'],
    ['2016-12-23T23:54:00-05:00', '2016-12-23T23:54:00-05:00'],
  ])('%s is the date %s', (typed, date) => {
    expect(typedValue('published', typed, 'de')).toBe(date);
    expect(faultOfField('published', date)).toBeUndefined();
  });

  test.each([
    ['published', '03/04/2016', 'notADate'],
    ['published', '31.2.2016', 'notADate'],
    ['link', 'example', 'notALink'],
    ['language', 'english', 'notALanguage'],
    ['credit', 'a\u0000b', 'cannotShow'],
  ] as const)('%s: %s is refused', (field, value, fault) => {
    expect(faultOfField(field, typedValue(field, value, 'en'))).toBe(fault);
  });
});

/** The intake's own words: what stands in quotation marks of its modules. */
const INTAKE = 'src/authoring/intake/';
const phrases = readdirSync(INTAKE).flatMap((file) => {
  const source = readFileSync(INTAKE + file, 'utf8');
  return Array.from(source.matchAll(/(['`"])((?:(?!\1|\n).){25,}?)\1/g), ([, , text = '']) => text);
});

describe('What the intake says', () => {
  test('names no option and no file of the command', () => {
    expect(phrases.filter((text) => text.includes('--')).length).toBeGreaterThan(5);
    const said = phrases.flatMap((text) =>
      LANGUAGES.flatMap((language) => [sayFault(text, language), sayRemark(text, language)]),
    );
    expect(said.filter((text) => /--\w|npm run|article\.md/.test(text))).toEqual([]);
  });

  test('is in the language of the interface', () => {
    expect(sayFault('it is a PDF, which knows no paragraphs', 'de')).toMatch(/^Sie ist ein PDF/);
    expect(sayRemark('read as Word: 2 paragraphs; left out: 2 pictures', 'fr')).toBe(
      'Omis : images (2).',
    );
    expect(sayRemark('read as Word: 2 paragraphs', 'it')).toBe('');
  });

  test('offers to take what was refused', async () => {
    const outcome = await task.readText(
      { ...typedSource('\\section{Fire}', {}), name: 'a.tex' },
      false,
    );
    expect(outcome.kind === 'fault' && waysIn(outcome.fault)).toEqual(['plain']);
  });
});

test.each([
  ['places.CSV', 'marks'],
  ['map.kmz', 'marks'],
  ['article.docx', 'text'],
  ['page.xhtml', 'text'],
  ['photo.JPG', 'neither'],
  ['notes.txt', undefined],
  ['README', undefined],
])('A dropped %s is taken as %s', (name, kind) => {
  expect(kindByName(name)).toBe(kind);
});
