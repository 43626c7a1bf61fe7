import { describe, expect, it } from 'vitest';
import { addPlace } from '../../../src/authoring/actions/quotations.js';
import { NO_PLACES } from '../../../src/authoring/places-text.js';
import { modelOf } from '../../../src/editor/model.js';
import {
  allMentions,
  byName,
  correctMention,
  dateWithWords,
  inReach,
  isCorrection,
  namesakeOf,
} from '../../../src/editor/text/marking-actions.js';
import type { TextRange } from '../../../src/story/quotation.js';

const ARTICLE = `---
headline: Two mills
language: en
credit: The Weekly Oven
---

The mill stood at Petersdorf. Petersdorf was quiet until the other Petersdorf burnt.

On Monday the miller left Petersdorf, and the Petersdorf-Saal train was late.
`;
const { article } = modelOf({ article: ARTICLE, places: NO_PLACES });
if (!article) throw new Error('The article cannot be read.');

/** Where words are for the `nth` time, from 0. */
function find(words: string, nth = 0): TextRange {
  let start = -1;
  for (let count = 0; count <= nth; count++) start = article?.text.indexOf(words, start + 1) ?? -1;
  return { start, end: start + words.length };
}

function placeIn(places: string) {
  const [place] = modelOf({ article: ARTICLE, places }).places;
  if (!place) throw new Error('There is no place.');
  return place;
}

const words = ({ start, end }: TextRange) => article.text.slice(start, end);

describe('Words that are made a place', () => {
  it('may be that in every sentence that has them as a name', () => {
    const ranges = allMentions(article, find('Petersdorf', 1));
    expect(ranges.map(words)).toEqual(['Petersdorf', 'Petersdorf', 'Petersdorf']);
    expect(ranges[0]).toEqual(find('Petersdorf', 1));
    const place = placeIn(addPlace(article, NO_PLACES, ranges).text);
    expect(place.quotations.map(({ quote }) => quote.exact)).toEqual([
      'Petersdorf was quiet until the other Petersdorf burnt.',
      'The mill stood at Petersdorf.',
      'On Monday the miller left Petersdorf, and the Petersdorf-Saal train was late.',
    ]);
  });
});

describe('A mention', () => {
  const { text } = addPlace(article, NO_PLACES, [find('Petersdorf', 1)]);

  it('is corrected to other words of its sentence', () => {
    const range = find('was quiet');
    expect(isCorrection(placeIn(text), range)).toBe(true);
    const after = correctMention(article, text, placeIn(text), range);
    expect(placeIn(after).quotations.map(({ quote }) => quote.mention)).toEqual(['was quiet']);
    expect(isCorrection(placeIn(after), range)).toBe(false);
  });

  it('is widened where the same words are before it in the sentence', () => {
    const after = correctMention(article, text, placeIn(text), find('Petersdorf', 2));
    expect(placeIn(after).quotations[0]?.quote.mention).toBe('other Petersdorf');
    expect(placeIn(after).quotations[0]?.mention?.end).toBe(find('Petersdorf', 2).end);
  });

  it('is not corrected to words of a sentence that the place does not quote', () => {
    const range = find('On Monday');
    expect(isCorrection(placeIn(text), range)).toBe(false);
    expect(correctMention(article, text, placeIn(text), range)).toBe(text);
  });
});

describe('The date of a place', () => {
  it('is in a sentence that it quotes, which is added where it is missing', () => {
    const { text } = addPlace(article, NO_PLACES, [find('Petersdorf', 1)]);
    const dated = dateWithWords(article, text, placeIn(text), find('On Monday'), '2024-05-13');
    const { properties, quotations } = placeIn(dated);
    expect(properties).toMatchObject({
      role: 'event',
      when: { date: '2024-05-13', words: 'On Monday' },
    });
    expect(quotations.map(({ quote }) => quote.mention)).toEqual(['Petersdorf', 'On Monday']);
    const again = dateWithWords(article, dated, placeIn(dated), find('Monday'), '2024-05-13');
    expect(placeIn(again).quotations).toHaveLength(2);
  });
});

describe('Of the places that selected words may mean', () => {
  const MILL = addPlace(article, NO_PLACES, [find('The mill')]).text;
  const TRAIN = addPlace(article, MILL, [find('the Petersdorf-Saal train')]).text;
  const { places } = modelOf({
    article: ARTICLE,
    places: addPlace(article, TRAIN, [find('Petersdorf', 1)]).text,
  });
  const names = (
    some: readonly { readonly properties: { readonly name?: string | undefined } }[],
  ) => some.map(({ properties }) => properties.name);

  it('that of the same name comes first, then those whose names have the words', () => {
    expect(names(byName(places, 'petersdorf'))[0]).toBe('Petersdorf');
    expect(names(byName(places, 'petersdorf')).at(-1)).toMatch(/mill/);
    expect(namesakeOf(places, 'PETERSDORF')?.properties.name).toBe('Petersdorf');
    expect(namesakeOf(places, 'Peter')).toBeUndefined();
  });

  it('those of the sentence come first, and then the selected one', () => {
    const [mill, , train] = places;
    const near = inReach(places, mill?.id, find('On Monday'));
    expect(near.map(({ id }) => id).slice(0, 2)).toEqual([train?.id, mill?.id]);
  });
});
