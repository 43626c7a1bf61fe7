/**
 * The index of names as bytes: sorted names in blocks, each with the rows of its places, and the
 * places in columns. Little-endian, as every machine with a promised browser is.
 *
 * Names are ordered by their normalised forms. Of each is stored how much of the name before it it
 * repeats, and the rest in UTF-8; every sixteenth begins a block, and is stored whole. So 0.7
 * million names take 8 MB and need no decoding before one is looked up.
 */

/** Changes with the form of the bytes. */
const FORMAT = 2;
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

/**
 * Numbers of four bytes as planes: the first bytes of all, then the second ones. Columns of bytes
 * that are alike compress better: gzip saves 0.65 of 9.1 MB.
 */
export function inPlanes(numbers: Uint32Array | Int32Array): Uint8Array {
  const planes = new Uint8Array(4 * numbers.length);
  for (const [at, number] of numbers.entries()) {
    for (let byte = 0; byte < 4; byte++) planes[byte * numbers.length + at] = number >>> (8 * byte);
  }
  return planes;
}

/** Reads what {@link inPlanes} made; the numbers are signed, and 0 behind the last one. */
export function numbersIn(planes: Uint8Array): (at: number) => number {
  const count = planes.length / 4;
  const byte = (plane: number, at: number) => planes[plane * count + at] ?? 0;
  return (at) =>
    at < count ? byte(0, at) | (byte(1, at) << 8) | (byte(2, at) << 16) | (byte(3, at) << 24) : 0;
}

/** Bytes: more than any name has. */
export const LONGEST_NAME = 1 << 16;

/**
 * Writes the names in their order, each with its uses: how much it repeats of the name before it,
 * the rest, and the number of its uses and their differences.
 */
export function nameWriter(count: number) {
  const blocks = new Uint32Array(Math.ceil(count / BLOCK));
  let bytes = new Uint8Array(1 << 20);
  let length = 0;
  const write = (value: number) => {
    let rest = value;
    for (; rest > 127; rest >>>= 7) bytes[length++] = (rest & 127) | 128;
    bytes[length++] = rest;
  };
  const before = new Uint8Array(LONGEST_NAME);
  let lengthBefore = 0;
  let number = 0;
  return {
    /** The name is the first bytes of these; its uses are in ascending order. */
    add(name: Uint8Array, nameLength: number, uses: readonly number[]) {
      const needed = length + nameLength + 16 + 5 * uses.length;
      if (needed > bytes.length) {
        const larger = new Uint8Array(2 * needed);
        larger.set(bytes);
        bytes = larger;
      }
      const isFirst = number % BLOCK === 0;
      if (isFirst) blocks[number / BLOCK] = length;
      number++;
      let shared = 0;
      const most = isFirst ? 0 : Math.min(nameLength, lengthBefore);
      while (shared < most && name[shared] === before[shared]) shared++;
      if (!isFirst) write(shared);
      // Most names have a single use: it costs no byte to say so.
      write(((nameLength - shared) << 1) | Number(uses.length === 1));
      for (let at = shared; at < nameLength; at++) {
        before[at] = name[at] ?? 0;
        bytes[length++] = before[at] ?? 0;
      }
      lengthBefore = nameLength;
      if (uses.length !== 1) write(uses.length);
      let last = 0;
      for (const use of uses) {
        write(use - last);
        last = use;
      }
    },
    sections: () => ({ names: bytes.slice(0, length), blocks: inPlanes(blocks) }),
  };
}

/** What places of equally many people are ordered by. */
interface Origin {
  /** Its number. */
  readonly kind: number;
  readonly id: number;
  /** The code of the smallest division that it lies in, or is. */
  readonly area: string;
}

/** GeoNames gives ids country by country: neighbours in this order have much in common. */
export function originOrder(a: Origin, b: Origin): number {
  const [here, there] = [a.area.slice(0, 2), b.area.slice(0, 2)];
  return a.kind - b.kind || inOrder(here, there) || a.id - b.id || inOrder(a.area, b.area);
}

function inOrder(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
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
