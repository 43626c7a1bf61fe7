/** Reads where a place is from another one: "10 km north of Cavan". */
import { Scanner } from './scanner.js';
import {
  ABOUT,
  AND,
  BETWEEN,
  DIRECTIONS,
  type Direction,
  HALF_MORE,
  LEADS,
  LENGTHS,
  NEAR,
  type Nearness,
  NO_NAMES,
  NUMBERS,
  OF,
  SOME,
  TIMES,
  TITLES,
  TO,
  TOWARDS,
  TRAVEL_TIMES,
  TRAVELS,
  WITHIN,
} from './words.js';

/** What the reference may be called, the likeliest first. */
export type Names = readonly [string, ...string[]];

export type RelativePlace =
  | {
      readonly kind: 'offset';
      /** How far, as the crow flies; missing where it is not said. */
      readonly distance?: Distance;
      readonly direction?: Direction;
      /** Whether the direction is in the place itself: "in the north of". */
      readonly isWithin?: boolean;
      readonly of: Names;
    }
  | {
      readonly kind: 'between';
      /** How far along from the first to the second; missing where it is not said. */
      readonly share?: number;
      /** How far from the first, in place of the share: "3 km from A towards B". */
      readonly distance?: Distance;
      /** The two places; several pairs where the words can be divided in several ways. */
      readonly pairs: readonly (readonly [Names, Names])[];
    }
  | { readonly kind: 'near'; readonly how: Nearness; readonly of: Names };

interface Distance {
  readonly metres: number;
  /** Whether the words say that the number is a rough one. */
  readonly isAbout: boolean;
  /** Kilometres an hour, of a distance that is said as a time. */
  readonly speed?: number;
}

/**
 * @param language of the text (BCP 47), which tells what "1.000" is
 * @returns `undefined` for other texts; why it cannot be placed, as a sentence without full stop
 */
export function readRelative(text: string, language = 'en'): RelativePlace | string | undefined {
  if (text.length > 300) return undefined;
  const scanner = new Scanner(text);
  if (isBelowZero(text, language)) {
    return 'a distance is above 0: leave the minus out, or name the opposite direction';
  }
  const share = scanner.take(BETWEEN);
  if (share !== undefined) return between(scanner.rest, share);
  const offset = readOffset(scanner, language);
  if (offset !== undefined) return offset;
  scanner.at = 0;
  const how = scanner.take(NEAR);
  if (!how) return undefined;
  const of = namesIn(scanner.rest, '');
  return of ? (noName(of) ?? { kind: 'near', how, of }) : NAMELESS;
}

const NAMELESS = 'it names no place: write one behind it, such as "10 km north of Linz"';

/** "-5 km north of Linz", "minus 5 km". */
function isBelowZero(text: string, language: string): boolean {
  const [, rest] = /^(?:[-−–] ?|minus |meno |moins )(?=\d)(.*)$/i.exec(text.trim()) ?? [];
  return rest !== undefined && readRelative(rest, language) !== undefined;
}

function between(rest: string, share: number | 'between'): RelativePlace | string | undefined {
  const words = rest.split(' ');
  const joints = new Set<string>([...AND, ...TO]);
  const pairs = words.flatMap((word, at): [Names, Names][] => {
    if (!joints.has(word.toLowerCase())) return [];
    const first = namesIn(words.slice(0, at).join(' '), '');
    const second = namesIn(words.slice(at + 1).join(' '), '');
    return first && second ? [[first, second]] : [];
  });
  const [pair] = pairs;
  if (!pair) return 'it names one place where there must be two: "halfway between A and B"';
  const wrong = noName(pair[0]) ?? noName(pair[1]);
  if (wrong !== undefined) return wrong;
  return { kind: 'between', ...(share !== 'between' && { share }), pairs };
}

function readOffset(scanner: Scanner, language: string): RelativePlace | string | undefined {
  const isWithin = scanner.take(WITHIN) !== undefined && isAt(scanner, DIRECTIONS);
  if (!isWithin) scanner.at = 0;
  let distance = isWithin ? undefined : distanceAfterLeads(scanner, language);
  if (typeof distance === 'string') return distance;
  skipLeads(scanner);
  const isBare = scanner.rest.includes('lich');
  const direction = scanner.take(DIRECTIONS);
  if (!distance && !direction) return undefined;
  // "north, 10 km from"
  if (!distance && !isWithin) {
    const here = scanner.at;
    const later = distanceAfterLeads(scanner, language);
    if (typeof later === 'object') distance = later;
    else scanner.at = here;
  }
  skipLeads(scanner);
  const article = scanner.take(OF);
  // "East Grinstead" is a name, "nördlich Graz" is not.
  if (article === undefined && !(direction && (distance || isBare))) return undefined;
  const towards = distance && !direction && distancedTowards(distance, scanner.rest, article ?? '');
  if (towards) return towards;
  const of = namesIn(scanner.rest, article ?? '');
  if (!of) return article === undefined ? undefined : NAMELESS;
  if (distance?.metres === 0)
    return 'a distance is above 0: write how far it is, or "near" the place';
  return (
    noName(of) ?? {
      kind: 'offset',
      ...(distance && { distance }),
      ...(direction && { direction }),
      ...(isWithin && { isWithin }),
      of,
    }
  );
}

/** "Varallo, in direzione di Alagna" behind "3 km da". */
function distancedTowards(
  distance: Distance,
  rest: string,
  article: string,
): RelativePlace | undefined {
  const words = rest.split(' ');
  for (const at of words.keys()) {
    const scanner = new Scanner(words.slice(at).join(' '));
    if (at === 0 || scanner.take(TOWARDS) === undefined) continue;
    const first = namesIn(words.slice(0, at).join(' ').replace(/,$/, ''), article);
    const second = namesIn(scanner.rest, '');
    if (first && second) return { kind: 'between', distance, pairs: [[first, second]] };
  }
  return undefined;
}

function isAt(scanner: Scanner, table: ReadonlyMap<string, unknown>): boolean {
  const here = scanner.at;
  const isThere = scanner.take(table) !== undefined;
  scanner.at = here;
  return isThere;
}

/** A word may be a lead or a number: "a" in "a 5 km a sud" and in "a mile south". */
function distanceAfterLeads(scanner: Scanner, language: string): Distance | string | undefined {
  let isAbout = false;
  for (;;) {
    const here = scanner.at;
    const distance = distanceIn(scanner, isAbout, language);
    if (distance !== undefined) return distance;
    scanner.at = here;
    const about = scanner.take(ABOUT);
    if (about === undefined && scanner.take(LEADS) === undefined) return undefined;
    isAbout ||= about !== undefined;
  }
}

function skipLeads(scanner: Scanner): void {
  while (scanner.take(LEADS)) {
    // Each says nothing.
  }
}

function distanceIn(
  scanner: Scanner,
  about: boolean,
  language: string,
): Distance | string | undefined {
  let isAbout = about;
  const digits = scanner.takeNumber(language);
  if (typeof digits === 'string') return isAtUnit(scanner) ? digits : undefined;
  let number = digits ?? scanner.take(NUMBERS);
  if (number === undefined) {
    number = scanner.take(SOME);
    isAbout = true;
  }
  if (number === undefined) return undefined;
  const length = scanner.take(LENGTHS);
  if (length === 'ambiguous') {
    return 'that unit has had several lengths, such as the old German mile of 7.5 km and the league of 4 to 6 km: write the distance in kilometres';
  }
  if (length !== undefined) {
    number += scanner.take(HALF_MORE) ?? 0;
    return { metres: number * length, isAbout };
  }
  const both = scanner.take(TRAVEL_TIMES);
  if (both) return { metres: number * both.hours * both.speed * 1000, isAbout, speed: both.speed };
  const hours = scanner.take(TIMES);
  if (hours === undefined) return undefined;
  number += scanner.take(HALF_MORE) ?? 0;
  const travel = scanner.take(TRAVELS);
  if (!travel) return 'it gives a time and not the way: write "on foot" or "by car" behind it';
  const { speed } = travel;
  return { metres: number * hours * speed * 1000, isAbout, speed };
}

function isAtUnit(scanner: Scanner): boolean {
  return [LENGTHS, TRAVEL_TIMES, TIMES].some((table) => isAt(scanner, table));
}

/** The reference's names: as written, with the article that the preposition hid, without a title. */
function namesIn(rest: string, article: string): Names | undefined {
  const written = rest.trim();
  if (written === '') return undefined;
  const scanner = new Scanner(written);
  const bare = scanner.take(TITLES) ? scanner.rest : written;
  return [
    written,
    ...(article === '' ? [] : [article + written]),
    ...(bare === written ? [] : [bare]),
  ];
}

function noName([name]: Names): string | undefined {
  const scanner = new Scanner(name);
  if (!scanner.take(NO_NAMES) || scanner.rest !== '') return undefined;
  return `"${name}" is no name: write which place is meant, such as "an hour's walk above Linz"`;
}
