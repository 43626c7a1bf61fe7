import { expect, test } from 'vitest';
import { articleOf } from '../../../../src/editor/model.js';
import { articleWordsLike } from '../../../../src/editor/place/article-words.js';

const article = articleOf(`---
headline: A ferry stops at Sankt Niklas
language: en
credit: Nobody
---

The ferry from Sankt Niklas am See was late. In Sankt Niklas the harbour waits.

The harbour of Ålesund is larger. In the harbour-master's office nobody saw the ferry.
`);
if (!article) throw new Error('The article of this test is none.');

const found = (typed: string) =>
  articleWordsLike(article, typed).map(({ words, ranges }) => `${words} ${ranges.length}`);

test('Words of an article are found as one types, with the name that they begin', () => {
  expect(found('sank')).toEqual(['Sankt Niklas 3', 'Sankt 3']);
  expect(found('sankt nik')).toEqual(['Sankt Niklas 3']);
});

test('What is typed in full comes first, before the name that it begins', () => {
  expect(found('sankt')).toEqual(['Sankt 3', 'Sankt Niklas 3']);
});

test('They are found in any case and with any accents, as they are spelt most often', () => {
  expect(found('alesund')).toEqual(['Ålesund 1']);
  expect(found('the harb')).toEqual(['the harbour 3']);
  expect(found('THE FERRY')).toEqual(['The ferry 2']);
});

test('They are whole words, at their places in the text', () => {
  expect(found('iklas')).toEqual([]);
  const [first] = articleWordsLike(article, 'sankt nik');
  expect(first?.ranges.map(({ start, end }) => article.text.slice(start, end))).toEqual([
    'Sankt Niklas',
    'Sankt Niklas',
    'Sankt Niklas',
  ]);
});

test.each(['', ' ', '…', '?'])('Nothing is found for what has no letters: "%s"', (typed) => {
  expect(found(typed)).toEqual([]);
});

test('Words without spaces between them are found too', () => {
  const japanese = articleOf(
    '---\nheadline: 港\nlanguage: ja\ncredit: Nobody\n---\n\n船は港を出た。港は静かだ。\n',
  );
  expect(japanese && articleWordsLike(japanese, '港')).toMatchObject([
    { words: '港', ranges: { length: 3 } },
  ]);
});
