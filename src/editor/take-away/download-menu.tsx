/** The menu by which a story is taken away: its page, its site, its two files. */
import { useContext, useEffect, useRef, useState } from 'preact/hooks';
import type { EditorFinding } from '../engine/checking.js';
import { wordsForFault } from '../fault-words.js';
import { FindingItem } from '../findings/finding-item.js';
import { Language, useWords } from '../language.js';
import { useEditing, useSession } from '../use-session.js';
import { download } from './download.js';
import type { TakenAs } from './maker.js';
import { useTakeStory } from './use-take-story.js';
import { takeAwayWords } from './words.js';

/** What has become of a download. */
type Progress =
  | { readonly kind: 'making'; readonly as: TakenAs }
  | { readonly kind: 'said'; readonly message: string; readonly isFault?: boolean }
  | { readonly kind: 'errors'; readonly errors: readonly EditorFinding[] };

export function DownloadMenu() {
  const words = useWords(takeAwayWords);
  const language = useContext(Language);
  const { session, maker, engine } = useEditing();
  const { slug } = useSession('slug');
  const [isOpen, setOpen] = useState(false);
  const [progress, setProgress] = useState<Progress>();
  const menu = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!isOpen) return;
    const outside = ({ target }: Event) => {
      if (target instanceof Node && !menu.current?.contains(target)) setOpen(false);
    };
    const closeByKey = ({ key }: KeyboardEvent) => {
      if (key !== 'Escape') return;
      setOpen(false);
      button.current?.focus();
    };
    addEventListener('pointerdown', outside);
    addEventListener('focusin', outside);
    addEventListener('keydown', closeByKey);
    return () => {
      removeEventListener('keydown', closeByKey);
      removeEventListener('pointerdown', outside);
      removeEventListener('focusin', outside);
    };
  }, [isOpen]);

  const say = (message: string, isFault = false) => setProgress({ kind: 'said', message, isFault });

  const takeTexts = useTakeStory();
  const takeStory = () => say(words.done(takeTexts()));
  const take = async (as: TakenAs) => {
    setProgress({ kind: 'making', as });
    if (maker.makesSaved) await session.settled();
    const { saving, files } = session.state();
    if (maker.makesSaved && saving.kind !== 'saved') return say(words.unsaved, true);
    if (await hasErrors()) return;
    const taken = await maker.make(slug, files, as);
    if (taken.kind === 'failed') {
      // What was typed just before may have been saved meanwhile.
      if (await hasErrors()) return;
      return say(words.failed(wordsForFault(taken.fault, language)), true);
    }
    const name = as === 'page' ? `${slug}.html` : `${slug}-site.zip`;
    download(taken.content, name);
    return say(words.done(name));
  };
  const hasErrors = async () => {
    const findings = await engine.check(slug, session.state().files);
    const errors = findings.filter(({ severity }) => severity === 'error');
    if (errors.length > 0) setProgress({ kind: 'errors', errors });
    return errors.length > 0;
  };
  const isMaking = progress?.kind === 'making';

  return (
    <div class="download-menu" ref={menu}>
      <button
        type="button"
        ref={button}
        aria-expanded={isOpen}
        aria-controls="downloads"
        onClick={() => {
          setOpen(!isOpen);
          if (!isMaking) setProgress(undefined);
        }}
      >
        {words.download}
      </button>
      <div id="downloads" class="downloads" hidden={!isOpen}>
        {(['page', 'site'] as const).map((as) => (
          <Choice
            key={as}
            {...{ label: words[as], hint: words[`${as}Hint`], isMaking }}
            take={() => void take(as)}
          />
        ))}
        <Choice {...{ label: words.story, hint: words.storyHint, isMaking }} take={takeStory} />
        <div role="status">
          {progress?.kind === 'making' && <p>{words.making[progress.as]}</p>}
          {progress?.kind === 'said' && (
            <p class={progress.isFault === true ? 'fault' : ''}>{progress.message}</p>
          )}
          {progress?.kind === 'errors' && <p>{words.errors(progress.errors.length)}</p>}
        </div>
        {progress?.kind === 'errors' && (
          <ul class="findings">
            {progress.errors.map((finding) => (
              <FindingItem
                key={`${finding.line}:${finding.column}:${finding.message}`}
                finding={finding}
                isListed
                onLeave={() => setOpen(false)}
              />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly hint: string;
  readonly isMaking: boolean;
  readonly take: () => void;
}

function Choice({ label, hint, isMaking, take }: ChoiceProps) {
  return (
    <p>
      <button type="button" aria-disabled={isMaking} onClick={() => !isMaking && take()}>
        {label}
      </button>
      <span class="quiet">{hint}</span>
    </p>
  );
}
