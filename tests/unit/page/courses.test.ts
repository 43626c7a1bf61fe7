/** Rivers, roads and other lines that are no borders, and points with an area round them. */
import { describe, expect, test } from 'vitest';
import { renderPage } from '../../../src/page/page.js';
import { drawPreview } from '../../../src/page/preview.js';
import { LIVE_STORY_ID } from '../../../src/page-data/live.js';
import { drawSmallMapOf } from '../../../src/publish/front.js';
import { prepareStory } from '../../../src/publish/prepare.js';
import { exported, featuresIn } from '../../support/exported.js';
import { tagsOf, textsOf } from '../../support/html.js';
import { openRoughBasemapData } from '../../support/rough-basemap.js';
import { articleWith, placesWith, RIGHT, storyOf } from '../../support/small-story.js';

const data = await openRoughBasemapData();
const settings = { language: 'en', style: '' };

/** The small story, whose only line is a border. */
const bordering = prepareStory(storyOf(RIGHT), data);
/** The same with a ferry's line in its place. */
const sailing = inLanguage('en');

function inLanguage(language: string) {
  const { article } = articleWith('language: en', `language: ${language}`);
  const { places } = placesWith('"role": "border"', '"role": "line"');
  return prepareStory(storyOf({ article, places }), data);
}

/** The dashes of the lines in a picture. */
const dashesOf = (svg: string) =>
  tagsOf(svg).flatMap(({ attributes }) => attributes['stroke-dasharray'] ?? []);

describe('a line that is no border', () => {
  test.each([
    ['en', 'River, road or route', 'Course:'],
    ['de', 'Fluss, Weg oder Strecke', 'Verlauf:'],
    ['it', 'Fiume, strada o percorso', 'Tracciato:'],
    ['fr', 'Cours d’eau, route ou itinéraire', 'Tracé'],
  ])(
    'has words of its own in the card, on its pin and in the legend: %s',
    (language, said, title) => {
      const { body } = renderPage(inLanguage(language));
      expect(textsOf(body, 'p')).toContain(said);
      const pin = tagsOf(body).find(({ attributes }) => attributes.id === 'pin_the-crossing');
      expect(pin?.attributes['aria-label']).toContain(said);
      expect(textsOf(body, 'dt').join()).toContain(title);
      expect(
        JSON.parse(/id="the_story">(.*?)<.script>/.exec(body)?.[1] ?? '').words.roles.line,
      ).toBe(said);
    },
  );

  test('is drawn without a border’s dashes: on the page, the small map and the preview', () => {
    const classOf = (of: typeof sailing) =>
      tagsOf(renderPage(of).body).find(({ attributes }) =>
        attributes.class?.startsWith('shape line'),
      )?.attributes.class;
    expect(classOf(sailing)).toBe('shape line course somewhere');
    expect(classOf(bordering)).toBe('shape line somewhere');
    const smallMap = (of: typeof sailing) => String(drawSmallMapOf(of, settings, false).source);
    expect(smallMap(sailing)).toMatch(/\.course\{(?!.*dasharray.*\.course)[^}]*stroke:/);
    expect(smallMap(sailing)).toContain('class="course hairline"');
    expect(smallMap(bordering)).not.toContain('course');
    expect(dashesOf(drawPreview(sailing)).length).toBe(dashesOf(drawPreview(bordering)).length - 1);
  });

  test('is a type of its own in the exports', () => {
    const { story } = sailing;
    expect(exported(story, 'places.kml')).toContain('<Style id="course">');
    expect(exported(story, 'places.kml').match(/#course/g)).toHaveLength(1);
    expect(exported(bordering.story, 'places.kml')).not.toContain('course');
    expect(exported(story, 'quotations.csv')).toContain(',line,somewhere,');
    const [first] = featuresIn(story, 'linked-places.jsonld');
    expect(first).toMatchObject({
      properties: { fclasses: ['H', 'R'] },
      types: [{ sourceLabels: [{ label: 'line', lang: 'en' }] }],
    });
  });
});

describe('a point of which only is known that the place is somewhere around it', () => {
  const texts = placesWith('"location": "narrowed"', '"location": "somewhere"');
  const roads = prepareStory(storyOf(texts), data);
  const place = roads.story.places.find(({ id }) => id === 'off-warnemuende');

  test('is drawn as the area that its radius reaches, with its pin in the middle', () => {
    expect(place?.geometry?.type).toBe('Polygon');
    expect(place?.position).toEqual([12.07, 54.2]);
    expect(roads.shapes.find(({ id }) => id === 'off-warnemuende')).toMatchObject({
      stroke: 'area',
      location: 'somewhere',
    });
  });

  test('is an area for the live map, in the exports and in the card too', () => {
    const { body } = renderPage(roads);
    const live = JSON.parse(
      new RegExp(`id="${LIVE_STORY_ID}">(.*?)</script>`).exec(body)?.[1] ?? '',
    );
    expect(live.places.find(({ id }: { id: string }) => id === 'off-warnemuende')).toMatchObject({
      outline: { form: 'area' },
    });
    expect(textsOf(body, 'p').join('\n')).toMatch(/it lies in this area.*up to 3 km/);
    const flat = featuresIn(roads.story, 'quotations.geojson').map(({ geometry }) => geometry);
    expect(flat).toContainEqual(expect.objectContaining({ type: 'Polygon' }));
    expect(flat).not.toContainEqual({ type: 'Point', coordinates: [12.07, 54.2] });
  });

  test('stays a point where it is narrowed', () => {
    const narrowed = bordering.story.places.find(({ id }) => id === 'off-warnemuende');
    expect(narrowed?.geometry?.type).toBe('Point');
  });
});
