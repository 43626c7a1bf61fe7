/** The first page of the editor as static files: the stories that lie in this browser. */
import { useCallback, useContext, useEffect, useRef, useState } from 'preact/hooks';
import { newStoryAddress, STORIES } from '../address.js';
import { useDrop } from '../begin/use-drop.js';
import { wordsForFault } from '../fault-words.js';
import { LanguageChoice } from '../frame/language-choice.js';
import { type InterfaceLanguage, Language, useWords } from '../language.js';
import { filesOf, type Made, type OwnStore, type StoryEntry } from '../store.js';
import { download, storyArchive } from '../take-away/download.js';
import { type BroughtFile, broughtFiles, storiesIn } from './brought.js';
import { Examples } from './examples.js';
import { FolderPart } from './folder-part.js';
import type { Folders } from './folders.js';
import { holdLoad } from './hold-load.js';
import { StoryRow } from './story-row.js';
import { type TakenIn, takeInStory } from './take-in.js';
import { useStories } from './use-stories.js';
import { WhereTheyLie } from './where-they-lie.js';
import { storiesWords } from './words.js';

interface Props {
  readonly store: OwnStore;
  readonly folders: Folders;
  readonly chooseLanguage: (language: InterfaceLanguage) => void;
}

/** What has just happened; a deleted story can be brought back. */
type News =
  | { readonly kind: 'said'; readonly lines: readonly string[] }
  | { readonly kind: 'fault'; readonly lines: readonly string[] }
  | { readonly kind: 'deleted'; readonly name: string; readonly putBack: () => Promise<Made> };

export function Stories({ store, folders, chooseLanguage }: Props) {
  const words = useWords(storiesWords);
  const language = useContext(Language);
  const { stories, fault, refresh } = useStories(store);
  const [news, setNews] = useState<News>();
  const [isReading, setReading] = useState(false);
  const undoButton = useRef<HTMLButtonElement>(null);
  const input = useRef<HTMLInputElement>(null);

  useEffect(() => {
    document.title = `${words.title} · Dateline`;
  }, [words]);
  // The button that was pressed has gone with its story.
  useEffect(() => undoButton.current?.focus(), [news]);

  // What is only in this page's memory is gone with it.
  const isFleeting = store.forgets() && stories?.some(({ download }) => download !== 'same');
  useEffect(() => {
    return isFleeting ? holdLoad() : undefined;
  }, [isFleeting]);

  const said = (line: string) => setNews({ kind: 'said', lines: [line] });
  const failed = (line: string) => setNews({ kind: 'fault', lines: [line] });

  const bring = useCallback(
    async (files: Promise<readonly BroughtFile[]>) => {
      setReading(true);
      try {
        const brought = await storiesIn(await files);
        if (typeof brought === 'string') {
          failed(words.unread[brought]);
          return;
        }
        const taken: TakenIn[] = [];
        for (const story of brought) taken.push(await takeInStory(store, story));
        const lines = taken.map((each) =>
          each.kind === 'failed'
            ? words.notTaken(each.name, wordsForFault(each.fault, language, true))
            : words.taken[each.kind](each.name, each.slug),
        );
        const hasFailed = taken.some(({ kind }) => kind === 'failed');
        setNews({ kind: hasFailed ? 'fault' : 'said', lines });
      } catch (error) {
        failed(words.failed(error instanceof Error ? error.message : String(error)));
      } finally {
        setReading(false);
        refresh();
      }
    },
    [store, words, language, refresh],
  );
  const isOver = useDrop(
    useCallback((transfer) => void bring(broughtFiles(transfer.files, transfer.items)), [bring]),
  );

  const take = async ({ slug }: StoryEntry) => {
    const stored = await store.read(slug);
    if (!stored) return refresh();
    const file = `${slug}.zip`;
    const archive = storyArchive(slug, {
      ...stored.files,
      places: stored.files.places || filesOf(stored).places,
    });
    download(new Blob([archive], { type: 'application/zip' }), file);
    await store.noteDownload(slug, stored.files);
    said(words.downloaded(file));
    refresh();
  };
  const remove = async (entry: StoryEntry) => {
    const removed = await store.remove(entry.slug);
    if (removed.kind === 'removed') setNews({ ...removed, kind: 'deleted', name: nameOf(entry) });
    else failed(words.failed(wordsForFault(removed.fault, language, true)));
    refresh();
  };
  const bringBack = async ({ name, putBack }: Extract<News, { kind: 'deleted' }>) => {
    const made = await putBack();
    if (made.kind === 'made') said(words.isBack(name));
    else failed(words.failed(wordsForFault(made.fault, language, true)));
    refresh();
  };

  return (
    <div class={`begin stories${isOver ? ' is-dropping' : ''}`}>
      <header class="bar">
        <a href={STORIES}>Dateline</a>
        <LanguageChoice choose={chooseLanguage} />
      </header>
      <main class="stories-page">
        <h1>{words.title}</h1>
        <p class="lead">{words.lead}</p>
        <p class="choices">
          <a class="main-action" href={newStoryAddress('browser')}>
            {words.newStory}
          </a>
          <button type="button" disabled={isReading} onClick={() => input.current?.click()}>
            {words.openFile}
          </button>
          <input
            ref={input}
            type="file"
            multiple
            hidden
            accept=".zip,.md,.geojson,.json"
            onChange={({ currentTarget }) => {
              const files = [...(currentTarget.files ?? [])];
              currentTarget.value = '';
              if (files.length > 0) void bring(broughtFiles(files));
            }}
          />
          <span class="quiet">{words.openHint}</span>
        </p>
        <div role="status" class="news">
          {news?.kind === 'said' && news.lines.map((line) => <p key={line}>{line}</p>)}
          {news?.kind === 'deleted' && (
            <p>
              {words.deleted(news.name)}{' '}
              <button ref={undoButton} type="button" onClick={() => void bringBack(news)}>
                {words.undo}
              </button>
            </p>
          )}
        </div>
        <div role="alert" class="news">
          {news?.kind === 'fault' &&
            news.lines.map((line) => (
              <p key={line} class="fault">
                {line}
              </p>
            ))}
        </div>
        {fault && (
          <p class="refusal" role="alert">
            {words.unlisted(wordsForFault(fault, language, true))}{' '}
            <button type="button" onClick={refresh}>
              {words.again}
            </button>
          </p>
        )}
        {store.forgets() && <p class="refusal">{words.forbidden}</p>}
        {stories?.length === 0 && <p>{words.none}</p>}
        {stories && stories.length > 0 && (
          <ul class="story-list">
            {stories.map((entry) => (
              <StoryRow
                key={entry.slug}
                where="browser"
                entry={entry}
                isNamesake={stories.filter((each) => nameOf(each) === nameOf(entry)).length > 1}
                take={() => void take(entry)}
                remove={() => void remove(entry)}
              />
            ))}
          </ul>
        )}
        <Examples bring={(files) => void bring(files)} />
        <FolderPart folders={folders} />
        <WhereTheyLie {...{ stories }} forgets={store.forgets()} />
      </main>
      {isOver && <p class="drop-note">{words.dropHere}</p>}
    </div>
  );
}

const nameOf = ({ slug, headline }: StoryEntry) => headline ?? slug;
