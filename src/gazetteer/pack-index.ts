/** Makes the bytes of the index of names. */
import { normalise } from '../text/normalise.js';
import { inPlanes, LONGEST_NAME, nameWriter, originOrder, packSections } from './index-format.js';
import { CONDITIONS, type IndexedPlace, PLACE_KINDS, STANDINGS } from './name-index.js';

/** A name of a place as it is written, or with what is special about it. */
export type EntryName =
  | string
  | {
      readonly text: string;
      readonly isMain?: boolean;
      readonly only?: (typeof CONDITIONS)[number];
    };

export interface Entry {
  readonly place: Omit<IndexedPlace, 'key'>;
  /** Beside the main name. */
  readonly others: readonly EntryName[];
}

/** Of what a name is the name: rows shifted left by 3, and flags. Most have one use. */
type Uses = number | number[];

/** What a number of four bytes can be; Asia has more people. */
const MOST = 0x7fffffff;

/** @param key of what the entries were made from */
export function packIndex(entries: readonly Entry[], key: string): Uint8Array {
  const rows = entries.toSorted(
    (a, b) => peopleOf(b) - peopleOf(a) || originOrder(originOf(a), originOf(b)),
  );
  const uses = new Map<string, Uses>();
  const normalised = new Map<string, string>();
  const used = new Set<string>();
  for (const [row, { place, others }] of rows.entries()) {
    used.clear();
    const add = (name: EntryName, isMain: boolean) => {
      const text = typeof name === 'string' ? name : name.text;
      const key = normalised.get(text) ?? normalise(text);
      if (key === '' || used.has(key)) return;
      used.add(key);
      normalised.set(text, key);
      const only = typeof name === 'string' ? undefined : name.only;
      const condition = only === undefined ? 0 : 1 + CONDITIONS.indexOf(only);
      const use = (row << 3) | (condition << 1) | Number(isMain);
      const known = uses.get(text);
      if (Array.isArray(known)) known.push(use);
      else uses.set(text, known === undefined ? use : [known, use]);
    };
    add(place.name, true);
    for (const name of others) add(name, typeof name !== 'string' && name.isMain === true);
  }
  const byKey = new Map<string, string | string[]>();
  for (const [text, key] of normalised) {
    const known = byKey.get(key);
    if (Array.isArray(known)) known.push(text);
    else byKey.set(key, known === undefined ? text : [known, text]);
  }
  // By UTF-16 code units. With a function that compares two, it would take four times as long.
  const sorted = [...byKey.keys()].sort().flatMap((key) => byKey.get(key) ?? []);
  const numbers = new Map(sorted.map((text, number) => [text, number]));
  const codes = new Map<string, number>([['', 0]]);
  const column = <Numbers extends Uint8Array | Uint32Array | Int32Array>(
    numbers: Numbers,
    valueIn: (place: Entry['place']) => number,
  ): Uint8Array => {
    for (const [row, { place }] of rows.entries()) numbers[row] = valueIn(place);
    return numbers instanceof Uint8Array ? numbers : inPlanes(numbers);
  };
  const count = rows.length;
  const sections = {
    ...packNames(sorted, uses),
    words: Uint8Array.from(sorted, (text) => wordsIn(normalised.get(text) ?? '')),
    kinds: column(
      new Uint8Array(count),
      ({ kind, standing }) =>
        PLACE_KINDS.indexOf(kind) |
        ((standing === undefined ? 0 : 1 + STANDINGS.indexOf(standing)) << 3),
    ),
    ids: column(new Uint32Array(count), ({ id = 0 }) => id),
    areas: column(new Uint32Array(count), (place) => {
      const code = areaOf(place);
      const number = codes.get(code) ?? codes.size;
      codes.set(code, number);
      return number;
    }),
    mainNames: column(new Uint32Array(count), ({ name }) => numbers.get(name) ?? 0),
    longitudes: column(new Int32Array(count), ({ position: [x] }) => Math.round(x * 1e5)),
    latitudes: column(new Int32Array(count), ({ position: [, y] }) => Math.round(y * 1e5)),
    populations: column(new Int32Array(count), (place) => Math.min(place.population, MOST)),
  };
  return packSections({ ...sections, codes: utf8.encode([...codes.keys()].join('\n')) }, key);
}

const utf8 = new TextEncoder();

function areaOf({ country = '', division1, division2 }: Entry['place']): string {
  return division2 ?? division1 ?? country;
}

function peopleOf({ place }: Entry): number {
  return Math.min(place.population, MOST);
}

function originOf({ place }: Entry) {
  return { kind: PLACE_KINDS.indexOf(place.kind), id: place.id ?? 0, area: areaOf(place) };
}

function wordsIn(name: string): number {
  let words = 1;
  for (let at = name.indexOf(' '); at !== -1; at = name.indexOf(' ', at + 1)) words++;
  return Math.min(255, words);
}

/** The names, each with its uses. */
function packNames(sorted: readonly string[], usesOf: ReadonlyMap<string, Uses>) {
  const writer = nameWriter(sorted.length);
  const name = new Uint8Array(LONGEST_NAME);
  for (const text of sorted) {
    const known = usesOf.get(text) ?? [];
    const { written } = utf8.encodeInto(text, name);
    writer.add(name, written, typeof known === 'number' ? [known] : known);
  }
  return writer.sections();
}
