/** Files that are too large or nested too deep: each gets a finding, in bounded memory. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { generateStory } from '../../../bench/generator.js';
import { DEEPEST, excessOf, MOST_POSITIONS, MOST_VALUES } from '../../../src/check/json.js';
import { runScript, type Said } from '../../support/command.js';
import {
  ARTICLE,
  change,
  findingsOf,
  PLACES,
  positionOf,
  RIGHT,
} from '../../support/small-story.js';
import { writeStories } from '../../support/story-folders.js';

const DENMARK = '[[[8.1, 55.0], [9.4, 54.8], [12.6, 55.7], [10.6, 57.7], [8.1, 55.0]]]';

/** The small story's places with other coordinates for its area. */
const placesAt = (coordinates: string) => change(PLACES, DENMARK, coordinates);

function nested(depth: number): string {
  return '['.repeat(depth) + ']'.repeat(depth);
}

/** A ring of that many positions, all near one another. */
function ringOf(positions: number): string {
  const all = Array.from({ length: positions }, (_, i) => `[10.${i % 997},56.${i % 991}]`);
  return `[[${all.join(',')}]]`;
}

const LARGE = ' '.repeat(50_000_000);

describe('npm run check, with little memory,', () => {
  let root = '';
  let said: Said;
  beforeAll(async () => {
    root = await mkdtemp(join(tmpdir(), 'dateline-hostile-'));
    await writeStories(root, {
      deep: { ...RIGHT, places: placesAt(nested(10_000)) },
      'large-article': { ...RIGHT, article: ARTICLE + LARGE },
      'large-places': { ...RIGHT, places: PLACES + LARGE },
      'long-front': { ...RIGHT, article: `---\n${'a: b\n'.repeat(100_000)}---\n\nText.\n` },
      ring: { ...RIGHT, places: placesAt(ringOf(1_000_000)) },
    });
    said = await runScript('check', root, [], { NODE_OPTIONS: '--max-old-space-size=500' });
  });
  afterAll(() => rm(root, { recursive: true, force: true }));

  /** The position of the hostile member in a file of the small story, so many columns farther. */
  const at = (columns: number) => {
    const { line, column } = positionOf(PLACES, DENMARK);
    return `${line}:${column + columns}`;
  };

  test('says of all of them what is wrong, and exits with 1', () => {
    expect(said.code).toBe(1);
    // Nothing but progress, where it takes long.
    expect(said.err).toMatch(/^(Checking [a-z-]+…\n)*$/);
    expect(said.out.trimEnd().split('\n').at(-1)).toBe('5 errors, 0 warnings.');
  });

  test('names files that are larger than what it reads', () => {
    for (const file of ['large-article/article.md', 'large-places/places.geojson']) {
      expect(said.out).toContain(`data/${file}:1:1: error: the file has 50 megabytes; 32 are`);
    }
  });

  test('points at the bracket that is nested too deep', () => {
    const columns = DEEPEST - '{ [ { {'.split(' ').length;
    expect(said.out).toContain(
      `data/deep/places.geojson:${at(columns)}: error: brackets are nested more than ${DEEPEST} deep`,
    );
  });

  test('points at the first position that is one too many', () => {
    expect(said.out).toMatch(
      /^data\/ring\/places\.geojson:\d+:\d{7}: error: the file has more than 200,000 positions/m,
    );
  });

  test('parses a front matter only up to its limit', () => {
    expect(said.out).toMatch(
      /^data\/long-front\/article\.md:10002:\d: error: more than 50,000 characters/m,
    );
  });
});

describe('large files within the limits are read:', () => {
  test('a story of a thousand places is far from any limit', () => {
    const { places } = generateStory(1000);
    expect(excessOf(places)).toBeUndefined();
    expect(places.length * 10).toBeLessThan(32_000_000);
    expect(places.split(',').length * 10).toBeLessThan(MOST_VALUES);
  });

  test('an area with as many positions as Canada', () => {
    const step = (2 * Math.PI) / 68_000;
    const ring = Array.from({ length: 68_000 }, (_, i) => {
      const [x, y] = [10 + 2 * Math.cos(i * step), 56 + Math.sin(i * step)];
      return `[${x.toFixed(6)},${y.toFixed(6)}]`;
    });
    const places = placesAt(`[[${[...ring, ring[0]].join(',')}]]`);
    expect(findingsOf({ ...RIGHT, places })).toEqual([]);
  });
});

describe('a text is scanned before it is parsed:', () => {
  test('as many brackets, positions and values as are allowed pass, and one more does not', () => {
    const positions = (count: number) => `[${Array(count).fill('[1, 2]').join()}]`;
    const values = (count: number) => `[${Array(count).fill('"a"').join()}]`;
    expect(excessOf(nested(DEEPEST))).toBeUndefined();
    expect(excessOf(nested(DEEPEST + 1))).toEqual({ of: 'depth', offset: DEEPEST });
    expect(excessOf(positions(MOST_POSITIONS))).toBeUndefined();
    expect(excessOf(positions(MOST_POSITIONS + 1))).toMatchObject({ of: 'positions' });
    expect(excessOf(values(MOST_VALUES))).toBeUndefined();
    expect(excessOf(values(MOST_VALUES + 2))).toMatchObject({ of: 'values' });
  });

  test.each([
    [`"${'['.repeat(200)}"`],
    [`"\\"${'['.repeat(200)}"`],
    [`["\\\\", "${'{'.repeat(200)}"]`],
    [`"${'['.repeat(200)}`],
    ['[]'.repeat(200)],
  ])('brackets in a string, or side by side, do not count as nested: %#', (text) => {
    expect(excessOf(text)).toBeUndefined();
  });
});

describe('what would overflow the stack or take minutes is a finding too:', () => {
  test('hundreds of thousands of lines in one geometry', () => {
    const lines = `[${Array(190_000).fill('[[1,1]]').join(',')}]`;
    const [finding] = findingsOf({ ...RIGHT, places: placesAt(lines) });
    expect(finding?.message).not.toContain('nested');
    expect(finding?.message).toContain('RFC 7946');
  });

  test.each([
    ['lists', `headline: ${nested(5000)}`],
    ['objects', `headline: ${'{a: '.repeat(5000)}1${'}'.repeat(5000)}`],
  ])('YAML of nested %s', (_, yaml) => {
    const article = `---\n${yaml}\n---\n\nText.\n`;
    expect(findingsOf({ ...RIGHT, article })).toMatchObject([
      { file: 'article.md', line: 2, message: 'unreadable YAML: it is nested too deep' },
    ]);
  });

  test('a list that contains itself, and lists that contain one another nine times', () => {
    const laughs = ['a: &a [x]'];
    for (const [i, name] of [...'bcdefghi'].entries()) {
      const before = 'abcdefgh'[i];
      laughs.push(`${name}: &${name} [${Array(9).fill(`*${before}`).join(', ')}]`);
    }
    for (const yaml of ['headline: &a [*a]', laughs.join('\n')]) {
      const [finding] = findingsOf({ ...RIGHT, article: `---\n${yaml}\n---\n\nText.\n` });
      expect(finding?.message).toBe('unreadable YAML: "*a" is an alias');
    }
  });
});
