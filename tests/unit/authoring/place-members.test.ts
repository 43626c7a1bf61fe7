import { describe, expect, test } from 'vitest';
import {
  anotherEventAt,
  movePlace,
  placeAt,
  placeRelatively,
  setGeometry,
  setLocation,
  setName,
  setNote,
  setRadius,
  setUnplaced,
  setWhen,
} from '../../../src/authoring/actions/place-members.js';

const TEXT = `{
\t"type": "FeatureCollection",
\t"features": [
\t\t{
\t\t\t"type": "Feature", "id": "mill",
\t\t\t"geometry": { "type": "Point", "coordinates": [ 14.2861, 48.3064 ] },
\t\t\t"properties": { "name": "The mill", "role": "place", "location": "stated", "gazetteer": 2772400, "own": 1, "quotes": [] }
\t\t}
\t]
}
`;

const read = (text: string) => {
  const [{ geometry, properties }] = JSON.parse(text).features;
  return { coordinates: geometry?.coordinates, ...properties };
};

describe('A point', () => {
  test('that is moved a little keeps its gazetteer entry, and loses it far from there', () => {
    expect(read(movePlace(TEXT, 'mill', [14.29, 48.31]))).toMatchObject({
      coordinates: [14.29, 48.31],
      gazetteer: 2772400,
    });
    expect(read(movePlace(TEXT, 'mill', [16.37, 48.21])).gazetteer).toBeUndefined();
  });

  test('that is put elsewhere by hand is no entry of the gazetteer', () => {
    expect(read(placeAt(TEXT, 'mill', [14.3, 48.3])).gazetteer).toBeUndefined();
  });

  test('is narrowed when it gets a radius, which is written as it is', () => {
    expect(read(setRadius(TEXT, 'mill', 1234))).toMatchObject({
      location: 'narrowed',
      radius: 1234,
    });
  });

  test('has a radius while it is not simply stated', () => {
    const somewhere = setLocation(TEXT, 'mill', 'somewhere');
    expect(read(somewhere).radius).toBe(1000);
    expect(read(setLocation(somewhere, 'mill', 'stated')).radius).toBeUndefined();
  });

  test('that is told from another place gets the note on it, unless it has its own', () => {
    const placed = { position: [14.3, 48.4], radius: 6800, note: 'By the words.' } as const;
    expect(read(placeRelatively(TEXT, 'mill', placed))).toMatchObject({
      coordinates: [14.3, 48.4],
      location: 'narrowed',
      radius: 6800,
      note: 'By the words.',
    });
    const noted = setNote(TEXT, 'mill', 'Its own.');
    expect(read(placeRelatively(noted, 'mill', placed)).note).toBe('Its own.');
  });
});

describe('The role of a place', () => {
  test('follows its date and its geometry', () => {
    expect(read(setWhen(TEXT, 'mill', { date: '1807', words: 'in 1807' })).role).toBe('event');
    const event = setWhen(TEXT, 'mill', { date: '1807' });
    expect(read(setWhen(event, 'mill', undefined)).role).toBe('place');
    const line = {
      type: 'LineString' as const,
      coordinates: [
        [14, 48],
        [15, 48],
      ] as [number, number][],
    };
    const drawn = setGeometry(TEXT, 'mill', line);
    expect(read(drawn)).toMatchObject({ role: 'line', anchor: [expect.any(Number), 48] });
    expect(read(placeAt(drawn, 'mill', [14, 48]))).toMatchObject({ role: 'place' });
    expect(read(placeAt(drawn, 'mill', [14, 48])).anchor).toBeUndefined();
  });
});

test('A place that cannot be placed says nothing of where it may be', () => {
  const unplaced = read(setUnplaced(setRadius(TEXT, 'mill', 500), 'mill'));
  expect(unplaced).toMatchObject({ location: 'stated' });
  expect([unplaced.coordinates, unplaced.radius, unplaced.gazetteer]).toEqual(
    Array(3).fill(undefined),
  );
});

test('An empty name is not written, and an empty note goes', () => {
  expect(setName(TEXT, 'mill', '  ')).toBe(TEXT);
  expect(setNote(setNote(TEXT, 'mill', 'A note. '), 'mill', ' ')).toBe(TEXT);
  expect(read(setNote(TEXT, 'mill', 'A note. ')).note).toBe('A note.');
});

test('Nothing but what changes is written anew', () => {
  const moved = movePlace(TEXT, 'mill', [14.29, 48.31]);
  expect(moved).toBe(TEXT.replace('[ 14.2861, 48.3064 ]', '[ 14.29, 48.31 ]'));
  expect(setName(TEXT, 'nobody', 'X')).toBe(TEXT);
});

test('Another event at a place has its position and quotations, and no date', () => {
  const dated = setWhen(TEXT, 'mill', { date: '1807', words: 'in 1807' });
  const { text, id } = anotherEventAt(dated, 'mill');
  expect(id).toBe('mill-2');
  const [, added] = JSON.parse(text).features;
  expect(added).toMatchObject({ id: 'mill-2', properties: { role: 'event', name: 'The mill' } });
  expect(added.properties.when).toBeUndefined();
});
