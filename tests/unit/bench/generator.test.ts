import { describe, expect, test } from 'vitest';
import { generateStory } from '../../../bench/generator.js';
import { findingsOf, storyOf } from '../../support/small-story.js';

describe('a generated story', () => {
  test.each([10, 100])('of %i places passes the check without a finding', (places) => {
    expect(findingsOf(generateStory(places))).toEqual([]);
  });

  test('has as many places as asked for, and ten times as many mentions', () => {
    const { places } = storyOf(generateStory(100));
    expect(places).toHaveLength(100);
    const mentions = places.reduce((sum, { quotations }) => sum + quotations.length, 0);
    expect(mentions).toBe(1000);
    expect(Math.min(...places.map(({ quotations }) => quotations.length))).toBeGreaterThan(0);
  });

  test('has about 150 characters of article for each place', () => {
    const { article } = storyOf(generateStory(100));
    expect(article.text.length).toBeGreaterThan(12_000);
    expect(article.text.length).toBeLessThan(18_000);
  });

  test('has places at the very same spot, and places of every kind', () => {
    const { places } = storyOf(generateStory(100));
    const spots = new Set(places.map(({ position }) => String(position)));
    expect(spots.size).toBeGreaterThan(70);
    expect(spots.size).toBeLessThan(97);
    expect(new Set(places.map(({ role }) => role))).toEqual(new Set(['place', 'event', 'area']));
    expect(new Set(places.map(({ location }) => location))).toEqual(
      new Set(['stated', 'narrowed']),
    );
  });

  test('is the same at every run, and another for another seed', () => {
    expect(generateStory(10)).toEqual(generateStory(10));
    expect(generateStory(10, 2)).not.toEqual(generateStory(10));
  });
});
