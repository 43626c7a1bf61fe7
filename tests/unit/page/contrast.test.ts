/** Every colour on what it stands on, by WCAG 2.2: 4.5:1 for text, 3:1 for signs and lines. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

const TOKENS = readFileSync(
  new URL('../../../src/page/styles/tokens.css', import.meta.url),
  'utf8',
);

type Theme = ReadonlyMap<string, string>;

/** The colours in the `:root` of a media query, or of none. */
function coloursIn(css: string): Map<string, string> {
  const declared = css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6})\b/g);
  return new Map(Array.from(declared, ([, name = '', colour = '']) => [name, colour]));
}

const [bright = '', dim = ''] = TOKENS.split('@media (prefers-color-scheme: dark)');
const light: Theme = coloursIn(bright);
const dark: Theme = new Map([...light, ...coloursIn(dim.split('@media')[0] ?? '')]);

/** Text or sign, and what it stands on. */
const TEXTS: readonly [string, string][] = [
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
  ['page', 'ink'],
];
const SIGNS: readonly [string, string][] = [
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

function pairIn(theme: Theme, front: string, back: string): number {
  const [one, other] = [theme.get(front), theme.get(back)];
  if (one === undefined || other === undefined) throw new Error(`No colour: ${front}, ${back}.`);
  return contrast(one, other);
}

test('the measure is right: black on white is 21:1, #767676 on white just enough', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
  expect(contrast('#ffffff', '#767676')).toBeCloseTo(4.54, 2);
});

test('dark has all the colours of light', () => {
  const declared = coloursIn(dim.split('@media')[0] ?? '');
  expect([...declared.keys()].toSorted()).toEqual([...light.keys()].toSorted());
  expect(light.size).toBeGreaterThan(15);
});

describe.each([
  ['light', light],
  ['dark', dark],
] as const)('in %s', (_, theme) => {
  test.each(TEXTS)('%s is readable on %s', (front, back) => {
    expect(pairIn(theme, front, back)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(SIGNS)('%s is visible on %s', (front, back) => {
    expect(pairIn(theme, front, back)).toBeGreaterThanOrEqual(3);
  });

  test('body text has more than it must', () => {
    expect(pairIn(theme, 'ink', 'page')).toBeGreaterThanOrEqual(7);
    expect(pairIn(theme, 'ink', 'card')).toBeGreaterThanOrEqual(7);
    expect(pairIn(theme, 'ink', 'land')).toBeGreaterThanOrEqual(7);
  });
});
