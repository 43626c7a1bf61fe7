/** What there is while no place is selected: all places, and what is said of the story as a whole. */
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { ArticleFields } from '../begin/article-fields.js';
import { Misfits } from '../begin/misfits.js';
import { useDesk, useDeskState } from '../desk.js';
import { FindingsList } from '../findings/findings-list.js';
import { useWords } from '../language.js';
import type { EditedPlace, StoryModel } from '../model.js';
import { useEditing } from '../use-session.js';
import { AddPlace } from './add-place.js';
import { isFocusLost } from './focus.js';
import { LeftOffList } from './left-off.js';
import { whereWords } from './where-words.js';
import { placeWords } from './words.js';

interface Props {
  readonly model: StoryModel;
  /** Whether it takes the place of something else, which may have had the focus. */
  readonly isNew: boolean;
}

export function Overview({ model: { article, places, leftOff, isEditable }, isNew }: Props) {
  const words = useWords(placeWords);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (isNew && isFocusLost()) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1}>
        {words.places}
      </h2>
      {isEditable && places.length === 0 && <WhatFirst />}
      <Misfits />
      <PlaceList places={places} />
      {isEditable && article && <AddPlace article={article} />}
      {isEditable && leftOff.length > 0 && <LeftOffList leftOff={leftOff} />}
      <ArticleFields />
      {/* Last: it grows and shrinks while one types above it. */}
      <FindingsList />
    </>
  );
}

/** Says how a story gets its first places. */
function WhatFirst() {
  const words = useWords(placeWords);
  const { suggestions } = useDeskState('suggestions');
  const without = suggestions?.unplaced.length ?? 0;
  const count = (suggestions?.placed.length ?? 0) + without;
  return (
    <div class="what-first">
      <p>{words.none}</p>
      <p>{words.firstMark}</p>
      {/* Last, and with room kept: the suggestions come later. */}
      <p class="first-take">{count > 0 && words.firstTake(count, without)}</p>
    </div>
  );
}

function PlaceList({ places }: { readonly places: readonly EditedPlace[] }) {
  const words = useWords(placeWords);
  const where = useWords(whereWords);
  const { session } = useEditing();
  const desk = useDesk();
  const shown = places.map(
    ({ id, number, geometry, properties: { name, location = 'stated' } }) => ({
      ...{ id, number },
      name: name ?? words.unnamed,
      look: geometry === null ? 'unplaced' : location,
      // "Stated" goes without saying.
      known:
        geometry === null
          ? words.notOnMap
          : location === 'narrowed' || location === 'somewhere'
            ? where[location]
            : '',
    }),
  );
  // A change of the article makes all places anew; of their rows most stay the same.
  return useMemo(
    () => (
      <ol class="place-list">
        {shown.map(({ id, number, name, look, known }) => (
          <li key={id}>
            <button
              type="button"
              onClick={() => session.select(id)}
              onMouseEnter={() => desk.set({ pointed: id })}
              onMouseLeave={() => desk.set({ pointed: undefined })}
            >
              <span class={`place-number ${look}`}>{number}</span>{' '}
              <span class="place-name">{name}</span> <span class="place-known">{known}</span>
            </button>
          </li>
        ))}
      </ol>
    ),
    [JSON.stringify(shown), words],
  );
}
