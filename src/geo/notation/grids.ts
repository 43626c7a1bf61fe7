/** Positions as codes and in metres: Plus Codes, MGRS, UTM, the British National Grid. */
import Mgrs from 'geodesy/mgrs.js';
import OsGridRef from 'geodesy/osgridref.js';
import Utm from 'geodesy/utm.js';
import plusCodes from 'pluscodes';
import type { LngLat } from '../geography.js';
import { positionAt, positionInWords, type Reading, unread } from './reading.js';

/** @returns `undefined` for a text that is something else */
export function readGrid(text: string): Reading | undefined {
  const plain = text.normalize('NFKC').trim();
  return plusCode(plain) ?? mgrs(plain) ?? utm(plain) ?? britishGrid(plain) ?? unsupported(plain);
}

const PLUS_CODE =
  /(?<![A-Z0-9])([23456789CFGHJMPQRVWX]{2,8}0{0,6}\+[23456789CFGHJMPQRVWX]{0,7})(?![A-Z0-9+])/i;

/** A whole code by itself, or a short one with a place's name: "6G5X+9C Wien". */
function plusCode(text: string): Reading | undefined {
  const code = PLUS_CODE.exec(text)?.[1]?.toUpperCase();
  if (code === undefined) return undefined;
  const near = text.replace(PLUS_CODE, '').replace(/^[\s,;]+|[\s,;]{1,9}$/g, '');
  const before = code.indexOf('+');
  if (before === 8) return positionOfPlusCode(code);
  if (before % 2 === 0 && before < 8) return { kind: 'short-code', code, near };
  return unread(`"${code}" is no whole Plus Code: it has eight characters before the plus sign`);
}

/** The middle of a whole code's square. */
export function positionOfPlusCode(code: string): Reading {
  const square = plusCodes.decode(code);
  if (!square) {
    return unread(`"${code}" is no Plus Code: two characters or more follow the plus sign`);
  }
  const { latitude, longitude, latitudeResolution } = square;
  return positionAt(longitude, latitude, middleOf(latitudeResolution * 111_320));
}

/** The middle of the square that ends in these characters and is nearest to a position. */
export function positionOfShortCode(code: string, [longitude, latitude]: LngLat): Reading {
  return positionOfPlusCode(plusCodes.expand(code, { latitude, longitude }) ?? code);
}

/** @param side metres */
function middleOf(side: number): string | undefined {
  // A point within 20 m is as exact as most positions on a map are.
  if (side <= 20) return undefined;
  const size = side < 1000 ? `${Math.round(side)} m` : `${Math.round(side / 1000)} km`;
  return `the middle of a square of ${size}`;
}

/** "33U XP 01234 40123", "33UXP0140". */
function mgrs(text: string): Reading | undefined {
  const match = /^(?:MGRS:? ?)?(\d{1,2}) ?([C-HJ-NP-X]) ?([A-HJ-NP-Z]{2}) ?((?:\d ?){0,10})$/i.exec(
    text,
  );
  const [, zone = '', band = '', square = '', numbers = ''] = match ?? [];
  if (!match) return undefined;
  const digits = numbers.replace(/ /g, '');
  if (digits.length % 2 !== 0) {
    return unread('an MGRS reference has as many digits for the easting as for the northing');
  }
  const half = digits.length / 2;
  const side = 10 ** (5 - half);
  const [easting, northing] = [digits.slice(0, half), digits.slice(half)].map((part) =>
    String(Number(part) * side + Math.floor(side / 2)),
  );
  return converted('MGRS reference', side, () => {
    const reference = `${zone.padStart(2, '0')}${band} ${square} ${easting?.padStart(5, '0')} ${northing?.padStart(5, '0')}`;
    return Mgrs.parse(reference.toUpperCase()).toUtm().toLatLon();
  });
}

/** "33U 601000 5340000", "33 N 601000 5340000", "UTM 33N E601000 N5340000". */
function utm(text: string): Reading | undefined {
  const match =
    /^(?:UTM:? ?)?(?:zone ?)?(\d{1,2}) ?([C-HJ-NP-X])[ ,]{1,3}E?:? ?(\d{5,6}(?:\.\d+)?) ?m?E?[ ,]{1,3}N?:? ?(\d{1,8}(?:\.\d+)?) ?m?N?$/i.exec(
      text,
    );
  const [, zone = '', letter = '', easting = '', northing = ''] = match ?? [];
  if (!match) return undefined;
  const at = (hemisphere: 'N' | 'S') =>
    converted('UTM position', 1, () =>
      Utm.parse(`${Number(zone)} ${hemisphere} ${easting} ${northing}`).toLatLon(),
    );
  if (letter.toUpperCase() !== 'S') return at(letter.toUpperCase() >= 'N' ? 'N' : 'S');
  const [north, south] = [at('N'), at('S')];
  if (north.kind !== 'position') return south;
  if (south.kind !== 'position') return north;
  const [one, other] = [north, south].map(({ position }) => positionInWords(position));
  return unread(
    `the S of "${zone}${letter}" may be a band in the north or the southern half of the Earth: write "${one}" or "${other}"`,
  );
}

/** "NT 257 736", "TQ 30080 80420". */
function britishGrid(text: string): Reading | undefined {
  const match = /^([HJNOST][A-HJ-Z]) ?(\d{2,5}) ?(\d{2,5})$/i.exec(text);
  const [, square = '', first = '', second = ''] = match ?? [];
  const digits = first + second;
  if (!match || digits.length % 2 !== 0) return undefined;
  const half = digits.length / 2;
  const side = 10 ** (5 - half);
  const [easting, northing] = [digits.slice(0, half), digits.slice(half)].map((part) =>
    String(Number(part) * side + Math.floor(side / 2)).padStart(5, '0'),
  );
  return converted('reference of the British National Grid', side, () =>
    OsGridRef.parse(`${square.toUpperCase()} ${easting} ${northing}`).toLatLon(),
  );
}

function converted(
  what: string,
  side: number,
  convert: () => { readonly lat: number; readonly lon: number },
): Reading {
  try {
    const { lat, lon } = convert();
    return positionAt(lon, lat, middleOf(side));
  } catch {
    return unread(`that is no ${what}: look for a letter or a digit too many or too few`);
  }
}

/** Notations that are known and cannot be read, and why. */
const UNSUPPORTED: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [
    /^\/{0,3}\p{Ll}{2,30}\.\p{Ll}{2,30}\.\p{Ll}{2,30}$/u,
    'what3words tells positions only to its own service: take latitude and longitude from its page',
  ],
  [
    /^[A-Z] ?\d{3,5} \d{3,5}$/i,
    'grid references with one letter, such as those of the Irish Grid, cannot be read: take latitude and longitude',
  ],
  [
    /^[EN]?:? ?\d{6,8}(?:\.\d+)?[ ,;/]{1,3}[EN]?:? ?\d{6,8}(?:\.\d+)?$/i,
    'those are metres of a grid, not degrees; which grid they do not say: take latitude and longitude, or UTM with its zone, such as 33U 601000 5340000',
  ],
  [
    /^[A-R]{2}\d{2}[A-X]{2}(?:\d\d)?$/i,
    'Maidenhead locators cannot be read: take latitude and longitude',
  ],
];

function unsupported(text: string): Reading | undefined {
  const reason = UNSUPPORTED.find(([pattern]) => pattern.test(text))?.[1];
  return reason === undefined ? undefined : unread(reason);
}
