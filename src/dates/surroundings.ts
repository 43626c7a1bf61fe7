/** What a date in words means, and what its meaning hangs on. */
import type { Groups, Relation } from './vocabulary.js';

/** What is known where the words stand. */
export interface Surroundings {
  /** The day of publication (see `calendar.ts`), or at least its year. */
  readonly published: { readonly day?: number | undefined; readonly year: number } | undefined;
  /** The last date before with its year, in the same paragraph or in one before. */
  readonly before:
    | {
        readonly words: string;
        readonly year: number;
        readonly month?: number | undefined;
        readonly day?: number | undefined;
        readonly isNear: boolean;
      }
    | undefined;
  /** Whether the verb of the date says what will be: "will", "wird". */
  readonly isAhead: boolean;
  /** Whether another verb of its sentence does. */
  readonly mayBeAhead: boolean;
}

export interface Meaning {
  readonly edtf: string;
  /** For a person: "the Monday before the day of publication, Friday 23 December 2016". */
  readonly reason: string;
  /** What it may mean as well. */
  readonly otherwise?: { readonly edtf: string; readonly reason: string };
}

/** Words that are a date, but of a day that does not exist or was another day of the week. */
export interface Contradiction {
  /** "19 December 2016 was a Monday". */
  readonly contradiction: string;
}

/** The reason for a date that is written whole. */
export const AS_WRITTEN = 'as it is written';

/** The written year; before Christ as astronomers count. */
export function yearIn(groups: Groups, which: '' | '2'): number | undefined {
  const bare = groups[`year${which}`];
  if (bare !== undefined) {
    const year = Number(bare);
    return which === '2' || groups.bc === undefined ? year : 1 - year;
  }
  const withEra = groups[`eraYear${which}`];
  if (withEra === undefined) return undefined;
  const year = Number(withEra.replace(/\D/g, ''));
  if (year === 0) return undefined;
  return groups.bc === undefined ? year : 1 - year;
}

export function relationIn(groups: Groups): Relation | undefined {
  const relations = ['last', 'next', 'this', 'following'] as const;
  return relations.find((name) => groups[`${name}before`] ?? groups[`${name}after`]);
}
