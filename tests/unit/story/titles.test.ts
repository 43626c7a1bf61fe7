import { expect, test } from 'vitest';
import { titleOfGroup } from '../../../src/story/titles.js';

const place = (name: string) => ({ name, location: 'stated' as const });

test('a group is called by its first stated place, and says how many it has', () => {
  expect(titleOfGroup([place('Apia')])).toBe('Apia');
  expect(titleOfGroup([{ name: 'Road', location: 'narrowed' }, place('Apia')])).toBe(
    'Apia · 2 places',
  );
});

test('a name from right to left does not turn the count after it round', () => {
  expect(titleOfGroup([place('فيتي ليفو')])).toBe('فيتي ليفو');
  expect(titleOfGroup([place('فيتي ليفو'), place('Suva')])).toBe(
    '\u2068فيتي ليفو\u2069 · 2 places',
  );
});
