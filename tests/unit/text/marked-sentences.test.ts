/**
 * Measures the sentences found in texts of our own, in which every line is a sentence and an empty
 * line ends a paragraph. They are full of abbreviations, ordinals and quoted speech.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../src/text/sentences.js';

function paragraphsOf(language: string): string[][] {
  const file = new URL(`../../support/sentences/${language}.txt`, import.meta.url);
  const paragraphs = readFileSync(file, 'utf8').trim().split('\n\n');
  return paragraphs.map((paragraph) => paragraph.split('\n'));
}

/** Where sentences end, each with some of the text around it. */
function endsOf(text: string, sentences: readonly string[]): Map<number, string> {
  const ends = new Map<number, string>();
  let at = 0;
  for (const sentence of sentences) {
    at = text.indexOf(sentence, at) + sentence.length;
    ends.set(at, `${text.slice(Math.max(0, at - 20), at)}|${text.slice(at, at + 20)}`);
  }
  return ends;
}

function measure(language: string) {
  const [wrong, missed]: [string[], string[]] = [[], []];
  let right = 0;
  for (const sentences of paragraphsOf(language)) {
    const text = sentences.join(' ');
    const wanted = endsOf(text, sentences);
    const found = endsOf(
      text,
      sentencesIn(text, language).map((sentence) => sentence.text),
    );
    for (const [at, around] of found) {
      if (wanted.has(at)) right++;
      else wrong.push(around);
    }
    for (const [at, around] of wanted) if (!found.has(at)) missed.push(around);
  }
  return { right, wrong, missed };
}

// Unicode's rules alone have a precision of 0.49 to 0.60 in these texts.
describe.each(['en', 'de', 'it', 'fr', 'es', 'pt', 'nl'])('in a text in %s', (language) => {
  const { right, wrong, missed } = measure(language);

  test('hardly a sentence is cut', () => {
    expect(right / (right + wrong.length), wrong.join('\n')).toBeGreaterThan(0.99);
  });

  test('hardly two sentences are taken for one', () => {
    expect(right / (right + missed.length), missed.join('\n')).toBeGreaterThan(0.98);
  });
});
