/**
 * The index of names as bytes: sorted names in blocks, each with the rows of its places, and the
 * places in columns. Little-endian, as every machine with a promised browser is.
 *
 * Names are ordered by their normalised forms. Of each is stored how much of the name before it it
 * repeats, and the rest in UTF-8; every sixteenth begins a block, and is stored whole. So 0.7
 * million names take 8 MB and need no decoding before one is looked up.
 */

/** Changes with the form of the bytes. */
const FORMAT = 1;
const MAGIC = 0x4e4c4400 | FORMAT;

export const BLOCK = 16;

/** In their order in the file. */
const SECTIONS = [
  'names',
  /** Where each block of names begins. */
  'blocks',
  /** How many words each name has, normalised. */
  'words',
  'kinds',
  'ids',
  'areas',
  'mainNames',
  'longitudes',
  'latitudes',
  'populations',
  /** Codes of countries and divisions, with a line break between them. */
  'codes',
] as const;

export type Sections = Readonly<Record<(typeof SECTIONS)[number], Uint8Array>>;

/** Magic number, checksum, and the length of each section. */
const HEADER = 4 * (2 + 1 + SECTIONS.length);

/** @param key of what the index was made from, to tell whether it is out of date */
export function packSections(sections: Sections, key: string): Uint8Array {
  const texts = new TextEncoder().encode(key);
  const parts = [texts, ...SECTIONS.map((name) => sections[name])];
  const length = parts.reduce((sum, part) => sum + aligned(part.byteLength), HEADER);
  const bytes = new Uint8Array(length);
  const header = new Uint32Array(bytes.buffer, 0, HEADER / 4);
  let at = HEADER;
  for (const [index, part] of parts.entries()) {
    header[2 + index] = part.byteLength;
    bytes.set(part, at);
    at += aligned(part.byteLength);
  }
  header[0] = MAGIC;
  header[1] = checksum(bytes);
  return bytes;
}

/** @throws Error for bytes that are no such index, or only a part of one, or damaged */
export function unpackSections(packed: Uint8Array): { key: string; sections: Sections } {
  // Elsewhere in a larger buffer, numbers of four bytes could not be read in place.
  const bytes = packed.byteOffset % 4 === 0 ? packed : packed.slice();
  if (bytes.byteLength < HEADER || bytes.byteLength % 4 !== 0) throw new Error('cut short');
  const header = new Uint32Array(bytes.buffer, bytes.byteOffset, HEADER / 4);
  if (header[0] !== MAGIC) throw new Error('another format');
  if (header[1] !== checksum(bytes)) throw new Error('damaged');
  let at = HEADER;
  const parts = Array.from({ length: 1 + SECTIONS.length }, (_, index) => {
    const length = header[2 + index] ?? 0;
    const part = bytes.subarray(at, at + length);
    at += aligned(length);
    return part;
  });
  const [key = new Uint8Array(), ...rest] = parts;
  const sections = Object.fromEntries(
    SECTIONS.map((name, index) => [name, rest[index]]),
  ) as unknown as Sections;
  return { key: new TextDecoder().decode(key), sections };
}

function aligned(length: number): number {
  return Math.ceil(length / 4) * 4;
}

/** FNV-1a of all words of four bytes but the first two: 5 ms. */
function checksum(bytes: Uint8Array): number {
  const words = new Uint32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  let sum = 0x811c9dc5;
  for (let at = 2; at < words.length; at++) sum = Math.imul(sum ^ (words[at] ?? 0), 0x01000193);
  return sum >>> 0;
}
