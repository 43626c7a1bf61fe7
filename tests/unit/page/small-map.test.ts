/** The front page's small maps show what weighs most. */
import { expect, test } from 'vitest';
import { drawSmallMapOf } from '../../../src/publish/front.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import { tagsOf } from '../../support/html.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { placesWith, RIGHT, storyOf } from '../../support/small-story.js';

const data = await openRoughBasemapData();
const tagsOfMap = (texts: typeof RIGHT) =>
  tagsOf(
    String(
      drawSmallMapOf(prepareStory(storyOf(texts), data), { language: 'en', style: '' }, false)
        .source,
    ),
  );

test('events are larger than places, and on top of them; areas and lines have no dot', () => {
  const dots = tagsOfMap(RIGHT).filter(({ name }) => name === 'circle');
  expect(dots.map(({ attributes }) => attributes.class)).toEqual(['place', 'event']);
  const [place, event] = dots.map(({ attributes }) => Number(attributes.r));
  expect(event).toBeGreaterThan(1.5 * (place ?? 0));
});

test('a border that is only known as somewhere is a hairline', () => {
  const looks = (texts: typeof RIGHT) =>
    tagsOfMap(texts).flatMap(({ attributes }) => attributes.class ?? []);
  expect(looks(RIGHT)).toContain('line hairline');
  expect(looks(placesWith('"location": "somewhere"', '"location": "stated"'))).toContain('line');
});
