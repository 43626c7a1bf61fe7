import fc from 'fast-check';
import { expect, it } from 'vitest';
import { leftOffIn } from '../../../src/editor/text/marks.js';
import { cutAtMarks, type Mark, marksByBlock } from '../../../src/editor/text/pieces.js';
import { blocksOf } from '../../../src/editor/text/word-cursor.js';
import { composeArticle } from '../../../src/story/article.js';

const article = composeArticle({ headline: 'A march', language: 'en', credit: 'The Weekly Oven' }, [
  'The bakers walked from Anzio to Rome.',
  'Rome was quiet. The Romans slept.',
]);
const [, first] = blocksOf(article);

const mention = (words: string, number: number): Mark => {
  const start = article.text.indexOf(words);
  return {
    start,
    end: start + words.length,
    kind: 'mention',
    id: words,
    number,
    isSelected: false,
  };
};

it('Overlapping marks are cut where either begins or ends', () => {
  const marks = [mention('walked from Anzio', 1), mention('Anzio to Rome', 2)];
  const pieces = first ? cutAtMarks(first, marks) : [];
  expect(pieces.map(({ text, marks }) => [text, marks.map((mark) => mark.end)])).toEqual([
    ['The bakers ', []],
    ['walked from ', [marks[0]?.end]],
    ['Anzio', [marks[0]?.end, marks[1]?.end]],
    [' to Rome', [marks[1]?.end]],
    ['.', []],
  ]);
});

it('Whatever is marked, the pieces make up the text, and each has the marks that cover it', () => {
  const range = fc.tuple(fc.nat(article.text.length), fc.nat(article.text.length)).map(
    ([a, b]): Mark => ({
      start: Math.min(a, b),
      end: Math.max(a, b),
      kind: 'date',
      date: '2024',
    }),
  );
  fc.assert(
    fc.property(fc.array(range, { maxLength: 8 }), (marks) => {
      for (const block of blocksOf(article)) {
        const pieces = cutAtMarks(block, marks);
        expect(pieces.map(({ text }) => text).join('')).toBe(block.text);
        for (const { start, end, text, marks: own } of pieces) {
          expect(article.text.slice(start, end)).toBe(text);
          const covering = marks.filter((mark) => mark.start <= start && end <= mark.end);
          expect(new Set(own)).toEqual(new Set(covering.filter((mark) => mark.start < mark.end)));
        }
      }
    }),
  );
});

it('Each block has its own marks, and blocks without any have none', () => {
  const marks = [mention('Rome was', 1), mention('A march', 2), mention('quiet', 3)];
  const found = marksByBlock(blocksOf(article), marks);
  expect([...found].map(([start, { length }]) => [start, length])).toEqual([
    [0, 1],
    [article.paragraphs[1]?.start, 2],
  ]);
});

it('What is left off the map is marked wherever it stands as whole words', () => {
  const marks = leftOffIn(article, [{ mention: 'Rome', reason: 'In passing' }]);
  expect(marks.map(({ start, end }) => article.text.slice(start, end + 1))).toEqual([
    'Rome.',
    'Rome ',
  ]);
});
