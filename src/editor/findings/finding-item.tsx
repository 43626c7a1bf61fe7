/** One finding: what it says, and what can be done about it. */
import { useContext } from 'preact/hooks';
import { useDesk, useDeskState } from '../desk.js';
import { Language, useWords } from '../language.js';
import { useEditing, useSession } from '../use-session.js';
import { type Mend, mendsOf } from './mends.js';
import { sayFinding } from './sentence.js';
import type { ShownFinding } from './shown-findings.js';
import { useWay } from './use-findings.js';
import { findingWords } from './words.js';

interface Props {
  readonly finding: ShownFinding;
  /** In the list of all, not beside what it is about. */
  readonly isListed?: boolean;
  /** It is not there any more, and its room is kept. */
  readonly isGone?: boolean;
  /** Called when the author is led to what it is about. */
  readonly onLeave?: () => void;
}

export function FindingItem({ finding, isListed = false, isGone = false, onLeave }: Props) {
  const words = useWords(findingWords);
  const language = useContext(Language);
  const { session } = useEditing();
  const { model } = useSession('model');
  const desk = useDesk();
  const { suggestions } = useDeskState('suggestions');
  const lead = useWay();
  const go = (to: ShownFinding) => {
    onLeave?.();
    lead(to);
  };
  const nameOf = (id: string) => model.places.find((each) => each.id === id)?.properties.name ?? id;
  const { text, quoted, language: own } = sayFinding(finding, language, nameOf);
  const place = model.places.find(({ id }) => id === finding.place);
  // At the field itself there is nothing to be led to.
  const mends = mendsOf(finding, model, suggestions).filter(
    ({ kind }) => isListed || kind !== 'fill',
  );
  const hasWay =
    finding.suggested === undefined &&
    (finding.place !== undefined || finding.member !== undefined || finding.matter !== undefined);
  return (
    <li class={`finding ${isGone ? 'gone' : finding.severity}`}>
      {isGone && <span class="done">{words.done}</span>}
      <p>
        <span class="kind">{words[finding.severity]}</span>{' '}
        {isListed && place && (
          <>
            <strong>
              {place.number} {place.properties.name ?? place.id}
            </strong>
            {': '}
          </>
        )}
        <span lang={own}>{text}</span>
      </p>
      {quoted && (
        <p class="nearest">
          {quoted.introduction} <q lang={model.article?.language}>{quoted.sentence}</q>
        </p>
      )}
      <div class="mends">
        {mends.map((mend) => (
          <button key={mend.name} type="button" onClick={() => apply(mend)}>
            {words[mend.name]}
          </button>
        ))}
        {isListed && hasWay && (
          <button type="button" class="plain" onClick={() => go(finding)}>
            {words.goThere}
          </button>
        )}
      </div>
    </li>
  );

  function apply(mend: Mend): void {
    switch (mend.kind) {
      case 'change':
        session.change('mend', mend.change, mend.isRemoval && { select: null });
        break;
      case 'fill':
        go(finding);
        break;
      case 'aside':
        session.putAside([mend.words]);
        break;
      case 'suggestion':
        go(finding);
        desk.set({ suggestion: mend.start });
    }
  }
}
