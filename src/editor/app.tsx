/** The editor: a new story, or one that is opened. */
import { useEffect, useState } from 'preact/hooks';
import { STORIES } from './address.js';
import { Begin } from './begin/begin.js';
import type { Workers } from './engine/engine.js';
import { wordsForFault } from './fault-words.js';
import { openKeeping } from './keeping.js';
import { firstLanguage, type InterfaceLanguage, keepLanguage, Language } from './language.js';
import { openSession, type Session } from './session.js';
import { faultIn, ownStore, type Store } from './store.js';
import { openFolders } from './stories/folders.js';
import { InFolder } from './stories/in-folder.js';
import { Stories } from './stories/stories.js';
import { storyWords } from './stories/story-words.js';
import { StoryEditor } from './story-editor.js';
import type { Maker } from './take-away/maker.js';
import { useOpened } from './use-opened.js';
import { frameWords } from './words.js';

interface Props {
  readonly store: Store;
  readonly maker: Maker;
  readonly workers: Workers;
}

export function App({ store, maker, workers }: Props) {
  const [language, setLanguage] = useState(firstLanguage);
  const [folders] = useState(openFolders);
  const choose = (language: InterfaceLanguage) => {
    keepLanguage(language);
    setLanguage(language);
  };
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const opened = useOpened();
  const own = ownStore(store);
  const shownOf = (store: Store) =>
    opened.kind === 'story' ? (
      <Opened
        key={opened.slug}
        {...{ store, maker, slug: opened.slug, workers, chooseLanguage: choose, language }}
      />
    ) : (
      <Begin store={store} engine={workers.engine} chooseLanguage={choose} />
    );
  return (
    <Language.Provider value={language}>
      {opened.kind === 'stories' && own ? (
        <Stories store={own} folders={folders} chooseLanguage={choose} />
      ) : opened.kind !== 'stories' && opened.isInFolder ? (
        <InFolder folders={folders}>{shownOf}</InFolder>
      ) : (
        shownOf(store)
      )}
    </Language.Provider>
  );
}

interface OpenedProps extends Props {
  readonly slug: string;
  readonly language: InterfaceLanguage;
  readonly chooseLanguage: (language: InterfaceLanguage) => void;
}

function Opened({ store, maker, slug, workers, language, chooseLanguage }: OpenedProps) {
  const [session, setSession] = useState<Session>();
  const [fault, setFault] = useState<string>();
  const words = frameWords[language];
  const own = ownStore(store);
  useEffect(() => {
    let opened: Session | undefined;
    const open = async () => {
      const keeping = openKeeping(store.where);
      const [stored, left] = await Promise.all([store.read(slug), keeping.left(slug)]);
      if (!stored && left.length === 0) {
        setFault(own ? storyWords[language].noStory(slug) : words.noStory(slug));
        return;
      }
      const selected = location.hash.slice(1) || undefined;
      opened = openSession({ store, keeping, slug, stored, left, selected });
      keeping.forgetLeft();
      setSession(opened);
    };
    open().catch((error: unknown) => setFault(`${wordsForFault(faultIn(error), language)}.`));
    return () => opened?.close();
  }, [slug]);
  if (fault !== undefined) {
    return (
      <main class="notice">
        <p role="alert">{fault}</p>
        <p>
          <a href={STORIES}>{words.stories}</a>
        </p>
      </main>
    );
  }
  if (!session) return <main class="notice">{words.loading}</main>;
  return <StoryEditor {...{ session, maker, store, ...workers, chooseLanguage }} />;
}
