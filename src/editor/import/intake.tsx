/** What is taken into the open story: a new version of its text, or marks; also by dropping a file. */
import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { fileIn, fileSource } from '../begin/pasted.js';
import { ReplaceText } from '../begin/replace-text.js';
import { useDrop } from '../begin/use-drop.js';
import { beginWords } from '../begin/words.js';
import { useDesk, useDeskState } from '../desk.js';
import { useWords } from '../language.js';
import { useEditing } from '../use-session.js';
import { ImportMarks } from './import-marks.js';
import { kindByName } from './kind-of-file.js';
import { importWords } from './words.js';

export function Intake() {
  const words = useWords(importWords);
  const begin = useWords(beginWords);
  const desk = useDesk();
  const { engine } = useEditing();
  const { intake } = useDeskState('intake');
  const [problem, setProblem] = useState<string>();
  const dialog = useRef<HTMLDialogElement>(null);
  const isOpen = intake !== undefined || problem !== undefined;

  const take = useCallback(
    async (transfer: DataTransfer) => {
      const dropped = fileIn(transfer);
      if (!dropped) return;
      setProblem(undefined);
      if ('fault' in dropped) {
        desk.set({ intake: undefined });
        setProblem(begin[dropped.fault]);
        return;
      }
      const { file } = dropped;
      const source = await fileSource(file).catch(() => undefined);
      if (!source) {
        setProblem(begin.aFolder);
        return;
      }
      const hasMarks = async () => engine.hasMarks({ ...source, columns: {} });
      const kind = kindByName(file.name) ?? ((await hasMarks()) ? 'marks' : 'text');
      if (kind === 'neither') {
        desk.set({ intake: undefined });
        setProblem(words.neither);
      } else desk.set({ intake: { as: kind, file } });
    },
    [desk, engine, words, begin],
  );
  const isOver = useDrop(take);
  useEffect(() => {
    const { current } = dialog;
    if (isOpen && current?.open === false) current.showModal();
    if (!isOpen && current?.open === true) current.close();
  }, [isOpen]);
  const close = () => {
    setProblem(undefined);
    desk.set({ intake: undefined });
  };
  const content =
    problem !== undefined ? (
      <>
        <p role="alert">{problem}</p>
        <button type="button" onClick={close}>
          {words.close}
        </button>
      </>
    ) : intake?.as === 'text' ? (
      <ReplaceText file={intake.file} close={close} />
    ) : intake ? (
      <ImportMarks file={intake.file} close={close} />
    ) : null;
  return (
    <>
      <dialog
        ref={dialog}
        class="intake"
        aria-label={intake?.as === 'marks' ? words.import : undefined}
        onClose={close}
        onKeyDown={(event) => event.stopPropagation()}
      >
        {content}
      </dialog>
      {isOver && <p class="drop-note">{begin.dropHere}</p>}
    </>
  );
}
