/**
 * Finds many texts in a long text without scanning it for each: a story may quote ten thousand
 * sentences of an article of a million characters.
 */
import { bisector } from 'd3-array';

/** The offsets (UTF-16 code units) of `wanted`, in ascending order. */
export type Occurrences = (wanted: string) => readonly number[];

/** Lengths of the indexed grams. The longest that a wanted text covers is used, as the fastest. */
const GRAM_LENGTHS = [16, 8, 4];

/**
 * Indexes a text for many searches. The index has the gram at every multiple of the gram's length,
 * and a wanted text of nearly two such lengths covers at least one of them. So only offsets with
 * one of its grams are compared in full. Shorter texts are searched for in the whole text.
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

/** The offsets of each gram that are multiples of its length. */
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
 * Offsets at which `wanted` may be, each once; none at which it is is missing. An occurrence has
 * indexed grams at every `length`th character from one of its first `length` characters on; for
 * each of those beginnings the offsets of the rarest gram are taken.
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

/** The longest context, in code units, that {@link indexContexts} can look up. */
export const REACH = 32;

/** The offsets of the words between `prefix` and `suffix`, in ascending order. */
export type Contexts = (prefix: string, suffix: string) => readonly number[];

/**
 * Indexes the offsets of the same words (of `length` code units) by what is before and after them,
 * up to {@link REACH} code units: a table in prose may have one sentence ten thousand times.
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

/** The code unit that is so many steps away; NaN beyond the text's ends. */
type CodeUnits = (step: number) => number;

/** Sorts offsets by the code units on one side; finds those that begin with the wanted ones. */
function sorted(
  offsets: readonly number[],
  codeUnitAt: (at: number, step: number) => number,
): (length: number, wanted: CodeUnits) => readonly number[] {
  const order = (at: number, wanted: CodeUnits, length: number) =>
    compare(length, (step) => codeUnitAt(at, step), wanted);
  const inOrder = offsets.toSorted((a, b) => order(a, (step) => codeUnitAt(b, step), REACH));
  return (length, wanted) => {
    const search = bisector((at: number, units: CodeUnits) => order(at, units, length));
    return inOrder.slice(search.left(inOrder, wanted), search.right(inOrder, wanted));
  };
}

function compare(length: number, one: CodeUnits, other: CodeUnits): number {
  for (let step = 0; step < length; step++) {
    const order = (one(step) || -1) - (other(step) || -1);
    if (order !== 0) return order;
  }
  return 0;
}

/** How many code units from an offset on tell it apart from all others; more than `most` if none. */
export type Apartness = (offset: number) => { readonly before: number; readonly after: number };

/** Comparing so many code units takes some tenths of a second. */
const MOST_COMPARED = 4_000_000;

/**
 * What tells occurrences of the same words (of `length` code units) apart: how much of the text
 * before them, or after them. Offsets are sorted by their contexts, since in that order the most
 * alike are neighbours: a refrain may occur twenty thousand times.
 *
 * @param most code units of context that are wanted at most; fewer are compared for very many offsets
 */
export function tellApart(
  text: string,
  offsets: readonly number[],
  length: number,
  most: number,
): Apartness {
  const longest = Math.min(most, Math.ceil(MOST_COMPARED / offsets.length));
  const sides = [
    (at: number, step: number) => text.charCodeAt(at - 1 - step),
    (at: number, step: number) => text.charCodeAt(at + length + step),
  ].map((codeUnitAt) => {
    const unitsOf = (at: number) => (step: number) => codeUnitAt(at, step);
    const inOrder = offsets.toSorted((a, b) => compare(longest, unitsOf(a), unitsOf(b)));
    const shared = inOrder.map((at, i) => {
      const next = inOrder[i + 1];
      return next === undefined ? -1 : sharedBy(longest, unitsOf(at), unitsOf(next));
    });
    return new Map(
      inOrder.map((at, i) => {
        const needed = Math.max(shared[i - 1] ?? -1, shared[i] ?? -1) + 1;
        return [at, needed > longest ? Number.POSITIVE_INFINITY : needed];
      }),
    );
  });
  const [before, after] = sides;
  return (offset) => ({ before: before?.get(offset) ?? 0, after: after?.get(offset) ?? 0 });
}

/** How many code units both begin with; `length` at most. */
function sharedBy(length: number, one: CodeUnits, other: CodeUnits): number {
  let shared = 0;
  // NaN, beyond the text's end, is never equal.
  while (shared < length && one(shared) === other(shared)) shared++;
  return shared;
}
