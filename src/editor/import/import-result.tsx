/** What was added of a file, and what was left and how it can be added after all. */
import type { Imported, Way } from '../engine/importing.js';
import { useWords } from '../language.js';
import { importWords } from './words.js';

interface Props {
  readonly imported: Imported;
  readonly isBusy: boolean;
  readonly swap: () => void;
  readonly takeAsGiven: () => void;
  readonly show: (id: string) => void;
  readonly addAfterAll: (number: number, way: Way) => void;
}

/** Reasons that the words for them do not say whole. */
const SAYS_MORE: ReadonlySet<string> = new Set(['faulty', 'doubtful', 'contested']);

/** Of each list; more would be no help. */
const MOST = 100;

export function ImportResult({
  imported: { added, left, swapped },
  isBusy,
  swap,
  takeAsGiven,
  show,
  addAfterAll,
}: Props) {
  const words = useWords(importWords);
  if (swapped) {
    return (
      <div role="alert">
        <p>{words.swapped}</p>
        <p class="choices">
          <button type="button" disabled={isBusy} onClick={swap}>
            {words.swap}
          </button>
          <button type="button" disabled={isBusy} onClick={takeAsGiven}>
            {words.asGiven}
          </button>
        </p>
      </div>
    );
  }
  const known = left.filter(({ why }) => why === 'known').length;
  const others = left.flatMap((row) => (row.why === 'known' ? [] : [{ ...row, why: row.why }]));
  return (
    <>
      <p role="status">{words.added(added.length)}</p>
      <ul>
        {added.slice(0, MOST).map(({ id, name, where }) => (
          <li key={id}>
            <button type="button" class="as-link" onClick={() => show(id)}>
              {name}
            </button>{' '}
            <span class="quiet">{where}</span>
          </li>
        ))}
      </ul>
      {known > 0 && <p>{words.known(known)}</p>}
      {others.length > 0 && (
        <>
          <h3>{words.left(others.length)}</h3>
          <ul class="left-marks">
            {others.slice(0, MOST).map(({ number, line, name, why, fault, ways }) => (
              <li key={number}>
                <strong>{name ?? words.unnamed(number)}</strong>
                {line !== undefined && <span class="quiet"> ({words.line(line)})</span>}
                {': '}
                {words.why[why]}{' '}
                {fault !== undefined && SAYS_MORE.has(why) && <span class="quiet">{fault}</span>}
                <p class="choices">
                  {ways.map((way) => (
                    <button
                      key={`${way.kind}:${way.where}`}
                      type="button"
                      onClick={() => addAfterAll(number, way)}
                    >
                      {words.ways[way.kind](way.where)}
                    </button>
                  ))}
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
