import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../src/check/finding.js';
import {
  ARTICLE,
  articleWith,
  change,
  findingsOf,
  PLACES,
  placesWith,
  positionOf,
  RIGHT,
  read,
  type Texts,
} from '../../support/small-story.js';

/** The one finding of a story with one mistake. */
function onlyFindingOf(texts: Texts): Finding {
  const { story, findings } = read(texts);
  expect(findings).toHaveLength(1);
  const [finding] = findings;
  if (!finding) throw new Error('There is no finding.');
  expect(story === undefined).toBe(finding.severity === 'error');
  return finding;
}

interface Expected {
  /** The text that the finding points to, in the file that it names. */
  readonly at: string;
  /** If that text occurs more than once: the text after which it is searched for. */
  readonly after?: string;
  readonly says: RegExp;
  readonly hints: RegExp;
  readonly severity?: Finding['severity'];
}

function expectInPlaces(
  texts: Texts,
  { at, after, says, hints, severity = 'error' }: Expected,
): void {
  const finding = onlyFindingOf(texts);
  expect(finding).toMatchObject({
    file: 'places.geojson',
    severity,
    ...positionOf(texts.places, at, after),
    message: expect.stringMatching(says),
    hint: expect.stringMatching(hints),
  });
}

function expectInArticle(texts: Texts, { at, after, says, hints }: Expected): void {
  const finding = onlyFindingOf(texts);
  expect(finding).toMatchObject({
    file: 'article.md',
    severity: 'error',
    ...positionOf(texts.article, at, after),
    message: expect.stringMatching(says),
    hint: expect.stringMatching(hints),
  });
}

test('a correct story has no findings', () => {
  const { story, findings } = read(RIGHT);
  expect(findings).toEqual([]);
  expect(story?.places).toHaveLength(5);
});

describe('an unreadable file stops the build', () => {
  test('an article without front matter', () => {
    expectInArticle(
      { ...RIGHT, article: ARTICLE.replaceAll('---\n', '') },
      { at: 'headline', says: /front matter is missing/, hints: /line ---/ },
    );
  });

  test('unreadable YAML, at its position', () => {
    expectInArticle(articleWith('credit: Written', 'credit: [Written'), {
      at: 'link:',
      says: /unreadable YAML/,
      hints: /quotation marks/,
    });
  });

  test('a YAML alias, which nothing in the front matter can be', () => {
    expectInArticle(articleWith('credit: Written', 'credit: *Written'), {
      at: '*Written',
      says: /unreadable YAML.*alias/,
      hints: /quotation marks/,
    });
  });

  test('an article that is nothing but front matter', () => {
    const article = ARTICLE.slice(0, ARTICLE.indexOf('\n\n') + 1);
    expect(onlyFindingOf({ ...RIGHT, article })).toMatchObject({
      file: 'article.md',
      line: article.split('\n').length,
      column: 1,
      message: 'the article has no text',
      hint: expect.stringContaining('below the front matter'),
    });
  });

  test('unreadable JSON, at its position', () => {
    expectInPlaces(placesWith('"role": "event",', '"role": "event"'), {
      at: '"location": "narrowed"',
      says: /unreadable JSON: a colon or a comma is missing before this/,
      hints: /between one member or entry and the next a comma/,
    });
  });

  test('JSON with a comment, which no GIS reads', () => {
    expectInPlaces(placesWith('"radius": 3000,', '"radius": 3000, // about'), {
      at: '// about',
      says: /unreadable JSON: a comment \(\/\/\)/,
      hints: /./,
    });
  });

  test('JSON that breaks off', () => {
    const places = PLACES.trimEnd().slice(0, -1);
    expect(onlyFindingOf({ ...RIGHT, places })).toMatchObject({
      line: places.trimEnd().split('\n').length,
      message: 'unreadable JSON: the file ends in the middle, before "{" of line 1 is closed',
      hint: expect.stringContaining('add what is missing: }'),
    });
  });

  test('an empty places file', () => {
    expect(onlyFindingOf({ ...RIGHT, places: '' })).toMatchObject({
      line: 1,
      column: 1,
      message: expect.stringContaining('unreadable JSON'),
      hint: expect.stringContaining('"type": "FeatureCollection"'),
    });
  });

  test('JSON with curly quotation marks', () => {
    expectInPlaces(placesWith('"role": "event",', '“role”: "event",'), {
      at: '“role”',
      says: /a quotation mark that is not straight \(“\)/,
      hints: /straight ones/,
    });
  });

  test('front matter without an end', () => {
    expectInArticle(articleWith('\n---\n\nThe morning', '\n\nThe morning'), {
      at: '---',
      says: /the front matter has no end/,
      hints: /then a line ---/,
    });
  });

  test('a places file that is not one object', () => {
    expectInPlaces(
      { ...RIGHT, places: '\n  [1, 2]' },
      { at: '[1', says: /RFC 7946.*one object/, hints: /"type": "FeatureCollection"/ },
    );
  });

  test('a file nested too deep to be parsed', () => {
    for (const texts of [
      { ...RIGHT, places: '['.repeat(200_000) },
      { ...RIGHT, article: `---\n${'['.repeat(200_000)}\n---\nText.\n` },
    ]) {
      expect(onlyFindingOf(texts)).toMatchObject({
        message: expect.any(String),
        severity: 'error',
      });
    }
  });
});

describe('GeoJSON that RFC 7946 does not allow stops the build', () => {
  test('a feature without its geometry member', () => {
    expectInPlaces(placesWith('      "geometry": null,\n', ''), {
      at: '{',
      after: '"mention": "The morning ferry"\n          }\n        ]\n      }\n    },\n',
      says: /RFC 7946.*geometry/,
      hints: /"geometry": null/,
    });
  });

  test('a position of something else than numbers', () => {
    expectInPlaces(placesWith('[12.07, 54.2]', '[12.07, "54.2"]'), {
      at: '"54.2"',
      says: /RFC 7946.*must be a number/,
      hints: /RFC 7946, section 3/,
    });
  });

  test('an area whose edge is not closed, at both of its ends', () => {
    const texts = placesWith(', [8.1, 55.0]]]', ', [8.2, 55.0]]]');
    const findings = findingsOf(texts);
    expect(findings).toMatchObject([
      { severity: 'error', ...positionOf(texts.places, '[8.1, 55.0]') },
      { severity: 'error', ...positionOf(texts.places, '[8.2, 55.0]') },
    ]);
    for (const { message, hint } of findings) {
      expect(message).toMatch(/RFC 7946.*First and last positions/);
      expect(hint).toMatch(/RFC 7946, section 3/);
    }
  });

  test('a latitude beyond the pole', () => {
    expectInPlaces(placesWith('[12.07, 54.2]', '[12.07, 154.2]'), {
      at: '[12.07, 154.2]',
      says: /outside longitude -180 to 180, latitude -90 to 90/,
      hints: /\[longitude, latitude\]/,
    });
  });

  test('more than six decimals', () => {
    expectInPlaces(placesWith('[12.07, 54.2]', '[12.07, 54.2000001]'), {
      at: '54.2000001',
      says: /more than 6 decimals/,
      hints: /round/,
    });
  });
});

describe('an invalid member stops the build', () => {
  test('a missing text', () => {
    expectInPlaces(placesWith('        "name": "Rostock",\n', ''), {
      at: '{\n        "role": "place"',
      says: /^"name" is missing$/,
      hints: /text in quotation marks/,
    });
  });

  test('a missing choice', () => {
    expectInPlaces(placesWith('        "role": "event",\n', ''), {
      at: '{\n        "name": "Off Warnemünde"',
      says: /^"role" is missing$/,
      hints: /"event", "place", "area", "border" or "line"/,
    });
  });

  test('a missing id', () => {
    expectInPlaces(placesWith('      "id": "rostock",\n', ''), {
      at: '{\n      "type": "Feature",\n      "geometry"',
      says: /^"id" is missing$/,
      hints: /must be a text/,
    });
  });

  test('an unknown member of a place, at its name', () => {
    expectInPlaces(placesWith('"radius": 3000', '"raduis": 3, "radius": 3000'), {
      at: '"raduis"',
      says: /unknown member "raduis"/,
      hints: /spelling.*places\.schema\.json/,
    });
  });

  test('an unknown member of the collection', () => {
    expectInPlaces(placesWith('"unmapped"', '"author": "x",\n  "unmapped"'), {
      at: '"author"',
      says: /unknown member "author"/,
      hints: /Take it out/,
    });
  });

  test('a text where a number belongs', () => {
    expectInPlaces(placesWith('3000', '"3 km"'), {
      at: '"3 km"',
      says: /"radius" must be a number/,
      hints: /places\.schema\.json/,
    });
  });

  test('an unknown role', () => {
    expectInPlaces(placesWith('"event"', '"evnet"'), {
      at: '"evnet"',
      says: /"role" must be "event", "place", "area", "border" or "line"/,
      hints: /places\.schema\.json/,
    });
  });

  test('a geometry that Dateline cannot draw', () => {
    expectInPlaces(
      placesWith('"type": "LineString", "coordinates"', '"type": "MultiPoint", "coordinates"'),
      {
        at: '"MultiPoint"',
        says: /"type" must be "Point", "LineString"/,
        hints: /places\.schema\.json/,
      },
    );
  });

  test('an anchor that is half a position', () => {
    expectInPlaces(placesWith('[12.01, 54.375]', '[12.01]'), {
      at: '[12.01]',
      says: /entry 2 of "anchor" is missing/,
      hints: /places\.schema\.json/,
    });
  });

  test('a place without a single quotation', () => {
    expectInPlaces(
      placesWith(
        `[
          {
            "exact": "The bell on the old mole rang all the time.",
            "mention": "the old mole"
          }
        ]`,
        '[]',
      ),
      { at: '[]', says: /"quotes" must hold at least one quotation/, hints: /./ },
    );
  });

  test('an id that is not a slug', () => {
    expectInPlaces(placesWith('"id": "rostock"', '"id": "Rostock Hbf"'), {
      at: '"Rostock Hbf"',
      says: /"id" must be a slug/,
      hints: /./,
    });
  });

  test('a duplicate member', () => {
    expectInPlaces(
      placesWith('"id": "rostock",', '"id": "rostock",\n      "id": "rostock-port",'),
      { at: '"id": "rostock-port"', says: /the member "id" stands twice/, hints: /Take one/ },
    );
  });

  test('a missing member of the front matter', () => {
    expectInArticle(articleWith('credit: Written for these tests.\n', ''), {
      at: 'headline:',
      says: /^"credit" is missing$/,
      hints: /headline, published, language, credit/,
    });
  });

  test('an unknown member of the front matter, at its name', () => {
    expectInArticle(articleWith('credit:', 'autor: me\ncredit:'), {
      at: 'autor',
      says: /unknown member "autor"/,
      hints: /headline, published, language, credit/,
    });
  });

  test.each([
    [
      'headline: The ferry to Rostock runs late',
      'headline: 1812',
      '1812',
      /"headline" must be a text/,
    ],
    ['2024-01-09T18:30:00+01:00', '2024-02-30', '2024-02-30', /"published" must be a date/],
    ['2024-01-09T18:30:00+01:00', '2024-01-09T18:30', '2024-01-09T18:30', /with its offset/],
    ['language: en', 'language: en_GB', 'en_GB', /"language" must be a language tag/],
    ['language: en', 'language: english', 'english', /"language" must be a language tag/],
    ['https://example.org/ferry', 'javascript:ferry', 'javascript', /"link" must be an address/],
  ])('front matter in which %j became %j', (from, to, at, says) => {
    expectInArticle(articleWith(from, to), { at, says, hints: /The front matter has headline/ });
  });
});

test('an id that two places have stops the build', () => {
  expectInPlaces(placesWith('"id": "off-warnemuende"', '"id": "rostock"'), {
    at: '"rostock"',
    after:
      '"Feature",\n      "id": "rostock",\n      "geometry": { "type": "Point", "coordinates": [12.07',
    says: /the id "rostock" stands twice/,
    hints: /another id/,
  });
});

describe('a quotation that is not in the article stops the build', () => {
  const inMole = '"The bell on the old mole rang all the time."';

  test('naming the nearest sentence, its paragraph and the words that differ', () => {
    expectInPlaces(placesWith(inMole, '"The bell on the new mole rang all the time."'), {
      at: '"The bell on the new mole',
      says: /not in the article.*"old" became "new"$/,
      hints: /in paragraph 2: The bell on the old mole rang all the time\.$/,
    });
  });

  test('naming words that are left out or added', () => {
    expectInPlaces(placesWith(inMole, '"The bell on the mole rang nearly all the time."'), {
      at: '"The bell on the mole',
      says: /: "old" is left out; "nearly" is added$/,
      hints: /paragraph 2/,
    });
  });

  test('naming characters that look alike', () => {
    const typeset = '"The bell on the\u00a0old mole rang all the time."';
    expectInPlaces(placesWith(inMole, typeset), {
      at: '"The bell',
      says: /the article has a space \(U\+0020\) after "the", the quotation has a no-break space \(U\+00A0\)$/,
      hints: /paragraph 2/,
    });
  });

  test('naming the nearest run of sentences for a quotation of two', () => {
    const both = 'The morning ferry reached Rostock an hour late on Tuesday. No one was hurt.';
    expectInPlaces(
      placesWith(
        '"The morning ferry reached Rostock an hour late on Tuesday.",\n            "mention": "Rostock"',
        `"${both}",\n            "mention": "Rostock"`,
      ),
      {
        at: `"${both}"`,
        says: /"Nobody" became "No one"$/,
        hints: /in paragraph 1: The morning ferry .* Nobody was hurt\.$/,
      },
    );
  });

  test('naming the headline when that is nearest', () => {
    expectInPlaces(placesWith(inMole, '"The ferry to the old mole runs late"'), {
      at: '"The ferry to the old mole',
      says: /"Rostock" became "the old mole"$/,
      hints: /in the headline: The ferry to Rostock runs late$/,
    });
  });

  test('saying so when no sentence is similar', () => {
    expectInPlaces(placesWith(inMole, '"Prices of herring rose at noon."'), {
      at: '"Prices of herring',
      says: /no sentence comes near/,
      hints: /letter for letter/,
    });
  });

  test('when only one character differs', () => {
    for (const exact of [
      'the bell on the old mole rang all the time.',
      'The bell on the old mole rang all the time!',
    ]) {
      expect(onlyFindingOf(placesWith(inMole, `"${exact}"`)).message).toMatch(
        /differs from the nearest sentence: "/,
      );
    }
  });
});

describe('a quotation that occurs twice', () => {
  const inMole = `"exact": "The bell on the old mole rang all the time.",
            "mention": "the old mole"`;
  const twice = '"exact": "Nobody was hurt.",\n            "mention": "Nobody"';

  test('stops the build without prefix or suffix', () => {
    expectInPlaces(placesWith(inMole, twice), {
      at: '"Nobody was hurt."',
      says: /stands more than once/,
      hints: /"prefix".*"suffix"/,
    });
  });

  test.each([
    ['prefix', ' on Tuesday. ', 1],
    ['prefix', 'still lives. ', 3],
    ['suffix', '\\n\\nIt had lain', 1],
  ])('is identified by its %s %j', (member, context, paragraph) => {
    const { story, findings } = read(placesWith(inMole, `${twice},\n "${member}": "${context}"`));
    expect(findings).toEqual([]);
    const mole = story?.places.find(({ id }) => id === 'the-old-mole');
    expect(mole?.quotations.map(({ block }) => block.number)).toEqual([paragraph]);
  });

  test('stops the build when its prefix matches neither', () => {
    expectInPlaces(placesWith(inMole, `${twice},\n "prefix": "Luckily, "`), {
      at: '"Nobody was hurt."',
      says: /not between this prefix and suffix/,
      hints: /Copy prefix and suffix/,
    });
  });

  test('stops the build when its prefix matches both', () => {
    expectInPlaces(placesWith(inMole, `${twice},\n "prefix": ". "`), {
      at: '"Nobody was hurt."',
      says: /stands more than once/,
      hints: /"prefix".*"suffix"/,
    });
  });
});

test('a mention that is not in its quotation stops the build', () => {
  expectInPlaces(placesWith('"mention": "the old mole"', '"mention": "The old mole"'), {
    at: '"The old mole"',
    after: '"exact": "The bell on',
    says: /the mention "The old mole" is not in its quotation/,
    hints: /letter for letter/,
  });
});

describe('time', () => {
  const when = '        "when": { "date": "2024-01-09", "words": "since dawn" },\n';

  test('an event without when stops the build', () => {
    expectInPlaces(placesWith(when, ''), {
      at: '{\n        "name": "Off Warnemünde"',
      says: /"when" is missing: an event needs it/,
      hints: /Add "when"/,
    });
  });

  test.each(['2016-02-30', '2023-02-29', '9 January', '2024-01-09/2024-01-08', '2024-13-01'])(
    'the date %s stops the build, being none',
    (date) => {
      expectInPlaces(placesWith('"date": "2024-01-09"', `"date": "${date}"`), {
        at: `"${date}"`,
        says: /"date" must be a date of EDTF/,
        hints: /./,
      });
    },
  );

  test.each([
    ['1. Mai 1799', 'write 1799-05-01'],
    ['spring 1799', 'write 1799-21'],
    ['01/02/2016', 'write 2016-02-01 or 2016-01-02'],
  ])('the date %s is answered with the one to write', (date, advice) => {
    expectInPlaces(placesWith('"date": "2024-01-09"', `"date": "${date}"`), {
      at: `"${date}"`,
      says: new RegExp(`: for "${date}" ${advice}$`),
      hints: /./,
    });
  });

  test('words for the time that no quotation has stop the build', () => {
    expectInPlaces(placesWith('"since dawn"', '"since noon"'), {
      at: '"since noon"',
      says: /none of the place's quotations has the words "since noon"/,
      hints: /article's own words/,
    });
  });
});

describe('a position that is not simply stated', () => {
  test('stops the build when it is narrowed without a note', () => {
    expectInPlaces(
      placesWith('        "note": "The editor placed it on the roads outside the harbour.",\n', ''),
      {
        at: '{\n        "name": "Off Warnemünde"',
        says: /"note" is missing.*"narrowed"/,
        hints: /how the position was chosen/,
      },
    );
  });

  test('stops the build when it is somewhere without a note', () => {
    expectInPlaces(
      placesWith(
        '        "note": "The article does not say where the ferry lost the hour.",\n',
        '',
      ),
      {
        at: '{\n        "name": "The crossing"',
        says: /"note" is missing.*"somewhere"/,
        hints: /how the position was chosen/,
      },
    );
  });

  test('stops the build when it is a narrowed point without a radius', () => {
    expectInPlaces(placesWith('        "radius": 3000,\n', ''), {
      at: '{\n        "name": "Off Warnemünde"',
      says: /"radius" is missing: a narrowed point needs it/,
      hints: /metres/,
    });
  });

  test('stops the build when a point is said to be only somewhere, and no radius says in what area', () => {
    const somewhere = placesWith('"location": "narrowed"', '"location": "somewhere"');
    expect(findingsOf(somewhere)).toEqual([]);
    const places = change(somewhere.places, '        "radius": 3000,\n', '');
    expectInPlaces(
      { ...somewhere, places },
      {
        at: '{\n        "name": "Off Warnemünde"',
        says: /a point says where the place is, but "location" says that it is only somewhere/,
        hints: /Add "radius".*Or give the line or area.*Or.*"narrowed"/,
      },
    );
  });
});

describe('an anchor', () => {
  test('off its line stops the build', () => {
    expectInPlaces(placesWith('[12.01, 54.375]', '[12.3, 54.375]'), {
      at: '[12.3, 54.375]',
      says: /the anchor is not on its line/,
      hints: /nearest.*\[12\.09, 54\.18\]/,
    });
  });

  test('outside its area stops the build', () => {
    expectInPlaces(placesWith('[9.9, 56.0]', '[13.5, 56.0]'), {
      at: '[13.5, 56.0]',
      says: /the anchor is not in its area/,
      hints: /nearest at \[12\.6, 55\.7\]/,
    });
  });

  test('in the hole of its area stops the build', () => {
    expectInPlaces(
      placesWith(
        '[8.1, 55.0]]]',
        '[8.1, 55.0]], [[9.5, 55.5], [9.5, 56.5], [10.5, 56.5], [9.5, 55.5]]]',
      ),
      { at: '[9.9, 56.0]', says: /the anchor is not in its area/, hints: /edge/ },
    );
  });

  test('missing from a line stops the build', () => {
    expectInPlaces(placesWith('        "anchor": [12.01, 54.375],\n', ''), {
      at: '{\n        "name": "The crossing"',
      says: /"anchor" is missing: a line or an area needs/,
      hints: /Add "anchor"/,
    });
  });

  test('elsewhere than its point stops the build', () => {
    expectInPlaces(placesWith('"radius": 3000', '"anchor": [12, 54],\n        "radius": 3000'), {
      at: '[12, 54]',
      says: /the anchor is not its point/,
      hints: /\[12\.07, 54\.2\]/,
    });
  });
});

test('an unmapped mention that the article does not have stops the build', () => {
  expectInPlaces(placesWith('"mention": "The bell"', '"mention": "The horn"'), {
    at: '"The horn"',
    says: /the article does not have the unmapped mention "The horn"/,
    hints: /take it out/,
  });
});

describe('a warning, which does not stop the build,', () => {
  test('is given for a line that crosses the antimeridian and is not cut there', () => {
    const texts = placesWith(
      '"coordinates": [[11.93, 54.57], [12.09, 54.18]]',
      '"coordinates": [[178, 54.57], [-178, 54.18]]',
    );
    const finding = read({
      ...texts,
      places: change(texts.places, '[12.01, 54.375]', '[0, 54.375]'),
    }).findings.find(({ severity }) => severity === 'warning');
    expect(finding).toMatchObject({
      ...positionOf(texts.places, '{ "type": "LineString"'),
      message: 'a line goes more than half way round the world',
      hint: expect.stringMatching(/antimeridian.*3\.1\.9/),
    });
  });

  test('says how far a point is from its gazetteer entry', () => {
    const texts = placesWith('[12.14049, 54.0887]', '[13.14049, 54.0887]');
    expectInPlaces(texts, {
      severity: 'warning',
      at: '[13.14049',
      says: /"Rostock" is 65 km from Rostock \(DE\), its gazetteer entry/,
      hints: /\[12\.14049, 54\.0887\]/,
    });
  });

  test('says when latitude and longitude are swapped, also with other decimals', () => {
    expectInPlaces(placesWith('[12.14049, 54.0887]', '[54.1, 12.2]'), {
      severity: 'warning',
      at: '[54.1',
      says: /"Rostock" is \d{4} km from Rostock/,
      hints: /With latitude and longitude swapped it would be there/,
    });
  });

  test.each(['line', 'border'])('is given for a point with the role "%s"', (role) => {
    const texts = placesWith(
      '"name": "Rostock",\n        "role": "place"',
      `"name": "Rostock",\n        "role": "${role}"`,
    );
    expectInPlaces(texts, {
      severity: 'warning',
      at: `"${role}"`,
      says: /the geometry is a Point, no line/,
      hints: /another role/,
    });
  });

  test('is given for an unknown gazetteer id', () => {
    expectInPlaces(placesWith('2844588', '999999999'), {
      severity: 'warning',
      at: '999999999',
      says: /no settlement 999999999/,
      hints: /GeoNames id/,
    });
  });

  test.each([
    ['a country', 'Sweden', 'The crew is from Sweden.'],
    ['a country of two words', 'Saudi Arabia', 'It was built for Saudi Arabia.'],
    ['a larger city', 'Hamburg', 'The tugs came from Hamburg.'],
    ['a name in the possessive', 'Hamburg', "It was Hamburg's oldest tug."],
    ['a name in a compound', 'Hamburg', 'A Hamburg-built tug stood by.'],
    ['a name in the headline only', 'Hamburg', ''],
  ])('is given for %s that is neither mapped nor unmapped', (_, name, sentence) => {
    const texts =
      sentence === ''
        ? articleWith('runs late', 'and Hamburg runs late')
        : articleWith('all the time.', `all the time. ${sentence}`);
    expectInPlaces(texts, {
      severity: 'warning',
      at: '[\n    {\n      "type": "Feature"',
      says: new RegExp(`the article names "${name}", which is neither`),
      hints: /"unmapped"/,
    });
  });

  test('is not given for a name that is unmapped', () => {
    const article = change(ARTICLE, 'all the time.', 'all the time. The crew is from Sweden.');
    const places = change(
      PLACES,
      '"unmapped": [',
      '"unmapped": [{ "mention": "Sweden", "reason": "Only said of the crew." },',
    );
    expect(findingsOf({ article, places })).toEqual([]);
  });

  test('is not given for a small town, which is often a namesake', () => {
    expect(findingsOf(articleWith('all the time.', 'all the time. Warin heard it.'))).toEqual([]);
  });

  test('is not given for a point within its own radius of the gazetteer entry', () => {
    const away = placesWith('[12.14049, 54.0887]', '[12.5, 54.0887]');
    expect(findingsOf(away)).toHaveLength(1);
    expect(
      findingsOf({
        ...away,
        places: change(away.places, '"gazetteer": 2844588', '"gazetteer": 2844588, "radius": 5000'),
      }),
    ).toEqual([]);
  });
});

test('several mistakes give several findings, in the order in which the files are read', () => {
  let places = change(PLACES, '"mention": "Denmark"', '"mention": "Norway"');
  places = change(places, '[12.01, 54.375]', '[12.3, 54.375]');
  places = change(places, '"mention": "The bell"', '"mention": "The horn"');
  const messages = findingsOf({ ...RIGHT, places }).map(({ message }) => message);
  expect(messages).toEqual([
    expect.stringContaining('"Norway"'),
    expect.stringContaining('the anchor'),
    expect.stringContaining('"The horn"'),
  ]);
});

test('mistakes in both files are reported together, the article first', () => {
  const findings = findingsOf({
    article: change(ARTICLE, 'language: en', 'language: ?!'),
    places: change(PLACES, '3000', '-3000'),
  });
  expect(findings.map(({ file, line }) => [file, line])).toEqual([
    ['article.md', positionOf(ARTICLE, 'language').line],
    ['places.geojson', positionOf(PLACES, '3000').line],
  ]);
});

describe('files as other programs write them', () => {
  const withReturns = (text: string) => text.replaceAll('\n', '\r\n');

  test('Windows line breaks change nothing in the story', () => {
    const story = read({ article: withReturns(ARTICLE), places: withReturns(PLACES) });
    expect(story).toEqual(read(RIGHT));
  });

  test('Windows line breaks within a paragraph make the same text', () => {
    const { article } = articleWith('Rostock an hour late', 'Rostock\nan hour late');
    const places = PLACES.replaceAll('Rostock an hour late', 'Rostock\\nan hour late');
    expect(findingsOf({ article, places })).toEqual([]);
    expect(findingsOf({ article: withReturns(article), places })).toEqual([]);
  });

  test('findings are at the same lines and columns with Windows line breaks', () => {
    const texts = placesWith('"mention": "The bell"', '"mention": "The horn"');
    expect(findingsOf({ ...texts, places: withReturns(texts.places) })).toEqual(findingsOf(texts));
    const article = articleWith('language: en', 'language: ?!');
    expect(findingsOf({ ...article, article: withReturns(article.article) })).toEqual(
      findingsOf(article),
    );
  });

  test('a byte order mark in either file is ignored', () => {
    expect(read({ article: `\uFEFF${ARTICLE}`, places: `\uFEFF${PLACES}` })).toEqual(read(RIGHT));
  });

  test('a byte order mark counts in no column', () => {
    expect(onlyFindingOf({ ...RIGHT, places: '\uFEFFnonsense' })).toMatchObject({
      line: 1,
      column: 1,
    });
  });
});

describe("the version of the file's format", () => {
  const versioned = (version: string) =>
    placesWith(
      '"type": "FeatureCollection"',
      `"datelineFormat": ${version},\n  "type": "FeatureCollection"`,
    );

  test('may be given, and is 1 where it is not', () => {
    expect(findingsOf(versioned('1'))).toEqual(findingsOf(RIGHT));
  });

  test.each(['2', '0', '1.5'])('%s is refused, and nothing else said of the file', (version) => {
    const texts = versioned(version);
    const broken = { ...texts, places: texts.places.replace('"role"', '"rolle"') };
    expectInPlaces(broken, {
      at: version,
      after: '"datelineFormat": ',
      says: /"datelineFormat" is [\d.]+, a version of the format that this Dateline does not know/,
      hints: /knows version 1.*newer Dateline.*update/,
    });
  });

  test.each(['"1"', 'null', '[1]'])('%s is none', (version) => {
    expectInPlaces(versioned(version), {
      at: version,
      after: '"datelineFormat": ',
      says: /"datelineFormat" must be 1/,
      hints: /places\.schema\.json/,
    });
  });
});
