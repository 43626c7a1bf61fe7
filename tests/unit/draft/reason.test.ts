import { describe, expect, test } from 'vitest';
import { nearbyToponyms } from '../../../src/draft/company.js';
import { wordReason } from '../../../src/draft/reason.js';
import type { Recognised } from '../../../src/draft/recognise.js';
import { resolve } from '../../../src/draft/resolve.js';
import type { IndexedPlace, NameMatch } from '../../../src/gazetteer/name-index.js';

test('a reason is a few words', () => {
  expect(wordReason({ kind: 'followed by', name: 'Texas' })).toBe('because Texas follows');
  expect(wordReason({ kind: 'near', names: ['Dublin', 'Derry'], isTaken: true })).toBe(
    'near Dublin and Derry, which you took',
  );
  expect(wordReason({ kind: 'largest', of: 12 })).toBe('the largest of 12');
});

describe('a reason is true of all places of the name', () => {
  const match = (
    longitude: number,
    population: number,
    isMain = true,
    kind: IndexedPlace['kind'] = 'settlement',
  ): NameMatch => ({
    place: {
      ...{ key: longitude, kind, name: 'Sampleton', country: 'XX' },
      ...{ position: [longitude, 0], population },
    },
    isMain,
  });
  const toponym = (matches: readonly NameMatch[]): Recognised => ({
    ...{
      start: 0,
      end: 9,
      key: 'sampleton',
      evidence: 'none',
      isUnlike: false,
      strength: 2,
      matches,
    },
  });
  const reasonFor = (matches: readonly NameMatch[], taken: readonly [string, number][] = []) => {
    const [resolved] = resolve([{ toponyms: [toponym(matches)], matches }], {
      demonyms: new Map(),
      taken: taken.map(([name, longitude]) => ({ name, position: [longitude, 0] as const })),
    });
    return resolved && wordReason(resolved.reason);
  };

  test.each<[string, NameMatch[]]>([
    ['the only place of that name', [match(1, 900)]],
    ['the largest of 2', [match(1, 900), match(20, 800)]],
    // The state comes behind a large town.
    [
      'the largest of 2 towns',
      [match(1, 3e6), match(20, 800), match(40, 6e6, true, 'first-order division')],
    ],
    // Its main name counts more than some people.
    ['one of 2 of that name', [match(1, 700), match(20, 900, false)]],
  ])('%s', (reason, matches) => {
    expect(reasonFor(matches)).toBe(reason);
  });

  test('and never that a place is near itself', () => {
    const matches = [match(1, 900), match(20, 800)];
    expect(reasonFor(matches, [['Otherton', 1.1]])).toBe('near Otherton, which you took');
    expect(reasonFor(matches, [['Sampleton', 1.1]])).toBe('the largest of 2');
    expect(reasonFor(matches, [['The town', 1]])).toBe('the largest of 2');
  });

  test('a doubtful name that one place is near to keeps its other places', () => {
    const doubtful = toponym([match(1, 9e5), match(20, 800)]);
    expect(nearbyToponyms([doubtful], [], [[20.1, 0]])).toEqual([doubtful]);
    expect(nearbyToponyms([doubtful], [], [[40, 0]])).toEqual([]);
  });
});
