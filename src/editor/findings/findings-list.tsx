/** All that the check finds in the story, mistakes first. */
import { useDeskState } from '../desk.js';
import { useWords } from '../language.js';
import { LIST_ID } from './field.js';
import { FindingItem } from './finding-item.js';
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
  return (
    <section class="findings-list" id={LIST_ID} aria-labelledby={TITLE_ID} tabIndex={-1}>
      <h2 id={TITLE_ID}>{words.title}</h2>
      <p class="counted">
        {!isChecked
          ? '…'
          : findings.length === 0
            ? words.none
            : words.counted(errors.length, hints.length)}
      </p>
      {findings.length > 0 && (
        <ul class="findings">
          {[...errors, ...hints].slice(0, MOST).map((finding) => (
            <FindingItem
              key={`${finding.line}:${finding.column}:${finding.message}`}
              finding={finding}
              isListed
            />
          ))}
        </ul>
      )}
    </section>
  );
}

const TITLE_ID = 'findings_title';
