/** The bar above the parts: undo, preview, language; below it, what is saved and found; messages. */

import type { Ref } from 'preact';
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import { STORIES } from '../address.js';
import { useDesk, useDeskState } from '../desk.js';
import { wordsForFault } from '../fault-words.js';
import { FindingsCount } from '../findings/findings-count.js';
import type { Step } from '../history.js';
import { type InterfaceLanguage, Language, useRegionalLanguage, useWords } from '../language.js';
import { isStepLabel, stepWords } from '../step-words.js';
import { ownStore } from '../store.js';
import { AllowAgain } from '../stories/allow-again.js';
import { AskToKeep, DownloadNow, DownloadState, ForgetsMessage } from '../stories/own-story.js';
import { storyWords } from '../stories/story-words.js';
import { DownloadMenu } from '../take-away/download-menu.js';
import { holdPage } from '../use-opened.js';
import { useEditing, useSession } from '../use-session.js';
import { frameWords } from '../words.js';
import { LanguageChoice } from './language-choice.js';
import { useOtherTabs } from './other-tabs.js';

interface Props {
  readonly isPreview: boolean;
  readonly togglePreview: () => void;
  readonly previewButton: Ref<HTMLButtonElement>;
  readonly chooseLanguage: (language: InterfaceLanguage) => void;
}

export function Bar({ isPreview, togglePreview, previewButton, chooseLanguage }: Props) {
  const words = useWords(frameWords);
  const steps = useWords(stepWords);
  const desk = useDesk();
  const { say } = useEditing();
  const { corners } = useDeskState('corners');
  const { history, model, slug } = useSession('history', 'model', 'slug');
  const nameOf = ({ label }: Step) => (isStepLabel(label) ? steps[label] : words.someStep);
  const [undo, redo] = [history.undo.at(-1), history.redo.at(-1)];
  const before = useRef(history);
  useEffect(() => {
    const more = history.redo.length - before.current.redo.length;
    before.current = history;
    if (more === 1 && redo) say(words.undoes(nameOf(redo)));
    else if (more === -1 && undo) say(words.redoes(nameOf(undo)));
  }, [history]);
  return (
    <div class="bar">
      <a href={STORIES}>Dateline</a>
      <h1>{model.article?.headline ?? slug}</h1>
      <button
        type="button"
        disabled={!undo && !corners}
        title={undo && !corners ? words.undoes(nameOf(undo)) : undefined}
        onClick={desk.undo}
      >
        {words.undo}
      </button>
      <button
        type="button"
        disabled={!redo && !corners}
        title={redo && !corners ? words.redoes(nameOf(redo)) : undefined}
        onClick={desk.redo}
      >
        {words.redo}
      </button>
      <button ref={previewButton} type="button" aria-pressed={isPreview} onClick={togglePreview}>
        {words.preview}
      </button>
      <DownloadMenu />
      <LanguageChoice choose={chooseLanguage} />
    </div>
  );
}

/** Where all goes well, a few words in the bar. */
function SavingState() {
  const words = useWords(frameWords);
  const ownWords = useWords(storyWords);
  const own = ownStore(useEditing().store);
  const { saving } = useSession('saving');
  const language = useRegionalLanguage();
  if (saving.kind === 'saving') return <p class="saving">{words.saving}</p>;
  if (saving.kind !== 'saved') return null;
  if (own?.forgets()) return <p class="saving">{ownWords.inWindow}</p>;
  const time = saving.at.toLocaleTimeString(language, { timeStyle: 'short' });
  return <p class="saving">{words.saved(time)}</p>;
}

/** Below the bar, in a row that is always there: what is found and saved. */
export function Status() {
  return (
    <div class="status">
      <FindingsCount />
      <SavingState />
      <DownloadState />
    </div>
  );
}

/** Why something is not saved, and what has happened without the author. */
export function Messages() {
  const words = useWords(frameWords);
  const ownWords = useWords(storyWords);
  const { session, store } = useEditing();
  const own = ownStore(store);
  const { saving, isUnsaved, notice, slug } = useSession('saving', 'isUnsaved', 'notice', 'slug');
  const others = useOtherTabs(store.where, slug);
  const [isTold, setTold] = useState(false);
  useEffect(() => {
    if (others === 0) setTold(false);
  }, [others]);
  const language = useContext(Language);
  useEffect(() => {
    if (!isUnsaved) return;
    return holdPage(() => {
      const { saving } = session.state();
      const isAway = saving.kind === 'failed' && saving.fault.kind === 'away';
      // Vite loads the page again when its server is back, and what is kept comes with it.
      return !(isAway && session.isKept());
    });
  }, [isUnsaved]);
  return (
    <div class="messages">
      {saving.kind === 'failed' && saving.fault.kind === 'gone' && (
        <p class="message" role="alert">
          {own ? ownWords.gone : words.gone}{' '}
          {isUnsaved && (own ? ownWords.onlyHere : words.keptHere)}{' '}
          <button type="button" onClick={() => void session.makeAnew()}>
            {own ? ownWords.putBack : words.makeAnew}
          </button>
          {own && <DownloadNow />}
        </p>
      )}
      {saving.kind === 'failed' && saving.fault.kind !== 'gone' && (
        <p class="message" role="alert">
          {isUnsaved
            ? `${words.failed(wordsForFault(saving.fault, language, true))} ${own ? ownWords.onlyHere : words.keptHere}`
            : words.unreadFiles(wordsForFault(saving.fault, language, true))}{' '}
          <button type="button" onClick={session.save}>
            {words.saveNow}
          </button>
          {saving.fault.kind === 'permission' && store.allow && <AllowAgain allow={store.allow} />}
          {own && <DownloadNow />}
        </p>
      )}
      {saving.kind === 'conflict' && (
        <p class="message" role="alert">
          {words.conflict}{' '}
          <button type="button" onClick={() => session.settle('mine')}>
            {words.keepMine}
          </button>{' '}
          <button type="button" onClick={() => session.settle('theirs')}>
            {words.takeTheirs}
          </button>
        </p>
      )}
      {saving.kind === 'saved' && saving.notesFault && (
        <p class="message" role="status">
          {words.notesFailed(wordsForFault(saving.notesFault, language, true))}
        </p>
      )}
      {others > 0 && !isTold && (
        <p class="message" role="status">
          {words.otherTab}{' '}
          <button type="button" onClick={() => setTold(true)}>
            {words.dismiss}
          </button>
        </p>
      )}
      <ForgetsMessage />
      <AskToKeep />
      {notice !== undefined && saving.kind !== 'conflict' && (
        <p class="message" role="status">
          {words.notices[notice]}{' '}
          <button type="button" onClick={session.dismissNotice}>
            {words.dismiss}
          </button>
        </p>
      )}
    </div>
  );
}
