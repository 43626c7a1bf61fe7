/** A small story's page without the basemap, which contains no text of the story and is most of the page. */

import type { PageSource } from '../../src/page/content.js';
import { prepareStory } from '../../src/publish/prepare.js';
import { articleOf } from './articles.js';
import { openRoughBasemapData } from './rough-basemap.js';
import { RIGHT, storyOf } from './small-story.js';

const source = prepareStory(storyOf(RIGHT), await openRoughBasemapData());
const [sheet] = source.basemap.sheets;
const bare = { ...sheet, land: '', lakes: '', borders: '', rivers: '', outlines: {} };

/** With a text for headline, credit and the names of all places. */
export function pageNamed(text: string): PageSource {
  const { story } = source;
  return {
    ...source,
    basemap: { sheets: [bare], labels: [] },
    shapes: [],
    story: {
      ...story,
      article: { ...articleOf(text, ['Any text.']), credit: text },
      places: story.places.map((place) => ({ ...place, name: text })),
    },
  };
}
