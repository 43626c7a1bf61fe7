/** Measures the draft on the articles whose places are marked by hand. */
import { expect, test } from 'vitest';
import { draftPlaces } from '../../../src/draft/draft.js';
import { openNameIndex } from '../../../src/site/node-data.js';
import { MARKED_ARTICLES, type MarkedArticle } from '../../support/marked-articles.js';
import { scoreOf } from '../../support/toponym-score.js';

const index = await openNameIndex();

function scoreOfDrafts(articles: readonly MarkedArticle[]) {
  return scoreOf(
    articles.map(({ text, language, gold }) => {
      const { suggestions } = draftPlaces(index, { text, language });
      const found = suggestions.flatMap(({ mentions, candidates: [place] }) =>
        mentions.map((mention) => ({ ...mention, place })),
      );
      return { text, gold, found };
    }),
  );
}

/** The errors are listed only for the articles that the rules may be tuned by. */
test.each(['de', 'it', 'fr'])(
  'the places of the articles in %s are found and put right',
  (language) => {
    const own = MARKED_ARTICLES.filter((article) => article.language === language);
    const { exactF1, rightPlaces, errors } = scoreOfDrafts(
      own.filter(({ isHoldOut }) => !isHoldOut),
    );
    const why = errors.join('\n');
    expect(exactF1, why).toBeGreaterThanOrEqual(0.8);
    expect(rightPlaces, why).toBeGreaterThanOrEqual(0.85);
  },
);
