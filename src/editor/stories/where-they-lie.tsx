/** Where the stories lie, how much room there is, and whether the browser keeps them. */
import { useEffect, useState } from 'preact/hooks';
import { useRegionalLanguage, useWords } from '../language.js';
import type { StoryEntry } from '../store.js';
import { askToKeep, isKept, type Room, roomLeft, SHORT } from './room.js';
import { storiesWords } from './words.js';

interface Props {
  /** The room is looked at anew whenever they have changed. */
  readonly stories: readonly StoryEntry[] | undefined;
  readonly forgets: boolean;
}

export function WhereTheyLie({ stories, forgets }: Props) {
  const words = useWords(storiesWords);
  const region = useRegionalLanguage();
  const [room, setRoom] = useState<Room>();
  const [kept, setKept] = useState<boolean>();
  const [isAsked, setAsked] = useState(false);
  useEffect(() => {
    if (forgets) return;
    void roomLeft().then(setRoom);
    void isKept().then(setKept);
  }, [stories, forgets]);
  const size = (bytes: number) => sizeIn(bytes, region);
  return (
    <section class="where-they-lie" aria-labelledby="where_they_lie">
      <h2 id="where_they_lie">{words.whereTitle}</h2>
      {room && !forgets && (
        <p class={room.free < SHORT ? 'fault' : ''}>
          {room.free < SHORT
            ? words.roomShort(size(room.free))
            : words.room(size(room.used), size(room.free))}
        </p>
      )}
      {!forgets && <p>{words.mayClear}</p>}
      {kept === false && !forgets && stories && stories.length > 0 && (
        <p>
          <button
            type="button"
            onClick={async () => {
              setKept(await askToKeep());
              setAsked(true);
            }}
          >
            {words.ask}
          </button>
        </p>
      )}
      <p role="status">{kept ? words.isKept : isAsked ? words.isNotKept : ''}</p>
      <p>{words.move}</p>
      <p>{words.others(location.host)}</p>
    </section>
  );
}

const STEPS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** Such as "2.1 GB" of what browsers count in bytes. */
function sizeIn(bytes: number, language: string): string {
  const step = Math.min(Math.max(Math.floor(Math.log10(Math.max(bytes, 1)) / 3) - 1, 0), 3);
  const value = bytes / 1000 ** (step + 1);
  const digits = value < 10 ? 1 : 0;
  return value.toLocaleString(language, {
    ...{ style: 'unit', unit: STEPS[step] ?? 'kilobyte', maximumFractionDigits: digits },
  });
}
