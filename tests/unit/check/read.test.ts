import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { ReadStory } from '../../../src/check/read.js';
import { ARTICLE, PLACES, RIGHT, read, type Texts } from '../../support/small-story.js';

/**
 * What holds of every story, however broken: a story or errors, and findings with position and
 * hint.
 */
function expectSound({ story, findings }: ReadStory, texts: Texts): void {
  expect(story === undefined).toBe(findings.some(({ severity }) => severity === 'error'));
  for (const { file, line, column, message, hint } of findings) {
    const text = file === 'article.md' ? texts.article : texts.places;
    // Carriage returns are line ends where there are no others.
    const lines = text.replace(/^\uFEFF/, '').split(text.includes('\n') ? '\n' : '\r');
    expect(line).toBeGreaterThanOrEqual(1);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThanOrEqual(1);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
    expect(message).toMatch(/^[\P{Cc}\t]+$/u);
    expect(hint).toMatch(/^[\P{Cc}\t]+$/u);
  }
}

/** `text` with a range of it taken out, doubled or replaced. */
function damaged(text: string): fc.Arbitrary<string> {
  return fc
    .record({
      at: fc.nat(text.length),
      length: fc.nat(40),
      instead: fc.oneof(
        fc.constantFrom('', '"', '{', '}', '[', ']', ',', ':', '*a', '&a', '- ', '\\', '\n', '\0'),
        fc.constantFrom('\ufeff', '\ud83d', '\r', '\r\n', '\u2028', '\t', '\u202e', '---', '1e400'),
        fc.constantFrom('\\n', '\\u001b[2J', '\\ud800', 'NaN', '<<: ', '!!js ', '"__proto__": {},'),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.constant(text),
      ),
    })
    .map(({ at, length, instead }) => text.slice(0, at) + instead + text.slice(at + length));
}

/** `text` up to some offset. */
function cut(text: string): fc.Arbitrary<string> {
  return fc.nat(text.length).map((at) => text.slice(0, at));
}

/** The paths of all members and entries in a JSON value. */
function pathsIn(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  const inner =
    typeof value === 'object' && value !== null
      ? Object.entries(value).flatMap(([key, part]) =>
          pathsIn(part, [...path, Array.isArray(value) ? Number(key) : key]),
        )
      : [];
  return [[...path], ...inner];
}

function replaced(value: unknown, path: readonly (string | number)[], by: unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by;
  if (Array.isArray(value)) {
    return value.map((part, at) => (at === key ? replaced(part, rest, by) : part));
  }
  return Object.fromEntries(
    Object.entries(Object(value)).map(([name, part]) => [
      name,
      name === key ? replaced(part, rest, by) : part,
    ]),
  );
}

describe('reading a story never throws, and every finding has a position in its file and a hint:', () => {
  test('whatever is in the two files', () => {
    const text = fc.string({ unit: 'binary', maxLength: 200 });
    fc.assert(
      fc.property(text, text, (article, places) => {
        expectSound(read({ article, places }), { article, places });
      }),
      { numRuns: 500 },
    );
  });

  test('whatever is in the front matter', () => {
    const yaml = fc
      .array(
        fc.oneof(
          fc.constantFrom('headline', 'link', ': ', '\n', ' ', '- ', '&a ', '*a', '? ', '|', '>'),
          fc.constantFrom('!!map', '!x ', '<<', '{', '}', '[', ']', '"', "'", '#', '%', '@', '~'),
          fc.string({ maxLength: 5 }),
        ),
        { maxLength: 30 },
      )
      .map((pieces) => pieces.join(''));
    fc.assert(
      fc.property(yaml, (head) => {
        const texts = { ...RIGHT, article: `---\n${head}\n---\nText.\n` };
        expectSound(read(texts), texts);
      }),
      { numRuns: 1000 },
    );
  });

  test('however an article is damaged', () => {
    fc.assert(
      fc.property(fc.oneof(damaged(ARTICLE).chain(damaged), cut(ARTICLE)), (article) => {
        expectSound(read({ ...RIGHT, article }), { ...RIGHT, article });
      }),
      { numRuns: 500 },
    );
  });

  test('however a places file is damaged', () => {
    fc.assert(
      fc.property(fc.oneof(damaged(PLACES).chain(damaged), cut(PLACES)), (places) => {
        expectSound(read({ ...RIGHT, places }), { ...RIGHT, places });
      }),
      { numRuns: 500 },
    );
  });

  test('whatever JSON takes the place of a member', () => {
    const right: unknown = JSON.parse(PLACES);
    const others = fc.oneof(
      fc.jsonValue(),
      fc.constantFrom<unknown>(null, [], {}, '', 0, -1, 1e308, [0, 0], [[0, 0]], [[[0, 0]]]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...pathsIn(right)), others, (path, other) => {
        const places = JSON.stringify(replaced(right, path, other), null, 1);
        expectSound(read({ ...RIGHT, places }), { ...RIGHT, places });
      }),
      { numRuns: 1000 },
    );
  });
});

describe('the story that is read', () => {
  const { story } = read(RIGHT);

  test('numbers its places in the order in which the article first names them', () => {
    expect(story?.places.map(({ number, id }) => [number, id])).toEqual([
      [1, 'the-crossing'],
      [2, 'rostock'],
      [3, 'off-warnemuende'],
      [4, 'the-old-mole'],
      [5, 'denmark'],
    ]);
  });

  test('has the quotations of a place in the order of the article, not of the file', () => {
    const rostock = story?.places.find(({ id }) => id === 'rostock');
    expect(rostock?.quotations.map(({ block }) => block.number)).toEqual([1, 2]);
  });

  test('has its markers at the point, or at the anchor of a line or an area', () => {
    expect(story?.places.map(({ id, position }) => [id, position])).toEqual([
      ['the-crossing', [12.01, 54.375]],
      ['rostock', [12.14049, 54.0887]],
      ['off-warnemuende', [12.07, 54.2]],
      ['the-old-mole', undefined],
      ['denmark', [9.9, 56]],
    ]);
  });
});
