import { expect, test } from 'vitest';
import { wordReason } from '../../../src/draft/reason.js';

test('a reason is a few words', () => {
  expect(wordReason({ kind: 'followed by', name: 'Texas' })).toBe('because Texas follows');
  expect(wordReason({ kind: 'near', names: ['Dublin', 'Derry'], isTaken: true })).toBe(
    'near Dublin and Derry, which you took',
  );
  expect(wordReason({ kind: 'largest', of: 12 })).toBe('the largest of 12');
});
