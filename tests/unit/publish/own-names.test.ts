/** What is named by the story is not named by the basemap too. */
import { expect, test } from 'vitest';
import { drawBasemap } from '../../../src/basemap/index.js';
import { receivePart } from '../../../src/page-data/live.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { articleWith, placesWith, RIGHT, storyOf } from '../../support/small-story.js';

const data = await openRoughBasemapData();

function namesOn(texts: typeof RIGHT): string[] {
  const { basemap, rest } = prepareStory(storyOf(texts), data);
  const fetched = rest.flatMap(({ wire }) => receivePart(wire).labels);
  return [...basemap.labels, ...fetched].map(([name]) => name.replace('\n', ' '));
}

test('the basemap has no name of a place of the story', () => {
  const { reach } = prepareStory(storyOf(RIGHT), data);
  const all = drawBasemap({ frame: reach, points: [[12.14, 54.09]] }, data);
  expect(all.labels.map(([name]) => name)).toEqual(expect.arrayContaining(['Rostock', 'Denmark']));
  const names = namesOn(RIGHT);
  expect(names).not.toContain('Rostock');
  expect(names).not.toContain('Denmark');
  expect(names).toContain('Sweden');
});

test('nor in another direction of writing, where the story’s name is isolated in the page', () => {
  const texts = {
    places: placesWith('"name": "Denmark"', '"name": "الدانمرك"').places,
    article: articleWith('language: en', 'language: ar').article,
  };
  const names = namesOn(texts);
  expect(names).not.toContain('الدانمرك');
  expect(names).toContain('السويد');
});
