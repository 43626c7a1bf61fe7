/** Names of several words, of which a part is a name too: the whole is one mention. */
import { expect, test } from 'vitest';
import { draftPlaces } from '../../../src/draft/draft.js';
import { openNameIndex } from '../../../src/site/node-data.js';

const index = await openNameIndex();

function found(language: string, text: string): string[] {
  return draftPlaces(index, { text, language }).suggestions.flatMap(({ mentions, candidates }) =>
    mentions.map(
      ({ start, end }) => `${text.slice(start, end)} = ${candidates[0]?.country ?? '-'}`,
    ),
  );
}

test.each([
  [
    'en',
    'Envoys of the Democratic Republic of the Congo came late.',
    ['Democratic Republic of the Congo = CD'],
  ],
  ['en', 'Rain in the Democratic Republic of Congo.', ['Democratic Republic of Congo = CD']],
  ['en', 'They left DR Congo for Congo-Brazzaville.', ['DR Congo = CD', 'Congo-Brazzaville = CG']],
  [
    'it',
    'Piove nella Repubblica Democratica del Congo.',
    ['Repubblica Democratica del Congo = CD'],
  ],
  [
    'fr',
    'Il pleut en République démocratique du Congo.',
    ['République démocratique du Congo = CD'],
  ],
  ['de', 'Es regnet in der Demokratischen Republik Kongo.', ['Demokratischen Republik Kongo = CD']],
  ['de', 'Die Islamische Republik Iran schweigt dazu.', ['Islamische Republik Iran = IR']],
  [
    'en',
    'A letter to the Federal Republic of Germany was lost.',
    ['Federal Republic of Germany = DE'],
  ],
  [
    'fr',
    'Elle écrit à la République fédérale d’Allemagne.',
    ['République fédérale d’Allemagne = DE'],
  ],
  [
    'en',
    'The Republic of Korea answered the Democratic People’s Republic of Korea.',
    ['Republic of Korea = KR', 'Democratic People’s Republic of Korea = KP'],
  ],
  [
    'en',
    'He left the Czech Republic for the Central African Republic and the Dominican Republic.',
    ['Czech Republic = CZ', 'Central African Republic = CF', 'Dominican Republic = DO'],
  ],
  ['it', 'Torna dalla Repubblica Ceca.', ['Repubblica Ceca = CZ']],
])('official names of countries (%s): %s', (language, text, expected) => {
  expect(found(language, text)).toEqual(expected);
});

test.each([
  ['en', 'Fog hung over the Gulf of Guinea all day.', ['Gulf of Guinea = -']],
  ['en', 'Fog hung over the Gulf of Finland all day.', ['Gulf of Finland = -']],
  [
    'en',
    'They sailed from the Sea of Japan to the Bay of Bengal.',
    ['Sea of Japan', 'Bay of Bengal'],
  ],
  [
    'en',
    'Gulf of Mexico, Straits of Florida, Mount Kenya',
    ['Gulf of Mexico', 'Straits of Florida', 'Mount Kenya'],
  ],
  [
    'it',
    'La nebbia copriva il mar del Giappone e il Golfo di Guinea.',
    ['mar del Giappone', 'Golfo di Guinea'],
  ],
  ['fr', 'Le brouillard couvrait le golfe de Guinée.', ['golfe de Guinée']],
  ['de', 'Nebel lag über dem Golf von Mexiko.', ['Golf von Mexiko']],
])('no country in the name of a water or landform (%s): %s', (language, text, expected) => {
  expect(found(language, text)).toEqual(
    expected.map((name) => (name.includes(' = ') ? name : `${name} = -`)),
  );
});

test('an island with a name of that form is itself', () => {
  expect(found('en', 'She lived on the Isle of Man.')).toEqual(['Isle of Man = IM']);
});

test.each([
  [
    'South Korea; Trinidad and Tobago; Bosnia and Herzegovina; Italy.',
    ['South Korea = KR', 'Trinidad and Tobago = TT', 'Bosnia and Herzegovina = BA', 'Italy = IT'],
  ],
  [
    'Bosnia and Herzegovina, Trinidad and Tobago, and Antigua and Barbuda',
    ['Bosnia and Herzegovina = BA', 'Trinidad and Tobago = TT', 'Antigua and Barbuda = AG'],
  ],
  ['Côte d’Ivoire, or Ivory Coast', ['Côte d’Ivoire = CI', 'Ivory Coast = CI']],
  ['They met in East Timor.', ['East Timor = TL']],
])('names with small words in lists: %s', (text, expected) => {
  expect(found('en', text)).toEqual(expected);
});

test.each([
  ['She teaches at the University of Georgia.', []],
  ['Shares fell at the London Stock Exchange on Monday.', ['London = GB']],
  ['London Stock Exchange', ['London = GB']],
  ['They live in St John’s.', ['St John’s = CA']],
])('names of organisations and of saints are not cut: %s', (text, expected) => {
  expect(found('en', text)).toEqual(expected);
});

test('no saint stands for another', () => {
  const text = 'They live in St Andrew’s.';
  const [first] = draftPlaces(index, { text, language: 'en' }).suggestions;
  expect(first?.name).toBe('St Andrew’s');
  expect(first?.candidates.map(({ name }) => name)).not.toContain('Saint Charles');
});
