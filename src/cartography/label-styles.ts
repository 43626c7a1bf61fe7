/** How names on the map look: on the drawn map and the preview, and on the live map. */
import type { Colour } from './colours.js';

export interface LabelStyle {
  /** CSS pixels. */
  readonly size: number;
  readonly colour?: Colour;
  readonly weight?: number;
  /** CSS pixels between characters. */
  readonly spacing?: number;
  readonly isItalic?: boolean;
  readonly isUpperCase?: boolean;
}

interface Row {
  readonly drawn: LabelStyle;
  readonly live: LabelStyle;
}

/** `name`: of the story's own places. `sequence-label`: along the line that shows the events' order. */
export const LABEL_STYLES = {
  country: {
    drawn: { size: 10, spacing: 1.2, isUpperCase: true },
    live: { size: 11, spacing: 1.6, isUpperCase: true },
  },
  islands: {
    drawn: { size: 10, spacing: 1.2, isUpperCase: true },
    live: { size: 11, spacing: 1.6, isUpperCase: true },
  },
  ocean: {
    drawn: { size: 11, spacing: 1.2, isItalic: true },
    live: { size: 13, spacing: 1.6, isItalic: true },
  },
  sea: { drawn: { size: 10, isItalic: true }, live: { size: 11, isItalic: true } },
  capital: { drawn: { size: 10 }, live: { size: 11, weight: 600 } },
  city: { drawn: { size: 10 }, live: { size: 11 } },
  district: { drawn: { size: 10 }, live: { size: 11, isItalic: true } },
  name: {
    drawn: { size: 12, colour: 'ink', weight: 600 },
    live: { size: 13, colour: 'ink', weight: 600 },
  },
  'sequence-label': {
    drawn: { size: 10, isItalic: true },
    live: { size: 11, colour: 'ink', isItalic: true },
  },
} as const satisfies Readonly<Record<string, Row>>;

/** A label's height, in font sizes. */
export const LABEL_HEIGHT = 1.3;
/** The stroke round the characters, in CSS pixels: half of it lies under them. */
export const HALO = { colour: 'land', drawn: 2.5, live: 3 } as const;
/** The radius of a town's dot on the drawn map, in CSS pixels. */
export const DOT = 1.8;
/** CSS pixels from a town's point to its name, and round the point what the dot needs. */
export const BESIDE_DOT = { distance: 5, dot: 3 };
/** CSS pixels from the line that shows the events' order to its label. */
export const BESIDE_LINE = 6;
