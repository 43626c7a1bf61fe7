/** How names on the map look: on the drawn map and the preview, and on the live map. */
import { isTown, type LabelKind } from './basemap.js';
import type { Colour } from './colours.js';
import type { TextSize } from './labels.js';

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
    drawn: { size: 11, colour: 'marine', spacing: 2, isItalic: true },
    live: { size: 13, colour: 'marine', spacing: 3, isItalic: true },
  },
  sea: {
    drawn: { size: 10, colour: 'marine', spacing: 0.5, isItalic: true },
    live: { size: 11, colour: 'marine', spacing: 0.8, isItalic: true },
  },
  'line-name': {
    drawn: { size: 10, colour: 'marine', spacing: 0.5, isItalic: true },
    live: { size: 11, colour: 'marine', spacing: 0.8, isItalic: true },
  },
  capital: { drawn: { size: 10 }, live: { size: 11, weight: 600 } },
  city: { drawn: { size: 10 }, live: { size: 11 } },
  district: { drawn: { size: 10 }, live: { size: 11, isItalic: true } },
  name: {
    drawn: { size: 12, colour: 'ink', weight: 600 },
    live: { size: 13, colour: 'ink', weight: 600 },
  },
  event: {
    drawn: { size: 13, colour: 'ink', weight: 700 },
    live: { size: 14, colour: 'ink', weight: 700 },
  },
  /** Below an event's name: when it was, and what happened. */
  callout: {
    drawn: { size: 11, colour: 'ink', weight: 400 },
    live: { size: 12, colour: 'ink', weight: 400 },
  },
  'sequence-label': {
    drawn: { size: 10, isItalic: true },
    live: { size: 11, colour: 'ink', isItalic: true },
  },
} as const satisfies Readonly<Record<string, Row>>;

export type TextKind = keyof typeof LABEL_STYLES;

/** Lines of a label that look alike. */
export interface TextPart {
  readonly kind: TextKind;
  readonly lines: readonly string[];
}

/** A label's height, in font sizes. */
export const LABEL_HEIGHT = 1.3;
/** The stroke round the characters, in CSS pixels: half of it lies under them. */
export const HALO = { colour: 'land', drawn: 2.5, live: 3 } as const;
/** The radius of a town's dot on the drawn map, in CSS pixels. */
export const DOT = 1.8;
/** CSS pixels from a town's point to its name, and round the point what the dot needs. */
export const BESIDE_DOT = { distance: 5, dot: 3 };
/** Where a name of the basemap is beside its point; nothing of one that stands on it. */
export function besideOf(kind: LabelKind): Partial<typeof BESIDE_DOT> {
  if (isTown(kind)) return BESIDE_DOT;
  return kind === 'islands' || kind === 'line-name' ? { distance: BESIDE_DOT.distance } : {};
}

/** CSS pixels from a pin's edge to its name: the frame of a selected pin needs them. */
export const BESIDE_PIN = 3;
/** CSS pixels from the line that shows the events' order to its label. */
export const BESIDE_LINE = 6;

/** A line of a label: its style, and how far its middle is below the label's. */
export interface LabelLine {
  readonly text: string;
  readonly kind: TextKind;
  readonly style: LabelStyle;
  readonly y: number;
}

/** The lines of a label on a kind of map. */
export function linesOfText(parts: readonly TextPart[], map: keyof Row): LabelLine[] {
  const lines = parts.flatMap(({ kind, lines: texts }) =>
    texts.map((text) => ({ text, kind, style: LABEL_STYLES[kind][map] as LabelStyle })),
  );
  let y = -heightOf(lines) / 2;
  return lines.map((line) => {
    const height = heightOf([line]);
    y += height;
    return { ...line, y: y - height / 2 };
  });
}

function heightOf(lines: readonly Pick<LabelLine, 'style'>[]): number {
  return lines.reduce((sum, { style: { size } }) => sum + size * LABEL_HEIGHT, 0);
}

/** The size of a label on a kind of map; `measure` gives the width of a line in a style. */
export function sizeOfText(
  parts: readonly TextPart[],
  map: keyof Row,
  measure: (line: string, style: LabelStyle) => number,
): TextSize {
  const lines = linesOfText(parts, map);
  const widths = lines.map(({ text, style }) =>
    measure(style.isUpperCase ? text.toUpperCase() : text, style),
  );
  return { width: Math.max(0, ...widths), height: heightOf(lines) };
}
