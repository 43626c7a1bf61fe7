/**
 * Every colour of the page and its maps, on light and on dark screens. The page has them as CSS
 * custom properties, `--ink` and the like. Contrast by WCAG 2.2 AA: ink on page, land and card at
 * least 7:1, quiet ink and the accent at least 4.5:1.
 */
export const COLOURS = {
  page: ['#fbfaf7', '#16181a'],
  card: ['#ffffff', '#1e2124'],
  ink: ['#1f1d1a', '#eceae5'],
  quiet: ['#5c5850', '#aeaaa1'],
  rule: ['#dad5ca', '#3a3e42'],
  mark: ['#f6e7b4', '#57491a'],
  accent: ['#0b5a8a', '#7fc3ee'],
  'on-accent': ['#ffffff', '#0c1a24'],
  chosen: ['#dcebf4', '#1d3a4d'],
  land: ['#f1ede4', '#2a2c2c'],
  water: ['#d9e3e7', '#171d22'],
  coast: ['#b3bfc4', '#46525a'],
  border: ['#b5ab9a', '#5d5c57'],
  river: ['#b9cdd6', '#34434d'],
  label: ['#5b564d', '#bab5ab'],
  marine: ['#3d6176', '#86a5b6'],
  area: ['#d9cfb8', '#4a4636'],
  glow: ['#e0b95b', '#8a6d22'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

/**
 * What only a publisher's own streets have. They are painted on a canvas by the script that draws
 * them, and so are no custom properties of every page.
 */
export const STREET_COLOURS = {
  street: ['#fffefb', '#3b3e40'],
  kerb: ['#d5cdbd', '#1d1f20'],
  building: ['#e5dfd2', '#333636'],
  park: ['#e3e7d3', '#273029'],
} as const satisfies Readonly<Record<string, readonly [light: string, dark: string]>>;

export type StreetColour = keyof typeof STREET_COLOURS;

export type Colour = keyof typeof COLOURS;

const NAMES = Object.keys(COLOURS) as Colour[];

/** How a drawing says a colour: as its value, or as a custom property. */
export type Paint = (colour: Colour) => string;

export const lightPaint: Paint = (colour) => COLOURS[colour][0];
export const cssPaint: Paint = (colour) => `var(--${colour})`;

/** The colours of a screen as CSS custom properties: all of them, or those named. */
export function colourProperties(
  screen: 'light' | 'dark',
  names: readonly Colour[] = NAMES,
): Record<string, string> {
  return Object.fromEntries(
    names.map((name) => [`--${name}`, COLOURS[name][screen === 'light' ? 0 : 1]]),
  );
}
