/**
 * All that the check finds in the story, mistakes first. While the pointer is in the list, rows
 * stay where they are.
 */
import { useState } from 'preact/hooks';
import { useDeskState } from '../desk.js';
import { useWords } from '../language.js';
import { LIST_ID } from './field.js';
import { FindingItem } from './finding-item.js';
import { useKeptRows } from './kept-rows.js';
import { useFindings } from './use-findings.js';
import { findingWords } from './words.js';

/** More are not listed: nobody goes through them, and each takes time to be shown. */
const MOST = 100;

export function FindingsList() {
  const words = useWords(findingWords);
  const isChecked = useDeskState('findings').findings !== undefined;
  const findings = useFindings();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const hints = findings.filter(({ severity }) => severity === 'warning');
  const [isPointed, setPointed] = useState(false);
  const rows = useKeptRows([...errors, ...hints].slice(0, MOST), isPointed);
  return (
    <section
      class="findings-list"
      id={LIST_ID}
      aria-labelledby={TITLE_ID}
      tabIndex={-1}
      onPointerEnter={() => setPointed(true)}
      onPointerLeave={() => setPointed(false)}
    >
      <h2 id={TITLE_ID}>{words.title}</h2>
      <p class="counted">
        {!isChecked
          ? '…'
          : findings.length === 0
            ? words.none
            : words.counted(errors.length, hints.length)}
      </p>
      {rows.length > 0 && (
        <ul class="findings">
          {rows.map(({ key, finding, isGone }) => (
            <FindingItem key={key} {...{ finding, isGone }} isListed />
          ))}
        </ul>
      )}
    </section>
  );
}

const TITLE_ID = 'findings_title';
