/** Contrast of every colour with what it stands on, by WCAG 2.2: 4.5 for text, 3 for icons and lines. */
import { describe, expect, test } from 'vitest';
import { COLOURS, type Colour } from '../../../src/cartography/colours.js';

/** A text's colour, and what it stands on. */
const TEXTS: readonly [Colour, Colour][] = [
  ['ink', 'page'],
  ['ink', 'card'],
  ['ink', 'mark'],
  ['ink', 'chosen'],
  ['ink', 'land'],
  ['ink', 'water'],
  ['ink', 'area'],
  ['quiet', 'page'],
  ['quiet', 'card'],
  ['quiet', 'chosen'],
  ['accent', 'page'],
  ['accent', 'card'],
  ['accent', 'chosen'],
  ['on-accent', 'accent'],
  ['label', 'land'],
  ['label', 'water'],
  ['label', 'area'],
  ['marine', 'water'],
  ['page', 'ink'],
];
const ICONS: readonly [Colour, Colour][] = [
  ['ink', 'glow'],
  ['quiet', 'land'],
  ['quiet', 'water'],
  ['accent', 'land'],
  ['accent', 'water'],
  ['accent', 'area'],
];

function channel(hex: string): number {
  const share = Number.parseInt(hex, 16) / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

/** https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(colour: string): number {
  const [red = '', green = '', blue = ''] = colour.slice(1).match(/../g) ?? [];
  return 0.2126 * channel(red) + 0.7152 * channel(green) + 0.0722 * channel(blue);
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (lighter + 0.05) / (darker + 0.05);
}

test('the measure is right: black on white is 21:1, #767676 on white just enough', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
});

describe.each([
  ['light', 0],
  ['dark', 1],
] as const)('on a %s screen', (_, screen) => {
  const contrastOf = (front: Colour, back: Colour) =>
    contrast(COLOURS[front][screen], COLOURS[back][screen]);

  test.each(TEXTS)('%s is readable on %s', (front, back) => {
    expect(contrastOf(front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(ICONS)('%s is visible on %s', (front, back) => {
    expect(contrastOf(front, back)).toBeGreaterThanOrEqual(3);
  });

  test('body text has more than it must', () => {
    expect(contrastOf('ink', 'page')).toBeGreaterThanOrEqual(7);
    expect(contrastOf('ink', 'card')).toBeGreaterThanOrEqual(7);
    expect(contrastOf('ink', 'land')).toBeGreaterThanOrEqual(7);
  });
});
