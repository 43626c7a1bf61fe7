import { describe, expect, test } from 'vitest';
import { carryHeadline, misfitsIn, takeClear } from '../../../src/authoring/actions/quotations.js';
import { parseArticle } from '../../../src/check/article.js';

const HEAD = '---\nheadline: Flood at Glenmore\nlanguage: en-IE\ncredit: A. Byrne\n---\n\n';
const articleWith = (text: string) => {
  const { article } = parseArticle({ file: 'article.md', text: `${HEAD}${text}` });
  if (!article) throw new Error('The article cannot be read.');
  return article;
};

const placesWith = (...quotes: { exact: string; mention: string }[]) =>
  `${JSON.stringify(
    {
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          id: 'glenmore',
          geometry: { type: 'Point', coordinates: [-7, 53] },
          properties: { name: 'Glenmore', role: 'place', location: 'stated', quotes },
        },
      ],
    },
    null,
    2,
  )}\n`;
const quotesOf = (text: string) => JSON.parse(text).features[0].properties.quotes;

const BEFORE = { exact: 'The river rose at Glenmore in the night.', mention: 'Glenmore' };
const OTHER = 'Two farms were cut off from the road, and the school stayed closed.';

describe('A quotation that the new text does not have', () => {
  test('is left to the author where the nearest sentence is little like it', () => {
    const [misfit] = misfitsIn(articleWith(`${OTHER}\n`), placesWith(BEFORE));
    expect(misfit).toMatchObject({ isClear: false, nearest: { exact: 'Flood at Glenmore' } });
  });

  test('comes with the nearest sentence, which can be taken unseen if it is the only one', () => {
    const article = articleWith(`The river rose at Glenmore late in the night.\n\n${OTHER}\n`);
    const misfits = misfitsIn(article, placesWith(BEFORE));
    expect(misfits).toMatchObject([
      {
        ...{ id: 'glenmore', number: 0, why: 'absent', isClear: true },
        nearest: { exact: 'The river rose at Glenmore late in the night.', mention: 'Glenmore' },
      },
    ]);
    expect(quotesOf(takeClear(placesWith(BEFORE), misfits))).toEqual([
      { exact: 'The river rose at Glenmore late in the night.', mention: 'Glenmore' },
    ]);
  });

  test('is left to the author where two sentences are alike', () => {
    const article = articleWith(
      'The river rose at Glenmore in the evening.\n\nThe river rose at Glenmore in the morning.\n',
    );
    const misfits = misfitsIn(article, placesWith(BEFORE));
    expect(misfits.map(({ isClear }) => isClear)).toEqual([false]);
    expect(takeClear(placesWith(BEFORE), misfits)).toBe(placesWith(BEFORE));
  });

  test.each([
    ['The river rose at Ballymore in the night.', 'Glenmore', 'Ballymore'],
    [
      'The river rose at the bridge of Ballymore in the night.',
      'Glenmore',
      'the bridge of Ballymore',
    ],
    ['A river rose at Glenmoor in the night.', 'at Glenmore', 'at Glenmoor'],
    ['The river rose in the night.', 'Glenmore', undefined],
  ])('in which other words stand for the place: %s', (sentence, mention, likely) => {
    const article = articleWith(`${sentence}\n\n${OTHER}\n`);
    const [misfit] = misfitsIn(article, placesWith({ ...BEFORE, mention }));
    expect(misfit).toMatchObject({ isClear: false, nearest: { exact: sentence, mention: '' } });
    expect(misfit?.likely).toBe(likely);
  });

  test('has no nearest where no sentence is like it', () => {
    const quote = { exact: 'Glenmore lies by its river.', mention: 'Glenmore' };
    const [misfit] = misfitsIn(articleWith(`${OTHER}\n`), placesWith(quote));
    expect(misfit).toMatchObject({ isClear: false });
    expect(misfit).not.toHaveProperty('nearest');
  });
});

test('Quotations of the headline follow it, if it still has their words', () => {
  const text = placesWith({ exact: 'Flood at Glenmore', mention: 'Glenmore' }, BEFORE);
  expect(quotesOf(carryHeadline(text, 'Flood at Glenmore', 'Glenmore under water'))).toEqual([
    { exact: 'Glenmore under water', mention: 'Glenmore' },
    BEFORE,
  ]);
  expect(carryHeadline(text, 'Flood at Glenmore', 'Under water')).toBe(text);
});
