/** The second steps of marking: which place, and why words are left off the map. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { TextRange } from '../../story/quotation.js';
import { normalise } from '../../text/normalise.js';
import { useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing, useSession } from '../use-session.js';
import { useDateWording } from './use-date-wording.js';
import { commonReasons, textWords } from './words.js';

/** From so many places on they can be filtered. */
const MANY = 8;

interface ChooseProps {
  readonly places: readonly EditedPlace[];
  /** Sentences that have the words. */
  readonly count: number;
  readonly onChoose: (place: EditedPlace, isInAll: boolean) => void;
}

export function ChoosePlace({ places, count, onChoose }: ChooseProps) {
  const words = useWords(textWords);
  const [filter, setFilter] = useState('');
  const [isInAll, setInAll] = useState(false);
  const asked = normalise(filter);
  const found = places.filter(({ id, properties: { name = id } }) =>
    normalise(name).includes(asked),
  );
  return (
    <>
      {places.length >= MANY && (
        <input
          type="search"
          aria-label={words.filter}
          placeholder={words.filter}
          value={filter}
          onInput={({ currentTarget }) => setFilter(currentTarget.value)}
          onKeyDown={(event) => {
            const [first] = found;
            if (event.key === 'Enter' && first) onChoose(first, isInAll);
          }}
        />
      )}
      {count > 1 && (
        <label class="marking-check">
          <input
            type="checkbox"
            checked={isInAll}
            onChange={({ currentTarget }) => setInAll(currentTarget.checked)}
          />{' '}
          {words.inAll(count)}
        </label>
      )}
      {found.length === 0 && <p class="quiet">{words.noSuchPlace}</p>}
      <ul class="marking-places">
        {found.map((place) => (
          <li key={place.id}>
            <button type="button" onClick={() => onChoose(place, isInAll)}>
              <b>{place.number}</b> {place.properties.name ?? place.id}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

interface DateProps {
  readonly places: readonly EditedPlace[];
  readonly range: TextRange;
  /** @param date EDTF; none where the words say none */
  readonly onChoose: (place: EditedPlace, date: string | undefined) => void;
}

export function DateOf({ places, range, onChoose }: DateProps) {
  const words = useWords(textWords);
  const wordDate = useDateWording();
  const { engine } = useEditing();
  const { files } = useSession('files');
  const [read, setRead] = useState<{ readonly date: string | undefined }>();
  /** The place that was chosen before the date was read. */
  const chosen = useRef<EditedPlace>(undefined);
  useEffect(() => {
    let isWanted = true;
    const show = (date: string | undefined) => {
      if (!isWanted) return;
      setRead({ date });
      if (chosen.current) onChoose(chosen.current, date);
    };
    engine.readDate(files.article, range).then(
      (found) => show(found?.edtf),
      () => show(undefined),
    );
    return () => {
      isWanted = false;
    };
  }, [engine, files.article, range]);
  const says = !read
    ? words.reading
    : read.date === undefined
      ? words.unread
      : words.readAs(wordDate(read.date));
  return (
    <>
      <p class="quiet" aria-live="polite">
        {says}
      </p>
      <ChoosePlace
        places={places}
        count={1}
        onChoose={(place) => {
          chosen.current = place;
          if (read) onChoose(place, read.date);
        }}
      />
    </>
  );
}

interface LeaveProps {
  /** Of the article. */
  readonly language: string;
  readonly onChoose: (reason: string) => void;
}

export function LeaveOff({ language, onChoose }: LeaveProps) {
  const words = useWords(textWords);
  const [reason, setReason] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (reason.trim() !== '') onChoose(reason.trim());
      }}
    >
      <label>
        {words.reason}
        <input
          type="text"
          lang={language}
          value={reason}
          onInput={({ currentTarget }) => setReason(currentTarget.value)}
        />
      </label>
      <button type="submit" class="take" disabled={reason.trim() === ''}>
        {words.leave}
      </button>
      <ul class="marking-places" lang={language}>
        {commonReasons(language).map((each) => (
          <li key={each}>
            <button type="button" onClick={() => onChoose(each)}>
              {each}
            </button>
          </li>
        ))}
      </ul>
    </form>
  );
}
