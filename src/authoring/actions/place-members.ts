/**
 * What an author changes of a place: from the text of the places file to its new text. Nothing but
 * the members that change is written anew.
 */
import type { LngLat } from '../../geo/geography.js';
import { distanceBetween, formOf, type Geometry } from '../../geo/geometry.js';
import type { Location, Role } from '../../story/kinds.js';
import type { PlaceFeature } from '../../story/schema.js';
import { uniqueId } from '../../text/slug.js';
import { FAR_FROM_ENTRY } from '../change.js';
import { readFeatures } from '../features-text.js';
import { idsOf, knownPlaces } from '../known-places.js';
import { addFeatures, removeAt, setMember, setNumbers } from '../places-text.js';
import { anchored, type Subject, sixDecimals } from '../subject.js';

/** The number of the feature with this id; -1 if there is none. */
export function indexOfPlace(text: string, id: string): number {
  return knownPlaces(text).findIndex((place) => place.id === id);
}

/** Changes the feature with this id; the text as it was if there is none. */
function change(text: string, id: string, how: (text: string, index: number) => string): string {
  const index = indexOfPlace(text, id);
  return index === -1 ? text : how(text, index);
}

type Properties = PlaceFeature['properties'];

/** Gives a member of a place another value; `undefined` takes it out. */
function setProperty<Name extends keyof Properties>(
  text: string,
  index: number,
  name: Name,
  value: Properties[Name] | undefined,
): string {
  return setMember(text, index, ['properties', name], value);
}

/** An empty name is not written: a place has one. */
export function setName(text: string, id: string, name: string): string {
  if (name.trim() === '') return text;
  return change(text, id, (text, index) => setProperty(text, index, 'name', name.trim()));
}

export function setRole(text: string, id: string, role: Role): string {
  return change(text, id, (text, index) => setProperty(text, index, 'role', role));
}

/** An empty note is taken out. */
export function setNote(text: string, id: string, note: string): string {
  const value = note.trim() || undefined;
  return change(text, id, (text, index) => setProperty(text, index, 'note', value));
}

/** A date without the article's words for it is what the check then reports. */
export type When = Pick<NonNullable<Properties['when']>, 'date'> &
  Partial<NonNullable<Properties['when']>>;

/**
 * A place with a date is an event, unless it is a line or an area; without one it is none.
 *
 * @param when EDTF, and the article's own words for it
 */
export function setWhen(text: string, id: string, when: When | undefined): string {
  return change(text, id, (text, index) => {
    const { role } = knownPlaces(text)[index]?.properties ?? {};
    const dated = setMember(text, index, ['properties', 'when'], when);
    if (when && role === 'place') return setProperty(dated, index, 'role', 'event');
    return !when && role === 'event' ? setProperty(dated, index, 'role', 'place') : dated;
  });
}

/** Metres around a point whose position is narrowed, until the author says how many. */
export const FIRST_RADIUS = 1000;

/** How the position is known. A point that is not simply stated has a radius. */
export function setLocation(text: string, id: string, location: Location): string {
  return change(text, id, (text, index) => {
    const { geometry, properties } = knownPlaces(text)[index] ?? {};
    const after = setProperty(text, index, 'location', location);
    if (location === 'stated') return setProperty(after, index, 'radius', undefined);
    if (!geometry || properties?.radius !== undefined || !isPoint(text, index)) return after;
    return setProperty(after, index, 'radius', FIRST_RADIUS);
  });
}

/**
 * How far from a point the true spot may lie. Of one that is simply stated there is nothing to be
 * said of that: it is narrowed then.
 *
 * @param metres written to the decimetre
 */
export function setRadius(text: string, id: string, metres: number): string {
  const rounded = Math.max(0.1, Math.round(metres * 10) / 10);
  return change(text, id, (text, index) => {
    const after = setProperty(text, index, 'radius', rounded);
    const isStated = knownPlaces(text)[index]?.properties.location === 'stated';
    return isStated ? setProperty(after, index, 'location', 'narrowed') : after;
  });
}

/**
 * Moves a point, or the point at which the marker of a line or an area stands. Moved far, a point
 * is no longer where its gazetteer entry is.
 */
export function movePlace(text: string, id: string, position: LngLat): string {
  const numbers = position.map(sixDecimals);
  return change(text, id, (text, index) => {
    const { geometry, properties } = knownPlaces(text)[index] ?? {};
    const [longitude, latitude] = geometry?.coordinates ?? [];
    if (!isPoint(text, index) || longitude === undefined || latitude === undefined) {
      return properties?.anchor
        ? setNumbers(text, index, ['properties', 'anchor'], numbers)
        : setMember(text, index, ['properties', 'anchor'], numbers);
    }
    const after = setNumbers(text, index, ['geometry', 'coordinates'], numbers);
    const isFar = distanceBetween([longitude, latitude], position) > FAR_FROM_ENTRY;
    return isFar ? setProperty(after, index, 'gazetteer', undefined) : after;
  });
}

/** Puts a place at a point; it is no entry of the gazetteer then, and no line or area. */
export function placeAt(text: string, id: string, [longitude, latitude]: LngLat): string {
  const coordinates: [number, number] = [sixDecimals(longitude), sixDecimals(latitude)];
  return setGeometry(text, id, { type: 'Point', coordinates });
}

/** Puts a place where words say that it is from other places; its own note stays. */
export function placeRelatively(
  text: string,
  id: string,
  { position, radius, note }: { position: LngLat; radius: number; note: string },
): string {
  const placed = setRadius(placeAt(text, id, position), id, radius);
  return withFirstNote(placed, id, note);
}

/** Gives a place a note if it has none. */
export function withFirstNote(text: string, id: string, note: string): string {
  const { properties } = knownPlaces(text)[indexOfPlace(text, id)] ?? {};
  return properties?.note === undefined ? setNote(text, id, note) : text;
}

/** What a place is in the world: an entry of the gazetteer, a country, a border. */
export function placeAs(text: string, id: string, subject: Subject): string {
  const { geometry, origin, role, location } = subject;
  return change(text, id, (text, index) => {
    let after = withGeometry(text, index, geometry, origin);
    const { properties } = knownPlaces(after)[index] ?? {};
    if (properties?.role !== 'event') after = setProperty(after, index, 'role', role);
    if (location === 'stated' && properties?.location === 'stated') return after;
    if (geometry.type === 'Point' && properties?.radius !== undefined) return after;
    return setProperty(after, index, 'location', location);
  });
}

/** A line or an area drawn by hand, or a point; without a gazetteer's entry. */
export function setGeometry(text: string, id: string, geometry: PlaceFeature['geometry']): string {
  return change(text, id, (text, index) => {
    const drawn = geometry === null || geometry.type === 'Point' ? {} : anchored(geometry);
    const after = withGeometry(text, index, geometry, drawn);
    const { role } = knownPlaces(after)[index]?.properties ?? {};
    const fitting = roleFor(geometry, role);
    return fitting === undefined ? after : setProperty(after, index, 'role', fitting);
  });
}

/** The place is named and cannot be placed (RFC 7946, 3.2). */
export function setUnplaced(text: string, id: string): string {
  return setGeometry(text, id, null);
}

/** The role that a geometry asks for, where the present one does not fit it. */
function roleFor(geometry: PlaceFeature['geometry'], role: string | undefined): Role | undefined {
  if (role === 'event' || geometry === null) return undefined;
  if (geometry.type === 'Point') return role === 'place' ? undefined : 'place';
  const form = formOf(geometry satisfies Geometry);
  if (form === 'line') return role === 'line' || role === 'border' ? undefined : 'line';
  return role === 'area' ? undefined : 'area';
}

function withGeometry(
  text: string,
  index: number,
  geometry: PlaceFeature['geometry'],
  { gazetteer, shape, anchor }: Subject['origin'],
): string {
  let after = setMember(text, index, ['geometry'], geometry);
  after = setProperty(after, index, 'gazetteer', gazetteer);
  after = setProperty(after, index, 'shape', shape);
  after = setProperty(after, index, 'anchor', anchor);
  if (geometry?.type === 'Point') return after;
  after = setProperty(after, index, 'radius', undefined);
  // "Narrowed" and "somewhere" tell of a position.
  return geometry === null ? setProperty(after, index, 'location', 'stated') : after;
}

function isPoint(text: string, index: number): boolean {
  return Object(readFeatures(text).features[index]?.json).geometry?.type === 'Point';
}

/**
 * Another event at the same place: with its position and its quotations, and without a date.
 *
 * @returns the new text, and the id of the new place; none if there is no place of that id
 */
export function anotherEventAt(
  text: string,
  id: string,
): { readonly text: string; readonly id?: string } {
  const feature = readFeatures(text).features[indexOfPlace(text, id)]?.json as
    | PlaceFeature
    | undefined;
  if (!feature) return { text };
  const { when: _, ...properties } = feature.properties;
  const own = uniqueId(id, idsOf(knownPlaces(text)));
  const added = { ...feature, id: own, properties: { ...properties, role: 'event' as const } };
  return { text: addFeatures(text, [added]), id: own };
}

/** Gives the last of several places with one id an id of its own. */
export function giveOwnId(text: string, id: string): string {
  const places = knownPlaces(text);
  const index = places.findLastIndex((place) => place.id === id);
  return setMember(text, index, ['id'], uniqueId(id, idsOf(places)));
}

/** Takes a place off the map. */
export function removePlace(text: string, id: string): string {
  return change(text, id, (text, index) => removeAt(text, ['features', index]));
}
