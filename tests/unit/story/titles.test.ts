import { expect, test } from 'vitest';
import { titleOfGroup } from '../../../src/story/titles.js';

const words = { language: 'en', severalPlaces: { one: '{} place', other: '{} places' } };
const place = (name: string) => ({ name, location: 'stated' as const });

test('a group is called by its first stated place, and says how many it has', () => {
  expect(titleOfGroup([place('Apia')], words)).toBe('Apia');
  expect(titleOfGroup([{ name: 'Road', location: 'narrowed' }, place('Apia')], words)).toBe(
    'Apia · 2 places',
  );
});
