/** Imports marks or a table: the columns are chosen, then the places added, then the rest settled. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { addFeature } from '../../authoring/actions/quotations.js';
import type { Columns } from '../../authoring/import-formats/columns.js';
import { idsOf, knownPlaces } from '../../authoring/known-places.js';
import { uniqueId } from '../../text/slug.js';
import { FileButton } from '../begin/file-button.js';
import { withoutOptions } from '../begin/intake-words.js';
import { LARGEST_FILE } from '../begin/new-story.js';
import { beginWords } from '../begin/words.js';
import type { Imported, MarksOutcome, MarksSource, Way } from '../engine/importing.js';
import { useSteady } from '../frame/steady.js';
import { useWords } from '../language.js';
import { useEditing } from '../use-session.js';
import { ChooseColumns } from './choose-columns.js';
import { ImportResult } from './import-result.js';
import { importWords } from './words.js';

interface Props {
  readonly file: File | undefined;
  readonly close: () => void;
}

export function ImportMarks({ file, close }: Props) {
  const words = useWords(importWords);
  const begin = useWords(beginWords);
  const { engine, session, say } = useEditing();
  const body = useRef<HTMLDivElement>(null);
  useSteady(body);
  const [source, setSource] = useState<MarksSource>();
  const [outcome, setOutcome] = useState<MarksOutcome>();
  const [imported, setImported] = useState<Imported>();
  const [isBusy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string>();

  const takeFile = async (file: File) => {
    setImported(undefined);
    setOutcome(undefined);
    setProblem(undefined);
    if (file.size > LARGEST_FILE) {
      setProblem(begin.tooLargeFile);
      return;
    }
    const bytes = new Uint8Array(await file.arrayBuffer());
    await read({ bytes, name: file.name, columns: {} });
  };
  const read = async (source: MarksSource) => {
    setSource(source);
    setBusy(true);
    setOutcome(await engine.readMarks(source, session.state().files));
    setBusy(false);
  };
  useEffect(() => {
    if (file) void takeFile(file);
  }, [file]);

  const add = async (isSure: boolean, columns?: Columns) => {
    if (!source) return;
    const asked = columns ? { ...source, columns } : source;
    setBusy(true);
    say(words.adding);
    await session.changeLater('importPlaces', async (files) => {
      const imported = await engine.importMarks(asked, files, isSure);
      setImported(imported);
      return imported.places === files.places ? undefined : { places: imported.places };
    });
    setSource(asked);
    setBusy(false);
  };
  const addAfterAll = (number: number, { feature }: Way) => {
    const taken = idsOf(knownPlaces(session.state().files.places));
    const id = uniqueId(String(feature.id), taken);
    session.change(
      'importPlaces',
      ({ places }) => ({ places: addFeature(places, { ...feature, id }) }),
      { select: id },
    );
    if (imported) {
      const left = imported.left.filter((row) => row.number !== number);
      setImported({ ...imported, left });
    }
  };
  const encodings = outcome?.kind === 'question' ? outcome.question.answers : [];
  return (
    <section class="import" aria-labelledby="import_title">
      <h2 id="import_title">{words.import}</h2>
      <div ref={body} class="dialog-body">
        {!outcome && !imported && <p>{words.lead}</p>}
        {problem !== undefined && (
          <p class="fault" role="alert">
            {problem}
          </p>
        )}
        {outcome?.kind === 'fault' && !imported && (
          <p class="fault" role="alert">
            {outcome.fault === ''
              ? words.neither
              : words.notRead(withoutOptions(sentenceOf(outcome.fault)))}
          </p>
        )}
        {encodings.length > 0 && (
          <>
            <p>{words.encoding}</p>
            <ul class="answers">
              {encodings.map(({ value, meaning }) => (
                <li key={value}>
                  <button
                    type="button"
                    onClick={() => source && void read({ ...source, encoding: value })}
                  >
                    {meaning.replace(/^reads /, '')}
                  </button>
                </li>
              ))}
            </ul>
          </>
        )}
        {outcome?.kind === 'marks' && !imported && source && (
          <ChooseColumns
            read={outcome}
            isBusy={isBusy}
            choose={(columns) =>
              void read({ ...source, columns: { ...source.columns, ...columns } })
            }
            add={() => void add(false)}
          />
        )}
        {imported && (
          <ImportResult
            {...{ imported, addAfterAll, isBusy }}
            swap={() => void add(false, imported.swapped)}
            takeAsGiven={() => void add(true)}
            show={(id) => {
              session.select(id);
              close();
            }}
          />
        )}
        {!outcome && !imported && <p class="quiet">{words.kinds}</p>}
      </div>
      <p class="choices">
        <FileButton
          label={outcome || imported ? words.anotherFile : words.chooseFile}
          take={(file) => void takeFile(file)}
        />
        <button type="button" onClick={close}>
          {words.close}
        </button>
        <span role="status">{isBusy ? (outcome ? words.adding : words.reading) : ''}</span>
      </p>
    </section>
  );
}

function sentenceOf(fault: string): string {
  return fault.charAt(0).toUpperCase() + fault.slice(1);
}
