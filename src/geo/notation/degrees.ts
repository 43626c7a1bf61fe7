/** Latitude and longitude in degrees, as people write them: decimal, or with minutes and seconds. */
import Dms from 'geodesy/dms.js';
import type { LngLat } from '../geography.js';
import { type Axis, type Letter, type NumberToken, type Token, tokensOf } from './degree-tokens.js';
import { positionAt, positionInWords, type Reading, unread } from './reading.js';

/** Half of a pair: degrees and perhaps minutes and seconds, and what tells which half it is. */
interface Angle {
  readonly numbers: readonly NumberToken[];
  letter?: Letter | undefined;
  label?: Axis | undefined;
}

/**
 * Reads degrees in any usual notation and in both orders where letters or words tell them apart.
 * Two plain numbers are longitude, latitude: GeoJSON's order.
 *
 * @returns `undefined` for a text that is something else
 */
export function readDegrees(text: string): Reading | undefined {
  const tokens = tokensOf(text);
  if (typeof tokens === 'string') return unread(tokens);
  if (!tokens?.some(({ kind }) => kind === 'number')) return undefined;
  const angles = anglesIn(tokens);
  if (typeof angles === 'string') return unread(angles);
  const [first, second] = angles;
  const fault = faultOf(first) ?? faultOf(second);
  if (fault !== undefined) return unread(fault);
  return withAxes(first, second, text);
}

function withAxes(first: Angle, second: Angle, text: string): Reading {
  const [one, other] = [axisOf(first), axisOf(second)];
  if (one === undefined && other === undefined) return plainPair(first, second);
  if (one === other) return unread(`it has two ${one}s`);
  const isLatitudeFirst = one === 'latitude' || other === 'longitude';
  const [north, east] = isLatitudeFirst ? [first, second] : [second, first];
  // Labels go with signed numbers; beside a letter, a number without one has lost its letter.
  if (north.letter !== undefined || east.letter !== undefined) {
    if (north.letter === undefined && !hasSign(north)) {
      return unread(`"${wordsOf(north)}" has neither N nor S: write which`);
    }
    if (east.letter === undefined && !hasSign(east)) {
      return unread(`"${wordsOf(east)}" has neither E nor W: write which`);
    }
  }
  const latitude = degreesOf(north, 'latitude');
  const longitude = degreesOf(east, 'longitude');
  if (east.letter === 'O') return unread(ambiguousO(longitude, latitude, text));
  return positionAt(longitude, latitude);
}

function ambiguousO(longitude: number, latitude: number, text: string): string {
  const at = (degrees: number): LngLat => [Number(degrees.toFixed(4)), Number(latitude.toFixed(4))];
  const [east, west] = [positionInWords(at(longitude)), positionInWords(at(-longitude))];
  return `"O" in "${text.trim()}" is east in German (Ost) and west in French, Italian and Spanish: write E (${east}) or W (${west})`;
}

/** Two numbers and nothing that says which is which. */
function plainPair(first: Angle, second: Angle): Reading {
  const isPlain = [first, second].every(
    ({ numbers }) => numbers.length === 1 && numbers[0]?.mark === undefined,
  );
  if (!isPlain) {
    return unread(
      'nothing tells which is latitude and which longitude: write N or S behind one, E or W behind the other',
    );
  }
  const [longitude, latitude] = [degreesOf(first), degreesOf(second)];
  if (Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)
    return positionAt(longitude, latitude);
  const order =
    'of two plain numbers longitude comes first and lies within 180, then latitude, within 90';
  if (Math.abs(longitude) > 90 || Math.abs(latitude) > 180) return unread(order);
  const swapped = positionInWords([latitude, longitude]);
  return unread(`${order}. If latitude came first, write "${swapped}"`);
}

/**
 * The two angles of the tokens, or why there are not two. Commas and the like are first taken to
 * separate them; in "48,12,29,N,16,22,26,E" they do not.
 */
function anglesIn(tokens: readonly Token[]): readonly [Angle, Angle] | string {
  for (const separates of [true, false]) {
    const groups = groupsIn(tokens, separates);
    const [first, second] = groups;
    if (first && second && groups.length === 2) return withLetters(tokens, first, second);
  }
  const numbers = tokens.filter((token) => token.kind === 'number');
  const isOneRun = groupsIn(tokens, false).length === 1;
  // "48°12.5 N"; the degrees of a second angle would have their mark too.
  const isHalf = isOneRun && numbers.length <= 3 && numbers[0]?.mark === '°';
  if (isOneRun && !isHalf && [2, 4, 6].includes(numbers.length)) {
    const half = numbers.length / 2;
    return withLetters(tokens, numbers.slice(0, half), numbers.slice(half));
  }
  const isMarked =
    tokens.some((token) => token.kind === 'letter') || numbers.some(({ mark }) => mark);
  if (numbers.length === 1 || (isOneRun && isMarked))
    return 'that is half of a position: it needs latitude and longitude';
  const count = numbers.length === 3 ? 'three numbers' : `${numbers.length} numbers`;
  const height = numbers.length === 3 ? '; leave out a height' : '';
  return `it has ${count}, where a position has two: longitude and latitude${height}`;
}

/** Runs of numbers of which each is one angle. */
function groupsIn(tokens: readonly Token[], separates: boolean): NumberToken[][] {
  const groups: NumberToken[][] = [];
  let open: NumberToken[] | undefined;
  for (const token of tokens) {
    if (token.kind === 'number') {
      const last = open?.at(-1);
      const begins =
        token.sign !== '' ||
        token.mark === '°' ||
        (last?.mark !== undefined && token.mark !== undefined && last.mark >= token.mark) ||
        open?.length === 3;
      if (open && !begins) open.push(token);
      else {
        open = [token];
        groups.push(open);
      }
    } else if (token.kind !== 'separator' || separates) open = undefined;
  }
  return groups;
}

function withLetters(
  tokens: readonly Token[],
  first: readonly NumberToken[],
  second: readonly NumberToken[],
): readonly [Angle, Angle] | string {
  const [start, middle] = [first, second].map(([number]) => (number ? tokens.indexOf(number) : -1));
  const parts = [tokens.slice(0, start), tokens.slice(start, middle), tokens.slice(middle)];
  const letters = assigned(
    parts.map((part) => part.flatMap((t) => (t.kind === 'letter' ? t.letter : []))),
  );
  const labels = assigned(
    parts.map((part) => part.flatMap((t) => (t.kind === 'label' ? t.axis : []))),
  );
  if (!letters || !labels) return 'it has more letters for directions than a position needs';
  return [
    { numbers: first, letter: letters[0], label: labels[0] },
    { numbers: second, letter: letters[1], label: labels[1] },
  ];
}

/**
 * Which of the letters before, between and behind two angles belongs to which; `undefined` if
 * there are too many.
 */
function assigned<Item>(
  parts: readonly (readonly Item[])[],
): readonly [Item | undefined, Item | undefined] | undefined {
  const [before = [], between = [], behind = []] = parts;
  const all = [...before, ...between, ...behind];
  if (all.length > 2) return undefined;
  if (before.length > 0) return [all[0], all[1]];
  return between.length > 0 ? [all[0], all[1]] : [undefined, all[0]];
}

function axisOf({ letter, label }: Angle): Axis | undefined {
  if (letter === undefined) return label;
  return letter === 'N' || letter === 'S' ? 'latitude' : 'longitude';
}

function hasSign({ numbers }: Angle): boolean {
  return numbers[0]?.sign !== '';
}

/** What is wrong with an angle by itself. */
function faultOf(angle: Angle): string | undefined {
  const { numbers, letter, label } = angle;
  const words = wordsOf(angle);
  if (letter !== undefined && label !== undefined && axisOf({ numbers, letter }) !== label) {
    return `"${words}" is said to be a ${label} and has the letter ${letter}`;
  }
  if (letter !== undefined && hasSign(angle)) {
    return `"${words}" has a sign and the letter ${letter}: leave one of them out`;
  }
  const [degrees, ...parts] = numbers;
  if (degrees?.mark !== undefined && degrees.mark !== '°') return `"${words}" has no degrees`;
  const inner = numbers.slice(0, -1).find(({ digits }) => digits.includes('.'));
  if (inner)
    return `"${inner.digits}" in "${words}" has decimals, which only the last part may have`;
  const large = parts.find(({ digits }) => Number(digits) >= 60);
  if (large)
    return `"${large.digits}" in "${words}" is no number of minutes or seconds: there are 60`;
  return undefined;
}

function wordsOf({ numbers }: Angle): string {
  return numbers.map(({ sign, digits, mark = '' }) => sign + digits + mark).join(' ');
}

/** Negative in the south and the west. */
function degreesOf(angle: Angle, axis?: Axis): number {
  const { numbers, letter } = angle;
  const [first] = numbers;
  const compact =
    axis && letter && numbers.length === 1 && first ? compactParts(first.digits, axis) : undefined;
  const degrees = Dms.parse(compact ?? numbers.map(({ digits }) => digits).join(' '));
  return letter === 'S' || letter === 'W' || first?.sign === '-' ? -degrees : degrees;
}

/** "481229", "4812.487" (latitude) and "0162226" (longitude) with spaces between their parts. */
function compactParts(digits: string, axis: Axis): string | undefined {
  const pattern =
    axis === 'latitude' ? /^(\d\d)(\d\d)(\d\d)?(\.\d+)?$/ : /^(\d\d\d)(\d\d)(\d\d)?(\.\d+)?$/;
  const [, degrees, minutes, seconds, decimals = ''] = pattern.exec(digits) ?? [];
  if (degrees === undefined) return undefined;
  return seconds === undefined
    ? `${degrees} ${minutes}${decimals}`
    : `${degrees} ${minutes} ${seconds}${decimals}`;
}
