/**
 * How lines and areas are drawn: on the page's drawn map, and where they differ from it on the
 * live map, on the preview and on the small maps of the front page. Lengths are CSS pixels.
 */
import type { Form } from '../geo/geometry.js';
import type { Location, Role } from '../story/kinds.js';
import type { Colour, Paint } from './colours.js';

export interface Stroke {
  readonly fill?: Colour | 'none';
  readonly fillOpacity?: number;
  readonly stroke?: Colour | 'none';
  readonly opacity?: number;
  readonly width?: number;
  /** Lengths of dashes and gaps. */
  readonly dashes?: readonly number[];
  readonly cap?: 'round';
  readonly join?: 'round';
}

type MapKind = 'live' | 'preview' | 'small';
type Row = Stroke & { readonly [Kind in MapKind]?: Stroke };

const STROKES = {
  water: { fill: 'water' },
  land: { fill: 'land', stroke: 'coast', width: 0.7, small: { width: 1 } },
  lakes: { fill: 'water', stroke: 'coast', width: 0.5 },
  rivers: { stroke: 'river', width: 1 },
  borders: { stroke: 'border', width: 0.8, small: { fill: 'none', width: 1.2 } },
  /** Between the divisions of a country. */
  divisions: { stroke: 'border', width: 0.7, opacity: 0.7, dashes: [1, 3] },
  /** The International Date Line: at sea, as its name is. */
  'date-line': { fill: 'none', stroke: 'marine', opacity: 0.8, width: 1, dashes: [9, 3, 2, 3] },
  graticule: { stroke: 'border', width: 0.5, opacity: 0.22 },
  area: {
    fill: 'area',
    fillOpacity: 0.55,
    stroke: 'quiet',
    opacity: 0.7,
    width: 0.8,
    live: { fillOpacity: 0.45 },
    small: { stroke: 'none' },
  },
  line: {
    ...{ stroke: 'ink', width: 1.6, dashes: [5, 4] },
    live: { fill: 'none', width: 2.5, dashes: [6, 5] },
    small: { fill: 'none', stroke: 'quiet', width: 1.5, dashes: [8, 6] },
  },
  /** A river, a road, a railway or a route: as a line, but for the dashes, which mean a border. */
  course: {
    ...{ stroke: 'ink', width: 1.6 },
    live: { fill: 'none', width: 2.5 },
    small: { fill: 'none', stroke: 'quiet', width: 2.5 },
  },
  /** What differs of a line or a course on which a place is only known to be somewhere. */
  hairline: { stroke: 'quiet', width: 1, small: { opacity: 0.7 } },
  /** Beneath such a line or area while it is pointed at, mentioned or selected. */
  glow: { fill: 'none', stroke: 'glow', width: 8, opacity: 0.45, join: 'round' },
  /** How far off a narrowed point may be. */
  circle: { fill: 'ink', fillOpacity: 0.06, stroke: 'ink', width: 1 },
  sequence: {
    ...{ stroke: 'quiet', width: 1.5, dashes: [4, 3] },
    preview: { width: 2, cap: 'round' },
  },
  'sequence-head': { fill: 'quiet', fillOpacity: 1, stroke: 'none' },
  leader: { stroke: 'ink', width: 1.2 },
} as const satisfies Readonly<Record<string, Row>>;

export type StrokeName = keyof typeof STROKES;

/** How a place's line or area is drawn. */
export type OutlineStroke = Extract<StrokeName, 'area' | 'line' | 'course'>;

export function outlineStroke(form: Form, role: Role): OutlineStroke {
  return form === 'line' && role === 'line' ? 'course' : form;
}

/** Whether a line is a hairline until somebody asks for it. */
export function isHairline(stroke: StrokeName, location: Location): boolean {
  return stroke !== 'area' && location === 'somewhere';
}

/** How a line or an area is drawn on one kind of map. */
export function strokeOf(name: StrokeName, kind?: MapKind): Stroke {
  const { live, preview, small, ...drawn }: Row = STROKES[name];
  return { ...drawn, ...(kind && { live, preview, small }[kind]) };
}

/** As SVG attributes, which are CSS properties too. `scale`: units of the drawing for one CSS pixel. */
export function strokeAttributes(
  stroke: Stroke,
  paint: Paint,
  scale = 1,
): Record<string, string | number> {
  const colour = (name: Colour | 'none') => (name === 'none' ? name : paint(name));
  const { fill, fillOpacity, stroke: line, opacity, width, dashes, cap, join } = stroke;
  return {
    ...(fill && { fill: colour(fill) }),
    ...(fillOpacity !== undefined && { 'fill-opacity': fillOpacity }),
    ...(line && { stroke: colour(line) }),
    ...(width !== undefined && { 'stroke-width': width * scale }),
    ...(opacity !== undefined && { 'stroke-opacity': opacity }),
    ...(dashes && { 'stroke-dasharray': dashes.map((length) => length * scale).join(' ') }),
    ...(cap && { 'stroke-linecap': cap }),
    ...(join && { 'stroke-linejoin': join }),
  };
}
