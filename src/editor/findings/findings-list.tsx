/** All that the check finds in the story. */
import { useDeskState } from '../desk.js';
import { FindingItem } from './finding-item.js';

export function FindingsList() {
  const { findings = [] } = useDeskState();
  if (findings.length === 0) return null;
  return (
    <ul class="findings">
      {findings.map((finding) => (
        <FindingItem
          key={`${finding.line}:${finding.column}:${finding.message}`}
          finding={finding}
        />
      ))}
    </ul>
  );
}
