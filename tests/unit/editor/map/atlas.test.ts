import { expect, test } from 'vitest';
import { readJson } from '../../../../src/data-files.js';
import { atlasOf, TILE_UNITS } from '../../../../src/editor/map/atlas.js';
import type { CountryTopology } from '../../../../src/gazetteer/countries.js';
import { nodeDataFiles } from '../../../../src/site/node-data.js';

const countries = await readJson<CountryTopology>(nodeDataFiles, 'world-atlas/countries-110m.json');
const tile = atlasOf(countries, []);

test('a tile of the world has land, coasts and borders', () => {
  const kinds = new Set(tile(0, 0, 0).map(({ kind }) => kind));
  expect([...kinds].toSorted()).toEqual(['borders', 'coasts', 'land']);
});

test('a tile in the ocean has nothing, one inland is land from edge to edge', () => {
  expect(tile(8, 30, 140)).toEqual([]);
  const [land, ...others] = tile(8, 160, 90);
  expect([land?.kind, land?.isArea, others]).toEqual(['land', true, []]);
  expect(Math.max(...(land?.lines[0] ?? []))).toBeGreaterThanOrEqual(TILE_UNITS);
});

test('no line of the world leads from one edge of the map to the other', () => {
  const steps = tile(0, 0, 0)
    .filter(({ isArea }) => !isArea)
    .flatMap(({ lines }) => lines)
    .flatMap((line) =>
      Array.from(line, (x, at) => (at % 2 === 0 && at > 0 ? Math.abs(x - (line[at - 2] ?? x)) : 0)),
    );
  expect(Math.max(...steps)).toBeLessThan(TILE_UNITS / 4);
});
