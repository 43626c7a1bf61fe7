/** Findings that have gone keep their rows for a while, so that what stands below does not jump. */
import { useRef } from 'preact/hooks';
import type { ShownFinding } from './shown-findings.js';

export interface Row {
  readonly key: string;
  readonly finding: ShownFinding;
  /** Whether the check does not find it any more. */
  readonly isGone: boolean;
}

const subjectOf = ({ place, member, quotation, matter, message }: ShownFinding) =>
  [place, member, quotation, matter?.code ?? message].join(' ');

export function isSameFinding(one: ShownFinding, other: ShownFinding): boolean {
  return subjectOf(one) === subjectOf(other);
}

/**
 * The rows of before in their order, and what is new behind them. A finding whose words change
 * while one types is the same as before.
 */
export function keepRows(before: readonly Row[], now: readonly ShownFinding[]): readonly Row[] {
  const found = new Map<string, ShownFinding>();
  for (const finding of now) {
    const about = subjectOf(finding);
    const number = [...found.keys()].filter((key) => key.startsWith(`${about} #`)).length;
    found.set(`${about} #${number}`, finding);
  }
  const stay = before.map(({ key, finding }): Row => {
    const again = found.get(key);
    found.delete(key);
    return { key, finding: again ?? finding, isGone: again === undefined };
  });
  return [...stay, ...[...found].map(([key, finding]) => ({ key, finding, isGone: false }))];
}

/** @param isHeld whether those that have gone keep their rows */
export function useKeptRows(findings: readonly ShownFinding[], isHeld: boolean): readonly Row[] {
  const kept = useRef<readonly Row[]>([]);
  kept.current = keepRows(isHeld ? kept.current : [], findings);
  return kept.current;
}
