/** The views that an author keeps. */
import { describe, expect, test } from 'vitest';
import { dropView, setView, viewsIn } from '../../../src/authoring/actions/views.js';
import { articleOf } from '../../../src/editor/model.js';
import type { Extent } from '../../../src/geo/geography.js';
import { ARTICLE, findingsOf, PLACES } from '../../support/small-story.js';

const article = articleOf(ARTICLE);
if (!article) throw new Error('The article cannot be read.');
const [first, second] = article.paragraphs;
const BAY: Extent = [11.912345, 54.05, 12.2, 54.3];

function kept(text: string) {
  return article ? viewsIn(JSON.parse(text).view, article) : [];
}

describe('a kept view', () => {
  const whole = setView(PLACES, article, undefined, BAY);
  const both = setView(whole, article, second, [10, 53.5, 13, 55]);

  test('is of the whole story, or of the paragraph whose words it has', () => {
    expect(kept(both)).toEqual([
      { paragraph: undefined, extent: [11.9123, 54.05, 12.2, 54.3] },
      { paragraph: 2, extent: [10, 53.5, 13, 55] },
    ]);
    expect(JSON.parse(both).view[1].words).toBe('It had lain off Warnemünde');
    expect(findingsOf({ article: ARTICLE, places: both })).toEqual(
      findingsOf({ article: ARTICLE, places: PLACES }),
    );
  });

  test('takes the place of the one before', () => {
    const again = setView(both, article, second, [10, 53, 13, 54]);
    expect(kept(again).map(({ extent }) => extent[1])).toEqual([54.05, 53]);
  });

  test('goes without a trace', () => {
    expect(dropView(dropView(both, article, 2), article, undefined)).toBe(PLACES);
    expect(dropView(both, article, first?.number)).toBe(both);
  });

  test.each<[string, Extent, Extent]>([
    ['across the antimeridian', [170, -20, 190, 5], [170, -20, 190, 5]],
    ['on a world that is repeated', [350, 10, 370, 20], [-10, 10, 10, 20]],
    ['of more than the world', [-250, -89, 250, 89], [-180, -85, 180, 85]],
  ])('%s is one that files can hold', (_, shown, extent) => {
    const set = setView(PLACES, article, undefined, shown);
    expect(kept(set)).toEqual([{ paragraph: undefined, extent }]);
    // Where it shows none of the story's places, the check says so, and nothing else.
    const findings = findingsOf({ article: ARTICLE, places: set });
    const before = findingsOf({ article: ARTICLE, places: PLACES });
    expect(findings.filter(({ matter }) => matter?.code !== 'view-leaves-out')).toEqual(before);
  });
});
