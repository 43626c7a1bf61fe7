import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anchorQuote } from '../../../src/story/quotation.js';
import { indexContexts } from '../../../src/text/occurrences.js';
import { articleOf, blocksOf } from '../../support/articles.js';

const repetitive = fc.string({ unit: fc.constantFrom('a', 'b', '\0', 'é'), maxLength: 60 });
const context = fc.string({ unit: fc.constantFrom('a', 'b', '\0'), maxLength: 4 });

/** The expected offsets, found by comparing at each offset. */
function offsetsIn(text: string, wanted: string): number[] {
  return Array.from(text, (_, at) => at).filter((at) => text.startsWith(wanted, at));
}

test('finds the occurrences of the same words that are between the two contexts', () => {
  fc.assert(
    fc.property(repetitive, context, context, (text, prefix, suffix) => {
      const contexts = indexContexts(text, offsetsIn(text, 'a'), 1);
      const expected = offsetsIn(text, `${prefix}a${suffix}`).map((at) => at + prefix.length);
      expect(contexts(prefix, suffix)).toEqual(expected);
    }),
    { numRuns: 1000 },
  );
});

test.each([
  ['before', (number: number) => `${number}. As before.`, (number: number) => `${number}. `],
  ['after', (number: number) => `As before. ${number}!`, (number: number) => ` ${number}!`],
])('a sentence that occurs hundreds of times is identified by what is %s', (side, line, told) => {
  const numbers = Array.from({ length: 300 }, (_, index) => 100 + index);
  const article = articleOf('A list', numbers.map(line));
  const [exact, mention] = ['As before.', 'before'];
  const member = side === 'before' ? 'prefix' : 'suffix';
  expect(anchorQuote(article, { exact, mention })).toBe('ambiguous');
  for (const number of numbers) {
    const anchored = anchorQuote(article, { exact, mention, [member]: told(number) });
    expect(anchored).toMatchObject({ block: blocksOf(article)[number - 99] });
  }
  expect(anchorQuote(article, { exact, mention, [member]: told(5000) })).toBe('wrong-context');
  expect(anchorQuote(article, { exact, mention, prefix: '', suffix: '!' })).toBe('wrong-context');
});
