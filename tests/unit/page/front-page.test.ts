import { expect, test } from 'vitest';
import { renderFront, renderWayIn } from '../../../src/page/front-page.js';
import { tagsOf, textsOf } from '../../support/html.js';
import { articleWith, storyOf } from '../../support/small-story.js';

const PUBLISHED = '2024-01-09T18:30:00+01:00';

const story = (slug: string, published: string) => ({
  ...storyOf(articleWith(`published: ${PUBLISHED}`, `published: ${published}`)),
  slug,
});

function listed(...stories: readonly ReturnType<typeof story>[]): string[] {
  const { body } = renderFront({
    language: 'en',
    stories: stories.map((story) => ({ story, map: 'map.svg' })),
  });
  return tagsOf(body).flatMap(({ name, attributes: { href } }) =>
    name === 'a' && href ? href.replace('/index.html', '') : [],
  );
}

test('stories stand by the moment of publication, whatever clock it was written by', () => {
  const early = story('early', '2024-01-09T23:00:00+05:00');
  const late = story('late', '2024-01-09T20:00:00+00:00');
  const day = story('day', '2024-01-10');
  expect(listed(early, day, late)).toEqual(['day', 'late', 'early']);
});

test('stories of one moment stand by the names of their folders', () => {
  expect(listed(story('b', PUBLISHED), story('a', PUBLISHED))).toEqual(['a', 'b']);
});

test('only maps further down wait until a reader comes near them', () => {
  const stories = Array.from({ length: 30 }, (_, index) => story(`story-${index}`, PUBLISHED));
  const { body } = renderFront({
    language: 'en',
    stories: stories.map((story) => ({ story, map: 'map.svg' })),
  });
  const images = tagsOf(body).filter(({ name }) => name === 'img');
  expect(images).toHaveLength(30);
  expect(images[0]?.attributes.loading).toBeUndefined();
  expect(images.at(-1)?.attributes.loading).toBe('lazy');
});

test('the way to the only story names it, and where it is to be found', () => {
  const { head, body } = renderWayIn(story('ferry', PUBLISHED), 'https://example.org/');
  expect(textsOf(body, 'h1')).toEqual(['The ferry to Rostock runs late']);
  expect(head).toContain('content="0; url=ferry/index.html"');
  expect(head).toContain('href="https://example.org/ferry/"');
});
