/** A story that is opened from its store. */
import { useEffect, useState } from 'preact/hooks';
import { STORIES } from './address.js';
import type { WorldWatch } from './data/world.js';
import type { Workers } from './engine/engine.js';
import { wordsForFault } from './fault-words.js';
import { openKeeping } from './keeping.js';
import type { InterfaceLanguage } from './language.js';
import { openSession, type Session } from './session.js';
import { faultIn, ownStore, type Store } from './store.js';
import { storyWords } from './stories/story-words.js';
import { StoryEditor } from './story-editor.js';
import type { Maker } from './take-away/maker.js';
import { frameWords } from './words.js';

export interface OpenStoryProps {
  readonly store: Store;
  readonly maker: Maker;
  readonly workers: Workers;
  readonly world: WorldWatch;
  readonly slug: string;
  readonly language: InterfaceLanguage;
  readonly chooseLanguage: (language: InterfaceLanguage) => void;
}

export function OpenStory(props: OpenStoryProps) {
  const { store, maker, slug, workers, world, language, chooseLanguage } = props;
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
  return <StoryEditor {...{ session, maker, store, ...workers, world, chooseLanguage }} />;
}
