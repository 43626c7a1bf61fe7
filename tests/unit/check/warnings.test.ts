import { describe, expect, test } from 'vitest';
import { articleWith, findingsOf, placesWith, positionOf } from '../../support/small-story.js';

describe('an author is warned, and the page is made,', () => {
  test('of a quotation that is a part of a sentence', () => {
    const texts = placesWith(
      '"exact": "The captain was born in Denmark, where she still lives."',
      '"exact": "was born in Denmark,"',
    );
    expect(findingsOf(texts)).toMatchObject([
      {
        severity: 'warning',
        ...positionOf(texts.places, '"was born'),
        message: 'the quotation is a part of a sentence',
        hint: 'Quote it whole: The captain was born in Denmark, where she still lives.',
      },
    ]);
  });

  test('of latitude and longitude swapped, where the gazetteer knows the name', () => {
    const [found] = findingsOf(
      placesWith(
        '"coordinates": [12.14049, 54.0887] },\n      "properties": {\n        "name": "Rostock",\n        "role": "place",\n        "location": "stated",\n        "gazetteer": 2844588,',
        '"coordinates": [54.0887, 12.14049] },\n      "properties": {\n        "name": "Rostock",\n        "role": "place",\n        "location": "stated",',
      ),
    );
    expect(found).toMatchObject({
      severity: 'warning',
      message:
        '"Rostock" is 5,933 km from Rostock (DE), and with latitude and longitude swapped it would be there',
      hint: 'Put [12.14049, 54.0887]: GeoJSON wants [longitude, latitude].',
    });
  });

  test.each([
    ['[54.2, -12.07]', '8,', 'swapped and another sign', 'Put [12.07, 54.2]: GeoJSON wants'],
    ['[12.07, -54.2]', '12,', 'another sign', 'Put [12.07, 54.2]: west and south are negative'],
    ['[54.2, 12.07]', '5,', 'latitude and longitude swapped', 'Put [12.07, 54.2]: GeoJSON wants'],
  ])('of a place far from all others, and says what may be meant: %s', (to, km, slip, hint) => {
    const texts = placesWith('"coordinates": [12.07, 54.2]', `"coordinates": ${to}`);
    expect(findingsOf(texts)).toMatchObject([
      {
        severity: 'warning',
        ...positionOf(texts.places, to),
        message: expect.stringMatching(
          `^"Off Warnemünde" is ${km}\\d+ km from the other places, and with .*${slip} it would be 13 km from "Rostock"$`,
        ),
        hint: expect.stringContaining(hint),
      },
    ]);
  });

  test('of a place far from all others that no correction brings near', () => {
    const texts = placesWith('"coordinates": [12.07, 54.2]', '"coordinates": [120.7, -24.2]');
    expect(findingsOf(texts)).toMatchObject([
      {
        message: '"Off Warnemünde" is 13,360 km from all the other places',
        hint: expect.stringContaining('Look the position up again'),
      },
    ]);
  });

  test('but not if the article names its country', () => {
    const { article } = articleWith(
      'Nobody was hurt.\n\nIt',
      'Nobody was hurt in Australia.\n\nIt',
    );
    const { places } = placesWith('"coordinates": [12.07, 54.2]', '"coordinates": [120.7, -24.2]');
    expect(findingsOf({ article, places }).map(({ message }) => message)).toEqual([
      expect.stringContaining('the article names "Australia"'),
    ]);
  });

  test('of a country that Natural Earth does not have', () => {
    const texts = placesWith(
      '"anchor": [9.9, 56.0],',
      '"anchor": [9.9, 56.0], "shape": {"country": "Denmrk"},',
    );
    expect(findingsOf(texts)).toMatchObject([
      {
        severity: 'warning',
        ...positionOf(texts.places, '"Denmrk"'),
        message: 'Natural Earth has no country named "Denmrk"',
      },
    ]);
  });

  test.each([
    ['en', 'on Tuesday', '2024-01-10', 'a Wednesday'],
    ['de', 'am Dienstag', '2024-01-10', 'a Mittwoch'],
    ['it', 'martedì', '2024-01-10T03:00+01:00', 'a mercoledì'],
    ['fr', 'mardi', '2024-01-10', 'a mercredi'],
  ])('of a date that is another day of the week (%s)', (language, words, date, actual) => {
    expect(dated(language, words, date)).toMatchObject([
      {
        severity: 'warning',
        message: expect.stringContaining(`${date.slice(0, 10)} is ${actual}`),
      },
    ]);
  });
});

test.each([
  ['that very day', 'on Tuesday', '2024-01-09'],
  ['an interval', 'on Tuesday', '2024-01-08/2024-01-10'],
  ['two days', 'between Tuesday and Thursday', '2024-01-10'],
  ['no day', 'at noon', '2024-01-10'],
  ['a month', 'on Tuesday', '2024-01'],
])('but not of %s', (_, words, date) => {
  expect(dated('en', words, date)).toEqual([]);
});

/** The findings if the event off Warnemünde has this date. */
function dated(language: string, words: string, date: string) {
  const { article } = articleWith('language: en', `language: ${language}`);
  const { places } = placesWith(
    '"when": { "date": "2024-01-09", "words": "since dawn" }',
    `"when": { "date": "${date}", "words": "${words}" }`,
  );
  return findingsOf({
    article: article.replace('since dawn', words),
    places: places.replaceAll('Warnemünde since dawn', `Warnemünde ${words}`),
  });
}
