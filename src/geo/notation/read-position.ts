/** Reads a position in the notations that people have on their clipboard. */
import { readAddress } from './addresses.js';
import { readDegrees } from './degrees.js';
import { readGrid } from './grids.js';
import { positionAt, type Reading, unread } from './reading.js';

const NOTATIONS =
  'degrees (48.2082 N, 16.3738 E; 48° 12′ 29″ N 16° 22′ 26″ E; or plain longitude,latitude: 16.3738,48.2082), the address of a place on OpenStreetMap, Google Maps or GeoHack, a Plus Code (8FWR695F+9G), MGRS or UTM (33U 601000 5340000)';

/**
 * Reads degrees in any usual notation, `geo:` URIs, addresses of maps on the web, Plus Codes, MGRS,
 * UTM, the British National Grid, JSON and WKT. Two plain numbers are longitude, latitude.
 */
export function readPosition(text: string): Reading {
  const bare = text.trim();
  if (bare === '') return unread('no position is given');
  // Nobody's position is longer; an address of Google's has some hundred characters.
  if (bare.length > 2000) return unread('that is too long for a position');
  return (
    readJson(bare) ??
    readWkt(bare) ??
    readScientific(bare) ??
    readIso6709(bare) ??
    readAddress(bare) ??
    readGrid(bare) ??
    firstOf(bare) ??
    readDegrees(bare) ??
    geohash(bare) ?? {
      ...unread(`that is no position in a known notation. Known are ${NOTATIONS}`),
      isUnknown: true,
    }
  );
}

/** "1.63738e1,4.82082e1", as programs print numbers: longitude, latitude. */
function readScientific(text: string): Reading | undefined {
  const [, longitude, latitude] =
    /^([+-]?\d\.\d+e[+-]?\d{1,2}) ?[,;\s] ?([+-]?\d\.\d+e[+-]?\d{1,2})$/i.exec(text) ?? [];
  return longitude === undefined ? undefined : positionAt(Number(longitude), Number(latitude));
}

/**
 * ISO 6709, as cameras and telephones write it into pictures and films: `+48.2082+016.3738/`,
 * `+4812.5+01622.4/`, `+481229+0162226+171/`. Both signs are written, and latitude comes first.
 */
function readIso6709(text: string): Reading | undefined {
  const [, north, east] =
    /^([+-]\d{2,6}(?:\.\d{1,12})?)([+-]\d{3,7}(?:\.\d{1,12})?)(?:[+-]\d{1,5}(?:\.\d{1,6})?)?(?:CRSWGS_?84)?\/?$/i.exec(
      text.replaceAll('−', '-'),
    ) ?? [];
  if (north === undefined || east === undefined) return undefined;
  const [latitude, longitude] = [degreesOf(north, 2), degreesOf(east, 3)];
  return latitude === undefined || longitude === undefined
    ? undefined
    : positionAt(longitude, latitude);
}

/** `-0162226`: degrees of so many digits, then perhaps minutes and seconds of two each. */
function degreesOf(written: string, digits: 2 | 3): number | undefined {
  const [whole = '', decimals = '0'] = written.slice(1).split('.');
  const parts = [whole.slice(0, digits), ...(whole.slice(digits).match(/\d{1,2}/g) ?? [])];
  if (whole.length < digits || (whole.length - digits) % 2 !== 0) return undefined;
  const values = parts.map(Number);
  values[values.length - 1] = Number(`${parts.at(-1)}.${decimals}`);
  const [degrees = 0, minutes = 0, seconds = 0] = values;
  if (minutes >= 60 || seconds >= 60) return undefined;
  return (written.startsWith('-') ? -1 : 1) * (degrees + minutes / 60 + seconds / 3600);
}

/** "u2edk": four of its characters or more, with a digit, since words have none. */
function geohash(text: string): Reading | undefined {
  if (!/^[0-9b-hjkmnp-z]{4,12}$/i.test(text) || !/\d/.test(text) || !/[a-z]/i.test(text)) {
    return undefined;
  }
  return unread(
    'that seems to be a geohash, which cannot be read: take latitude and longitude, or the Plus Code',
  );
}

/** Wikipedia's "48°12′N 16°22′E / 48.2°N 16.37°E / 48.2; 16.37". */
function firstOf(text: string): Reading | undefined {
  const [first, ...others] = text.split(' / ');
  const degrees = first !== undefined && others.length > 0 ? readDegrees(first) : undefined;
  return degrees?.kind === 'position' ? degrees : undefined;
}

/** `[16.37, 48.2]`, a GeoJSON Point, a Feature that is one, `{"lat": 48.2, "lng": 16.37}`. */
function readJson(text: string): Reading | undefined {
  if (!/^[[{]/.test(text)) return undefined;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (Array.isArray(value)) return pairOf(value);
  const object = Object(value) as Readonly<Record<string, unknown>>;
  const geometry = Object(object.geometry ?? object) as Readonly<Record<string, unknown>>;
  if (geometry.type === 'Point' && Array.isArray(geometry.coordinates)) {
    return pairOf(geometry.coordinates);
  }
  if (typeof geometry.type === 'string') {
    return unread(
      `that is a ${geometry.type}, not a point: write it to a file and add it by --from`,
    );
  }
  const latitude = object.lat ?? object.latitude;
  const longitude = object.lng ?? object.lon ?? object.long ?? object.longitude;
  if (latitude === undefined || longitude === undefined) return undefined;
  return positionAt(Number(longitude), Number(latitude));
}

function pairOf(values: readonly unknown[]): Reading {
  const [longitude, latitude, , ...more] = values;
  if (typeof longitude === 'number' && typeof latitude === 'number' && more.length === 0) {
    return positionAt(longitude, latitude);
  }
  return unread('a position in JSON is [longitude, latitude]');
}

/** `POINT (16.37 48.2)`, `SRID=4326;POINT Z (16.37 48.2 170)`. */
function readWkt(text: string): Reading | undefined {
  const [, srid, type, numbers] =
    /^(?:SRID=(\d+);)?\s?([A-Z]{4,20})(?: ?(?:ZM?|M))?\s?\(([^)]*)\)?$/i.exec(text) ?? [];
  if (type === undefined || numbers === undefined) return undefined;
  if (type.toUpperCase() !== 'POINT') return undefined;
  if (srid !== undefined && srid !== '4326') {
    return unread(`its coordinates are in EPSG:${srid}: only WGS 84 (EPSG:4326) can be read`);
  }
  const [longitude = '', latitude = ''] = numbers.trim().split(/\s+/);
  return positionAt(Number(longitude || Number.NaN), Number(latitude || Number.NaN));
}
