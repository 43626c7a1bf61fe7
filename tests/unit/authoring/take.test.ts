import { describe, expect, test } from 'vitest';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import type { Placed, Suggested } from '../../../src/authoring/suggestions.js';
import { takeSuggestions, takeSure } from '../../../src/authoring/take.js';
import { parsePlaces } from '../../../src/check/places.js';
import { openGazetteer } from '../../../src/site/node-data.js';
import { composeArticle } from '../../../src/story/article.js';
import { normalise } from '../../../src/text/normalise.js';
import { world } from '../../support/gazetteer.js';
import { smallIndex } from '../../support/small-index.js';

const taking = { ...world, gazetteer: await openGazetteer() };
const article = composeArticle(
  { headline: 'The ferry to Rostock', language: 'en', credit: 'Nobody.' },
  [
    'Mr Rostock stayed at home. The ferry left Rostock at noon, and was back in Rostock at six.',
    'The captain comes from Newtown. Her mother lives in Denmark.',
    'In Mecklenburg-Vorpommern it rained.',
  ],
);

/** As the draft makes it, of the mentions that begin at these words. */
function suggestion(name: string, number: number, mentions: readonly string[]): Placed {
  const [first, ...others] = smallIndex.named(normalise(name)).map(({ place }) => place);
  if (!first) throw new Error(name);
  return {
    number,
    name,
    mentions: mentions.map((words) => {
      const start = article.text.indexOf(words) + words.indexOf(name);
      return { start, end: start + name.length };
    }),
    candidates: [first, ...others],
    confidence: 0.95,
    reason: { kind: 'only' },
  };
}
const rostock = suggestion('Rostock', 1, ['to Rostock', 'left Rostock', 'in Rostock']);
const newtown = suggestion('Newtown', 2, ['Newtown']);
const denmark = suggestion('Denmark', 3, ['Denmark']);
const region = suggestion('Mecklenburg-Vorpommern', 4, ['Mecklenburg-Vorpommern']);

const decide = (suggestion: Placed, candidate = 1) => ({
  suggestion,
  place: suggestion.candidates[candidate - 1] ?? suggestion.candidates[0],
});
const featuresOf = (text: string) => {
  const { read, findings } = parsePlaces({ file: '', text });
  expect(findings).toEqual([]);
  return read?.places.features ?? [];
};

describe('a suggestion that is taken', () => {
  test('has all sentences of its mentions, each once, and its gazetteer id', () => {
    const { text, outcomes } = takeSuggestions(taking, article, NO_PLACES, [decide(rostock)]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added']);
    expect(featuresOf(text)).toMatchObject([
      {
        id: 'rostock',
        geometry: { type: 'Point', coordinates: [12.14049, 54.0887] },
        properties: {
          name: 'Rostock',
          role: 'place',
          location: 'stated',
          gazetteer: 2844588,
          quotes: [
            { exact: 'The ferry to Rostock', mention: 'Rostock' },
            { exact: expect.stringMatching(/^The ferry left/), mention: 'Rostock' },
          ],
        },
      },
    ]);
  });

  test('is the candidate that was chosen', () => {
    const { text } = takeSuggestions(taking, article, NO_PLACES, [decide(newtown, 2)]);
    expect(featuresOf(text)[0]?.properties.gazetteer).toBe(newtown.candidates[1]?.id);
  });

  test('is an area if it is a country, and says where its pin stands if it is a region', () => {
    const { text } = takeSuggestions(taking, article, NO_PLACES, [decide(denmark), decide(region)]);
    expect(featuresOf(text)).toMatchObject([
      { id: 'denmark', properties: { role: 'area', shape: { country: 'Denmark' } } },
      {
        id: 'mecklenburg-vorpommern',
        properties: { role: 'place', note: expect.stringContaining('about in the middle') },
      },
    ]);
  });

  test('gives its quotations to the place, if that is on the map under another name', () => {
    const { text } = takeSuggestions(taking, article, NO_PLACES, [
      decide({ ...rostock, mentions: rostock.mentions.slice(0, 1) }),
    ]);
    const again = takeSuggestions(taking, article, text, [decide(rostock)]);
    expect(again.outcomes).toMatchObject([{ kind: 'quoted', id: 'rostock', quotes: 1 }]);
    expect(featuresOf(again.text)[0]?.properties.quotes).toHaveLength(2);
  });

  test('is left out as a whole if it cannot be written, and the others are taken', () => {
    const { text, outcomes } = takeSuggestions(taking, article, NO_PLACES, [
      decide(newtown),
      decide({ ...newtown, mentions: rostock.mentions }, 2),
      decide(denmark),
    ]);
    expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'left', 'added']);
    expect(outcomes[1]).toMatchObject({
      why: { kind: 'namesake', id: 'newtown', name: 'Newtown' },
    });
    expect(featuresOf(text).map(({ id }) => id)).toEqual(['newtown', 'denmark']);
  });
});

test('what is sure is taken, and then what has become sure by it', () => {
  const doubtful = { ...newtown, confidence: 0.5 };
  const suggest = (text: string): Suggested => {
    const has = (id: string) => text.includes(`"id": "${id}"`);
    const open = [rostock, has('rostock') ? newtown : doubtful, { ...denmark, confidence: 0.5 }];
    return {
      placed: open.filter(({ name }) => !has(name.toLowerCase())),
      unplaced: [],
      isLanguageKnown: true,
    };
  };
  const { text, outcomes } = takeSure(taking, article, NO_PLACES, suggest);
  expect(outcomes.map(({ suggestion }) => suggestion.name)).toEqual(['Rostock', 'Newtown']);
  expect(featuresOf(text)).toHaveLength(2);
});

test('two suggestions for one place are one place, with the sentences of both', () => {
  const [one, two, three] = rostock.mentions;
  const parts = [[one], [two, three]].map((mentions) => ({
    ...rostock,
    mentions: mentions.filter((mention) => mention !== undefined),
  }));
  const { text, outcomes } = takeSuggestions(
    taking,
    article,
    NO_PLACES,
    parts.map((part) => decide(part)),
  );
  expect(outcomes.map(({ kind }) => kind)).toEqual(['added', 'quoted']);
  expect(featuresOf(text).map(({ properties }) => properties.quotes.length)).toEqual([2]);
});

test('a place is called by a name, not by an abbreviation', () => {
  const story = composeArticle({ headline: 'A ferry', language: 'en', credit: 'Nobody.' }, [
    'She lives in Sanitz, M.-V., by the sea.',
  ]);
  const start = story.text.indexOf('M.-V.');
  const abbreviated = { ...region, mentions: [{ start, end: start + 'M.-V.'.length }] };
  const { text } = takeSuggestions(taking, story, NO_PLACES, [decide(abbreviated)]);
  expect(featuresOf(text)).toMatchObject([
    { properties: { name: 'Mecklenburg-Vorpommern', quotes: [{ mention: 'M.-V.' }] } },
  ]);
});

test('what adds nothing to a place on the map is not said to be taken', () => {
  const { text } = takeSuggestions(taking, article, NO_PLACES, [decide(rostock)]);
  const again = takeSuggestions(taking, article, text, [decide(rostock)]);
  expect(again.outcomes).toMatchObject([{ kind: 'there', id: 'rostock' }]);
  expect(again.text).toBe(text);
});

test('sentences whose words a place has that lies apart are left to it', () => {
  const { text } = takeSuggestions(taking, article, NO_PLACES, [decide(newtown)]);
  const held = {
    exact: 'The ferry left Rostock at noon, and was back in Rostock at six.',
    mention: 'left Rostock',
  };
  const file = JSON.parse(text);
  file.features[0].properties.quotes.push(held);
  const before = JSON.stringify(file);
  const after = takeSuggestions(taking, article, before, [decide(rostock)]);
  expect(after.outcomes).toMatchObject([{ kind: 'added', leftTo: ['newtown'] }]);
  expect(featuresOf(after.text)[1]?.properties.quotes).toHaveLength(1);
  const one = { ...rostock, mentions: rostock.mentions.slice(1, 2) };
  expect(takeSuggestions(taking, article, before, [decide(one)])).toMatchObject({
    text: before,
    outcomes: [{ why: { kind: 'held', holders: ['newtown'] } }],
  });
});
