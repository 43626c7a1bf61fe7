import type { LngLat } from '../geo/geography.js';
import type { Geometry } from '../geo/geometry.js';
import type { Article } from './article.js';
import type { Location, Role } from './kinds.js';
import type { Quotation } from './quotation.js';
import type { PlaceFeature } from './schema.js';
import { parseTimeSpan } from './time.js';

/** A place of the story, its quotations anchored in the article. */
export interface Place {
  readonly id: string;
  /** Place in the order in which the article first names them, from 1: its footnote number. */
  readonly number: number;
  readonly name: string;
  readonly role: Role;
  readonly location: Location;
  readonly geometry: Geometry | null;
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
