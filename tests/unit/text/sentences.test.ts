import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../src/text/sentences.js';

function textsOf(text: string, language = 'en'): string[] {
  return sentencesIn(text, language).map((sentence) => sentence.text);
}

describe('a text is split into its sentences', () => {
  test.each([
    ['Mr. Smith met Dr. J. Brown at St. Pauli.'],
    ['In the U.S. Army he wore No. 5.'],
    ['"Who?" he asked.'],
    ['He had a .22 caliber.'],
    ['Una nave\nferma al largo.'],
  ])('not within %s', (sentence) => {
    expect(textsOf(`${sentence} Nobody saw it.`)).toEqual([sentence, 'Nobody saw it.']);
  });

  test('in a language without spaces', () => {
    expect(textsOf('我在北京工作。他去了上海。', 'zh')).toEqual(['我在北京工作。', '他去了上海。']);
  });

  test('with the offset of each, without the white space around it', () => {
    const text = '  One here.   Two there. ';
    for (const { text: sentence, start } of sentencesIn(text, 'en')) {
      expect(text.slice(start, start + sentence.length)).toBe(sentence);
      expect(sentence.trim()).toBe(sentence);
    }
    expect(textsOf(text)).toEqual(['One here.', 'Two there.']);
  });

  test('none of which a text of white space has', () => {
    expect(textsOf(' \n ')).toEqual([]);
  });
});
