/** The place that is selected: where it is, what is said of it, when, and its quotations. */
import { useContext, useEffect, useMemo, useRef } from 'preact/hooks';
import { anotherEventAt, removePlace } from '../../authoring/actions/place-members.js';
import type { Article } from '../../story/article.js';
import type { OtherPlace } from '../engine/understanding.js';
import { FindingsAt } from '../findings/findings-at.js';
import { type InterfaceLanguage, Language, useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing } from '../use-session.js';
import { CalloutField } from './callout.js';
import { isFocusLost } from './focus.js';
import { Known } from './known.js';
import { besideInText, useLookAround } from './look-around.js';
import { PlaceSearch } from './place-search.js';
import { PresentPosition } from './present-position.js';
import { Quotations } from './quotations.js';
import { NameField, NoteField, RoleField } from './say.js';
import { When } from './when.js';
import { whereWords } from './where-words.js';
import { placeWords } from './words.js';

interface Props {
  readonly article: Article;
  readonly place: EditedPlace;
  readonly places: readonly EditedPlace[];
  /** Whether it takes the place of something else, which may have had the focus. */
  readonly isNew: boolean;
}

export function SelectedPlace({ article, place, places, isNew }: Props) {
  const words = useWords(placeWords);
  const where = useWords(whereWords);
  const { session, say } = useEditing();
  const shownIn = useContext(Language);
  const { id, number, properties, geometry } = place;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // A place that is new has it in its search.
    if (isNew && geometry !== null && isFocusLost())
      heading.current?.focus({ preventScroll: true });
  }, []);
  useLookAround(place, places);
  const near = besideInText(place, places)?.properties.name;
  const { language } = article;
  const beside = useBeside(place, places, language, shownIn);
  const name = properties.name ?? words.unnamed;
  return (
    <div class="selected-place">
      <button type="button" class="plain back" onClick={() => session.select(undefined)}>
        ‹ {words.allPlaces}
      </button>
      <h2 ref={heading} tabIndex={-1}>
        <span
          class={`place-number ${geometry === null ? 'unplaced' : (properties.location ?? 'stated')}`}
        >
          {number}
        </span>{' '}
        {name}
      </h2>
      <section class="where" aria-labelledby="where">
        <h3 id="where">{where.where}</h3>
        <PresentPosition place={place} />
        <PlaceSearch {...{ place, beside, near }} />
        <FindingsAt place={id} member="geometry" />
        <FindingsAt place={id} member="gazetteer" />
        <FindingsAt place={id} member="anchor" />
        <FindingsAt place={id} member="shape" />
      </section>
      {geometry !== null && <Known place={place} />}
      <NameField {...{ place, language }} />
      <RoleField place={place} />
      <NoteField {...{ place, language }} />
      <When {...{ article, place }} />
      <CalloutField {...{ place, language }} />
      <Quotations {...{ article, place }} />
      <div class="place-end">
        <button
          type="button"
          onClick={() => {
            const { text, id: added } = anotherEventAt(session.state().files.places, id);
            if (added === undefined) return;
            session.change('addPlace', () => ({ places: text }), { select: added });
            say(words.anotherAdded);
          }}
        >
          {words.another}
        </button>
        <button
          type="button"
          onClick={() => {
            session.change('removePlace', ({ places }) => ({ places: removePlace(places, id) }), {
              select: null,
            });
            say(words.removed(name));
          }}
        >
          {words.remove}
        </button>
      </div>
    </div>
  );
}

/** The story's other places; the same object while they stay where they are. */
function useBeside(
  { id }: EditedPlace,
  places: readonly EditedPlace[],
  language: string,
  shownIn: InterfaceLanguage,
) {
  const others = places.flatMap((other): OtherPlace[] => {
    const { position, properties } = other;
    if (other.id === id || !position) return [];
    const { name = other.id, radius } = properties;
    return [{ id: other.id, name, position, ...(radius !== undefined && { radius }) }];
  });
  return useMemo(
    () => ({ others, language, shownIn }),
    [JSON.stringify(others), language, shownIn],
  );
}
