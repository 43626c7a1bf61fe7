/** The open story: the bar, and the three parts below it. */
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { WorldWatch } from './data/world.js';
import { createDesk, type Desk, DeskContext } from './desk.js';
import type { Engine } from './engine/engine.js';
import { Bar, Messages, Status } from './frame/bar.js';
import { useKeptFocus } from './frame/kept-focus.js';
import { isForOnePart } from './frame/small-screen.js';
import { Intake } from './import/intake.js';
import { type InterfaceLanguage, useWords } from './language.js';
import { MapPart } from './map/map-part.js';
import { isFocusLost } from './place/focus.js';
import { PlacePart } from './place/place-part.js';
import { Preview } from './preview/preview.js';
import type { Session } from './session.js';
import type { Store } from './store.js';
import type { Maker } from './take-away/maker.js';
import { TextPart } from './text/text-part.js';
import { type Editing, EditingContext } from './use-session.js';
import { frameWords } from './words.js';

interface Props {
  readonly session: Session;
  readonly engine: Engine;
  readonly press: Engine;
  readonly maker: Maker;
  readonly store: Store;
  readonly world: WorldWatch;
  readonly chooseLanguage: (language: InterfaceLanguage) => void;
}

const PARTS = ['text', 'map', 'place'] as const;
type Part = (typeof PARTS)[number];

export function StoryEditor(props: Props) {
  const { session, engine, press, maker, store, world, chooseLanguage } = props;
  const words = useWords(frameWords);
  const live = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const previewButton = useRef<HTMLButtonElement>(null);
  const [isPreview, setPreview] = useState(false);
  /** On small screens, the part that is shown. */
  const [part, setPart] = useState<Part>('text');
  const editing = useMemo<Editing>(
    () => ({
      ...{ session, engine, press, maker, store },
      showPart: setPart,
      say: (message) => {
        if (live.current) announce(live.current, message);
      },
    }),
    [session, engine, press, maker, store],
  );
  const desk = useMemo(() => createDesk(session, engine), [session, engine]);
  useEffect(() => () => desk.close(), [desk]);
  useEffect(() => {
    let { kind } = world.state();
    return world.subscribe(() => {
      const before = kind;
      kind = world.state().kind;
      if (kind !== before && kind === 'rest') desk.refresh();
    });
  }, [world, desk]);
  const togglePreview = () => {
    // It is in the map's place; where that is not seen, it is not to be closed but to be seen.
    const isHidden = isForOnePart() && part !== 'map';
    setPreview(!isPreview || isHidden);
    if (!isPreview || isHidden) setPart('map');
  };
  const closePreview = () => {
    setPreview(false);
    previewButton.current?.focus();
  };
  // Who opens the story by keys or hears it begins where the work is, not above the bar.
  useEffect(() => {
    if (!isFocusLost()) return;
    const starts = main.current?.querySelectorAll<HTMLElement>(
      '.place-part h2[tabindex], .article-text',
    );
    const seen = [...(starts ?? [])].toReversed().find((each) => each.offsetParent !== null);
    seen?.focus({ preventScroll: true });
  }, []);
  useKeptFocus(main);
  useAddress(session);
  useUndoKeys(desk);
  return (
    <EditingContext.Provider value={editing}>
      <DeskContext.Provider value={desk}>
        <div class="editor" data-part={part}>
          <header>
            <Bar {...{ isPreview, togglePreview, previewButton, chooseLanguage }} />
            <nav class="parts" aria-label={words.editor}>
              {PARTS.map((each) => (
                <button
                  key={each}
                  type="button"
                  aria-pressed={part === each}
                  onClick={() => setPart(each)}
                >
                  {each === 'map' && isPreview ? words.preview : words.parts[each]}
                </button>
              ))}
            </nav>
            <Status />
          </header>
          <main ref={main} class="desk">
            <Messages />
            <TextPart />
            {isPreview ? <Preview close={closePreview} /> : <MapPart />}
            <PlacePart />
          </main>
          <Intake />
          <div ref={live} class="unseen" role="status" aria-atomic="false" />
        </div>
      </DeskContext.Provider>
    </EditingContext.Provider>
  );
}

/** Messages that are kept for people who go through the page; each is read once, when it comes. */
const KEPT = 3;

/** Adds a message, so that one that follows at once does not keep it from being read. */
function announce(live: HTMLElement, message: string): void {
  const line = document.createElement('p');
  line.textContent = message;
  live.append(line);
  while (live.childElementCount > KEPT) live.firstElementChild?.remove();
}

/** The selected place stands in the address. */
function useAddress(session: Session): void {
  useEffect(() => {
    const write = () => {
      const { selected } = session.state();
      const hash = selected === undefined ? '' : `#${selected}`;
      if (location.hash === hash) return;
      history.replaceState(null, '', location.pathname + location.search + hash);
    };
    const read = () => session.select(location.hash.slice(1) || undefined);
    addEventListener('hashchange', read);
    const end = session.subscribe(write);
    return () => {
      removeEventListener('hashchange', read);
      end();
    };
  }, [session]);
}

/** Ctrl+Z everywhere: fields too, since each letter is saved and is a step of the history. */
function useUndoKeys(desk: Desk): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return;
      const key = event.key.toLowerCase();
      const isRedo = key === 'y' || (key === 'z' && event.shiftKey);
      if (!isRedo && key !== 'z') return;
      event.preventDefault();
      if (isRedo) desk.redo();
      else desk.undo();
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, [desk]);
}
