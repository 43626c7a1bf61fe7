import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawSmall, type Miniature } from '../../../src/basemap/index.js';
import { type Line, linesOf } from './decoding.js';

const WHOLE: Miniature = { left: 0, top: 0, scale: 0.1, width: 100, height: 100 };

const areaOf = (ring: Line) =>
  ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length] ?? [x, y];
    return sum + (x * nextY - nextX * y) / 2;
  }, 0);

test('what is inside the picture is scaled to whole units', () => {
  expect(drawSmall('m100 200 500 0 0 300z', WHOLE)).toBe('m10 20 50 0 0 30z');
  expect(drawSmall('m100 200 500 0 0 300', WHOLE)).toBe('m10 20 50 0 0 30');
});

test('an area that fills the picture still fills it, and one outside is removed', () => {
  const view = { ...WHOLE, left: 300, top: 300, width: 20, height: 10 };
  const [ring = []] = linesOf(drawSmall('m0 0 1000 0 0 1000-1000 0z', view));
  expect(Math.abs(areaOf(ring))).toBeGreaterThanOrEqual(20 * 10);
  expect(drawSmall('m0 0 100 0 0 100-100 0z', view)).toBe('');
});

test('what is too small to be seen is removed', () => {
  const small = 'm100 100 2 0 0 2-2 0z';
  expect(drawSmall(small, WHOLE)).toBe('');
  expect(drawSmall(`${small}m500 500 90 0 0 90-90 0z`, WHOLE)).toBe('m60 60 9 0 0 9-9 0z');
});

test('no point is far outside the picture', () => {
  const step = fc.tuple(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -900, max: 900 }));
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 12 }), fc.boolean(), (steps, closed) => {
      const path = `m${steps.map((pair) => pair.join(' ')).join(' ')}${closed ? 'z' : ''}`;
      for (const [x, y] of linesOf(drawSmall(path, WHOLE)).flat()) {
        expect(Math.min(x, y)).toBeGreaterThanOrEqual(-4);
        expect(Math.max(x, y)).toBeLessThanOrEqual(104);
      }
    }),
  );
});
