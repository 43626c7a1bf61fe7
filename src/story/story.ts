import { areaAround } from '../geo/circle.js';
import type { Extent, LngLat } from '../geo/geography.js';
import type { Geometry } from '../geo/geometry.js';
import type { Article } from './article.js';
import type { KeptMembers } from './members.js';
import type { Quotation } from './quotation.js';
import type { PlaceFeature } from './schema.js';
import { inTime, parseTime } from './time.js';

/** A place of the story, its quotations anchored in the article. */
export interface Place extends Readonly<KeptMembers> {
  readonly id: string;
  /** Its footnote number, from 1, in the order in which the article first names the places. */
  readonly number: number;
  /** Of a point that is only known by a radius, the area within it. */
  readonly geometry: Geometry | null;
  /** Where its marker is drawn; `undefined` for a place that cannot be placed. */
  readonly position?: LngLat;
  /** In the article's order. */
  readonly quotations: readonly Quotation[];
}

export interface Story {
  /** The name of its folder in `data/`, which is its address too. */
  readonly slug: string;
  readonly article: Article;
  /** By number. */
  readonly places: readonly Place[];
  /** What the map shows where the author chose it; see `view` in `schema.ts`. */
  readonly views: readonly View[];
}

/** What the map shows while a paragraph is read, or of the whole story. */
export interface View {
  /** The paragraph's number, 0 for the headline; `undefined`: of the whole story. */
  readonly paragraph?: number;
  /** East is greater than 180 if the antimeridian is in it. */
  readonly extent: Extent;
}

export interface AnchoredFeature {
  readonly feature: PlaceFeature;
  readonly quotations: readonly Quotation[];
}

/** The story, its places numbered in the order in which the article first names them. */
export function composeStory(
  slug: string,
  article: Article,
  features: readonly AnchoredFeature[],
  views: readonly View[] = [],
): Story {
  const places = features
    .map(({ feature, quotations }) => ({
      feature,
      quotations: quotations.toSorted((a, b) => offsetOf(a) - offsetOf(b)),
    }))
    .sort((a, b) => firstMention(a.quotations) - firstMention(b.quotations))
    .map((anchored, index) => asPlace(anchored, index + 1));
  return { slug, article, places, views };
}

function asPlace({ feature, quotations }: AnchoredFeature, number: number): Place {
  const { id, geometry, properties } = feature;
  const { quotes, anchor, ...kept } = properties;
  const at = geometry?.type === 'Point' ? geometry.coordinates : geometry ? anchor : undefined;
  return {
    id,
    number,
    ...kept,
    geometry: shownGeometry(feature),
    quotations,
    ...(at && { position: [at[0], at[1]] as const }),
  };
}

/** A point around which a place only lies somewhere is no point, but all that the radius reaches. */
function shownGeometry({ geometry, properties: { location, radius } }: PlaceFeature) {
  if (location !== 'somewhere' || geometry?.type !== 'Point' || radius === undefined) {
    return geometry;
  }
  return areaAround([geometry.coordinates[0], geometry.coordinates[1]], radius);
}

function firstMention(quotations: readonly Quotation[]): number {
  const [first] = quotations;
  return first ? offsetOf(first) : Number.POSITIVE_INFINITY;
}

function offsetOf({ block, mention }: Quotation): number {
  return block.start + mention.start;
}

/** The dated events in chronological order; of the same start, in the text's order. */
export function eventsInTime({ places }: Story): Place[] {
  return places
    .flatMap((place) => {
      const time = place.when && parseTime(place.when.date);
      return place.role === 'event' && time ? [{ place, time }] : [];
    })
    .sort((a, b) => inTime(a.time, b.time))
    .map(({ place }) => place);
}
