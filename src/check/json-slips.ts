/** Slips by which a text that an author wrote is no JSON, with what mends them. */
import type { Remark } from './finding.js';

/** What stands around the parser's first error. */
interface Surroundings {
  /** Up to the error, in its line and some before. */
  readonly before: string;
  /** From the error on. */
  readonly after: string;
  /** Whether the error is within the list of a position. */
  readonly isPosition: boolean;
}

interface Slip {
  readonly before?: RegExp;
  readonly after: RegExp;
  /** Only where positions stand. */
  readonly isPosition?: true;
  readonly message: (found: string) => string;
  readonly hint: string;
}

const POINT =
  'Write decimals with a point, and a comma between the two: [14.29, 48.31]. The longitude is the first.';
const DEGREES =
  'Write plain degrees, longitude first, west and south with a minus: [-0.13, 51.51]. "npm run place" reads other notations with --at.';
const STRAIGHT =
  'JSON wants straight ones: ". A word processor or a chat may have changed them; curly ones within a text stay.';

const always = (message: string) => () => message;

/** The first that fits is said. */
const SLIPS: readonly Slip[] = [
  {
    after: /^\ufeff/,
    message: always('a byte order mark (U+FEFF), which nobody sees,'),
    hint: 'Save the file again with the encoding UTF-8, without BOM.',
  },
  {
    before: /(?:^|\n)$/,
    after: /^(?:<{7}|={7}|>{7})/,
    message: always('git left its marks of two versions that it could not merge'),
    hint: 'Choose one of the two in each place, and take out the lines of <<<<<<<, ======= and >>>>>>>.',
  },
  {
    after: /^```/,
    message: always('three backticks, which belong to a text around the JSON'),
    hint: 'Take out that line and the one like it at the end.',
  },
  {
    after: /^(?:\/\/|\/\*|#|--|<!--)/,
    message: (found) => `a comment (${found})`,
    hint: 'JSON has no comments: take it out. What readers are to know goes into "note".',
  },
  {
    after: /^[“”„‟«»‹›″]/,
    message: (found) => `a quotation mark that is not straight (${found})`,
    hint: STRAIGHT,
  },
  {
    after: /^(?:'|‘|’|‚|‛|′|`|´)/,
    message: (found) => `a single quotation mark (${found})`,
    hint: 'Names and texts stand in straight double quotation marks: "name".',
  },
  {
    before: /[[,]\s*-?\d+,0$/,
    after: /^\d/,
    isPosition: true,
    message: always('a decimal comma: no number begins with 0 and another digit'),
    hint: POINT,
  },
  {
    before: /\d$/,
    after: /^\s*;/,
    isPosition: true,
    message: always('a semicolon between the two numbers'),
    hint: POINT,
  },
  {
    before: /\d\s*$/,
    after: /^\s*[°º'′NSEWO](?!\w)/,
    isPosition: true,
    message: always('degrees with a sign or a letter'),
    hint: DEGREES,
  },
  {
    before: /\d\s+$/,
    after: /^[-\d]/,
    isPosition: true,
    message: always('no comma between the two numbers'),
    hint: POINT,
  },
  {
    after: /^\(/,
    message: always('a round bracket'),
    hint: 'Lists and positions stand in square brackets: [14.29, 48.31].',
  },
  {
    after: /^[−–—]\s?\d/,
    message: (found) => `a dash (${found.charAt(0)}) for a minus`,
    hint: 'Type the minus of the keyboard: -',
  },
  {
    after: /^\+\d/,
    message: always('a plus before a number'),
    hint: 'Take it out: only a minus is written.',
  },
  {
    before: /\d\.\d+$/,
    after: /^\.\d/,
    message: always('a number with two points'),
    hint: 'A number has one point, before its decimals, and none for thousands.',
  },
  {
    after: /^-?\.\d/,
    message: always('a number without the digit before its point'),
    hint: 'Write 0.28, not .28',
  },
  {
    after: /^-?\d+\.(?!\d)/,
    message: always('a number without a digit behind its point'),
    hint: 'Write 14.0 or 14, not 14.',
  },
  {
    after: /^-?(?:NaN|Infinity|nan|inf)(?!\w)/,
    message: (found) => `${found} is no number`,
    hint: 'Where a position is not known "geometry" is null; all other numbers are left out.',
  },
  {
    after: /^(?:None|NULL|Null|nil|undefined|NA)(?!\w)/,
    message: (found) => `${found} is no value of JSON`,
    hint: 'Write null for what is not known, as in "geometry": null, or take the member out.',
  },
  {
    after: /^(?:True|TRUE|False|FALSE|yes|no)(?!\w)/,
    message: (found) => `${found} is no value of JSON`,
    hint: 'Write true or false, in small letters.',
  },
  {
    after: /^(?:\.\.\.|…)/,
    message: always('three dots for what is left out'),
    hint: 'Put in what they stand for, or take them out: JSON leaves nothing out.',
  },
  {
    before: /"$/,
    after: /^[\p{L}\p{N}]/u,
    message: always('words behind a closing quotation mark'),
    hint: 'A quotation mark within a text is written \\", so that it does not close it.',
  },
  {
    before: /[{,]\s*$/,
    after: /^[\p{L}_$][\p{L}\p{N}_$-]*\s*:/u,
    message: (found) => `a name without quotation marks (${found.replace(':', '').trimEnd()})`,
    hint: 'Names of members stand in straight double quotation marks: "name": …',
  },
  {
    before: /^\s*$/,
    after: /^(?:var|let|const|export|module|window|\w+\s*=|\w+\()/,
    message: always('the file begins with a program’s words'),
    hint: 'Take out what stands before the first { and behind the last }.',
  },
  {
    before: /"\s*$/,
    after: /^(?:=>?|:=)/,
    message: (found) => `${found} in place of a colon`,
    hint: 'Between a member and its value stands a colon: "name": "Linz".',
  },
  {
    before: /"[^"\n]*"\s*$/,
    after: /^["[{\d-]/,
    message: always('a colon or a comma is missing before this'),
    hint: 'Between a member and its value stands a colon, between one member or entry and the next a comma.',
  },
  {
    before: /[\]}\dle]\s*$/,
    after: /^["[{\d-]/,
    message: always('a comma is missing before this'),
    hint: 'Between one member or entry and the next stands a comma.',
  },
  {
    before: /[,[{]\s*$/,
    after: /^,/,
    message: always('a comma too many'),
    hint: 'Take it out, or put in what is missing between the two.',
  },
  {
    before: /:\s*$/,
    after: /^[,}\]]/,
    message: always('a member without a value'),
    hint: 'Put its value behind the colon, or take the member out.',
  },
  {
    before: /^\s*$/,
    after: /^[\p{L}\p{N}-]+/u,
    message: (found) => `the file begins with "${found}", not with a bracket`,
    hint: 'A places file is { "type": "FeatureCollection", "features": [ … ] }. Is it another file?',
  },
  {
    after: /^[\u00a0\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\u00ad]/,
    message: (found) =>
      `a character that nobody sees or tells from a space (U+${(found.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`,
    hint: 'Put an ordinary space in its place, or take it out: it came with copying.',
  },
];

/** Characters before an error that are looked at. */
const BEFORE = 200;
const AFTER = 100;
/** In a list of numbers, as people slip in writing them. */
const IN_POSITION = /\[[\s\d.,;°º+−-]*$/;
/** A name that ends with a curly quotation mark. */
const MIXED = /"[\p{L}\d $_-]{1,40}([“”„‟«»])\s*[:,\]}]/u;

/** The slip at an offset (UTF-16 code units), if it is a usual one. */
export function slipAt(text: string, offset: number): [offset: number, Remark] | undefined {
  const before = text.slice(Math.max(0, offset - BEFORE), offset);
  const around: Surroundings = {
    before,
    after: text.slice(offset, offset + AFTER),
    isPosition: IN_POSITION.test(before),
  };
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const mixed = MIXED.exec(text.slice(start, offset + AFTER));
  if (mixed?.[1] !== undefined && start + mixed.index <= offset) {
    const message = `unreadable JSON: a quotation mark that is not straight (${mixed[1]})`;
    return [start + mixed.index + mixed[0].indexOf(mixed[1]), { message, hint: STRAIGHT }];
  }
  for (const slip of SLIPS) {
    const found = foundBy(slip, around);
    if (found === undefined) continue;
    return [offset, { message: `unreadable JSON: ${slip.message(found)}`, hint: slip.hint }];
  }
  return undefined;
}

function foundBy(slip: Slip, { before, after, isPosition }: Surroundings): string | undefined {
  if (slip.isPosition && !isPosition) return undefined;
  if (slip.before && !slip.before.test(before)) return undefined;
  return slip.after.exec(after)?.[0];
}
