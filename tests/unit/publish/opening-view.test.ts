/** What the whole story's map shows at first, where that is not all that there is. */
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
  const before = live({ ...story, views: [{ extent: [8, 54, 13, 58] }] });
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

test('a country that is only mentioned is left out, and within reach', () => {
  const { layout, frame, places, sheet, paragraphViews, arrangement } = live(story);
  const all = live({ ...story, views: [{ extent: [8, 54, 13, 58] }] });
  // The overview has more detail in the opening view, and hardly more to send.
  expect(sheet.zoom).toBeGreaterThan(all.sheet.zoom);
  expect(frame.width / 2 ** frame.zoom).toBeLessThan(all.frame.width / 2 ** all.frame.zoom / 3);
  const denmark = places.find(({ id }) => id === 'denmark');
  expect(denmark?.position[0]).toBeGreaterThan(sheet.extent[0]);
  expect(denmark?.outline?.extent[3]).toBeLessThan(sheet.extent[3]);
  // Neither drawn outside of the map nor a name of it.
  expect(layout.names.flatMap((name) => name.places).map(({ id }) => id)).not.toContain('denmark');
  // The paragraph that mentions it does not move the map there.
  expect(paragraphViews.map(([, extent]) => extent?.[0] ?? 12)).not.toContainEqual(
    expect.closeTo(8, 0),
  );
  // Pins are arranged down to the zoom at which everything is in view.
  expect(arrangement?.[0].zoom).toBeLessThanOrEqual(all.arrangement?.[0].zoom ?? 0);
});

test('beyond the opening view the overview is coarser, and lighter', () => {
  const far: Story = {
    ...story,
    places: story.places.map((place) =>
      place.id === 'denmark'
        ? {
            ...place,
            geometry: {
              type: 'Polygon',
              coordinates: [
                [
                  [-125, 25],
                  [-67, 25],
                  [-67, 49],
                  [-125, 25],
                ],
              ],
            },
            position: [-80, 30],
          }
        : place,
    ),
  };
  const source = prepareStory(far, data);
  const [overview, ...nearer] = source.basemap.sheets;
  expect(overview.zoom).toBeGreaterThan(9);
  expect(overview.extent[0]).toBeLessThan(-125);
  // Some 10 KB compressed.
  expect([overview.land, overview.borders].join('').length).toBeLessThan(60_000);
  expect(nearer.length).toBeGreaterThan(0);
});
