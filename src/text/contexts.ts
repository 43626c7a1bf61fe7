/**
 * Which of the many places at which the same words stand has these words before it, or after it:
 * a table in prose may say one sentence ten thousand times.
 */

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
