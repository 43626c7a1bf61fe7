/** The third part: the list of places, or the place that is selected. */
import { useEffect, useRef } from 'preact/hooks';
import { Part, useSteady } from '../frame/steady.js';
import { useWords } from '../language.js';
import { useSession } from '../use-session.js';
import { frameWords } from '../words.js';
import { Overview } from './overview.js';
import { SelectedPlace } from './selected-place.js';

export function PlacePart() {
  const { model, selected } = useSession('model', 'selected');
  const words = useWords(frameWords);
  const { article, places } = model;
  const place = places.find(({ id }) => id === selected);
  /** What was shown before. */
  const shown = useRef(selected);
  const isNew = shown.current !== selected;
  useEffect(() => {
    shown.current = selected;
  });
  const part = useRef<HTMLElement>(null);
  useSteady(part);
  return (
    <section ref={part} class="place-part" aria-label={words.parts.place}>
      <Part.Provider value={part}>
        {!model.isEditable && <p role="alert">{words.unreadable}</p>}
        {place && article ? (
          <SelectedPlace key={place.id} {...{ article, place, places, isNew }} />
        ) : (
          <Overview {...{ model, isNew }} />
        )}
      </Part.Provider>
    </section>
  );
}
