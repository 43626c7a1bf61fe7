import { describe, expect, it } from 'vitest';
import {
  movedCursor,
  rangeOfCursor,
  type WordCursor,
  type WordMove,
  wholeWords,
} from '../../../src/editor/text/word-cursor.js';
import { composeArticle } from '../../../src/story/article.js';

const FRONT = { headline: 'A walk', language: 'en', credit: 'The Weekly Oven' } as const;
const article = composeArticle(FRONT, [
  'The bakers left Baden-Baden, and came (by bus) to Halle (Saale).',
  '* * *',
  'In the U.S. nobody said “Welcome to O’Brien”.',
]);

/** The words that are taken when a selection goes from one piece of text to the end of another. */
function taken(from: string, to: string, of = article): string {
  const { text } = of;
  const start = text.indexOf(from);
  const whole = wholeWords(of, { start, end: text.indexOf(to, start) + to.length });
  return typeof whole === 'string' ? whole : text.slice(whole.start, whole.end);
}

describe('A selection', () => {
  it.each([
    ['ake', 'le', 'bakers left'],
    [' bakers', 'left ', 'bakers left'],
    ['Bad', ', and', 'Baden-Baden, and'],
    ['aden, an', 'aden, ', 'Baden'],
    ['(by bus', ')', 'by bus'],
    ['Halle', '(Saale)', 'Halle (Saale)'],
    ['Halle', '(Saale).', 'Halle (Saale)'],
    ['U.S', '. ', 'U.S.'],
    ['said', 'O’Brien”.', 'said “Welcome to O’Brien”'],
    ['nobody', 'said “', 'nobody said'],
  ])('from "%s" to "%s" takes whole words: "%s"', (from, to, words) => {
    expect(taken(from, to)).toBe(words);
  });

  it('without words is refused, and so is one of several paragraphs', () => {
    expect(taken('* ', ' *')).toBe('none');
    expect(taken('Saale', 'In the')).toBe('several');
  });

  it('that ends where the next paragraph begins is of one paragraph', () => {
    expect(taken('The bakers', '(Saale).\n\n')).toBe(article.paragraphs[0]?.text.slice(0, -1));
  });

  it('takes the words of a dictionary where a script has no spaces', () => {
    const text = '被告は東京都に住んでいた。';
    const japanese = composeArticle({ ...FRONT, headline: '東京', language: 'ja' }, [text]);
    const start = japanese.text.indexOf('京都');
    const whole = wholeWords(japanese, { start, end: start + 1 });
    expect(typeof whole === 'string' ? whole : japanese.text.slice(whole.start, whole.end)).toMatch(
      /^東京都?$/,
    );
  });
});

it('A number is one word, however it is grouped', () => {
  const said = composeArticle(FRONT, [
    'Es kamen 40.000 Euro, 1,2 Tonnen, 3, 4 und 10’000 Franken.',
  ]);
  expect(taken('0.0', '0.0', said)).toBe('40.000');
  expect(taken('1,', '1,', said)).toBe('1,2');
  expect(taken('3', '3', said)).toBe('3');
  expect(taken('’000', '’000', said)).toBe('10’000');
});

describe('The word cursor', () => {
  const go = (moves: readonly WordMove[], isExtended = false, from?: WordCursor) => {
    let cursor = from;
    for (const move of moves) cursor = movedCursor(article, cursor, move, isExtended);
    return cursor;
  };
  const shown = (cursor: WordCursor | undefined) => {
    const { start, end } = cursor ? rangeOfCursor(cursor) : { start: 0, end: 0 };
    return article.text.slice(start, end);
  };

  it('begins at the first word and goes on over paragraphs without words', () => {
    expect(shown(go(['next']))).toBe('A');
    expect(shown(go(['next', 'next', 'next']))).toBe('The');
    expect(shown(go(['next', 'next', 'next', 'last', 'next']))).toBe('In');
    expect(shown(go(['next', 'last of all']))).toBe('Brien');
    expect(shown(go(['next', 'last of all', 'first of all']))).toBe('A');
  });

  it('is extended from the word where it was, to either side, within its paragraph', () => {
    const bakers = go(['next', 'next', 'next', 'next']);
    expect(shown(bakers)).toBe('bakers');
    expect(shown(go(['next'], true, bakers))).toBe('bakers left');
    expect(shown(go(['previous'], true, bakers))).toBe('The bakers');
    expect(shown(go(['previous', 'previous', 'previous'], true, bakers))).toBe('The bakers');
    expect(shown(go(['last', 'next', 'next'], true, bakers))).toMatch(/^bakers left.*Saale$/);
  });
});
