/** From a file's bytes to its text. */
import type { Outcome, Question } from './draft.js';
import { decodeBytes, decodeMixed, encodingNamed, MIXED, tableOf } from './encodings.js';
import { readLegacy } from './legacy-encodings.js';
import { type MixedReading, type MixedReadings, readMixed } from './mixed-encodings.js';

export interface Decoded {
  readonly text: string;
  /** How it was told, and what looks wrong: phrases. Nothing of plain UTF-8. */
  readonly remarks: readonly string[];
}

const HOW_TO_SAVE = 'save it again with the encoding UTF-8';

/**
 * A text without byte order mark. An encoding other than UTF-8 is taken where the bytes leave no
 * doubt: a byte order mark, zero bytes, a declaration in HTML or XML, words of a language.
 *
 * @param encoding as the author says, who must be right
 */
export async function decodeText(
  bytes: Uint8Array,
  encoding: string | undefined,
): Promise<Outcome<Decoded>> {
  if (encoding !== undefined) return decodeAs(bytes, encoding);
  const wide = wideEncoding(bytes);
  if (wide) {
    const text = decodeWide(bytes, wide.encoding);
    if (text === undefined) return { fault: `it is broken text in ${wide.name}: ${HOW_TO_SAVE}` };
    return decoded(text, `read as ${wide.name}, ${wide.reason}`);
  }
  if (bytes.includes(0)) return { fault: 'it is not text: it has bytes of zero' };
  const text = decodeBytes('utf-8', bytes);
  const declared = declaredEncoding(bytes);
  // Text in ISO-2022-JP is ASCII to look at.
  if (text?.includes('\u001b$') === true) return decodeAs(bytes, 'iso-2022-jp');
  if (text !== undefined) return decoded(text);
  const asDeclared = declared === undefined ? undefined : decodeBytes(declared, bytes);
  if (asDeclared !== undefined) return decoded(asDeclared, `read as ${declared}, as it declares`);
  const cut = withoutCutEnd(bytes);
  if (cut !== undefined) {
    return decoded(
      cut,
      'warning: its last character is cut off and left out, and more may be missing at its end. Take the text from its source again',
    );
  }
  const mixed = await readMixed(bytes);
  if (mixed && mixed.right > 2 * mixed.wrong) return outcomeOfMixed(mixed);
  const { certain, likely } = await readLegacy(bytes);
  if (certain) {
    return decoded(
      certain.text,
      `read as ${certain.encoding}, the only encoding in which its words are words`,
    );
  }
  if (mixed && (mixed.certain || likely.length === 0)) return outcomeOfMixed(mixed);
  const readings = [...(mixed?.likely.slice(0, 2) ?? []), ...likely];
  return readings.length > 0
    ? { question: questionOf(readings) }
    : { fault: `it is not text in UTF-8: ${HOW_TO_SAVE}` };
}

function decodeAs(bytes: Uint8Array, named: string): Outcome<Decoded> {
  const encoding = encodingNamed(named);
  if (encoding === undefined) {
    return {
      fault: `"${named}" is no encoding that is known: utf-8, utf-16le, windows-1252, macintosh, iso-8859-2, windows-1251 and cp850 are some that are`,
    };
  }
  if (encoding.startsWith(MIXED))
    return decodedMixed({ encoding, ...decodeMixed(encoding, bytes) });
  const text = decodeBytes(encoding, bytes);
  return text === undefined
    ? { fault: `its bytes are no text in ${encoding}` }
    : decoded(text, `read as ${encoding}`);
}

function decoded(whole: string, how?: string): Outcome<Decoded> {
  const text = whole.replace(/^\ufeff/, '');
  return {
    value: { text, remarks: [...(how === undefined ? [] : [how]), ...damageIn(text)] },
  };
}

interface Wide {
  readonly encoding: string;
  readonly name: string;
  readonly reason: string;
}

const MARKS: readonly (readonly [bytes: readonly number[], encoding: string])[] = [
  // Before UTF-16, whose mark is the first half of this.
  [[0xff, 0xfe, 0, 0], 'utf-32le'],
  [[0, 0, 0xfe, 0xff], 'utf-32be'],
  [[0xff, 0xfe], 'utf-16le'],
  [[0xfe, 0xff], 'utf-16be'],
];

/** UTF-16 or UTF-32, by its byte order mark or by where its zero bytes are. */
function wideEncoding(bytes: Uint8Array): Wide | undefined {
  const marked = MARKS.find(([mark]) => mark.every((byte, i) => bytes[i] === byte));
  if (marked) {
    return {
      encoding: marked[1],
      name: marked[1].toUpperCase(),
      reason: 'as its byte order mark says',
    };
  }
  const zeros = [0, 0, 0, 0];
  const start = bytes.subarray(0, 40_000);
  for (const [i, byte] of start.entries()) {
    if (byte === 0) zeros[i % 4] = (zeros[i % 4] ?? 0) + 1;
  }
  // Letters, spaces and line ends of most scripts have a zero byte on one side.
  const shares = zeros.map((count) => count / Math.max(1, start.length / 4));
  const [a = 0, b = 0, c = 0, d = 0] = shares;
  const reason = 'as its zero bytes show';
  if (c > 0.9 && d > 0.9 && a < 0.1) return { encoding: 'utf-32le', name: 'UTF-32LE', reason };
  if (a > 0.9 && b > 0.9 && d < 0.1) return { encoding: 'utf-32be', name: 'UTF-32BE', reason };
  const [even, odd] = [(a + c) / 2, (b + d) / 2];
  if (bytes.length % 2 !== 0) return undefined;
  if (odd > 0.1 && even < 0.01) return { encoding: 'utf-16le', name: 'UTF-16LE', reason };
  if (even > 0.1 && odd < 0.01) return { encoding: 'utf-16be', name: 'UTF-16BE', reason };
  return undefined;
}

function decodeWide(bytes: Uint8Array, encoding: string): string | undefined {
  const text = decodeBytes(encoding, bytes);
  return text?.includes('\0') === true ? undefined : text;
}

/** What an HTML or XML file says of itself in its first bytes. */
function declaredEncoding(bytes: Uint8Array): string | undefined {
  const start = Array.from(bytes.subarray(0, 2048), (byte) => String.fromCharCode(byte)).join('');
  const metas = start.match(/<meta\b[^<>]*>/gi)?.join('\n') ?? '';
  const [, label] =
    /^\s*<\?xml[^<>]*encoding=["']([\w-]+)/.exec(start) ??
    /charset=["']?\s*([\w-]+)/i.exec(metas) ??
    [];
  return label === undefined ? undefined : encodingNamed(label);
}

/** The text of a file of UTF-8 that ends in the middle of a character. */
function withoutCutEnd(bytes: Uint8Array): string | undefined {
  const ends = [1, 2, 3].filter((size) => (bytes[bytes.length - size] ?? 0) >= 0xc2);
  const texts = ends.map((size) => decodeBytes('utf-8', bytes.subarray(0, -size)));
  return texts.find((text) => text !== undefined && /[^\0-\u007f]/.test(text));
}

function outcomeOfMixed({ certain, likely, wrong, lossy }: MixedReadings): Outcome<Decoded> {
  if (certain) return decodedMixed(certain);
  const where = `: ${placesOf(lossy)}`;
  if (likely.length === 0) {
    return {
      fault: `it is UTF-8, but not in ${inPlaces(wrong)}${where}. Put that right in a text editor, and ${HOW_TO_SAVE}`,
    };
  }
  return {
    question: {
      choice: 'encoding',
      text: `It is UTF-8, but not in ${inPlaces(wrong)}${where}. Put that right in a text editor, or say what it is.`,
      answers: likely.map((reading) => ({
        value: reading.encoding,
        meaning: `reads ${wordsOf(reading).slice(0, MOST_PLACES).join(', ')}`,
      })),
    },
  };
}

function decodedMixed(reading: MixedReading): Outcome<Decoded> {
  const second = reading.encoding.slice(MIXED.length);
  const { length } = reading.others;
  const how =
    length === 0
      ? 'read as UTF-8'
      : `warning: it is UTF-8, but not in ${inPlaces(length)}, which ${length === 1 ? 'is' : 'are'} read as ${second}: ${placesOf(reading)}. Look at ${length === 1 ? 'it' : 'them'}`;
  return decoded(reading.text, how);
}

function inPlaces(count: number): string {
  return count === 1 ? 'one place' : `${count} places`;
}

/** So many of the places in which a file is not UTF-8 are named. */
const MOST_PLACES = 5;

/** Such as `line 3 "Köln", line 7 "für" and 3 more`. */
function placesOf(reading: MixedReading): string {
  const words = wordsOf(reading);
  const more = words.length - MOST_PLACES;
  const named = words.slice(0, MOST_PLACES).join(', ');
  return more > 0 ? `${named} and ${more} more` : named;
}

/** The words that have characters in doubt, each once, with their lines. */
function wordsOf({ text, others }: MixedReading): string[] {
  let [line, at, end] = [1, 0, -1];
  return others.flatMap((offset) => {
    for (; at < offset; at++) if (text.charCodeAt(at) === 10) line++;
    if (offset < end) return [];
    let start = offset;
    while (start > 0 && offset - start < 20 && /\S/.test(text.charAt(start - 1))) start--;
    end = offset + 1;
    while (end < text.length && end - offset < 20 && /\S/.test(text.charAt(end))) end++;
    return [`line ${line} "${text.slice(start, end)}"`];
  });
}

function questionOf(likely: readonly { encoding: string; text: string }[]): Question {
  return {
    choice: 'encoding',
    text: 'It is not text in UTF-8, and its encoding cannot be told for certain.',
    answers: likely.map(({ encoding, text }) => ({ value: encoding, meaning: sampleOf(text) })),
  };
}

/** The words around the first character that encodings read differently. */
function sampleOf(text: string): string {
  const at = text.search(/[^\0-\u007f]/);
  const sample = text.slice(Math.max(0, at - 20), at + 25).replace(/\s+/g, ' ');
  return `reads "${sample.trim()}"`;
}

/** Signs of text that was decoded wrongly before: "Ã¤" for "ä", "�" for what was lost. */
function damageIn(text: string): string[] {
  const lost = text.split('\ufffd').length - 1;
  const twice = ['windows-1252', 'macintosh'].flatMap((encoding) => decodedTwice(text, encoding));
  // A single one of these may stand for itself: "Å·".
  const first = twice.find(({ found }) => twice.length > 1 || /^[ÂÃâ√]/.test(found));
  return [
    ...(first === undefined
      ? []
      : [
          `warning: it was saved in the wrong encoding before it came here: "${first.found}" stands for "${first.meant}", and ${twice.length} such in all. Take the text from its source again`,
        ]),
    ...(lost === 0
      ? []
      : [
          `warning: ${lost === 1 ? 'a character is' : `${lost} characters are`} lost and stand${lost === 1 ? 's' : ''} as "\ufffd". Take the text from its source again`,
        ]),
  ];
}

/** Characters that people write: not those of phonetics, which "É»" would mean. */
const MEANT = /^[\u00a0-\u017f\u0384-\u045f\u2010-\u203a\u20ac]+$/;

/** Runs of characters that are UTF-8 read as another encoding. */
function decodedTwice(text: string, encoding: string): { found: string; meant: string }[] {
  if (!/[ÂÃâÐÑ√¬‚–—]/.test(text)) return [];
  const table = new Map(tableOf(encoding).map((character, i) => [character, 128 + i]));
  return Array.from(text.matchAll(/[^\0-\u007f]{2,6}/g), ({ 0: run, index }) => {
    // "CAFÉ»" is a word and a quotation mark.
    if (/[»«”“„’‘‚…–—]/.test(run[1] ?? '') && /\p{Lu}/u.test(text[index - 1] ?? '')) return [];
    const codes = Array.from(run, (character) => table.get(character) ?? 0);
    const meant = codes.includes(0) ? undefined : decodeBytes('utf-8', Uint8Array.from(codes));
    return meant !== undefined && MEANT.test(meant) ? [{ found: run, meant }] : [];
  }).flat();
}
