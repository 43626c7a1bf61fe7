/** Of an open story that lies in the browser: that it is there alone, and may be lost there. */
import { useEffect, useState } from 'preact/hooks';
import { keepChoice, keptChoice } from '../choices.js';
import { useWords } from '../language.js';
import { ownStore } from '../store.js';
import { useTakeStory } from '../take-away/use-take-story.js';
import { useEditing, useSession } from '../use-session.js';
import { frameWords } from '../words.js';
import { holdLoad } from './hold-load.js';
import { askToKeep, isKept } from './room.js';
import { storyWords } from './story-words.js';
import { useDownload } from './use-download.js';

/** In the bar, beside "Saved". */
export function DownloadState() {
  const words = useWords(storyWords);
  const state = useDownload();
  if (state === undefined) return null;
  return (
    <p class="saving" title={state === 'same' ? undefined : words.inBrowser}>
      {words.download[state]}
    </p>
  );
}

export function DownloadNow() {
  const words = useWords(storyWords);
  const take = useTakeStory();
  return (
    <button type="button" onClick={take}>
      {words.downloadNow}
    </button>
  );
}

/** A browser that stores nothing: said as long as the story is open. */
export function ForgetsMessage() {
  const words = useWords(storyWords);
  const own = ownStore(useEditing().store);
  const { history } = useSession('history');
  const state = useDownload();
  const isOnlyHere = own?.forgets() === true && state !== 'same';
  useEffect(() => {
    if (!isOnlyHere) return;
    return holdLoad();
  }, [isOnlyHere, history]);
  if (!isOnlyHere) return null;
  return (
    <p class="message" role="status">
      {words.forgets} <DownloadNow />
    </p>
  );
}

const ASKED = 'dateline-asked-to-keep';

/** Once there is something to be kept, the author is told that it may be cleared; once. */
export function AskToKeep() {
  const words = useWords(storyWords);
  const frame = useWords(frameWords);
  const own = ownStore(useEditing().store);
  const { saving, history, notice } = useSession('saving', 'history', 'notice');
  const [state, setState] = useState<'unknown' | 'open' | 'kept' | 'notKept' | 'closed'>('unknown');
  const isDue =
    own !== undefined &&
    !own.forgets() &&
    saving.kind === 'saved' &&
    history.undo.length > 0 &&
    notice === undefined;
  useEffect(() => {
    if (!isDue || state !== 'unknown') return;
    void isKept().then((kept) =>
      setState(kept === false && keptChoice(ASKED) !== 'yes' ? 'open' : 'closed'),
    );
  }, [isDue, state]);
  const close = () => {
    keepChoice(ASKED, 'yes');
    setState('closed');
  };
  if (state === 'unknown' || state === 'closed' || saving.kind === 'failed') return null;
  return (
    <p class="message" role="status">
      {state === 'open' ? words.mayClear : state === 'kept' ? words.isKept : words.isNotKept}{' '}
      {state === 'open' && (
        <button
          type="button"
          onClick={async () => {
            keepChoice(ASKED, 'yes');
            setState((await askToKeep()) ? 'kept' : 'notKept');
          }}
        >
          {words.ask}
        </button>
      )}{' '}
      <button type="button" onClick={close}>
        {frame.dismiss}
      </button>
    </p>
  );
}
