/** What the check finds at one member of a place, shown at its field. */
import { useDeskState } from '../desk.js';
import { FindingItem } from './finding-item.js';

interface Props {
  /** The place's id. */
  readonly place: string;
  /** The member of the place that the field is for: `when`, `quotes`, `geometry`. */
  readonly member: string;
  /** For one quotation: its number in the file, from 0. */
  readonly quotation?: number;
}

export function FindingsAt({ place, member, quotation }: Props) {
  const { findings = [] } = useDeskState();
  const here = findings.filter(
    (finding) =>
      finding.place === place &&
      finding.member === member &&
      (quotation === undefined || finding.quotation === quotation),
  );
  if (here.length === 0) return null;
  return (
    <ul class="findings at-field">
      {here.map((finding) => (
        <FindingItem key={finding.message} finding={finding} />
      ))}
    </ul>
  );
}
