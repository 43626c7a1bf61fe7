import { expect, test } from 'vitest';
import { dice, nearestNames } from '../../../src/text/similarity.js';

test('equal sets have the coefficient 1, disjoint and empty ones 0', () => {
  expect([dice(3, 3, 3), dice(0, 3, 4), dice(0, 0, 0), dice(2, 3, 5)]).toEqual([1, 0, 0, 0.5]);
});

test('the most similar names come first, whatever their case and accents', () => {
  const names = ['Czechia', 'Chad', 'Côte d’Ivoire', 'China'];
  expect(nearestNames('Czech Republic', names)[0]).toBe('Czechia');
  expect(nearestNames('COTE DIVOIRE', names, 1)).toEqual(['Côte d’Ivoire']);
  expect(nearestNames('xyz', ['abc'])).toEqual([]);
});
