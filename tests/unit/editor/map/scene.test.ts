import { describe, expect, test } from 'vitest';
import { sizeOfPin } from '../../../../src/cartography/pins.js';
import {
  extentOfPlaces,
  isLettering,
  sceneOf,
  seamOf,
  sizeOfScenePin,
} from '../../../../src/editor/map/scene.js';
import { modelOf } from '../../../../src/editor/model.js';

const article = `---
headline: The two towns
language: en
credit: A. Byrne
---

It began in Cork. It went on to Lima. It ended in Fiji.
`;

interface Made {
  readonly id: string;
  readonly geometry: unknown;
  readonly mention?: string;
  readonly more?: object;
}

function places(...made: readonly Made[]) {
  const features = made.map(({ id, geometry, mention = '', more }) => ({
    ...{ type: 'Feature', id, geometry },
    properties: {
      ...{ name: id, role: 'place', location: 'stated', ...more },
      quotes: [{ exact: `It ${mention}.`, mention: mention.split(' ').at(-1) }],
    },
  }));
  const text = JSON.stringify({ datelineFormat: 1, type: 'FeatureCollection', features });
  return modelOf({ article, places: text });
}

const point = (...coordinates: number[]) => ({ type: 'Point', coordinates });
const nothing = { suggestions: undefined, suggestion: undefined, found: [], foundAt: undefined };
const named = ({ name }: { name: string }, said: string) => `${name} for ${said}`;

describe('the pins of a story', () => {
  const model = places(
    { id: 'fiji', geometry: point(178, -18), mention: 'ended in Fiji' },
    { id: 'cork', geometry: point(-8.5, 51.9), mention: 'began in Cork' },
    { id: 'lima', geometry: null, mention: 'went on to Lima' },
  );

  test('have the numbers of the page; what is not placed has none', () => {
    const { pins } = sceneOf(model, nothing, 'cork', named);
    expect(pins.map(({ of, text, isCurrent }) => [of, text, isCurrent])).toEqual([
      ['cork', '1', true],
      ['fiji', '3', false],
    ]);
  });

  test('look as the position is known; its circle is there for a point that is narrowed', () => {
    const narrowed = places(
      { id: 'a', geometry: point(1, 1), more: { location: 'narrowed', radius: 500 } },
      { id: 'b', geometry: point(2, 2), more: { location: 'stated', radius: 500 } },
      { id: 'c', geometry: point(3, 3), more: { location: 'narrowed' } },
    );
    const { pins, circles } = sceneOf(narrowed, nothing, undefined, named);
    expect(pins.map(({ look }) => look)).toEqual(['narrowed', 'stated', 'narrowed']);
    expect(circles.map(({ id, radius }) => [id, radius])).toEqual([['a', 500]]);
  });

  test('have the ranks of the reader’s map; an area is lettering once it has a name', () => {
    const ranked = places(
      { id: 'a', geometry: point(1, 1), more: { role: 'event' } },
      { id: 'b', geometry: point(2, 2), more: { role: 'area' } },
      { id: 'c', geometry: point(3, 3), more: { role: 'area', name: ' ' } },
      { id: 'd', geometry: point(4, 4), more: { role: 'border', location: 'somewhere' } },
    );
    const { pins } = sceneOf(ranked, nothing, undefined, named);
    expect(pins.map((pin) => [pin.look, isLettering(pin)])).toEqual([
      ['event stated', false],
      ['area stated', true],
      ['stated', false],
      ['somewhere', false],
    ]);
    const [event, area, unnamed] = pins.map(sizeOfScenePin);
    expect(event).toEqual(sizeOfPin({ number: 1, name: 'a', role: 'event' }));
    expect(area).toEqual(sizeOfPin({ number: 2, name: 'b', role: 'area' }));
    expect(unnamed).toEqual(sizeOfPin({ number: 3, name: '', role: 'place' }));
  });

  test('are hollow for what a search has found, the one gone through first', () => {
    const found = ['Cork', 'Cork City'].map((name, at) => ({
      ...{ key: at, name, kind: 'town' as const, where: 'Munster' },
      ...{ position: [at, 50] as const, population: 1 },
    }));
    const { pins } = sceneOf(places(), { ...nothing, found, foundAt: 1 }, undefined, named);
    expect(pins.map(({ look, text, name, isCurrent }) => [look, text, name, isCurrent])).toEqual([
      ['hollow', '1', 'Cork, Munster', false],
      ['hollow', '2', 'Cork City, Munster', true],
    ]);
  });

  test('of a suggestion that is gone through are its candidates, with their numbers', () => {
    const candidates = (['settlement', 'country'] as const).map((kind, at) => ({
      ...{ key: at + 1, kind, name: 'Springfield', country: 'US' },
      ...{ position: [-at - 1, 40] as const, population: 1 },
    }));
    const [first, ...others] = candidates;
    if (!first) throw new Error('There is one.');
    const suggestion = (start: number) => ({
      ...{ name: 'Springfield', mentions: [{ start, end: start + 11 }], number: 1 },
      ...{ candidates: [first, ...others] as const, confidence: 0.5, isSure: false },
      reason: { kind: 'population' } as never,
    });
    const suggestions = {
      ...{ placed: [suggestion(5), suggestion(50)], unplaced: [], dates: [] },
      ...{ isLanguageKnown: true, aside: [] },
    } as never;
    const { pins } = sceneOf(places(), { ...nothing, suggestions, suggestion: 50 }, '', named);
    expect(pins.map(({ kind, of, text, name }) => [kind, of, text, name])).toEqual([
      ['suggestion', 5, '', 'Springfield'],
      ['candidate', 50, '1', 'Springfield for Springfield'],
      ['candidate', 50, '2', 'Springfield for Springfield'],
    ]);
  });
});

describe('a story on both sides of the antimeridian', () => {
  const model = places(
    { id: 'a', geometry: point(179, -17) },
    { id: 'b', geometry: point(-179, -16) },
    { id: 'c', geometry: point(-170, -14) },
  );

  test('is shown together', () => {
    expect(extentOfPlaces(model.places)).toEqual([179, -17, 190, -14]);
    const { pins } = sceneOf(model, nothing, undefined, named);
    expect(pins.map(({ at }) => at[0])).toEqual([179, 181, 190]);
  });

  test('begins on the other side of the world', () => {
    expect(seamOf(model.places)).toBeCloseTo(4.5);
    expect(seamOf(places({ id: 'a', geometry: point(-120, 40) }).places)).toBe(-180);
    expect(seamOf([])).toBe(-180);
  });
});

test('an outline is the same until its geometry changes, though the file is read anew', () => {
  const line = (east: number) => ({
    type: 'LineString',
    coordinates: [
      [0, 0],
      [east, 1],
    ],
  });
  const read = (east: number) =>
    sceneOf(places({ id: 'a', geometry: line(east) }), nothing, undefined, named).outlines[0];
  expect(read(1)?.signature).toBe(read(1)?.signature);
  expect(read(1)?.signature).not.toBe(read(1.000001)?.signature);
});
