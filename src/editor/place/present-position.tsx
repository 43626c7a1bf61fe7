/** Says in words where a place is now, and where that comes from. */
import { useContext } from 'preact/hooks';
import { placeAt } from '../../authoring/actions/place-members.js';
import { FAR_FROM_ENTRY } from '../../authoring/change.js';
import { distanceBetween } from '../../geo/geometry.js';
import { positionInWords } from '../../geo/notation/reading.js';
import { writeDistance } from '../../page/dates.js';
import { Language, useWords } from '../language.js';
import type { EditedPlace } from '../model.js';
import { useEditing } from '../use-session.js';
import { useAnswer } from './use-answer.js';
import { whereWords } from './where-words.js';
import { roundedMetres, wordAround } from './word-around.js';

interface Props {
  readonly place: EditedPlace;
}

export function PresentPosition({ place }: Props) {
  const words = useWords(whereWords);
  const { geometry, properties } = place;
  if (geometry === null) {
    return (
      <div class="present">
        <p>
          <strong>{words.notYet}</strong>
        </p>
        <p class="hint">{words.notYetHint}</p>
      </div>
    );
  }
  if (properties.shape) return <ShapeState shape={properties.shape} />;
  if (geometry.type === 'Point') return <PointState place={place} />;
  const isArea = geometry.type.endsWith('Polygon');
  return <p class="present">{isArea ? words.drawnArea : words.drawnLine}</p>;
}

function PointState({ place: { id, position, properties } }: Props) {
  const words = useWords(whereWords);
  const language = useContext(Language);
  const { engine, session } = useEditing();
  const { gazetteer } = properties;
  const entry = useAnswer(
    gazetteer === undefined ? undefined : () => engine.entry(gazetteer, language),
    [gazetteer, language],
  );
  const around = useAnswer(
    position && gazetteer === undefined ? () => engine.around(position, language) : undefined,
    [String(position), gazetteer, language],
  );
  if (!position) return null;
  const degrees = <span class="quiet degrees">{positionInWords(position)}</span>;
  if (entry) {
    const called = [entry.name, entry.where].filter((each) => each !== '').join(', ');
    const distance = distanceBetween(entry.position, position);
    const isMoved = distance > MOVED;
    return (
      <p class="present">
        {isMoved
          ? words.movedFrom(called, writeDistance(roundedMetres(distance), language))
          : words.fromGazetteer(called)}{' '}
        {distance > FAR_FROM_ENTRY && (
          <button
            type="button"
            onClick={() =>
              session.change('placeAt', ({ places }) => ({ places: placeAt(places, id, position) }))
            }
          >
            {words.isOther(entry.name)}
          </button>
        )}{' '}
        {degrees}
      </p>
    );
  }
  return (
    <p class="present">
      {around && words.byHand(wordAround(around, words, language))} {degrees}
    </p>
  );
}

/** Metres: of less nobody would say that a point was moved. */
const MOVED = 100;

function ShapeState({ shape }: { readonly shape: Readonly<Record<string, unknown>> }) {
  const words = useWords(whereWords);
  const language = useContext(Language);
  const { engine } = useEditing();
  const countries = useAnswer(() => engine.countries(language), [language]);
  const shown = (name: unknown) =>
    countries?.find((country) => country.name === name)?.shown ?? String(name);
  if (shape.country !== undefined)
    return <p class="present">{words.wholeCountry(shown(shape.country))}</p>;
  const except = Array.isArray(shape.except) ? shape.except.map(shown) : [];
  const others = new Intl.ListFormat(language).format(except);
  return (
    <p class="present">
      {except.length === 0
        ? words.landBorder(shown(shape.border))
        : words.landBorderWithout(shown(shape.border), others)}
    </p>
  );
}
