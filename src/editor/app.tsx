/** The editor: the list of stories, a new one, or one that is opened. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Begin } from './begin/begin.js';
import { Coming, useWorldState } from './data/coming.js';
import { loadWorld } from './data/world.js';
import type { Workers } from './engine/engine.js';
import { firstLanguage, type InterfaceLanguage, keepLanguage, Language } from './language.js';
import { UpdateNotice } from './offline/update-notice.js';
import type { OpenStoryProps } from './open-story.js';
import { isStatic } from './static.js';
import { ownStore, type Store } from './store.js';
import { openFolders } from './stories/folders.js';
import { InFolder } from './stories/in-folder.js';
import { Stories } from './stories/stories.js';
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
  const [world] = useState(() => loadWorld(workers));
  const chooseLanguage = (language: InterfaceLanguage) => {
    keepLanguage(language);
    setLanguage(language);
  };
  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);
  const opened = useOpened();
  const own = ownStore(store);
  const { kind } = useWorldState(world);
  const isComplete = kind === 'there' || kind === 'lacking';
  const shownOf = (store: Store) =>
    opened.kind === 'story' ? (
      <Story
        key={opened.slug}
        {...{ store, maker, slug: opened.slug, workers, world, language, chooseLanguage }}
      />
    ) : (
      <Begin store={store} engine={workers.engine} chooseLanguage={chooseLanguage} />
    );
  return (
    <Language.Provider value={language}>
      {opened.kind === 'stories' && own ? (
        <Stories store={own} folders={folders} chooseLanguage={chooseLanguage} />
      ) : opened.kind !== 'stories' && opened.isInFolder ? (
        <InFolder folders={folders}>{shownOf}</InFolder>
      ) : (
        shownOf(store)
      )}
      <Coming world={world} />
      {isStatic && <UpdateNotice isNow={isComplete} />}
    </Language.Provider>
  );
}

/** Loads its script by itself: who begins a story writes before it is there. */
function Story(props: OpenStoryProps) {
  const [loaded, setLoaded] = useState<{ readonly OpenStory: FunctionComponent<OpenStoryProps> }>();
  const [isLost, setLost] = useState(false);
  useEffect(() => {
    import('./open-story.js').then(setLoaded, () => setLost(true));
  }, []);
  const words = frameWords[props.language];
  if (loaded) return <loaded.OpenStory {...props} />;
  return <main class="notice">{isLost ? words.notLoaded : words.loading}</main>;
}
