import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { LngLat } from '../../../src/geo/geography.js';
import { distanceBetween } from '../../../src/geo/geometry.js';
import { openGazetteer } from '../../../src/site/node-data.js';
import { loadStory } from '../../../src/site/stories.js';
import { eventsInTime, type Place } from '../../../src/story/story.js';
import { paragraphs as paragraphsOfFile } from '../../support/article-file.js';

/** SHA-256 of the source's text in UTF-8, without its headline and date. */
const SHA_256 = 'dfd1bce925c42eeb68f9e6a0837130d54cadc1d77ab31f6b6bb8a7dd8e9ba48d';

const root = new URL('../../../', import.meta.url).pathname;
const gazetteer = await openGazetteer();
const { story, findings } = await loadStory(root, 'berlin-milan-2016', gazetteer);

function placeOf(id: string): Place {
  const place = story?.places.find((candidate) => candidate.id === id);
  if (!place) throw new Error(`There is no place ${id}.`);
  return place;
}

function kilometresBetween(id: string, position: LngLat): number {
  return distanceBetween(placeOf(id).position ?? [0, 0], position) / 1000;
}

describe('the first story', () => {
  test('has no findings, not even a warning', () => {
    expect(findings).toEqual([]);
    expect(story).toBeDefined();
  });

  test("has its source's text, unchanged", () => {
    const text = story?.article.paragraphs.map((paragraph) => paragraph.text).join('\n\n') ?? '';
    expect(createHash('sha256').update(text).digest('hex')).toBe(SHA_256);
    expect(createHash('sha256').update(paragraphsOfFile.join('\n\n')).digest('hex')).toBe(SHA_256);
  });

  test('has its date by the clock of New York, as the source gives it', () => {
    expect(story?.article.published).toBe('2016-12-23T23:54:00-05:00');
  });
});

describe('the places of the first story', () => {
  test('are eight, with their roles, positions and forms', () => {
    const table = story?.places.map(({ id, role, location, geometry, when }) => [
      id,
      role,
      location,
      geometry?.type.replace('Multi', ''),
      when?.date,
    ]);
    expect(table?.toSorted()).toEqual([
      ['berlin', 'place', 'stated', 'Point', undefined],
      ['berlin-market', 'event', 'narrowed', 'Point', '2016-12-19'],
      ['border-germany', 'border', 'somewhere', 'LineString', undefined],
      ['border-italy', 'border', 'somewhere', 'LineString', undefined],
      ['italy', 'area', 'stated', 'Polygon', undefined],
      ['milan', 'place', 'stated', 'Point', undefined],
      ['sesto-san-giovanni', 'event', 'narrowed', 'Point', '2016-12-23'],
      ['tunisia', 'area', 'stated', 'Polygon', undefined],
    ]);
  });

  test('are in the right place: the market at Breitscheidplatz, the shooting by the station', () => {
    expect(kilometresBetween('berlin-market', [13.3353, 52.5046])).toBeLessThan(0.3);
    expect(placeOf('berlin-market').radius).toBe(300);
    expect(kilometresBetween('sesto-san-giovanni', [9.2385, 45.5416])).toBeLessThan(0.5);
    expect(placeOf('sesto-san-giovanni').radius).toBe(500);
    expect(kilometresBetween('berlin', [13.405, 52.52])).toBeLessThan(5);
    expect(kilometresBetween('milan', [9.19, 45.464])).toBeLessThan(5);
  });

  test('that are cities or towns are near their gazetteer entries', () => {
    for (const id of ['berlin', 'milan', 'sesto-san-giovanni']) {
      const entry = gazetteer.settlement(placeOf(id).gazetteer ?? 0);
      if (!entry) expect.fail(`${id} has no gazetteer entry`);
      expect(kilometresBetween(id, entry.position)).toBeLessThan(5);
    }
  });

  test('are numbered in the order in which the article first names them', () => {
    const { text } = story?.article ?? { text: '' };
    const firsts = story?.places.map(({ quotations }) =>
      Math.min(
        ...quotations.map(
          ({ exact, block, range, mention }) =>
            text.indexOf(exact, block.start) + (mention.start - range.start),
        ),
      ),
    );
    expect(firsts).toEqual(firsts?.toSorted((a, b) => a - b));
    expect(story?.places.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(story?.places[0]?.id).toBe('berlin');
  });

  test('quote whole sentences', () => {
    const { article } = story ?? {};
    if (!article) expect.fail('there is no story');
    const sentences = new Set([article.headline, ...article.paragraphs.flatMap(sentencesOf)]);
    for (const { quotations } of story?.places ?? []) {
      expect(quotations.length).toBeGreaterThan(0);
      for (const { exact } of quotations) expect(sentences).toContain(exact);
    }
  });

  test('have the two events in chronological order', () => {
    expect(story && eventsInTime(story).map(({ id }) => id)).toEqual([
      'berlin-market',
      'sesto-san-giovanni',
    ]);
  });

  test.each([
    ['Berlin', ['berlin']],
    ['Milan', ['milan']],
    ['Sesto', ['sesto-san-giovanni']],
    ['Tunisia', ['tunisia']],
    ['Italy', ['italy']],
    ['border', ['border-germany', 'border-italy']],
    ['truck', ['berlin-market']],
    ['deaths', ['berlin-market']],
  ])('quote every sentence that has the word %s', (word, ids) => {
    const { article } = story ?? {};
    if (!article) expect.fail('there is no story');
    const sentences = [article.headline, ...article.paragraphs.flatMap(sentencesOf)].filter(
      (sentence) => sentence.includes(word),
    );
    expect(sentences.length).toBeGreaterThan(0);
    for (const id of ids) {
      const quoted = placeOf(id).quotations.map(({ exact }) => exact);
      expect(quoted).toEqual(expect.arrayContaining(sentences));
    }
  });

  test('say that it is unknown which border, and that the article names neither', () => {
    for (const id of ['border-germany', 'border-italy']) {
      expect(placeOf(id).note).toMatch(/names neither/);
    }
  });
});

function sentencesOf({ text }: { text: string }): string[] {
  const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
  return Array.from(segmenter.segment(text), ({ segment }) => segment.trim());
}
