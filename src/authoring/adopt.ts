/** Turns marks from another tool into places of the story. */
import rewind from '@turf/rewind';
import type { Geometry } from '../geo/geometry.js';
import type { Article } from '../story/article.js';
import { geometrySchema, type PlaceFeature } from '../story/schema.js';
import { slugOf } from '../text/slug.js';
import { composeFeature } from './compose.js';
import type { Mark } from './import-formats/index.js';
import { idsOf, type KnownPlace } from './known-places.js';
import { anchored, type Subject, sixDecimals } from './subject.js';

export interface Adopted {
  readonly features: readonly PlaceFeature[];
  /** Marks that need a decision by the author. */
  readonly left: readonly LeftMark[];
}

export interface LeftMark {
  readonly mark: Mark;
  /** In the file's order, from 1. */
  readonly number: number;
  readonly why: 'nameless' | 'unquoted' | 'known' | 'undrawable';
  readonly geometry?: Geometry;
}

/** Makes places of the marks whose names are in the article, and lists the others with reasons. */
export function adoptMarks(
  article: Article,
  marks: readonly Mark[],
  known: readonly KnownPlace[],
): Adopted {
  const taken = idsOf(known);
  const features: PlaceFeature[] = [];
  const left: LeftMark[] = [];
  for (const [index, mark] of marks.entries()) {
    const number = index + 1;
    const geometry = drawable(mark.geometry);
    if (!geometry) left.push({ mark, number, why: 'undrawable' });
    else if (mark.name === undefined) left.push({ mark, number, why: 'nameless', geometry });
    else if (isKnown(known, mark.name)) left.push({ mark, number, why: 'known', geometry });
    else {
      const { feature } = composeFeature(article, subjectOf(mark.name, geometry), {}, taken);
      if (feature) {
        taken.add(feature.id);
        features.push(feature);
      } else left.push({ mark, number, why: 'unquoted', geometry });
    }
  }
  return { features, left };
}

function isKnown(known: readonly KnownPlace[], name: string): boolean {
  return known.some(({ id, properties }) => properties.name === name || id === slugOf(name));
}

function subjectOf(name: string, geometry: Geometry): Subject {
  const form = geometry.type.replace('Multi', '');
  return {
    name,
    names: [name],
    furtherNames: [],
    role: form === 'Polygon' ? 'area' : form === 'LineString' ? 'border' : 'place',
    location: 'stated',
    geometry,
    origin: geometry.type === 'Point' ? {} : anchored(geometry as never),
  };
}

/**
 * A geometry as the check wants it: six decimals, no heights, rings wound by the right-hand rule
 * (RFC 7946, 3.1.6), and a Multi geometry of one part as a single one. `undefined` for geometries
 * that a place cannot have.
 */
function drawable(geometry: unknown): Geometry | undefined {
  const { type, coordinates } = Object(geometry) as Record<string, unknown>;
  const rounded = roundAll(coordinates);
  const isMulti = typeof type === 'string' && type.startsWith('Multi');
  const candidate =
    isMulti && Array.isArray(rounded) && rounded.length === 1
      ? { type: type.slice('Multi'.length), coordinates: rounded[0] }
      : { type, coordinates: rounded };
  const parsed = geometrySchema.safeParse(candidate);
  if (!parsed.success) return undefined;
  if (parsed.data.type.endsWith('Polygon')) rewind(parsed.data as never, { mutate: true });
  return parsed.data;
}

function roundAll(coordinates: unknown): unknown {
  if (!Array.isArray(coordinates)) return coordinates;
  return typeof coordinates[0] === 'number'
    ? coordinates.slice(0, 2).map((degrees) => sixDecimals(Number(degrees)))
    : coordinates.map(roundAll);
}
