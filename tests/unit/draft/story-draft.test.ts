import { describe, expect, test } from 'vitest';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import { needsJudging, suggestPlaces } from '../../../src/authoring/suggestions.js';
import { draftPlaces } from '../../../src/draft/draft.js';
import { wordReason } from '../../../src/draft/reason.js';
import { draftStory } from '../../../src/draft/story-draft.js';
import { openNameIndex } from '../../../src/site/node-data.js';
import { composeArticle } from '../../../src/story/article.js';
import { world } from '../../support/gazetteer.js';
import { smallIndex } from '../../support/small-index.js';

const article = composeArticle({ headline: 'A late ferry', language: 'en', credit: 'Nobody.' }, [
  'The ferry left Rostock at noon. It lay off Warnemünde, and came back to Rostock.',
  'The captain lives in Denmark.',
]);
const wordsIn = ({ suggestions }: ReturnType<typeof draftStory>) =>
  suggestions.map(({ mentions }) =>
    mentions.map(({ start, end }) => article.text.slice(start, end)),
  );

describe('the draft of a story', () => {
  test('has what its article names', () => {
    expect(wordsIn(draftStory(smallIndex, article, [], []))).toEqual([
      ['Rostock', 'Rostock'],
      ['Warnemünde'],
      ['Denmark'],
    ]);
  });

  test('leaves out the places of the story, and what is left off the map on purpose', () => {
    const places = [{ name: 'Rostock', quotes: [] }];
    expect(wordsIn(draftStory(smallIndex, article, places, ['in Denmark']))).toEqual([
      ['Warnemünde'],
    ]);
  });

  test('leaves out the mentions that a place of another name quotes', () => {
    const quote = {
      exact: 'It lay off Warnemünde, and came back to Rostock.',
      mention: 'off Warnemünde',
    };
    const places = [{ name: 'The roads', quotes: [quote] }];
    expect(wordsIn(draftStory(smallIndex, article, places, []))).toEqual([
      ['Rostock', 'Rostock'],
      ['Denmark'],
    ]);
  });
});

test('a further name of a place, in a sentence that is quoted for it, is not suggested again', () => {
  const exact = 'It lay off Warnemünde, and came back to Rostock.';
  const quotes = [{ exact, mention: 'It lay' }];
  const placed = [{ name: 'The port', quotes, gazetteer: 2844588 }];
  expect(wordsIn(draftStory(smallIndex, article, placed, []))).toEqual([
    ['Rostock'],
    ['Warnemünde'],
    ['Denmark'],
  ]);
  const elsewhere = [{ name: 'The port', quotes, gazetteer: 1 }];
  expect(wordsIn(draftStory(smallIndex, article, elsewhere, []))[0]).toEqual([
    'Rostock',
    'Rostock',
  ]);
});

test('names in those of organisations are no mentions of the place', () => {
  const story = composeArticle({ headline: 'A ferry', language: 'en', credit: 'Nobody.' }, [
    'By Ann Example, The Rostock Post.',
    'The ferry left Rostock. In Warnemünde Town Council nobody knew.',
  ]);
  const { suggestions } = draftStory(smallIndex, story, [], []);
  expect(suggestions.map(({ name, mentions }) => [name, mentions.length])).toEqual([
    ['Rostock', 1],
  ]);
});

describe('suggestions for a places file', () => {
  const feature = (properties: object) => ({
    type: 'Feature',
    id: 'x',
    geometry: null,
    properties: { quotes: [], ...properties },
  });
  const suggest = (file: object) =>
    suggestPlaces(smallIndex, article, JSON.stringify({ features: [], ...file })).placed.map(
      ({ number, name }) => `${number} ${name}`,
    );

  test('are numbered in the order of the text', () => {
    expect(suggest({})).toEqual(['1 Rostock', '2 Warnemünde', '3 Denmark']);
  });

  test('are read from files that have errors', () => {
    const features = [feature({ name: 'Denmark', role: 'castle', quotes: 'none' }), 'Rostock'];
    const unmapped = [{ mention: 'Warnemünde' }, { words: 'x' }, 7];
    expect(suggest({ features, unmapped })).toEqual(['1 Rostock']);
  });
});

describe('the only place of a name', () => {
  const suggest = (text: string, ...named: readonly string[]) => {
    const story = composeArticle({ headline: 'A ferry', language: 'en', credit: 'Nobody.' }, [
      text,
    ]);
    const judging = { ...world, gazetteer: { countriesNamed: () => new Set(named) } };
    const unjudged = suggestPlaces(smallIndex, story, NO_PLACES);
    const [first] = suggestPlaces(smallIndex, story, NO_PLACES, judging).placed;
    return {
      isJudged: needsJudging(unjudged, NO_PLACES),
      isDoubted: [first, unjudged.placed[0]].map((each) => Number(each?.confidence) < 0.5),
      reason: first && wordReason(first.reason),
    };
  };

  test.each<[string, string[], ReturnType<typeof suggest>]>([
    [
      'The ferry came to Warnemünde from Denmark.',
      ['Denmark'],
      {
        isJudged: true,
        isDoubted: [true, true],
        reason: 'the only one of that name, in Germany, which the article does not name',
      },
    ],
    [
      'The ferry came to Warnemünde in Germany.',
      ['Germany'],
      { isJudged: true, isDoubted: [false, false], reason: 'the only place of that name' },
    ],
    [
      'The ferry came to Warnemünde, and went on to Rostock and to Denmark.',
      ['Denmark'],
      { isJudged: false, isDoubted: [false, false], reason: 'the only place of that name' },
    ],
  ])('in "%s" is judged as npm run place judges it', (text, named, expected) => {
    expect(suggest(text, ...named)).toEqual(expected);
  });
});

test('names in scripts without spaces are words of the dictionary', async () => {
  const text = '船は大阪から上海へ向かった。';
  const { suggestions } = draftPlaces(await openNameIndex(), { text, language: 'ja' });
  expect(suggestions.map(({ name }) => name)).toContain('上海');
});

describe('reasons, of places of the world', () => {
  const reasonsIn = async (text: string, places: Parameters<typeof draftStory>[2] = []) => {
    const story = composeArticle({ headline: 'Hochwasser', language: 'de', credit: 'Niemand.' }, [
      text,
    ]);
    const { suggestions } = draftStory(await openNameIndex(), story, places, []);
    return Object.fromEntries(
      suggestions.map(({ name, candidates: [place], reason }) => [
        name,
        `${place?.division1}: ${wordReason(reason)}`,
      ]),
    );
  };

  test('nothing is near the middle of a state that was taken', async () => {
    const text = 'Sachsen hilft. In Naila und in Lichtenberg stieg das Wasser.';
    const state = (await openNameIndex())
      .named('sachsen')
      .find(({ place }) => place.kind === 'first-order division');
    const saxony = { name: 'Sachsen', quotes: [], position: state?.place.position };
    const naila = { name: 'Naila', quotes: [], position: [11.7046, 50.3303] as const };
    expect(await reasonsIn(text, [saxony, naila])).toEqual({
      Lichtenberg: 'DE.02: near Naila, which you took',
    });
  });

  test('a town is not said to be near what is an hour away', async () => {
    const text = 'In Kronach stieg das Wasser. Auch in Erlabrunn stieg es.';
    const kronach = { name: 'Kronach', quotes: [], position: [11.333, 50.2396] as const };
    expect((await reasonsIn(text, [kronach])).Erlabrunn).toBe('DE.02: the largest of 2');
  });

  test('a town for its district says that it is one', async () => {
    expect(await reasonsIn('Der Landkreis Kronach zahlt.')).toEqual({
      'Landkreis Kronach': 'DE.02: the town of that name, since the gazetteer has no "Landkreis …"',
    });
  });

  test('a name that is part of another place’s says so', async () => {
    expect((await reasonsIn('Sie gingen nach Anzola und nach Bologna.')).Anzola).toBe(
      'IT.05: the only place that is also called so',
    );
  });
});
