/** The bar above the parts: what is saved, undo, preview, language. */

import { useContext } from 'preact/hooks';
import { type InterfaceLanguage, Language, useWords } from '../language.js';
import { useEditing, useSession } from '../use-session.js';
import { frameWords } from '../words.js';
import { LanguageChoice } from './language-choice.js';

interface Props {
  readonly isPreview: boolean;
  readonly togglePreview: () => void;
  readonly chooseLanguage: (language: InterfaceLanguage) => void;
}

export function Bar({ isPreview, togglePreview, chooseLanguage }: Props) {
  const words = useWords(frameWords);
  const { session } = useEditing();
  const { history, model, slug } = useSession();
  return (
    <header class="bar">
      <a href="/">Dateline</a>
      <h1>{model.article?.headline ?? slug}</h1>
      <SavingState />
      <button type="button" disabled={history.undo.length === 0} onClick={session.undo}>
        {words.undo}
      </button>
      <button type="button" disabled={history.redo.length === 0} onClick={session.redo}>
        {words.redo}
      </button>
      <button type="button" aria-pressed={isPreview} onClick={togglePreview}>
        {words.preview}
      </button>
      <LanguageChoice choose={chooseLanguage} />
    </header>
  );
}

function SavingState() {
  const words = useWords(frameWords);
  const { session } = useEditing();
  const { saving } = useSession();
  const language = useContext(Language);
  switch (saving.kind) {
    case 'saved':
      return (
        <p class="saving">
          {words.saved(saving.at.toLocaleTimeString(language, { timeStyle: 'short' }))}
        </p>
      );
    case 'saving':
      return <p class="saving">{words.saving}</p>;
    case 'failed':
      return (
        <p class="saving" role="alert">
          {words.failed(saving.reason)}{' '}
          <button type="button" onClick={session.save}>
            {words.saveNow}
          </button>
        </p>
      );
    case 'conflict':
      return (
        <p class="saving" role="alert">
          {words.conflict}{' '}
          <button type="button" onClick={() => session.settle('mine')}>
            {words.keepMine}
          </button>{' '}
          <button type="button" onClick={() => session.settle('theirs')}>
            {words.takeTheirs}
          </button>
        </p>
      );
  }
}
