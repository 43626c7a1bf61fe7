/**
 * Texts of a megabyte go through the commands. `Intl.Segmenter` keeps memory for each segment
 * until a text's end: 120 KB at once took more than the 4 GB that Node has.
 */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { check } from '../../../scripts/support/check.js';
import { draft } from '../../../scripts/support/draft.js';
import { newStory } from '../../../scripts/support/new-story.js';
import { place } from '../../../scripts/support/place.js';
import { quotesNaming } from '../../../src/authoring/mentions.js';
import { composeArticle } from '../../../src/story/article.js';
import { bookOf, chineseBookOf } from '../../support/book.js';
import { runCommand } from '../../support/command.js';

const BOOK = bookOf(1_000_000);
/** How often the book names Linz. */
const LINZ = BOOK.split('Linz').length - 1;

let root = '';
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'dateline-long-text-'));
  await writeFile(join(root, 'book.txt'), BOOK);
  await writeFile(join(root, 'chinese.txt'), chineseBookOf(150_000));
});
afterAll(() => rm(root, { recursive: true, force: true }));

const begin = (story: string, language: string) =>
  runCommand(newStory, root, [story, `${story}.txt`, '--language', language, '--credit', 'Anon.']);

const quotesIn = async (story: string) => {
  const text = await readFile(join(root, 'data', story, 'places.geojson'), 'utf8');
  return JSON.parse(text).features[0].properties.quotes.length;
};

describe('a book of a megabyte', () => {
  test('becomes a story, with the names in it counted', async () => {
    const { code, out, err } = await begin('book', 'en-GB');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^The article seems to name \d places; /m);
    expect((await runCommand(draft, root, ['book'])).out).toContain(`Linz (${LINZ} times)`);
  });

  test('gives a place every sentence that names it', async () => {
    const { code, err } = await runCommand(place, root, ['book', 'Linz', '--country', 'AT']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(await quotesIn('book')).toBe(LINZ);
  });

  test('is checked', async () => {
    const { code, out } = await runCommand(check, root, ['book']);
    expect(out).toContain('0 errors');
    expect(code).toBe(0);
  });
});

test('a long text without spaces between its words becomes a story too', async () => {
  const { code, out, err } = await begin('chinese', 'zh');
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(/^The article seems to name \d places?; /m);
  expect((await runCommand(draft, root, ['chinese'])).out).toMatch(/上海 \(\d{3,4} times\)/);
});

test('a refrain of 5,000 times is told apart where it can be, in one sorting', () => {
  const refrain = 'The road to Linz was long.';
  const paragraphs = Array.from({ length: 5_000 }, (_, i) => [refrain, `Page ${i}.`]).flat();
  const article = composeArticle({ headline: 'Road', language: 'en', credit: 'A' }, paragraphs);
  const quotes = quotesNaming(article, ['Linz']);
  expect(quotes).toHaveLength(5_000);
  expect(quotes[0]).toEqual({ exact: refrain, mention: 'Linz', prefix: 'Road\n\n' });
  expect(quotes[1_234]?.prefix).toBe('1233.\n\n');
  const alone = composeArticle(article, Array(5_000).fill(refrain));
  expect(quotesNaming(alone, ['Linz'])).toHaveLength(5_000);
});
