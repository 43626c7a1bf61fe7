import { takeBack } from '../../authoring/actions/quotations.js';
import type { TextRange } from '../../story/quotation.js';
import { useWords } from '../language.js';
import { useEditing, useSession } from '../use-session.js';
import { type Mark, marksAt } from './pieces.js';
import { textWords } from './words.js';

interface Props {
  readonly words: TextRange;
  readonly marks: readonly Mark[];
  /** Makes a change, and says what has become of it. */
  readonly act: (change: () => string) => void;
  readonly onClose: (isDone: boolean) => void;
  readonly onSuggestion: (at: number) => void;
}

/** What the words are already: places, a suggestion, left off the map. */
export function AtTheWords({ words: range, marks, act, onClose, onSuggestion }: Props) {
  const words = useWords(textWords);
  const { session } = useEditing();
  const { model, selected } = useSession('model', 'selected');
  const seen = new Set<string>();
  return (
    <>
      {marksAt(marks, range).map((mark) => {
        const key = keyOf(mark);
        if (key === undefined || seen.has(key)) return null;
        seen.add(key);
        if (mark.kind === 'mention') {
          if (mark.id === selected) return null;
          const place = model.places.find(({ id }) => id === mark.id);
          return (
            <button
              key={key}
              type="button"
              onClick={() => {
                session.select(mark.id);
                onClose(true);
              }}
            >
              {words.goTo(mark.number, place?.properties.name ?? mark.id)}
            </button>
          );
        }
        if (mark.kind === 'suggestion') {
          return (
            <button key={key} type="button" onClick={() => onSuggestion(mark.at)}>
              {words.suggested}
            </button>
          );
        }
        if (mark.kind !== 'left off') return null;
        const entry = model.leftOff[mark.number];
        return (
          <div key={key} class="marking-row">
            <p>{words.leftOffBecause(entry?.reason ?? '')}</p>
            <button
              type="button"
              onClick={() =>
                act(() => {
                  session.change('takeBack', ({ places }) => ({
                    places: takeBack(places, mark.number),
                  }));
                  return words.takenBack(entry?.mention ?? '');
                })
              }
            >
              {words.takeBack}
            </button>
          </div>
        );
      })}
    </>
  );
}

function keyOf(mark: Mark): string | undefined {
  switch (mark.kind) {
    case 'mention':
      return `place ${mark.id}`;
    case 'suggestion':
      return `suggestion ${mark.at}`;
    case 'left off':
      return `left off ${mark.number}`;
    default:
      return undefined;
  }
}
