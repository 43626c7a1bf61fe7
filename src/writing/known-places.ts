/** What a places file holds already, read as far as it can be read. */
import { z } from 'zod';
import type { LngLat } from '../story/geography.js';
import type { Role } from '../story/kinds.js';
import type { Quote } from '../story/schema.js';
import type { Subject } from './subject.js';

const position = z.tuple([z.number(), z.number()], z.number());

/** Each member or nothing: what is wrong with the others is the check's to say. */
const known = z.object({
  id: z.string().optional().catch(undefined),
  geometry: z.object({ coordinates: position }).optional().catch(undefined),
  properties: z
    .object({
      name: z.string().optional().catch(undefined),
      role: z.string().optional().catch(undefined),
      when: z.object({ date: z.string() }).optional().catch(undefined),
      gazetteer: z.number().optional().catch(undefined),
      anchor: position.optional().catch(undefined),
      shape: z.record(z.string(), z.unknown()).optional().catch(undefined),
      quotes: z
        .array(
          z
            .object({
              exact: z.string(),
              prefix: z.string().optional(),
              suffix: z.string().optional(),
            })
            .catch({ exact: '' }),
        )
        .catch([]),
    })
    .catch({ quotes: [] }),
});

const collection = z.object({
  features: z.array(known.catch({ properties: { quotes: [] } })),
});

export type KnownPlace = z.infer<typeof known>;

/** The features of a text that is JSON; none where it has no list of them. */
export function knownPlaces(text: string): KnownPlace[] {
  const parsed = collection.safeParse(JSON.parse(text));
  return parsed.success ? parsed.data.features : [];
}

export function idsOf(places: readonly KnownPlace[]): Set<string> {
  return new Set(places.flatMap(({ id }) => id ?? []));
}

/** Where the markers of those places stand. */
export function positionsOf(places: readonly KnownPlace[]): LngLat[] {
  return places.flatMap(({ geometry, properties: { anchor } }) => {
    const [longitude, latitude] = geometry?.coordinates ?? anchor ?? [];
    return longitude === undefined || latitude === undefined ? [] : [[longitude, latitude]];
  });
}

/**
 * The number of the feature that is this very place in this very role already; of events, of the
 * same date too. -1 where there is none.
 */
export function indexOfSame(
  places: readonly KnownPlace[],
  { origin: { gazetteer, shape } }: Subject,
  role: Role,
  when: string | undefined,
): number {
  return places.findIndex(({ properties }) => {
    if (properties.role !== role) return false;
    if (when !== undefined && properties.when?.date !== when) return false;
    if (shape) return sourceOf(properties.shape) === sourceOf(shape);
    return gazetteer !== undefined && properties.gazetteer === gazetteer;
  });
}

function sourceOf(shape: KnownPlace['properties']['shape']): string {
  return JSON.stringify([shape?.country, shape?.border]);
}

/** Those of the quotations whose sentence the place does not quote yet. */
export function newQuotes({ properties }: KnownPlace, quotes: readonly Quote[]): Quote[] {
  const keyOf = ({ exact, prefix, suffix }: Omit<Quote, 'mention'>) =>
    JSON.stringify([exact, prefix, suffix]);
  const quoted = new Set(properties.quotes.map(keyOf));
  return quotes.filter((quote) => !quoted.has(keyOf(quote)));
}
