/** What the map shows of a paragraph, where the author chose it. */

import { type Extent, turnInto } from '../geo/geography.js';
import type { Article } from '../story/article.js';
import { blockOf } from '../story/quotation.js';
import type { PlacesFile } from '../story/schema.js';
import type { View } from '../story/story.js';
import { asClause, lookalikeOf } from './lookalikes.js';
import type { ReadPlaces } from './places.js';

/** So many places are named that a view leaves out. */
const MOST_NAMES = 3;

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
    const leftOut = paragraph === undefined ? outside(places, extent) : [];
    if (leftOut.length > 0) {
      const named = leftOut.slice(0, MOST_NAMES).map((name) => `"${name}"`);
      const more = leftOut.length - named.length;
      remarkAt(['view', index], {
        severity: 'warning',
        message: `the view of the whole story leaves out ${named.join(', ')}${more > 0 ? ` and ${more} more` : ''}`,
        hint: 'Make it larger. What it leaves out is neither on the map as it opens nor in print nor in the preview picture.',
        matter: { code: 'view-leaves-out', names: leftOut },
      });
    }
    return [{ ...(paragraph !== undefined && { paragraph }), extent }];
  });
}

/**
 * Names of the places outside an extent. A country or a border that is only mentioned may well be
 * left out.
 */
function outside({ features }: PlacesFile, [west, south, east, north]: Extent): string[] {
  return features.flatMap(({ geometry, properties: { name, role, anchor } }) => {
    const at = geometry?.type === 'Point' ? geometry.coordinates : anchor;
    if (!geometry || !at || role === 'area' || role === 'border') return [];
    const [x, y] = turnInto([at[0], at[1]], west);
    return x >= west && x <= east && y >= south && y <= north ? [] : [name];
  });
}
