/** What the map shows of a paragraph, where the author chose it. */
import type { Article } from '../story/article.js';
import { blockOf } from '../story/quotation.js';
import type { View } from '../story/story.js';
import { asClause, lookalikeOf } from './lookalikes.js';
import type { ReadPlaces } from './places.js';

/** The views of a story; reports those whose words the article does not have, and doubles. */
export function checkViews(article: Article, { places, remarkAt }: ReadPlaces): View[] {
  const seen = new Set<number | undefined>();
  return (places.view ?? []).flatMap(({ words, bbox: [west, south, east, north] }, index) => {
    const paragraph = words === undefined ? undefined : blockOf(article, words)?.number;
    if (words !== undefined && paragraph === undefined) {
      remarkAt(['view', index, 'words'], {
        message: `no paragraph of the article has the view's words "${words}"${asClause(lookalikeOf(article, words, 'the view'))}`,
        hint: 'Copy the beginning of the paragraph from the article, letter for letter, or take the view out.',
        matter: { code: 'view-absent', words, number: index },
      });
      return [];
    }
    if (seen.has(paragraph)) {
      remarkAt(['view', index], {
        message: `${paragraph === undefined ? 'the whole story' : 'this paragraph'} has a view already`,
        hint: 'Take one of the two out.',
      });
      return [];
    }
    seen.add(paragraph);
    const extent = [west, south, east < west ? east + 360 : east, north] as const;
    return [{ ...(paragraph !== undefined && { paragraph }), extent }];
  });
}
