/** Reads numbers and positions as tables have them. Faults are one sentence without its full stop. */
import { wktToGeoJSON } from 'betterknown';
import { readPosition } from '../../geo/notation/read-position.js';

export type Read<Value> = { readonly value: Value } | { readonly fault: string };

/** A row's position as the npm package `geojson` takes it, in degrees, or its GeoJSON geometry. */
export type Located =
  | { readonly latitude: number; readonly longitude: number }
  | { readonly geometry: unknown };

/** A latitude and a longitude, in degrees. */
const FARTHEST = { latitude: 90, longitude: 180 } as const;

/** Months by which spreadsheets show what they took for a date: "13. Apr", "May 48". */
const MONTH = /^\d{0,4}[.\-/ ]*(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])/i;

/**
 * A latitude or longitude in degrees: 52.52, 52,52, 52.52° N, −13.4.
 *
 * @param cell not empty
 */
function degreesIn(cell: string, axis: 'latitude' | 'longitude'): Read<number> {
  const text = cell
    .replace(/\s+/g, '')
    .replace(/°([a-z]?)$/i, '$1')
    .replace(/^[\u2212\u2013]/, '-');
  const [, before = '', digits, after = ''] =
    /^([NSEW]?)([+-]?\d{1,12}(?:[.,]\d+)?)([NSEW]?)$/i.exec(text) ?? [];
  if (digits === undefined) return { fault: `${axis} "${cell}" ${notDegrees(text)}` };
  const letter = (before + after).toUpperCase();
  if (letter.length > 1 || (letter !== '' && 'NS'.includes(letter) !== (axis === 'latitude'))) {
    return { fault: `${axis} "${cell}" has the letter ${letter}, which is not one of a ${axis}` };
  }
  const degrees = Number(digits.replace(',', '.')) * (letter === 'S' || letter === 'W' ? -1 : 1);
  if (Math.abs(degrees) <= FARTHEST[axis]) return { value: degrees };
  return { fault: `${axis} "${cell}" ${tooFar(degrees, axis)}` };
}

function notDegrees(text: string): string {
  if (/^[+-]?\d{1,3}(?:[.,]\d{3}){2,}$/.test(text)) {
    return 'is no number: a spreadsheet took the decimal point for a separator of thousands. Format the column as text, type the number again as it was, such as 50.7753, and save the table again';
  }
  if (MONTH.test(text))
    return 'is no number: a spreadsheet took it for a date. Format the column as text, type the number again, and save the table again';
  return 'is no number of degrees';
}

function tooFar(degrees: number, axis: 'latitude' | 'longitude'): string {
  if (Math.abs(degrees) > 1000) {
    return 'is not in degrees: a spreadsheet lost its decimal point, or it is in metres of a national grid (export with WGS 84, EPSG:4326)';
  }
  const swapped = axis === 'latitude' && Math.abs(degrees) <= 180;
  return `is beyond ${FARTHEST[axis]} degrees${swapped ? ': are latitude and longitude swapped?' : ''}`;
}

/** Two plain numbers, with decimal points or commas. */
const PAIR =
  /^([+-]?\d{1,12}(?:[.,]\d{1,20})?)(?:\s*[;|/]\s*|,\s+|\s+|,)([+-]?\d{1,12}(?:[.,]\d{1,20})?)$/;

/** The two numbers of a cell such as "52.52, 13.40", "52,52 13,40" or "[13.4, 52.5]". */
export function pairIn(cell: string): readonly [first: string, second: string] | undefined {
  const bare = cell
    .trim()
    .replace(/^[([]|[)\]]$/g, '')
    .replaceAll('\u2212', '-')
    .trim();
  const [, first, second] = PAIR.exec(bare) ?? [];
  return first === undefined || second === undefined ? undefined : [first, second];
}

/**
 * A position or geometry in one cell: WKT, GeoJSON, any notation of positions, or two plain
 * numbers, which stand in GeoJSON's order where they are in square brackets.
 *
 * @param cell not empty
 * @param isLongitudeFirst the order of plain numbers
 */
export function positionIn(cell: string, isLongitudeFirst: boolean): Read<Located> {
  const text = cell.trim();
  if (/^(?:SRID=\d+;)?\s*(?:MULTI)?(?:POINT|LINESTRING|POLYGON|GEOMETRYCOLLECTION)\b/i.test(text)) {
    return wktIn(text);
  }
  if (text.startsWith('{')) return geoJsonIn(text);
  const pair = pairIn(text);
  if (pair) {
    const [first, second] = pair;
    return isLongitudeFirst || text.startsWith('[')
      ? pointIn(second, first)
      : pointIn(first, second);
  }
  const reading = readPosition(text);
  if (reading.kind !== 'position') {
    const reason =
      reading.kind === 'unread' ? reading.reason : 'a short Plus Code needs a town after it';
    return { fault: `the position ${JSON.stringify(text)}: ${reason}` };
  }
  const [longitude, latitude] = reading.position;
  return { value: { latitude, longitude } };
}

/** A point of two cells: numbers, or degrees with minutes and seconds. */
export function pointIn(latitudeCell: string, longitudeCell: string): Read<Located> {
  if (/\d\s*[°º'′d]\s*\d/i.test(latitudeCell + longitudeCell)) {
    const north = /[ns]/i.test(latitudeCell) ? latitudeCell : `${latitudeCell} N`;
    const east = /[eowё]/i.test(longitudeCell) ? longitudeCell : `${longitudeCell} E`;
    const reading = readPosition(`${north} ${east}`);
    if (reading.kind === 'position') {
      const [longitude, latitude] = reading.position;
      return { value: { latitude, longitude } };
    }
    const { reason } = reading.kind === 'unread' ? reading : { reason: 'it is half a Plus Code' };
    return { fault: `the position "${latitudeCell} ${longitudeCell}": ${reason}` };
  }
  if (/^O|O$/i.test(longitudeCell) && /\d/.test(longitudeCell)) {
    return {
      fault: `longitude "${longitudeCell}": "O" is east in German (Ost) and west in French, Italian and Spanish: write E or W`,
    };
  }
  const latitude = degreesIn(latitudeCell, 'latitude');
  if ('fault' in latitude) return latitude;
  const longitude = degreesIn(longitudeCell, 'longitude');
  if ('fault' in longitude) return longitude;
  return { value: { latitude: latitude.value, longitude: longitude.value } };
}

function wktIn(text: string): Read<Located> {
  try {
    return { value: { geometry: wktToGeoJSON(text) } };
  } catch {
    const srid = /^SRID=(\d+)/i.exec(text)?.[1];
    if (srid !== undefined && srid !== '4326') {
      return {
        fault: `its position is in the system EPSG:${srid}, not in longitude and latitude (EPSG:4326)`,
      };
    }
    return { fault: `the geometry ${JSON.stringify(text.slice(0, 40))} is broken WKT` };
  }
}

function geoJsonIn(text: string): Read<Located> {
  try {
    return { value: { geometry: JSON.parse(text) } };
  } catch {
    return { fault: `the geometry ${JSON.stringify(text.slice(0, 40))} is broken GeoJSON` };
  }
}
