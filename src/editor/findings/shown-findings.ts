/** The check's findings as the editor shows them. */
import { normalise } from '../../text/normalise.js';
import type { EditorFinding } from '../engine/checking.js';
import type { Suggestions } from '../engine/drafting.js';

export interface ShownFinding extends EditorFinding {
  /** How many names that are suggested it stands for, if they are several. */
  readonly suggested?: number;
}

/**
 * Names that were put aside are not complained about, and those that are still suggested are one
 * finding: each has its own place in the list of suggestions.
 */
export function shownFindings(
  findings: readonly EditorFinding[],
  aside: readonly string[],
  suggestions: Suggestions | undefined,
): readonly ShownFinding[] {
  const put = new Set(aside.map(normalise));
  const open = new Set(suggestions?.placed.map(({ name }) => normalise(name)));
  const isSuggested = ({ matter }: EditorFinding) =>
    matter?.code === 'not-mapped' && open.has(normalise(matter.words));
  const left = findings.filter(
    ({ matter }) => !(matter?.code === 'not-mapped' && put.has(normalise(matter.words))),
  );
  const suggested = left.filter(isSuggested);
  const [first] = suggested;
  if (!first || suggested.length === 1) return left;
  const all = { ...first, suggested: suggested.length };
  return left.flatMap((each) => (each === first ? all : isSuggested(each) ? [] : each));
}
