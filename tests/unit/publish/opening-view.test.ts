/** The view of the whole story that the author chose, on the page. */
import { expect, test } from 'vitest';
import { liveStoryOf } from '../../../src/page/live-story.js';
import { layOut } from '../../../src/page/page.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import type { Story } from '../../../src/story/story.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { RIGHT, storyOf } from '../../support/small-story.js';

const data = await openRoughBasemapData();
const story = storyOf(RIGHT);

function live(shown: Story) {
  const source = prepareStory(shown, data);
  const layout = layOut(source);
  return { ...liveStoryOf(source, layout), layout };
}

test('both maps open at it, and all places stay where they are and can be reached', () => {
  const before = live(story);
  const after = live({ ...story, views: [{ extent: [11.5, 53.9, 12.5, 54.3] }] });
  expect(after.frame.centre[0]).toBeCloseTo(12, 1);
  expect(after.layout.frame.centre[1]).toBeGreaterThan(53.9);
  expect(after.layout.frame.centre[1]).toBeLessThan(54.3);
  // Path units to the degree differ with the level of detail.
  const share = ({ frame }: typeof before) => frame.width / 2 ** frame.zoom;
  expect(share(after)).toBeLessThan(share(before) / 2);
  expect(after.places.map(({ position, outline }) => [position, outline])).toEqual(
    before.places.map(({ position, outline }) => [position, outline]),
  );
  const [west, south, east, north] = after.sheet.extent;
  for (const { position } of after.places) {
    expect(position[0]).toBeGreaterThan(west);
    expect(position[0]).toBeLessThan(east);
    expect(position[1]).toBeGreaterThan(south);
    expect(position[1]).toBeLessThan(north);
  }
});

test('a place west of it is not taken for one beyond the antimeridian', () => {
  const { layout } = live({ ...story, views: [{ extent: [11.5, 53.9, 12.5, 54.3] }] });
  const denmark = layout.spots.find(({ place }) => place.id === 'denmark');
  expect(denmark?.x).toBeLessThan(0);
});
