/**
 * Pins of a difficult story: many at one spot, some on either side of a line, one without a
 * position.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  atRest,
  closePlace,
  DESKTOP,
  openPlace,
  PHONE,
  size,
  type Visit,
  visit,
} from '../support/reader.js';
import type { Texts } from '../support/small-story.js';
import { type StorySite, siteOf } from '../support/story-site.js';

/** Seven inns on one square, a farm on each side of a bent stream, and a lost mill. */
const INNS = ['Alder', 'Birch', 'Cedar', 'Elder', 'Hazel', 'Larch', 'Maple'];
const STREAM = [
  [12.3, 54],
  [12.31, 54.05],
  [12.29, 54.08],
  [12.31, 54.12],
];
const OTHERS = [
  { name: 'West Farm', at: [12.298, 54.05] },
  { name: 'East Farm', at: [12.316, 54.05] },
];

function hardStory(): Texts {
  const sentences = [
    ...INNS.map((inn) => `They slept at the ${inn} on the square.`),
    'They followed the stream from the hills.',
    ...OTHERS.map(({ name }) => `They bought bread at ${name} by the water.`),
    'They looked for the lost mill all day.',
  ];
  const feature = (name: string, geometry: unknown, exact: string, mention: string, more = {}) => ({
    type: 'Feature',
    id: name.toLowerCase().replaceAll(' ', '-'),
    geometry,
    properties: { name, role: 'place', location: 'stated', quotes: [{ exact, mention }], ...more },
  });
  const point = (coordinates: readonly number[]) => ({ type: 'Point', coordinates });
  const features = [
    ...INNS.map((inn) =>
      feature(inn, point([12.14, 54.09]), `They slept at the ${inn} on the square.`, inn),
    ),
    feature(
      'The stream',
      { type: 'LineString', coordinates: STREAM },
      'They followed the stream from the hills.',
      'the stream',
      { location: 'somewhere', note: 'Where on it is not said.', anchor: [12.3, 54] },
    ),
    ...OTHERS.map(({ name, at }) =>
      feature(name, point(at), `They bought bread at ${name} by the water.`, name),
    ),
    feature('The mill', null, 'They looked for the lost mill all day.', 'the lost mill', {
      location: 'somewhere',
      note: 'Nobody knows where it was.',
    }),
  ];
  return {
    article: `---\nheadline: A day in the lowlands\nlanguage: en\ncredit: Written for these tests.\n---\n\n${sentences.join('\n\n')}\n`,
    places: JSON.stringify({ type: 'FeatureCollection', features }),
  };
}

let site: StorySite;
beforeAll(async () => {
  site = await siteOf(hardStory());
});
afterAll(async () => {
  await site.close();
});

describe.each([
  ['desktop', '', DESKTOP],
  ['phone', '', PHONE],
  ['frame', 'embed.html', size(300, 300)],
  ['frame held across', 'embed.html', size(600, 400)],
] as const)('on a %s', (_, file, options) => {
  let visited: Visit;
  beforeAll(async () => {
    visited = await visit(site.address + file, { ...options, reducedMotion: 'reduce' });
  });
  afterAll(() => visited.close());

  test('a cluster is named after none of its places, and says what it hides', async () => {
    const { page, errors } = visited;
    const cluster = page.locator('.cluster-marker');
    expect(await cluster.count()).toBe(1);
    expect(await cluster.textContent()).toBe(`×${INNS.length}`);
    for (const inn of INNS) expect(await cluster.getAttribute('title')).toContain(inn);
    const names = await page.locator('.map-name.name').allTextContents();
    for (const inn of INNS) expect(names).not.toContainEqual(expect.stringContaining(inn));
    // No zoom separates them: their marker lists them.
    await cluster.click();
    const list = page.locator('.cluster-list a');
    await list.last().waitFor();
    expect(await list.count()).toBe(INNS.length);
    await list.nth(2).click();
    await page.locator('.card-popup .card, .drawer .card').waitFor();
    expect(new URL(page.url()).hash).toBe('#cedar');
    expect(errors).toEqual([]);
    await closePlace(page);
    await page.locator('.whole-story button').click();
    await atRest(page);
  });

  test('each farm stands on its own side of the stream', async () => {
    const { page } = visited;
    const [west, east] = await page.evaluate(() =>
      ['west-farm', 'east-farm'].map((id) => {
        const pin = document.querySelector(`.pin-marker[href$="#${id}"]`);
        const box = pin?.getBoundingClientRect();
        const line = document.querySelector<SVGGeometryElement>('.outline.line.of-the-stream');
        const toWindow = line?.getScreenCTM();
        if (!box || !line || !toWindow) throw new Error(`no ${id}`);
        const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
        // How far east of the line the pin is, at its own height or at the line's nearest end.
        const length = line.getTotalLength();
        let nearest = { off: Number.POSITIVE_INFINITY, x: 0 };
        for (let share = 0; share <= 1; share += 0.005) {
          const point = line.getPointAtLength(length * share).matrixTransform(toWindow);
          const off = Math.abs(point.y - y);
          if (off < nearest.off) nearest = { off, x: point.x };
        }
        return x - nearest.x;
      }),
    );
    expect(west).toBeLessThan(0);
    expect(east).toBeGreaterThan(0);
  });

  test('the mill has a card and a symbol of its own', async () => {
    const { page } = visited;
    await openPlace(page, 'the-mill');
    const card = page.locator('.card-popup .card, .drawer .card');
    expect(await card.locator('.number.unplaced').count()).toBe(1);
    expect(await page.locator('.pin-marker[href$="#the-mill"]').count()).toBe(0);
  });
});
