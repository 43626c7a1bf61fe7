/**
 * What the check finds at one member of a place or of the article, shown at its field. What is
 * mended keeps its room until another place is selected, and what is new waits for the author's next
 * press: the fields below stay where they are.
 */

import { useHeldBack } from '../frame/steady.js';
import { fieldId } from './field.js';
import { FindingItem } from './finding-item.js';
import { isSameFinding, useKeptRows } from './kept-rows.js';
import { useFindings } from './use-findings.js';

interface Props {
  /** The place's id; none for the article's own members. */
  readonly place?: string;
  /** What the field is for: `when`, `quotes`, `geometry`; of the article `headline`, `published`. */
  readonly member: string;
  /** For one quotation: its number in the file, from 0. */
  readonly quotation?: number;
}

export function FindingsAt({ place, member, quotation }: Props) {
  const findings = useFindings();
  const known = useHeldBack(findings);
  const here = findings.filter(
    (finding) =>
      finding.place === place &&
      finding.member === member &&
      (quotation === undefined || finding.quotation === quotation) &&
      (known === findings || known.some((each) => isSameFinding(each, finding))),
  );
  const rows = useKeptRows(here, true);
  if (rows.length === 0) return null;
  return (
    <ul
      id={fieldId(place, quotation === undefined ? member : `${member}_${quotation}`)}
      class="findings at-field"
    >
      {rows.map(({ key, finding, isGone }) => (
        <FindingItem key={key} {...{ finding, isGone }} />
      ))}
    </ul>
  );
}
