/** Reads the index of names from its bytes, in place: nothing is decoded before it is asked for. */
import type { LngLat } from '../geo/geography.js';
import { memoise } from '../memoise.js';
import { normalise } from '../text/normalise.js';
import { BLOCK, numbersIn, unpackSections } from './index-format.js';
import {
  CONDITIONS,
  type IndexedPlace,
  type NameIndex,
  type NameMatch,
  PLACE_KINDS,
  type PlaceKind,
  STANDINGS,
} from './name-index.js';

/** The index with what the places are besides their names. */
export interface PlaceIndex extends NameIndex {
  readonly placeCount: number;
  readonly nameCount: number;
  /** Its place in a row from 0, most populous first. */
  place(key: number): IndexedPlace;
  /** By its GeoNames id. */
  withId(id: number): IndexedPlace | undefined;
  /** All places of these kinds, most populous first. */
  ofKind(...kinds: readonly PlaceKind[]): IndexedPlace[];
  /** The keys of places of this kind with where they are, most populous first; no name is read. */
  positionsOf(kind: PlaceKind): { readonly keys: Uint32Array; readonly positions: Float64Array };
  /** A place's names in all languages, in alphabetical order. */
  namesOf(key: number): string[];
  /**
   * The most populous places that have a name which begins so, each with that name as it is
   * written. Abbreviations and codes do not count.
   *
   * @param beginning normalised
   */
  beginning(beginning: string, count: number): { place: IndexedPlace; called: string }[];
  /**
   * The names of countries and settlements as they are written, each with its largest place.
   * `name` is read when it is asked for, before the next one: most are not.
   */
  spellings(): Iterable<{
    readonly name: () => string;
    readonly place: Pick<IndexedPlace, 'kind' | 'population'>;
    readonly isMain: boolean;
  }>;
  /** The nearest settlement of 1,000 people or more, of that country if it has any. */
  nearestSettlement(position: LngLat, country: string | undefined): IndexedPlace | undefined;
}

/** People. Smaller places are known to few, and say little of where something is. */
const TOWN = 1000;

const utf8 = new TextDecoder();

/** @throws Error for bytes that are no such index, or only a part of one, or damaged */
export function readPlaceIndex(packed: Uint8Array): PlaceIndex {
  const { sections } = unpackSections(packed);
  const { names, words, kinds } = sections;
  const blockCount = sections.blocks.length / 4;
  const startOf = numbersIn(sections.blocks);
  const idOf = numbersIn(sections.ids);
  const areaOf = numbersIn(sections.areas);
  const mainNameOf = numbersIn(sections.mainNames);
  const populationOf = numbersIn(sections.populations);
  const longitudeOf = numbersIn(sections.longitudes);
  const latitudeOf = numbersIn(sections.latitudes);
  const codes = memoise(() => utf8.decode(sections.codes).split('\n'));

  // The name that was read last, and where in `names` its uses are. One for all saves the time of
  // making a million of them.
  const bytes = new Uint8Array(1 << 16);
  let [at, length, useCount, usesAt] = [0, 0, 0, 0];
  const read = () => {
    let value = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = names[at++] ?? 0;
      value |= (byte & 127) << shift;
      if (byte < 128) return value;
    }
  };
  const readName = (isFirst: boolean) => {
    const shared = isFirst ? 0 : read();
    const head = read();
    length = shared + (head >> 1);
    for (let to = shared; to < length; to++) bytes[to] = names[at++] ?? 0;
    useCount = head & 1 ? 1 : read();
    usesAt = at;
    for (let left = useCount; left > 0; left--) while ((names[at++] ?? 0) > 127);
  };
  let current = -1;
  /** Reads the name of that number. */
  const goTo = (number: number) => {
    const isNext = current >= 0 && number === current + 1;
    if (!isNext) at = startOf(Math.floor(number / BLOCK));
    for (let left = isNext ? 0 : number % BLOCK; left >= 0; left--) {
      readName((number - left) % BLOCK === 0);
    }
    current = number;
  };
  const text = () => {
    let ascii = '';
    for (let index = 0; index < length; index++) {
      const byte = bytes[index] ?? 0;
      // A decoder takes longer for a short text than this loop.
      if (byte > 127) return utf8.decode(bytes.subarray(0, length));
      ascii += String.fromCharCode(byte);
    }
    return ascii;
  };
  /** Rows shifted left by 3, and flags. */
  const uses = () => {
    const next = at;
    at = usesAt;
    const all: number[] = [];
    for (let use = 0, left = useCount; left > 0; left--) {
      use += read();
      all.push(use);
    }
    at = next;
    return all;
  };

  const heads = new Map<number, string>();
  /** The normalised form of a block's first name. */
  const headOf = (block: number): string => {
    const known = heads.get(block);
    if (known !== undefined) return known;
    goTo(block * BLOCK);
    const head = normalise(text());
    heads.set(block, head);
    return head;
  };

  /** The number of the first name whose normalised form is not before this. */
  const firstFrom = (wanted: string): number => {
    let [low, high] = [0, blockCount];
    // The last block that begins before it.
    while (low < high) {
      const middle = (low + high) >> 1;
      if (headOf(middle) < wanted) low = middle + 1;
      else high = middle;
    }
    if (low === 0) return 0;
    const end = Math.min(low * BLOCK, words.length);
    for (let number = (low - 1) * BLOCK + 1; number < end; number++) {
      goTo(number);
      if (normalise(text()) >= wanted) return number;
    }
    return end;
  };

  const longest = new Map<string, number>();
  /** Asked for at every word of a text, most of which come again. */
  const longestFrom = (word: string): number => {
    const known = longest.get(word);
    if (known !== undefined) return known;
    // A space comes before all letters and digits, and "!" next.
    const last = firstFrom(`${word}!`);
    let most = 0;
    for (let at = firstFrom(word); at < last; at++) most = Math.max(most, words[at] ?? 0);
    longest.set(word, most);
    return most;
  };

  /** By place: which of `numbersByPlace` are the numbers of its names. */
  const namesByPlace = memoise(() => {
    const starts = new Uint32Array(kinds.length + 1);
    const each = (visit: (number: number, key: number) => void) => {
      for (let number = 0; number < words.length; number++) {
        goTo(number);
        for (const use of uses()) visit(number, use >> 3);
      }
    };
    let count = 0;
    each((_, key) => {
      starts[key + 1] = (starts[key + 1] ?? 0) + 1;
      count++;
    });
    for (let key = 0; key < kinds.length; key++)
      starts[key + 1] = (starts[key + 1] ?? 0) + (starts[key] ?? 0);
    const filled = starts.slice();
    const numbers = new Uint32Array(count);
    each((number, key) => {
      const to = filled[key] ?? 0;
      numbers[to] = number;
      filled[key] = to + 1;
    });
    return (key: number) => numbers.subarray(starts[key], starts[key + 1]);
  });

  const nameAt = (number: number) => {
    goTo(number);
    return text();
  };

  const kindOf = (key: number) => PLACE_KINDS[(kinds[key] ?? 0) & 7] ?? 'settlement';
  const standingOf = (key: number) => STANDINGS[((kinds[key] ?? 0) >> 3) - 1];

  const place = (key: number): IndexedPlace => {
    const id = idOf(key);
    const standing = standingOf(key);
    const [country = '', first, second] = (codes()[areaOf(key)] ?? '').split('.');
    const division1 = first === undefined ? undefined : `${country}.${first}`;
    return {
      key,
      ...(id > 0 && { id }),
      kind: kindOf(key),
      name: nameAt(mainNameOf(key)),
      ...(country !== '' && { country }),
      ...(division1 !== undefined && { division1 }),
      ...(second !== undefined && { division2: `${division1}.${second}` }),
      position: [longitudeOf(key) / 1e5, latitudeOf(key) / 1e5] satisfies LngLat,
      population: populationOf(key),
      ...(standing && { standing }),
    };
  };

  /** Rows of divisions by their codes. */
  const divisions = memoise(() => {
    const found = new Map<string, number>();
    for (let key = 0; key < kinds.length; key++) {
      if (kindOf(key).endsWith('division')) found.set(codes()[areaOf(key)] ?? '', key);
    }
    return found;
  });

  return {
    placeCount: kinds.length,
    nameCount: words.length,
    place,

    named(name) {
      const found = new Map<number, number>();
      for (let number = firstFrom(name); number < words.length; number++) {
        goTo(number);
        if (normalise(text()) !== name) break;
        for (const use of uses()) found.set(use >> 3, use);
      }
      const sorted = [...found].sort(([a], [b]) => a - b);
      return sorted.map(([key, use]): NameMatch => {
        const only = CONDITIONS[((use >> 1) & 3) - 1];
        return { place: place(key), isMain: (use & 1) === 1, ...(only && { only }) };
      });
    },

    longestFrom,

    longerNames(words) {
      const last = firstFrom(`${words}!`);
      const longer = new Set<string>();
      for (let at = firstFrom(`${words} `); at < last; at++) longer.add(normalise(nameAt(at)));
      return [...longer];
    },

    divisionName(code) {
      const key = divisions().get(code);
      return key === undefined ? undefined : nameAt(mainNameOf(key));
    },

    withId(id) {
      if (id <= 0) return undefined;
      for (let key = 0; key < kinds.length; key++) if (idOf(key) === id) return place(key);
      return undefined;
    },

    ofKind(...wanted) {
      const found: IndexedPlace[] = [];
      for (let key = 0; key < kinds.length; key++) {
        if (wanted.includes(kindOf(key))) found.push(place(key));
      }
      return found;
    },

    positionsOf(wanted) {
      const keys = Uint32Array.from(kinds.keys()).filter((key) => kindOf(key) === wanted);
      const positions = new Float64Array(2 * keys.length);
      for (const [at, key] of keys.entries()) {
        positions[2 * at] = longitudeOf(key) / 1e5;
        positions[2 * at + 1] = latitudeOf(key) / 1e5;
      }
      return { keys, positions };
    },

    namesOf: (key) => Array.from(namesByPlace()(key), nameAt),

    beginning(beginning, count) {
      // No character of a name comes after it.
      const last = firstFrom(`${beginning}\uffff`);
      const names = new Map<number, number>();
      for (let number = firstFrom(beginning); number < last; number++) {
        goTo(number);
        for (const use of uses()) {
          if (((use >> 1) & 3) !== 0) continue;
          // The main name says most of why it was found.
          if ((use & 1) === 1 || !names.has(use >> 3)) names.set(use >> 3, number);
        }
      }
      const first = [...names].sort(([a], [b]) => a - b).slice(0, count);
      return first.map(([key, number]) => ({ place: place(key), called: nameAt(number) }));
    },

    *spellings() {
      for (let number = 0; number < words.length; number++) {
        goTo(number);
        const use = uses().find((use) => ['country', 'settlement'].includes(kindOf(use >> 3)));
        if (use === undefined) continue;
        const place = { kind: kindOf(use >> 3), population: populationOf(use >> 3) };
        yield { name: text, place, isMain: (use & 1) === 1 };
      }
    },

    nearestSettlement([longitude, latitude], country) {
      const east = Math.cos((latitude * Math.PI) / 180);
      const isOwn = codes().map((code) => code.slice(0, 2) === country);
      const nearest = { own: -1, any: -1 };
      const least = { own: Infinity, any: Infinity };
      for (let key = 0; key < kinds.length; key++) {
        if (populationOf(key) < TOWN || kindOf(key) !== 'settlement') continue;
        // On a plane: the order is all that is needed, and there are 200,000 of them.
        const turn = Math.abs(longitudeOf(key) / 1e5 - longitude);
        const distance = Math.hypot(
          Math.min(turn, 360 - turn) * east,
          latitudeOf(key) / 1e5 - latitude,
        );
        for (const which of isOwn[areaOf(key)] ? (['own', 'any'] as const) : (['any'] as const)) {
          if (distance >= least[which]) continue;
          least[which] = distance;
          nearest[which] = key;
        }
      }
      const key = nearest.own === -1 ? nearest.any : nearest.own;
      return key === -1 ? undefined : place(key);
    },
  };
}
