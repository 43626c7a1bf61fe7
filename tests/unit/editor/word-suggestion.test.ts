import { describe, expect, it } from 'vitest';
import type { Reason } from '../../../src/draft/reason.js';
import type { ShownCandidate } from '../../../src/editor/engine/drafting.js';
import { LANGUAGES } from '../../../src/editor/language.js';
import {
  wordConfidence,
  wordInShort,
  wordName,
  wordReason,
  wordWhere,
} from '../../../src/editor/text/word-suggestion.js';

const REASONS: readonly Reason[] = [
  { kind: 'followed by', name: 'Texas' },
  { kind: 'near', names: ['Linz', 'Graz'], isTaken: false },
  { kind: 'near', names: ['Linz', 'Graz'], isTaken: true },
  { kind: 'in full', name: 'Frankfurt an der Oder' },
  { kind: 'within', name: 'Texas' },
  { kind: 'largest', of: 12 },
  { kind: 'largest', of: 12, areTowns: true },
  { kind: 'one of', of: 12 },
  { kind: 'only' },
  { kind: 'only', isPart: true },
  { kind: 'seat', word: 'Landkreis' },
  { kind: 'only', in: 'AT', isNamed: true },
  { kind: 'only', in: 'AT', isNamed: false },
  { kind: 'country' },
  { kind: 'no entry' },
  { kind: 'no entry', word: 'Street' },
];

describe.each(LANGUAGES)('In the language "%s"', (language) => {
  it('each reason has words of its own, with all that it names', () => {
    const worded = REASONS.map((reason) => wordReason(reason, language));
    expect(new Set(worded).size).toBe(REASONS.length);
    for (const [at, reason] of REASONS.entries()) {
      const named = [
        ...('name' in reason ? [reason.name] : []),
        ...('names' in reason ? reason.names : []),
        ...('of' in reason ? [String(reason.of)] : []),
        ...('word' in reason ? [String(reason.word)] : []),
      ];
      for (const part of named) expect(worded[at]).toContain(part);
    }
  });

  it('confidence is a word, and another one at each step', () => {
    const words = [0.95, 0.8, 0.5, 0.2].map((confidence) =>
      wordConfidence({ confidence }, language),
    );
    expect(new Set(words).size, words.join()).toBe(4);
  });
});

const springfield = (key: number, division1: string, within: string[]): ShownCandidate => ({
  ...{ key, name: 'Springfield', kind: 'settlement', country: 'US', population: 60_000 },
  ...{ position: [-90, 40], division1 },
  within: within.map((name, at) => ({ code: at === 0 ? `${division1}.1` : division1, name })),
});

it('A candidate is told by its state and country, by its county only where others share the state', () => {
  const ohio = springfield(1, 'US.OH', ['Clark', 'Ohio']);
  const missouri = springfield(2, 'US.MO', ['Greene', 'Missouri']);
  const other = springfield(3, 'US.MO', ['Polk', 'Missouri']);
  const all = [ohio, missouri, other];
  expect(all.map((each) => wordWhere(each, all, 'en'))).toEqual([
    'Ohio, United States, 60,000 people',
    'Greene, Missouri, United States, 60,000 people',
    'Polk, Missouri, United States, 60,000 people',
  ]);
  expect(wordWhere(ohio, all, 'de')).toBe('Ohio, Vereinigte Staaten, 60.000 Einwohner');
});

it('States and regions are named in the language of the interface, as its country is', () => {
  const linz: ShownCandidate = {
    ...{ key: 4, name: 'Linz', kind: 'settlement', country: 'AT', population: 0 },
    ...{ position: [14.3, 48.3], division1: 'AT.04' },
    within: [{ code: 'AT.04', name: 'Upper Austria' }],
  };
  const where = Object.fromEntries(LANGUAGES.map((each) => [each, wordWhere(linz, [linz], each)]));
  expect(where).toEqual({
    en: 'Upper Austria, Austria',
    de: 'Oberösterreich, Österreich',
    it: 'Alta Austria, Austria',
    fr: 'Haute-Autriche, Autriche',
  });
  const region: ShownCandidate = {
    ...{ key: 5, name: 'Bavaria', kind: 'first-order division', country: 'DE', population: 0 },
    ...{ position: [11, 49], division1: 'DE.02', within: [] },
  };
  expect(wordName(region, 'de')).toBe('Bayern');
  expect(wordName(region, 'en')).toBe('Bavaria');
});

it('Towns are called as the text calls them, where the index has an English name', () => {
  const town = (name: string): ShownCandidate => ({
    ...{ key: 6, name, kind: 'settlement', country: 'IT', population: 0 },
    ...{ position: [12.5, 41.9], within: [] },
  });
  expect(wordName(town('Rome'), 'it', 'Roma')).toBe('Roma');
  expect(wordName(town('Rome'), 'en', 'Roma')).toBe('Rome');
  expect(wordName(town('Istanbul'), 'it', 'Costantinopoli')).toBe('Costantinopoli (Istanbul)');
  const great = { ...town('Rome'), population: 2_300_000 };
  expect(wordInShort(great, 'it', 'Rome')).toBe('Roma, Italia');
  expect(wordInShort(great, 'en', 'Roma')).toBe('Rome, Italy');
  expect(wordInShort({ ...great, kind: 'country' }, 'de', 'Italy')).toBe('Italien');
  const landscape = { ...town('Bohemia'), kind: 'region' as const };
  expect(wordName(landscape, 'de', 'Böhmen')).toBe('Böhmen');
  // The text's is a part of the name.
  expect(wordName(town('Alagna Valsesia'), 'it', 'Alagna')).toBe('Alagna Valsesia');
});
