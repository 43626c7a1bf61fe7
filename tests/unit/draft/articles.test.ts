/** Measures the draft on the articles whose places are marked by hand. */
import { expect, test } from 'vitest';
import { readCorpora } from '../../../bench/draft/corpus.js';
import { scoreDrafts } from '../../../bench/draft/score.js';
import { recordMentions } from '../../../src/draft/record.js';
import { openNameIndex } from '../../../src/site/node-data.js';

const index = await openNameIndex();
const corpora = readCorpora(undefined);

/** The errors are listed only for the articles that the rules may be tuned by. */
test.each([
  ['de', 0.9, 0.93],
  ['it', 0.94, 0.91],
  ['fr', 0.94, 0.95],
])('the places of the articles in %s are found and put right', (language, leastF1, leastRight) => {
  const own = corpora.get(language)?.filter(({ isHoldOut }) => !isHoldOut) ?? [];
  const { exactF1, rightPlace, errors } = scoreDrafts(
    own.map((marked) => ({ marked, found: recordMentions(index, marked) })),
  );
  const why = errors.join('\n');
  expect(exactF1, why).toBeGreaterThanOrEqual(leastF1);
  expect(rightPlace, why).toBeGreaterThanOrEqual(leastRight);
});
