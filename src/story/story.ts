import { isOn } from './anchor.js';
import type { Article } from './article.js';
import type { Extent, LngLat } from './geography.js';
import { extentOf } from './geography.js';
import type { Location, Role } from './kinds.js';
import type { Quotation } from './quotation.js';
import type { PlaceFeature, PlaceGeometry } from './schema.js';
import { parseTimeSpan } from './time.js';

/** A place of the story, its quotations anchored in the article. */
export interface Place {
  readonly id: string;
  /** Place in the order in which the article first names them, from 1: its footnote number. */
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly location: Location;
  readonly geometry: PlaceGeometry | null;
  /** Where its marker stands; `undefined` for a place that cannot be placed. */
  readonly position?: LngLat;
  /** In the article's order. */
  readonly quotations: readonly Quotation[];
  readonly when?: { readonly date: string; readonly words: string };
  readonly note?: string;
  /** Metres. */
  readonly radius?: number;
  /** GeoNames id. */
  readonly gazetteer?: number;
}

export interface Story {
  /** The name of its folder in `data/`. */
  readonly slug: string;
  readonly article: Article;
  /** By number. */
  readonly places: readonly Place[];
}

export interface AnchoredFeature {
  readonly feature: PlaceFeature;
  readonly quotations: readonly Quotation[];
}

/** Numbers the places in the order in which the article first names them. */
export function composeStory(
  slug: string,
  article: Article,
  features: readonly AnchoredFeature[],
): Story {
  const places = features
    .map(({ feature, quotations }) => ({ feature, quotations: quotations.toSorted(byMention) }))
    .sort((a, b) => firstMention(a.quotations) - firstMention(b.quotations))
    .map((anchored, index) => asPlace(anchored, index + 1));
  return { slug, article, places };
}

function asPlace({ feature, quotations }: AnchoredFeature, number: number): Place {
  const { id, geometry, properties } = feature;
  const { name, role, location, when, note, radius, gazetteer, anchor } = properties;
  const at = geometry?.type === 'Point' ? geometry.coordinates : geometry ? anchor : undefined;
  return {
    id,
    number,
    name,
    role,
    location,
    geometry,
    quotations,
    ...(at && { position: [at[0], at[1]] as const }),
    ...(when && { when }),
    ...(note !== undefined && { note }),
    ...(radius !== undefined && { radius }),
    ...(gazetteer !== undefined && { gazetteer }),
  };
}

function byMention(a: Quotation, b: Quotation): number {
  return offsetOf(a) - offsetOf(b);
}

function firstMention(quotations: readonly Quotation[]): number {
  const [first] = quotations;
  return first ? offsetOf(first) : Number.POSITIVE_INFINITY;
}

function offsetOf({ block, mention }: Quotation): number {
  return block.start + mention.start;
}

/** The dated events in the order of time; those of the same start stay in the text's order. */
export function eventsInTime({ places }: Story): Place[] {
  const startOf = ({ when }: Place) => (when && parseTimeSpan(when.date)?.start) ?? 0;
  return places
    .filter(({ role, when }) => role === 'event' && when !== undefined)
    .sort((a, b) => startOf(a) - startOf(b));
}

/**
 * What the map must show at first: all markers, lines, and of areas the part in which the
 * marker stands. A country's islands beyond the ocean would leave the story no room.
 * `undefined` when nothing is placed.
 */
export function extentOfStory({ places }: Story): Extent | undefined {
  return extentOf(
    places.flatMap(({ geometry, position }) => [
      ...(geometry ? positionsOf(mainPart(geometry, position)) : []),
      ...(position ? [position] : []),
    ]),
  );
}

function mainPart(geometry: PlaceGeometry, position: LngLat | undefined): PlaceGeometry {
  if (geometry.type !== 'MultiPolygon' || !position) return geometry;
  const parts = geometry.coordinates.map((coordinates) => ({
    type: 'Polygon' as const,
    coordinates,
  }));
  return parts.find((part) => isOn([...position], part)) ?? geometry;
}

/** What of a place is not a point. */
export type Form = 'line' | 'area';

/** Whether a geometry that is no point is a line or an area, in one piece or several. */
export function formOf({ type }: PlaceGeometry): Form {
  return type.endsWith('Polygon') ? 'area' : 'line';
}

/** All positions of a geometry. */
export function positionsOf(geometry: PlaceGeometry): LngLat[] {
  const flatten = (part: unknown): LngLat[] => {
    if (!Array.isArray(part)) return [];
    const [first, second]: unknown[] = part;
    if (typeof first === 'number' && typeof second === 'number') return [[first, second]];
    return part.flatMap(flatten);
  };
  return flatten(geometry.coordinates);
}
