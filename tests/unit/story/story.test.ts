import { expect, test } from 'vitest';
import { positionsOf } from '../../../src/geo/geometry.js';
import { eventsInTime, type Place } from '../../../src/story/story.js';
import { RIGHT, storyOf } from '../../support/small-story.js';

const story = storyOf(RIGHT);
const [place] = story.places;
if (!place) throw new Error('The small story has no place.');

function event(id: string, date: string): Place {
  return { ...(place as Place), id, role: 'event', when: { date, words: 'then' } };
}

test('events are in chronological order, whatever the order of the text', () => {
  const places = [
    event('friday', '2016-12-23'),
    event('monday', '2016-12-19'),
    event('that-year', '2016'),
    event('friday-night', '2016-12-23T03:00+01:00'),
    event('long-ago', '0044-03-15'),
  ];
  expect(eventsInTime({ ...story, places }).map(({ id }) => id)).toEqual([
    'long-ago',
    'that-year',
    'monday',
    // Three o'clock an hour east of Greenwich is two o'clock there, after midnight.
    'friday',
    'friday-night',
  ]);
});

test('events of the same time stay in the order of the text', () => {
  const places = [event('b', '2016-12-23'), event('a', '2016-12-23'), event('c', '2016-12-23')];
  expect(eventsInTime({ ...story, places }).map(({ id }) => id)).toEqual(['b', 'a', 'c']);
});

test('only events are in chronological order', () => {
  expect(eventsInTime(story).map(({ id }) => id)).toEqual(['off-warnemuende']);
});

test('the positions of a geometry are found at any depth', () => {
  const a: [number, number] = [1, 2];
  const b: [number, number] = [3, 4];
  expect(positionsOf({ type: 'Point', coordinates: a })).toEqual([a]);
  expect(positionsOf({ type: 'LineString', coordinates: [a, b] })).toEqual([a, b]);
  expect(positionsOf({ type: 'MultiPolygon', coordinates: [[[a, b, a]], [[b, a, b]]] })).toEqual([
    ...[a, b, a],
    ...[b, a, b],
  ]);
});
