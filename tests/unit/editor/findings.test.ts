/** The check's findings in the editor: what they say in each language, and how they are mended. */
import { describe, expect, test } from 'vitest';
import type { StoryFiles } from '../../../src/authoring/story-files.js';
import type { Matter } from '../../../src/check/matter.js';
import { readStory } from '../../../src/check/read.js';
import { type EditorFinding, placed } from '../../../src/editor/engine/checking.js';
import type { Suggestions } from '../../../src/editor/engine/drafting.js';
import { keepRows } from '../../../src/editor/findings/kept-rows.js';
import { mendsOf } from '../../../src/editor/findings/mends.js';
import { sayFinding } from '../../../src/editor/findings/sentence.js';
import { shownFindings } from '../../../src/editor/findings/shown-findings.js';
import { LANGUAGES } from '../../../src/editor/language.js';
import { modelOf } from '../../../src/editor/model.js';
import { openGazetteer } from '../../../src/site/node-data.js';

const gazetteer = await openGazetteer();

const ARTICLE = `---
headline: The ferry at Wexford
published: 2024-03-05
language: en
credit: An invented report
---

The ferry left Wexford on Monday at noon. It came to Dublin in the evening, and nobody was hurt.

In Dublin the crew was paid. The mate went home.
`;

interface Given {
  readonly id?: string;
  readonly geometry?: unknown;
  readonly [member: string]: unknown;
}

const WEXFORD = [-6.4575, 52.3342];
const SENTENCE = 'The ferry left Wexford on Monday at noon.';

function filesWith(...places: readonly Given[]): StoryFiles {
  const features = places.map(({ id = 'wexford', geometry, ...properties }) => ({
    type: 'Feature',
    id,
    geometry: geometry === undefined ? { type: 'Point', coordinates: WEXFORD } : geometry,
    properties: {
      ...{ name: 'Wexford', role: 'place', location: 'stated' },
      quotes: [{ exact: SENTENCE, mention: 'Wexford' }],
      ...properties,
    },
  }));
  const places_ = JSON.stringify({ type: 'FeatureCollection', features }, null, 2);
  return { article: ARTICLE, places: places_ };
}

function findingsIn({ article, places }: StoryFiles): readonly EditorFinding[] {
  const files = {
    slug: 'ferry',
    article: { file: 'article.md', text: article },
    places: { file: 'places.geojson', text: places },
  };
  return placed(readStory(files, gazetteer).findings, places);
}

function findingOf(code: Matter['code'], files: StoryFiles): EditorFinding {
  const findings = findingsIn(files);
  const found = findings.find(({ matter }) => matter?.code === code);
  if (!found) throw new Error(`${code} is not among ${JSON.stringify(findings)}`);
  return found;
}

const quotes = (exact: string, mention = 'Wexford') => ({ quotes: [{ exact, mention }] });

/** Of each code, files that have it, and the member of the place that it stands at. */
const CASES: Readonly<
  Record<Matter['code'], { readonly files: StoryFiles; readonly member?: string | undefined }>
> = {
  'no-places': { files: filesWith() },
  'not-mapped': { files: filesWith({}) },
  'quotation-absent': {
    files: filesWith(quotes('The ferry left Wexford on a Monday at noon.')),
    member: 'quotes',
  },
  'quotation-ambiguous': { files: filesWith(quotes('Dublin', 'Dublin')), member: 'quotes' },
  'quotation-context': {
    files: filesWith({ quotes: [{ exact: SENTENCE, mention: 'Wexford', prefix: 'Then ' }] }),
    member: 'quotes',
  },
  'quotation-part': { files: filesWith(quotes('The ferry left Wexford')), member: 'quotes' },
  'mention-absent': { files: filesWith(quotes(SENTENCE, 'Waterford')), member: 'quotes' },
  'mention-shared': {
    files: filesWith({}, { id: 'other', name: 'Other', geometry: point(11, 48) }),
    member: 'quotes',
  },
  'unmapped-absent': {
    files: withMember(filesWith({}), 'unmapped', [
      { mention: 'Galway', reason: 'It is not told.' },
    ]),
  },
  'event-without-date': { files: filesWith({ role: 'event' }), member: 'when' },
  'time-words-absent': {
    files: filesWith({ role: 'event', when: { date: '2024-03-04', words: 'on Tuesday' } }),
    member: 'when',
  },
  'callout-absent': {
    files: filesWith({
      role: 'event',
      when: { date: '2024-03-04', words: 'on Monday' },
      callout: 'a storm',
    }),
    member: 'callout',
  },
  'view-absent': {
    files: withMember(filesWith({}), 'view', [{ words: 'Galway', bbox: [-7, 52, -6, 53] }]),
  },
  'view-leaves-out': { files: withMember(filesWith({}), 'view', [{ bbox: [20, 52, 21, 53] }]) },
  weekday: {
    files: filesWith({ role: 'event', when: { date: '2024-03-05', words: 'on Monday' } }),
    member: 'when',
  },
  'without-note': { files: filesWith({ location: 'narrowed', radius: 100 }), member: 'note' },
  'without-radius': {
    files: filesWith({ location: 'narrowed', note: 'Off.' }),
    member: 'location',
  },
  'somewhere-point': {
    files: filesWith({ location: 'somewhere', note: 'Off.' }),
    member: 'location',
  },
  'without-anchor': { files: filesWith({ role: 'line', geometry: line() }), member: 'geometry' },
  'anchor-away': {
    files: filesWith({ role: 'line', geometry: line(), anchor: [20, 20] }),
    member: 'geometry',
  },
  'not-drawn': {
    files: filesWith({ role: 'area', geometry: null, shape: { country: 'Ireland' } }),
    member: 'geometry',
  },
  position: { files: filesWith({ geometry: point(52.3342, -6.4575) }), member: 'geometry' },
  invisible: {
    files: { ...filesWith({}), article: ARTICLE.replace('evening', 'eve\u200bning') },
  },
  'same-id': { files: filesWith({}, {}), member: 'id' },
  missing: { files: filesWith({ name: undefined }), member: 'name' },
  rule: { files: filesWith({ note: ' ' }), member: 'note' },
  'no-text': {
    files: { ...filesWith({}), article: ARTICLE.slice(0, ARTICLE.lastIndexOf('---') + 4) },
  },
};

function point(longitude: number, latitude: number) {
  return { type: 'Point', coordinates: [longitude, latitude] };
}

function line() {
  const coordinates = [WEXFORD, [-6.5, 52.4]];
  return { type: 'LineString', coordinates };
}

function withMember({ article, places }: StoryFiles, name: string, value: unknown): StoryFiles {
  return { article, places: JSON.stringify({ ...JSON.parse(places), [name]: value }, null, 2) };
}

const codes = (Object.keys(CASES) as Matter['code'][]).map((code) => ({ code }));

describe.each(codes)('a finding about $code', ({ code }) => {
  const { files, member } = CASES[code];

  test('stands at its field', () => {
    expect(findingOf(code, files).member).toBe(member);
  });

  test('is said in every language, in words of its own, without commands', () => {
    const finding = findingOf(code, files);
    const said = LANGUAGES.map((language) => sayFinding(finding, language, (id) => id));
    for (const { text, language } of said) {
      expect(language).toBeUndefined();
      expect(text).toMatch(/^[\p{Lu}„“«].*[.!?]$/u);
      expect(text).not.toMatch(/npm|geojson|undefined/);
    }
    expect(new Set(said.map(({ text }) => text)).size).toBe(LANGUAGES.length);
  });
});

test.each([
  [{ when: { date: '', words: 'on Monday' } }, /^It is not said when this was/],
  [{ when: { date: '2024-13-40', words: 'on Monday' } }, /^It is not said when this was/],
  [{ when: { date: '2024-03-04' } }, /^It is not said yet which words/],
])('a date that is missing or none, %j, is said without a rule of the file', (given, says) => {
  const findings = findingsIn(filesWith({ role: 'event', ...given }));
  const said = findings.filter(({ member }) => member === 'when');
  expect(said.map((each) => sayFinding(each, 'en', (id) => id).text)).toEqual([
    expect.stringMatching(says),
  ]);
});

test('what has no words of its own is said in English, and is marked so', () => {
  const finding = {
    ...{ file: 'places.geojson', line: 1, column: 1 },
    severity: 'error',
    message: 'a coordinate has more than 6 decimals',
    hint: 'Run "npm run shapes".',
  } as const;
  expect(sayFinding(finding, 'de', (id) => id)).toEqual({
    text: 'A coordinate has more than 6 decimals.',
    language: 'en',
  });
});

test('names that are still suggested are one finding, and those put aside are none', () => {
  const notMapped = (words: string): EditorFinding => ({
    ...{ file: 'places.geojson', line: 1, column: 1, message: words },
    severity: 'warning',
    matter: { code: 'not-mapped', words },
  });
  const findings = ['Kilkenny', 'Cobh', 'Bray', 'Tralee', 'Sligo'].map(notMapped);
  const placed = ['Kilkenny', 'Bray', 'Tralee'].map((name) => ({ name, mentions: [{ start: 4 }] }));
  const suggestions = { placed } as unknown as Suggestions;
  const shown = shownFindings(findings, ['sligo'], suggestions);
  expect(shown.map(({ message, suggested }) => [message, suggested])).toEqual([
    ['Kilkenny', 3],
    ['Cobh', undefined],
  ]);
  const [all] = shown;
  if (!all) throw new Error('There are findings.');
  expect(sayFinding(all, 'en', (id) => id).text).toBe(
    '3 names that are suggested are not on the map yet.',
  );
  const model = modelOf(filesWith({}));
  expect(mendsOf(all, model, suggestions)).toEqual([
    { name: 'goThrough', kind: 'suggestion', start: 4 },
  ]);
});

/** Of these a button is the whole mend; of the others only the author knows what is meant. */
const MENDED: Readonly<Record<Matter['code'], string | undefined>> = {
  'no-places': undefined,
  'not-mapped': undefined,
  'quotation-absent': 'takeSentence',
  'quotation-ambiguous': 'quoteWhereItStands',
  'quotation-context': 'quoteWhereItStands',
  'quotation-part': 'quoteWhole',
  'mention-absent': 'takeName',
  'mention-shared': 'takeOutQuotation',
  'unmapped-absent': 'takeBack',
  'event-without-date': 'makePlace',
  'time-words-absent': undefined,
  'callout-absent': 'putInBrackets',
  'view-absent': 'takeOutView',
  'view-leaves-out': 'takeOutView',
  weekday: undefined,
  'without-note': undefined,
  'without-radius': 'setRadius',
  'somewhere-point': 'setRadius',
  'without-anchor': 'setAnchor',
  'anchor-away': 'setAnchor',
  'not-drawn': undefined,
  position: 'turnRound',
  invisible: 'takeOutCharacter',
  'same-id': 'giveOwnId',
  missing: undefined,
  rule: undefined,
  'no-text': undefined,
};

const mended = Object.entries(MENDED).flatMap(([code, name]) =>
  name === undefined ? [] : [{ code: code as Matter['code'], name }],
);

function mendBy(name: string, finding: EditorFinding, files: StoryFiles): StoryFiles {
  const mend = mendsOf(finding, modelOf(files), undefined).find((each) => each.name === name);
  if (mend?.kind !== 'change') throw new Error('There is no such button.');
  return { ...files, ...mend.change(files) };
}

test.each(mended)('$code is mended by the button $name', ({ code, name }) => {
  const { files } = CASES[code];
  const after = mendBy(name, findingOf(code, files), files);
  expect(after).not.toEqual(files);
  expect(findingsIn(after).filter(({ matter }) => matter?.code === code)).toEqual([]);
});

test('a place whose last quotation was taken out can be removed', () => {
  const given = filesWith(quotes('Nothing of this is in the article.'), { id: 'other' });
  const at = findingOf('quotation-absent', given);
  expect(modelOf(mendBy('removePlace', at, given)).places).toHaveLength(1);
  const taken = mendBy('takeOutQuotation', findingOf('quotation-absent', given), given);
  const after = mendBy('removePlace', findingOf('rule', taken), taken);
  expect(modelOf(after).places.map(({ id }) => id)).toEqual(['other']);
  const without = filesWith({ quotes: undefined });
  expect(modelOf(mendBy('removePlace', findingOf('missing', without), without)).places).toEqual([]);
});

test('What is mended keeps its row, so that the rows below do not jump; what is new comes last', () => {
  const found = findingsIn(filesWith({ role: 'event' }, { id: 'two', location: 'somewhere' }));
  const before = keepRows([], found);
  expect(before.length).toBeGreaterThan(1);
  const [first, ...others] = found;
  const worded = others.map((each) => ({ ...each, hint: 'as one types' }));
  const added: EditorFinding = {
    ...{ file: 'places.geojson', line: 1, column: 1, severity: 'error', place: 'two' },
    ...{ member: 'name', message: 'new' },
  };
  const after = keepRows(before, [added, ...worded]);
  expect(after.slice(0, before.length).map(({ key }) => key)).toEqual(before.map(({ key }) => key));
  expect(after[0]).toMatchObject({ finding: first, isGone: true });
  expect(after[1]).toMatchObject({ finding: worded[0], isGone: false });
  expect(after.at(-1)).toMatchObject({ finding: added, isGone: false });
});
