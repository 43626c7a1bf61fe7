/**
 * Where texts stand in a long text, without reading all of it for each: a story may quote ten
 * thousand sentences of an article of a million letters.
 */

/** Offsets (UTF-16 code units), in ascending order, at which `wanted` stands. */
export type Occurrences = (wanted: string) => readonly number[];

/** Lengths of the grams that are indexed. The longest that a text can do with is the fastest. */
const GRAM_LENGTHS = [16, 8, 4];

/**
 * Prepares a text for being searched many times. The index holds the gram at every offset that
 * is a multiple of the gram's length: wherever a text of nearly two such lengths stands, it
 * covers one of them whole. So only offsets where a gram of the wanted text stands are compared,
 * letter for letter. What is too short to cover a gram is looked for in all of the text.
 */
export function indexText(text: string): Occurrences {
  const indexes = new Map<number, GramIndex>();
  const found = new Map<string, readonly number[]>();

  return (wanted) => {
    const known = found.get(wanted);
    if (known) return known;
    const length = GRAM_LENGTHS.find((gram) => wanted.length >= 2 * gram - 1);
    const offsets =
      length === undefined
        ? everyOffset(text, wanted)
        : candidates(wanted, gramsOf(length), length)
            .filter((at) => text.startsWith(wanted, at))
            .sort((a, b) => a - b);
    found.set(wanted, offsets);
    return offsets;
  };

  function gramsOf(length: number): GramIndex {
    const index = indexes.get(length) ?? indexGrams(text, length);
    indexes.set(length, index);
    return index;
  }
}

/** The offsets of each gram, among the multiples of its length. */
type GramIndex = ReadonlyMap<string, readonly number[]>;

function indexGrams(text: string, length: number): GramIndex {
  const index = new Map<string, number[]>();
  for (let at = 0; at + length <= text.length; at += length) {
    const gram = text.slice(at, at + length);
    const offsets = index.get(gram);
    if (offsets) offsets.push(at);
    else index.set(gram, [at]);
  }
  return index;
}

/**
 * Offsets at which `wanted` may stand, among them all at which it does, each once. An
 * occurrence has indexed grams at every `length`th of its letters, beginning with one of the
 * first `length`; for each beginning the rarest of those grams says where to look.
 */
function candidates(wanted: string, index: GramIndex, length: number): number[] {
  const offsets: number[] = [];
  for (let first = 0; first < length; first++) {
    let rarest: readonly number[] | undefined;
    let shift = 0;
    for (let from = first; from + length <= wanted.length; from += length) {
      const places = index.get(wanted.slice(from, from + length)) ?? [];
      if (!rarest || places.length < rarest.length) [rarest, shift] = [places, from];
      if (rarest.length === 0) break;
    }
    for (const at of rarest ?? []) if (at >= shift) offsets.push(at - shift);
  }
  return offsets;
}

function everyOffset(text: string, wanted: string): number[] {
  const offsets: number[] = [];
  for (let at = text.indexOf(wanted); at !== -1; at = text.indexOf(wanted, at + 1)) {
    offsets.push(at);
    if (at === text.length) break;
  }
  return offsets;
}

/** Code units that a context may have to be looked up here. */
export const REACH = 32;

/** The offsets, in ascending order, that have `prefix` right before the words and `suffix` after. */
export type Contexts = (prefix: string, suffix: string) => readonly number[];

/**
 * Prepares the offsets at which words of so many code units stand in a text, to be told apart by
 * contexts of at most `REACH` code units.
 */
export function indexContexts(text: string, offsets: readonly number[], length: number): Contexts {
  const before = sorted(offsets, (at, step) => text.charCodeAt(at - 1 - step));
  const after = sorted(offsets, (at, step) => text.charCodeAt(at + length + step));
  return (prefix, suffix) => {
    const preceded = before(prefix.length, (step) => prefix.charCodeAt(prefix.length - 1 - step));
    const followed = after(suffix.length, (step) => suffix.charCodeAt(step));
    const fewer = preceded.length < followed.length ? preceded : followed;
    return fewer
      .filter(
        (at) =>
          text.endsWith(prefix, at) && at >= prefix.length && text.startsWith(suffix, at + length),
      )
      .sort((a, b) => a - b);
  };
}

/** The letter that is so many steps away; NaN beyond the text's ends. */
type Letters = (step: number) => number;

/** Sorted by the letters on one side; finds those that begin there as the wanted letters do. */
function sorted(
  offsets: readonly number[],
  letterAt: (at: number, step: number) => number,
): (length: number, wanted: Letters) => readonly number[] {
  const lettersAt =
    (at: number): Letters =>
    (step) =>
      letterAt(at, step);
  const inOrder = offsets.toSorted((a, b) => compare(REACH, lettersAt(a), lettersAt(b)));
  return (length, wanted) => {
    const bound = (isPast: (order: number) => boolean) => {
      let low = 0;
      let high = inOrder.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const at = inOrder[middle] ?? 0;
        if (isPast(compare(length, lettersAt(at), wanted))) high = middle;
        else low = middle + 1;
      }
      return low;
    };
    return inOrder.slice(
      bound((order) => order >= 0),
      bound((order) => order > 0),
    );
  };
}

function compare(length: number, one: Letters, other: Letters): number {
  for (let step = 0; step < length; step++) {
    const order = (one(step) || -1) - (other(step) || -1);
    if (order !== 0) return order;
  }
  return 0;
}
