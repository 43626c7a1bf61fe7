import { describe, expect, test } from 'vitest';
import { generateStory } from '../../../bench/generator.js';
import { linksFrom } from '../../../src/page/links.js';
import {
  cardFile,
  divide,
  listFile,
  MOST_CARDS,
  undivided,
} from '../../../src/page-data/division.js';
import { RIGHT, storyOf } from '../../support/small-story.js';

const long = storyOf(generateStory(260));
const division = divide(long);

describe('a story of an article’s length', () => {
  test('stays on one page', () => {
    const story = storyOf(RIGHT);
    expect(divide(story)).toEqual(undivided(story));
  });
});

describe('a long story', () => {
  test('is divided into texts that have every paragraph once, in their order', () => {
    expect(division.texts.length).toBeGreaterThan(1);
    expect(division.texts.flat()).toEqual(long.article.paragraphs);
    for (const text of division.texts) expect(text.length).toBeGreaterThan(0);
  });

  test('and into lists that have every place once, by number', () => {
    expect(long.places.length).toBeGreaterThan(MOST_CARDS);
    expect(division.lists.flat()).toEqual(long.places);
    for (const list of division.lists) {
      const quotations = list.slice(0, -1).flatMap((place) => place.quotations);
      expect(list.length).toBeLessThanOrEqual(40);
      expect(quotations.length).toBeLessThan(400);
    }
  });

  test('whose files can be told from the places’ numbers', () => {
    const firsts = division.lists.map(([first]) => first?.number ?? 0);
    for (const [index, list] of division.lists.entries()) {
      for (const { number } of list) expect(cardFile(number, firsts)).toBe(listFile(index));
    }
  });
});

describe('links', () => {
  const [first = [], second = []] = division.lists;
  const [near, far] = [first[0], second[0]];
  const [hereBlock, thereBlock] = [division.texts[0]?.[0], division.texts[1]?.[0]];
  if (!near || !far || !hereBlock || !thereBlock) throw new Error('The story is too short.');

  test('lead to what stands on the page itself, and else to the page that has it', () => {
    const links = linksFrom(division, { text: 0, list: 0 });
    expect(links.place(near)).toBe(`#${near.id}`);
    expect(links.place(far)).toBe(`places-2.html#${far.id}`);
    expect(links.block(hereBlock)).toEqual({ href: '#paragraph_1' });
    expect(links.block(thereBlock)).toEqual({
      href: `text-2.html#paragraph_${thereBlock.number}`,
    });
  });

  test('of a further text lead to the lists for its places', () => {
    const links = linksFrom(division, { text: 1 });
    expect(links.place(near)).toBe(`places-1.html#${near.id}`);
    expect(links.block(hereBlock)).toEqual({ href: 'index.html#paragraph_1' });
    expect(links.block(thereBlock)).toEqual({ href: `#paragraph_${thereBlock.number}` });
    expect(links.block(long.article.headlineBlock)).toEqual({ href: '#the_headline' });
  });

  test('of a list without a map lead to the map too', () => {
    const links = linksFrom(division, { list: 1 });
    expect(links.place(far)).toBe(`#${far.id}`);
    expect(links.map?.(far)).toBe(`index.html#${far.id}`);
  });

  test('of a story without lists lead to the cards on its own page', () => {
    const short = { texts: division.texts, lists: [] };
    expect(linksFrom(short, { text: 0, list: 'all' }).place(near)).toBe(`#${near.id}`);
    expect(linksFrom(short, { text: 1 }).place(near)).toBe(`index.html#${near.id}`);
  });

  test('out of a frame to a text lead out of it', () => {
    const links = linksFrom(division, { list: 0, isFramed: true });
    expect(links.block(hereBlock)).toEqual({ href: 'index.html#paragraph_1', target: '_top' });
    expect(links.place(near)).toBe(`#${near.id}`);
    expect(links.map).toBeUndefined();
  });
});
