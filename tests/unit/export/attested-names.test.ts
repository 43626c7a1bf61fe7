/** The names that the article has for a place, told from words that only mean it. */
import { expect, test } from 'vitest';
import { attestedNames } from '../../../src/export/attested-names.js';
import type { Place } from '../../../src/story/story.js';
import { articleOf, blocksOf } from '../../support/articles.js';
import { stories } from '../../support/exported.js';

/** The names of a place that the paragraphs mention by these words. */
function namesOf(
  name: string,
  paragraphs: readonly (readonly [paragraph: string, mention: string])[],
  { language = 'en', role = 'place' }: { language?: string; role?: Place['role'] } = {},
): string[] {
  const blocks = blocksOf(
    articleOf(
      'A headline',
      paragraphs.map(([paragraph]) => paragraph),
    ),
  ).slice(1);
  const quotations = paragraphs.map(([exact, mention], index) => {
    const block = blocks[index];
    if (!block) throw new Error('Each paragraph is a block.');
    const start = exact.indexOf(mention);
    return {
      exact,
      block,
      range: { start: 0, end: exact.length },
      mention: { start, end: start + mention.length },
    };
  });
  const place: Place = {
    id: 'x',
    number: 1,
    name,
    role,
    location: 'stated',
    geometry: null,
    quotations,
  };
  return attestedNames(place, language).map(
    (each) => `${each.toponym} (${each.language}, ${each.quotations.length})`,
  );
}

test('a name is the article’s where a mention has it among other words or in other capitals', () => {
  expect(
    namesOf('The Old Bridge', [
      ['They met at the busy old bridge.', 'the busy old bridge'],
      ['It was the old bridge that fell.', 'the old bridge'],
      ['It was rebuilt.', 'It'],
    ]),
  ).toEqual(['the old bridge (en, 1)']);
  expect(namesOf('Orléans', [['From Orleans on it rained.', 'Orleans']])).toEqual([
    'Orleans (en, 1)',
  ]);
});

test('other proper names of it are kept, pronouns and descriptions are not', () => {
  expect(
    namesOf('Vienna', [
      ['She left Wien at noon.', 'Wien'],
      ['Wien was dark.', 'Wien'],
      ['Here it rained.', 'Here'],
      ['She left the capital.', 'the capital'],
      ['The road to Vienna was long.', 'Vienna'],
    ]),
  ).toEqual(['Wien (en, 2)', 'Vienna (en, 1)']);
  expect(namesOf('Pays-Bas', [['On to the Netherlands.', 'the Netherlands']])).toEqual([
    'Netherlands (en, 1)',
  ]);
});

test('what happened at an event’s place is not its name, if the article has one', () => {
  expect(
    namesOf(
      'The mill',
      [
        ['There was a Shootout With Police.', 'Shootout With Police'],
        ['It was at the mill.', 'at the mill'],
      ],
      { role: 'event' },
    ),
  ).toEqual(['the mill (en, 1)']);
});

test('where there is no name, the article’s words for the place are all there is', () => {
  expect(
    namesOf('The border', [
      ['He crossed two frontiers.', 'two frontiers'],
      ['Nobody saw it.', 'it'],
    ]),
  ).toEqual(['two frontiers (en, 1)', 'it (en, 1)']);
});

test('a name in another script has that script instead of the article’s language', () => {
  expect(namesOf('بيروت (Beirut)', [['It is written بيروت there.', 'بيروت']])).toEqual([
    'بيروت (und-Arab, 1)',
  ]);
  expect(namesOf('Київ', [['Kyiv heißt Київ.', 'Київ']], { language: 'de-AT' })).toEqual([
    'Київ (und-Cyrl, 1)',
  ]);
  expect(namesOf('東京', [['東京に着いた。', '東京']], { language: 'ja' })).toEqual([
    '東京 (ja, 1)',
  ]);
});

test.each(stories)('of %s, every name stands in its quotations', (_, { places, article }) => {
  for (const place of places) {
    const names = attestedNames(place, article.language);
    expect(names.length).toBeGreaterThan(0);
    for (const { toponym, quotations } of names) {
      expect(quotations.length).toBeGreaterThan(0);
      for (const { exact } of quotations) expect(exact).toContain(toponym);
    }
  }
});
