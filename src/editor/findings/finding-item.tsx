import type { EditorFinding } from '../engine/checking.js';

interface Props {
  readonly finding: EditorFinding;
}

export function FindingItem({ finding }: Props) {
  return <li class={`finding ${finding.severity}`}>{finding.message}</li>;
}
