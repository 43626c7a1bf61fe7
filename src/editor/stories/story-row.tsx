/** One story of the list: what it is, and what can be done with it. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { storyAddress } from '../address.js';
import { useRegionalLanguage, useWords } from '../language.js';
import type { Store, StoryEntry } from '../store.js';
import { storiesWords } from './words.js';

interface Props {
  readonly where: Store['where'];
  readonly entry: StoryEntry;
  /** Whether another story has the same headline. */
  readonly isNamesake: boolean;
  readonly take?: () => void;
  readonly remove?: () => void;
}

export function StoryRow({ where, entry, isNamesake, take, remove }: Props) {
  const words = useWords(storiesWords);
  const region = useRegionalLanguage();
  const { slug, headline, changed, download } = entry;
  const name = headline ?? slug;
  /** What exists nowhere else is deleted only after a question. */
  const [isAsking, setAsking] = useState(false);
  const deleteButton = useRef<HTMLButtonElement>(null);
  const keepButton = useRef<HTMLButtonElement>(null);
  useEffect(() => keepButton.current?.focus(), [isAsking]);
  const keep = () => {
    setAsking(false);
    deleteButton.current?.focus();
  };
  const address = storyAddress(slug, where);
  return (
    <li>
      <div class="story-name">
        <h2>
          <a href={address}>{name}</a>
        </h2>
        <p class="quiet">
          {isNamesake && `${slug} · `}
          {changed && (
            <time dateTime={changed.toISOString()}>
              {words.changed(
                changed.toLocaleString(region, { dateStyle: 'medium', timeStyle: 'short' }),
              )}
            </time>
          )}
          {changed && download && ' · '}
          {download && (
            <span class={download === 'same' ? '' : 'not-downloaded'}>
              {words.download[download]}
            </span>
          )}
        </p>
      </div>
      <p class="story-actions">
        <a class="as-button" href={address}>
          {words.edit}
          <span class="unseen"> {name}</span>
        </a>
        {take && (
          <button type="button" onClick={take}>
            {words.downloadStory}
            <span class="unseen"> {name}</span>
          </button>
        )}
        {remove && (
          <button
            ref={deleteButton}
            type="button"
            onClick={() => (download === 'same' ? remove() : setAsking(true))}
          >
            {words.deleteStory}
            <span class="unseen"> {name}</span>
          </button>
        )}
      </p>
      {isAsking && remove && (
        <p class="story-question" role="alertdialog" aria-label={words.deleteStory}>
          {words.deletes(name)}{' '}
          <button type="button" onClick={remove}>
            {words.deleteAllTheSame}
          </button>{' '}
          <button ref={keepButton} type="button" onClick={keep}>
            {words.keepStory}
          </button>
        </p>
      )}
    </li>
  );
}
