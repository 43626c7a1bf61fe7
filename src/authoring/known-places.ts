/** The places that are already in a places file, read leniently: it may have errors. */
import { z } from 'zod';
import type { LngLat } from '../geo/geography.js';
import { memoise } from '../memoise.js';
import type { Quote } from '../story/members.js';
import type { PlaceFeature } from '../story/schema.js';
import { normalise } from '../text/normalise.js';
import { roleOf, sentenceKey, type Wishes } from './compose.js';
import { readFeatures } from './features-text.js';
import type { Subject } from './subject.js';

const position = z.tuple([z.number(), z.number()], z.number());

/** A member that is left out where it is invalid; reporting that is the check's task. */
function lenient<Schema extends z.ZodType>(schema: Schema) {
  return schema.optional().catch(undefined);
}

const known = z.object({
  id: lenient(z.string()),
  geometry: lenient(z.object({ coordinates: position })),
  properties: z
    .object({
      name: lenient(z.string()),
      role: lenient(z.string()),
      location: lenient(z.string()),
      note: lenient(z.string()),
      radius: lenient(z.number()),
      callout: lenient(z.string()),
      when: lenient(z.object({ date: z.string(), words: z.string().optional() })),
      gazetteer: lenient(z.number()),
      anchor: lenient(position),
      shape: lenient(z.record(z.string(), z.unknown())),
      quotes: z
        .array(
          z
            .object({
              exact: z.string(),
              mention: z.string().exactOptional(),
              prefix: z.string().exactOptional(),
              suffix: z.string().exactOptional(),
            })
            .catch({ exact: '' }),
        )
        .catch([]),
    })
    .catch({ quotes: [] }),
});

export type KnownPlace = z.infer<typeof known>;

/** The same object for the same feature. */
const readOnce = memoise((feature: object): KnownPlace => {
  const { data } = known.safeParse(feature);
  return data ?? { properties: { quotes: [] } };
});

/** The features of a text that is valid JSON; none if it has no list of features. */
export function knownPlaces(text: string): KnownPlace[] {
  return readFeatures(text).features.map(({ json }) => readOnce(Object(json)));
}

/** A place that is about to be written, as it would be read. */
export function asKnown(feature: PlaceFeature): KnownPlace {
  return known.parse(feature);
}

const leftOff = z
  .object({ unmapped: z.array(z.object({ mention: z.string() }).catch({ mention: '' })) })
  .catch({ unmapped: [] });

/** The words of the article that a text, which is valid JSON, leaves off the map. */
export function unmappedIn(text: string): string[] {
  return leftOff.parse(JSON.parse(text)).unmapped.flatMap(({ mention }) => mention || []);
}

export function idsOf(places: readonly KnownPlace[]): Set<string> {
  return new Set(places.flatMap(({ id }) => id ?? []));
}

/** The positions of those places' markers. */
export function positionsOf(places: readonly KnownPlace[]): LngLat[] {
  return places.flatMap(({ geometry, properties: { anchor } }) => {
    const [longitude, latitude] = geometry?.coordinates ?? anchor ?? [];
    return longitude === undefined || latitude === undefined ? [] : [[longitude, latitude]];
  });
}

/** Those of the places that have a position, with their names. */
export function namedPositionsOf(
  places: readonly KnownPlace[],
): { readonly name: string; readonly position: LngLat }[] {
  return places.flatMap((place) => {
    const [position] = positionsOf([place]);
    return position ? [{ name: place.properties.name ?? place.id ?? '?', position }] : [];
  });
}

/** The index of the feature for the same place, role and, for events, date; -1 if there is none. */
export function indexOfSame(
  places: readonly KnownPlace[],
  subject: Subject,
  wishes: Wishes,
): number {
  const { gazetteer, shape } = subject.origin;
  return places.findIndex((place) => {
    if (!isInSameRole(place, subject, wishes)) return false;
    if (shape) return sourceOf(place.properties.shape) === sourceOf(shape);
    if (gazetteer !== undefined) return place.properties.gazetteer === gazetteer;
    const [here, there] = [subject.geometry, place.geometry].map((geometry) =>
      JSON.stringify(geometry?.coordinates),
    );
    return here === there && isNamesake(place, subject, wishes);
  });
}

/**
 * The index of a feature of the same name and role at another position; -1 if there is none, or
 * if the author gave an id, which says that another place is meant.
 */
export function indexOfNamesake(
  places: readonly KnownPlace[],
  subject: Subject,
  wishes: Wishes,
): number {
  if (wishes.id !== undefined) return -1;
  return places.findIndex(
    (place) => isInSameRole(place, subject, wishes) && isNamesake(place, subject, wishes),
  );
}

function isInSameRole({ properties }: KnownPlace, subject: Subject, wishes: Wishes): boolean {
  if (properties.role !== roleOf(subject, wishes)) return false;
  return wishes.when === undefined || properties.when?.date === wishes.when;
}

function isNamesake({ properties }: KnownPlace, { name }: Subject, wishes: Wishes): boolean {
  return (
    properties.name !== undefined && normalise(properties.name) === normalise(wishes.name ?? name)
  );
}

/** The names of those wishes that an existing place does not fulfil. */
export function unapplied(
  { id, properties }: KnownPlace,
  { origin: { shape } }: Subject,
  wishes: Wishes,
): string[] {
  const { when, ...others } = properties;
  const has = { ...others, id, when: when?.date, words: when?.words };
  const options = ['id', 'name', 'location', 'note', 'radius', 'when', 'words'] as const;
  const different = options.filter(
    (option) => wishes[option] !== undefined && wishes[option] !== has[option],
  );
  const except = shape && 'except' in shape ? shape.except : undefined;
  const isOther =
    except !== undefined && JSON.stringify(except) !== JSON.stringify(properties.shape?.except);
  return isOther ? [...different, 'except'] : different;
}

function sourceOf(shape: KnownPlace['properties']['shape']): string {
  return JSON.stringify([shape?.country, shape?.border]);
}

/** The quotations of sentences that the place does not quote yet. */
export function newQuotes({ properties }: KnownPlace, quotes: readonly Quote[]): Quote[] {
  const quoted = new Set(properties.quotes.map(sentenceKey));
  return quotes.filter((quote) => !quoted.has(sentenceKey(quote)));
}
