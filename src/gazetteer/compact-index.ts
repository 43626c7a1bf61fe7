/**
 * The index of names as it travels: a quarter smaller under gzip than the bytes that are read in
 * place, and turned back into the very same ones.
 *
 * What can be told from something else is left out. Places stand in the order of their origin, in
 * which neighbours are alike, and each position is the difference from the place before it in the
 * same division. What is written of names stands in columns. Names in other scripts than Latin,
 * which come last in the order of names, are a part by themselves: few texts need them.
 */
import { normalise } from '../text/normalise.js';
import {
  BLOCK,
  inPlanes,
  LONGEST_NAME,
  nameWriter,
  numbersIn,
  originOrder,
  packSections,
  type Sections,
  unpackSections,
} from './index-format.js';

/** Its data files. No package has them: the build of the static editor makes them. */
export const COMPACT_FILES = {
  places: '.cache/dateline/places.bin',
  latin: '.cache/dateline/names-latin.bin',
  others: '.cache/dateline/names-other.bin',
} as const;

export interface CompactIndex {
  readonly places: Uint8Array;
  /** Names of the Latin script. */
  readonly latin: Uint8Array;
  /** The others: see {@link needsOtherScripts}. */
  readonly others: Uint8Array;
}

/** Latin letters come before it, once they are normalised; all others behind. */
const FIRST_OTHER = '\u0370';

/** Whether a text may have names that begin with a letter of another script than Latin. */
export function needsOtherScripts(text: string): boolean {
  return Array.from(normalise(text)).some((character) => character >= FIRST_OTHER);
}

/** How many uses back the same place is looked for: most names come in several spellings. */
const RECENT = 127;

/** More places than there are, few enough that people and place fit into 53 bits. */
const PLACES = 2 ** 21;
const MOST_PEOPLE = 2 ** 31;

/** Flags of a use: the three of the index, and whether it is the name by which the place goes. */
const USE_FLAGS = 7;
const GOES_BY = 8;

const utf8 = new TextEncoder();
const decoder = new TextDecoder();

/** Takes some seconds. */
export function compactIndex(packed: Uint8Array): CompactIndex {
  const { key, sections } = unpackSections(packed);
  const codes = decoder.decode(sections.codes).split('\n');
  const codeOf = numbersIn(sections.areas);
  const idOf = numbersIn(sections.ids);
  const origins = Array.from(sections.kinds, (kind, row) => ({
    ...{ row, kind: kind & 7, id: idOf(row), area: codes[codeOf(row)] ?? '' },
  }));
  const rows = origins.sort((a, b) => originOrder(a, b) || a.row - b.row).map(({ row }) => row);
  const sortedCodes = codes.toSorted();
  const ranks = new Map(sortedCodes.map((code, rank) => [code, rank]));
  const areas = rows.map((row) => ranks.get(codes[codeOf(row)] ?? '') ?? 0);
  const column = (section: Uint8Array) => {
    const numberOf = numbersIn(section);
    return rows.map((row) => numberOf(row));
  };
  const places = joined([
    utf8.encode(key),
    utf8.encode(sortedCodes.join('\n')),
    Uint8Array.from(rows, (row) => sections.kinds[row] ?? 0),
    differences(column(sections.ids)),
    differences(areas),
    differences(column(sections.longitudes), areas),
    differences(column(sections.latitudes), areas),
    inPlanes(Int32Array.from(column(sections.populations))),
  ]);
  const placeOf = new Uint32Array(rows.length);
  for (const [place, row] of rows.entries()) placeOf[row] = place;
  const names = namesIn(sections, placeOf);
  const cut =
    1 + names.findLastIndex(({ bytes }) => normalise(decoder.decode(bytes)) < FIRST_OTHER);
  return {
    places,
    latin: compactNames(names.slice(0, cut)),
    others: compactNames(names.slice(cut)),
  };
}

/**
 * The very bytes of the index; without the second part of the names an index that lacks these, with
 * the same places by the same keys. A place whose main name is missing goes by its first one.
 */
export function expandIndex(places: Uint8Array, parts: readonly Uint8Array[]): Uint8Array {
  const [key, sortedCodes, kinds, ids, areas, longitudes, latitudes, populations] = parted(places);
  const count = kinds.length;
  const peopleOf = numbersIn(populations);
  // Most populous first, and of equally populous ones the first by origin.
  const order = new Float64Array(count);
  for (let at = 0; at < count; at++) order[at] = (MOST_PEOPLE - peopleOf(at)) * PLACES + at;
  order.sort();
  const rowOf = new Uint32Array(count);
  for (let row = 0; row < count; row++) rowOf[(order[row] ?? 0) % PLACES] = row;
  const byRow = <Numbers extends Uint8Array | Int32Array>(numbers: Numbers): Numbers => {
    const sorted = numbers.slice() as Numbers;
    for (let place = 0; place < count; place++) sorted[rowOf[place] ?? 0] = numbers[place] ?? 0;
    return sorted;
  };
  const ranks = summed(areas);
  const people = new Int32Array(count);
  for (let place = 0; place < count; place++) people[place] = peopleOf(place);
  // Codes are numbered as they come.
  const numberOf = new Map([[0, 0]]);
  const codesByRow = byRow(ranks);
  for (let row = 0; row < count; row++) {
    const rank = codesByRow[row] ?? 0;
    const number = numberOf.get(rank) ?? numberOf.size;
    numberOf.set(rank, number);
    codesByRow[row] = number;
  }
  const codes = decoder.decode(sortedCodes).split('\n');
  return packSections(
    {
      ...expandNames(parts.map(parted), rowOf),
      kinds: byRow(kinds),
      ids: inPlanes(byRow(summed(ids))),
      areas: inPlanes(codesByRow),
      longitudes: inPlanes(byRow(summed(longitudes, ranks))),
      latitudes: inPlanes(byRow(summed(latitudes, ranks))),
      populations: inPlanes(byRow(people)),
      codes: utf8.encode(Array.from(numberOf.keys(), (rank) => codes[rank] ?? '').join('\n')),
    },
    decoder.decode(key),
  );
}

// Names

interface Name {
  readonly bytes: Uint8Array;
  readonly words: number;
  /** Places by origin shifted left by 4, and flags. */
  readonly uses: readonly number[];
}

function namesIn(sections: Sections, placeOf: Uint32Array): Name[] {
  const mainNameOf = numbersIn(sections.mainNames);
  const reader = cursor(sections.names);
  let before = new Uint8Array();
  return Array.from(sections.words, (words, number): Name => {
    const shared = number % BLOCK === 0 ? 0 : reader.read();
    const head = reader.read();
    const bytes = new Uint8Array(shared + (head >> 1));
    bytes.set(before.subarray(0, shared));
    bytes.set(reader.take(head >> 1), shared);
    before = bytes;
    let use = 0;
    const uses = Array.from({ length: head & 1 ? 1 : reader.read() }, () => {
      use += reader.read();
      const goesBy = mainNameOf(use >> 3) === number ? GOES_BY : 0;
      return ((placeOf[use >> 3] ?? 0) << 4) | goesBy | (use & USE_FLAGS);
    });
    return { bytes, words, uses };
  });
}

function compactNames(names: readonly Name[]): Uint8Array {
  const shared: number[] = [];
  const rest: number[] = [];
  const counts: number[] = [];
  const text: number[] = [];
  const words: number[] = [];
  const flags: number[] = [];
  const backs: number[] = [];
  const news: number[] = [];
  const lastUse = new Map<number, number>();
  let before = new Uint8Array();
  for (const name of names) {
    const { bytes, uses } = name;
    let same = 0;
    while (same < before.length && before[same] === bytes[same]) same++;
    shared.push(same);
    rest.push(bytes.length - same);
    text.push(...bytes.subarray(same));
    words.push(name.words - likelyWords(bytes, bytes.length));
    counts.push(uses.length);
    for (const use of uses) {
      const place = use >> 4;
      const back = backs.length - (lastUse.get(place) ?? -Infinity);
      lastUse.set(place, backs.length);
      if (back > RECENT) news.push(place);
      backs.push(back > RECENT ? 0 : back);
      flags.push(use & (USE_FLAGS | GOES_BY));
    }
    before = bytes as Uint8Array<ArrayBuffer>;
  }
  return joined([
    sized(shared),
    sized(rest),
    Uint8Array.from(text),
    Uint8Array.from(words),
    sized(counts),
    Uint8Array.from(flags),
    Uint8Array.from(backs),
    inPlanes(Uint32Array.from(news)),
  ]);
}

/** The sections of the names. */
function expandNames(parts: readonly Parts[], rowOf: Uint32Array) {
  const count = parts.reduce((sum, [, , , words]) => sum + words.length, 0);
  const writer = nameWriter(count);
  const words = new Uint8Array(count);
  const mainNames = new Int32Array(rowOf.length).fill(-1);
  const name = new Uint8Array(LONGEST_NAME);
  let number = 0;
  for (const [shared, rest, text, moreWords, counts, flags, backs, news] of parts) {
    const [readShared, readRest, readCount] = [
      cursor(shared).read,
      cursor(rest).read,
      cursor(counts).read,
    ];
    const newPlace = numbersIn(news);
    const places = new Uint32Array(flags.length);
    let [textAt, useAt, newAt] = [0, 0, 0];
    for (const more of moreWords) {
      const same = readShared();
      const length = same + readRest();
      for (let at = same; at < length; at++) name[at] = text[textAt++] ?? 0;
      const useCount = readCount();
      const uses = new Array<number>(useCount);
      for (let at = 0; at < useCount; at++) {
        const back = backs[useAt] ?? 0;
        const place = back === 0 ? newPlace(newAt++) : (places[useAt - back] ?? 0);
        const row = rowOf[place] ?? 0;
        const flag = flags[useAt] ?? 0;
        places[useAt++] = place;
        uses[at] = (row << 3) | (flag & USE_FLAGS);
        if ((flag & GOES_BY) !== 0 || mainNames[row] === -1) mainNames[row] = number;
      }
      writer.add(name, length, uses);
      words[number++] = likelyWords(name, length) + more;
    }
  }
  return { ...writer.sections(), words, mainNames: inPlanes(mainNames) };
}

/** How many words a name most likely has: runs of letters and digits, and of what is not ASCII. */
function likelyWords(bytes: Uint8Array, length: number): number {
  let words = 0;
  let isWithin = false;
  for (let at = 0; at < length; at++) {
    const byte = bytes[at] ?? 0;
    const isLetter =
      byte > 127 ||
      (byte > 96 && byte < 123) ||
      (byte > 64 && byte < 91) ||
      (byte > 47 && byte < 58);
    if (isLetter && !isWithin) words++;
    isWithin = isLetter;
  }
  return words;
}

// Columns

/** Reads numbers of any size, and bytes. */
function cursor(bytes: Uint8Array) {
  let at = 0;
  return {
    read() {
      let value = 0;
      for (let shift = 0; ; shift += 7) {
        const byte = bytes[at++] ?? 0;
        value |= (byte & 127) << shift;
        if (byte < 128) return value;
      }
    },
    take(length: number) {
      at += length;
      return bytes.subarray(at - length, at);
    },
  };
}

function sized(numbers: readonly number[]): Uint8Array {
  return Uint8Array.from(
    numbers.flatMap((number) => {
      const bytes: number[] = [];
      let rest = number;
      for (; rest > 127; rest >>>= 7) bytes.push((rest & 127) | 128);
      return [...bytes, rest];
    }),
  );
}

type Part = Uint8Array;
type Parts = readonly [Part, Part, Part, Part, Part, Part, Part, Part];

const PARTS = 8;

/** One after the other, after their lengths. */
function joined(parts: Parts): Uint8Array {
  const lengths = Uint32Array.from(parts, (part) => part.length);
  const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, lengths.byteLength));
  let at = 0;
  for (const part of [new Uint8Array(lengths.buffer), ...parts]) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

function parted(all: Uint8Array): Parts {
  const lengths = new Uint32Array(all.slice(0, 4 * PARTS).buffer);
  let end = 4 * PARTS;
  const part = (index: number) => {
    const start = end;
    end += lengths[index] ?? 0;
    return all.subarray(start, end);
  };
  return [part(0), part(1), part(2), part(3), part(4), part(5), part(6), part(7)];
}

/** Numbers as differences from the one before, or the one before in the same group. */
function differences(numbers: readonly number[], groups?: readonly number[]): Uint8Array {
  const before = new Map<number, number>();
  return inPlanes(
    Int32Array.from(numbers, (number, at) => {
      const group = groups?.[at] ?? 0;
      const difference = number - (before.get(group) ?? 0);
      before.set(group, number);
      // Small ones of either sign have bytes of zero.
      return (difference << 1) ^ (difference >> 31);
    }),
  );
}

/** Reads what {@link differences} made. */
function summed(planes: Uint8Array, groups?: Int32Array): Int32Array {
  const read = numbersIn(planes);
  const numbers = new Int32Array(planes.length / 4);
  const before = new Int32Array(groups?.reduce((most, group) => Math.max(most, group + 1), 1) ?? 1);
  for (let at = 0; at < numbers.length; at++) {
    const group = groups?.[at] ?? 0;
    const packed = read(at);
    const number = (before[group] ?? 0) + ((packed >>> 1) ^ -(packed & 1));
    before[group] = number;
    numbers[at] = number;
  }
  return numbers;
}
