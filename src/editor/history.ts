/** Undo and redo without end: each step is what differs between two states, not a copy of them. */

import { type Splice, spliceBetween } from '../text/splice.js';

/** The state that undo goes back in. */
export interface Versioned {
  readonly article: string;
  readonly places: string;
  /** Names of suggestions that the author has put aside. */
  readonly aside: readonly string[];
}

export interface Step {
  /** What was done: a key of `stepWords`; in notes of another version perhaps an unknown one. */
  readonly label: string;
  readonly article?: Splice;
  readonly places?: Splice;
  readonly aside?: { readonly out: readonly string[]; readonly in: readonly string[] };
  /** Steps with the same key that follow one another are one: the letters of a note. */
  readonly merge?: string;
}

export interface History {
  readonly undo: readonly Step[];
  readonly redo: readonly Step[];
}

export const NO_HISTORY: History = { undo: [], redo: [] };

/** The step from one state to another; `undefined` if they are equal. */
export function stepBetween(
  before: Versioned,
  after: Versioned,
  label: string,
  merge?: string,
): Step | undefined {
  const article = spliceBetween(before.article, after.article);
  const places = spliceBetween(before.places, after.places);
  const isSame = before.aside.join('\n') === after.aside.join('\n');
  if (!article && !places && isSame) return undefined;
  return {
    label,
    ...(article && { article }),
    ...(places && { places }),
    ...(!isSame && { aside: { out: before.aside, in: after.aside } }),
    ...(merge !== undefined && { merge }),
  };
}

/** The state after a step, or before it; `undefined` where the step is not one of this state. */
export function walk(state: Versioned, step: Step, way: 'forth' | 'back'): Versioned | undefined {
  const [from, to] = way === 'forth' ? (['out', 'in'] as const) : (['in', 'out'] as const);
  const spliced = (text: string, splice: Splice | undefined) => {
    if (splice === undefined) return text;
    if (!text.startsWith(splice[from], splice.at) || splice.at > text.length) return undefined;
    return text.slice(0, splice.at) + splice[to] + text.slice(splice.at + splice[from].length);
  };
  const article = spliced(state.article, step.article);
  const places = spliced(state.places, step.places);
  if (article === undefined || places === undefined) return undefined;
  return { article, places, aside: step.aside ? step.aside[to] : state.aside };
}

/** The history with one step more; what was undone before can no longer be redone. */
export function recorded(
  history: History,
  step: Step,
  before: Versioned,
  after: Versioned,
): History {
  const last = history.undo.at(-1);
  if (last?.merge === undefined || last.merge !== step.merge || history.redo.length > 0) {
    return { undo: [...history.undo, step], redo: [] };
  }
  const start = walk(before, last, 'back');
  if (!start) return { undo: [...history.undo, step], redo: [] };
  const merged = stepBetween(start, after, last.label, last.merge);
  return { undo: [...history.undo.slice(0, -1), ...(merged ? [merged] : [])], redo: [] };
}
